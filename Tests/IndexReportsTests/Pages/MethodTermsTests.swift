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

  @Test func settingsAreSaidInTheWordsOfTheField() {
    let choice = MethodChoice(
      "efficacy",
      [
        .init(name: "worst", value: .number(500)), .init(name: "best", value: .number(10)),
        .init(name: "clamp", value: .flag(true)),
      ])
    #expect(MethodSettings.text(choice, .zh) == "功效系数法（不允许值 500，满意值 10，两端封顶保底）")
    #expect(
      MethodSettings.text(choice, .en)
        == "efficacy coefficient (worst acceptable 500, target 10, kept within both ends)")
  }

  /// The catalogue's sentence begins with the term, which is the heading here.
  @Test func theTermIsNotSaidTwice() throws {
    let assessment = try RankingSamples.assessment()
    for used in MethodsInUse(assessment.scheme).all {
      #expect(!used.summary.zh.hasPrefix(used.term.zh + "："))
    }
  }
}
