import CompositeIndex
import Testing

@testable import IndexReports

struct MethodTermsTests {
  /// Pages are read by people who never see a scheme file.
  @Test(arguments: ["small-numbers", "imputation", "treatment", "normalisation", "aggregation"])
  func everyMethodOfAReportHasATermInBothLanguages(family: String) throws {
    let found = try #require(Catalogue.families.first { $0.name == family })
    for method in found.methods where method.name != "none" {
      let term = MethodTerms.name(method.name, of: family)
      #expect(term.zh.unicodeScalars.contains { $0.value >= 0x4E00 }, "\(method.name)")
      #expect(term.en.unicodeScalars.allSatisfy { $0.value < 0x250 }, "\(method.name)")
    }
  }

  /// Names of settings, and the words that they take.
  @Test(arguments: ["small-numbers", "imputation", "treatment", "normalisation", "aggregation"])
  func everySettingOfAMethodHasATermInBothLanguages(family: String) throws {
    let found = try #require(Catalogue.families.first { $0.name == family })
    for method in found.methods {
      for parameter in method.parameters {
        let name = SettingTerms.name(parameter.name, of: method.name)
        #expect(isTerm(name), "\(method.name) \(parameter.name)")
        guard case .choice(let words) = parameter.kind else { continue }
        for word in words {
          let value = SettingTerms.value(word, of: parameter.name, in: method.name)
          #expect(isTerm(value), "\(method.name) \(parameter.name) \(word)")
        }
      }
    }
  }

  private func isTerm(_ text: LocalizedText) -> Bool {
    text.zh.unicodeScalars.contains { $0.value >= 0x4E00 }
      && text.en.unicodeScalars.allSatisfy { $0.value < 0x250 }
  }

  @Test func settingsAreSaidInTheWordsOfTheField() {
    let choice = MethodChoice(
      "efficacy",
      [
        .init(name: "worst", value: .number(500)), .init(name: "best", value: .number(10)),
        .init(name: "clamp", value: .flag(true)),
      ])
    #expect(text(choice, .zh) == "功效系数法（不允许值 500，满意值 10，两端封顶保底）")
    #expect(
      text(choice, .en)
        == "efficacy coefficient (worst acceptable 500, target 10, kept within both ends)")
  }

  @Test func wordsUnitsAndStepsAreSaidInTheWordsOfTheField() {
    let places = MethodChoice(
      "rank",
      [
        .init(name: "ties", value: .text("average")), .init(name: "scale", value: .text("places")),
      ])
    #expect(text(places, .zh) == "位次分（并列 取平均位次，计分 从末位数起的位次）")
    #expect(
      text(places, .en) == "rank scores (ties the average place, scored by place from the last)")
    let reference = MethodChoice(
      "distance-to-reference", [.init(name: "unit", value: .text("610000"))])
    #expect(text(reference, .zh) == "距参照地区法（参照地区 陕西）")
    #expect(text(reference, .en) == "distance to a reference unit (reference unit 陕西)")
    let bands = MethodChoice(
      "bands",
      [
        .init(
          name: "bands",
          value: .steps([.init(score: 1), .init(from: 20, score: 5), .init(from: 60, score: 9)]))
      ])
    #expect(text(bands, .zh) == "分档赋分（各档 60 起 9 分、20 起 5 分、其下 1 分）")
    #expect(text(bands, .en) == "scores by step (steps 9 from 60, 5 from 20, 1 below)")
  }

  private func text(_ choice: MethodChoice, _ language: Language) -> String {
    MethodSettings.text(choice, language) { $0 == "610000" ? "陕西" : $0 }
  }

  /// The catalogue's sentence begins with the term, which is the heading here.
  @Test func theTermIsNotSaidTwice() throws {
    let assessment = try RankingSamples.assessment()
    for used in MethodsInUse(assessment.scheme).all {
      #expect(!used.summary.zh.hasPrefix(used.term.zh + "："))
    }
  }
}
