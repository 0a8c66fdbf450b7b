import Testing

@testable import CompositeIndex

struct MethodDescriptionTests {
  private static let methods: [any Method.Type] =
    Catalogue.normalisations.map { $0 as any Method.Type }
    + Catalogue.aggregations.map { $0 as any Method.Type }

  @Test func namesAreUniqueWithinAFamily() {
    for family in Catalogue.families {
      let names = family.methods.map(\.name)
      #expect(Set(names).count == names.count)
      #expect(names.allSatisfy { name in name.allSatisfy { $0.isLowercase || $0 == "-" } })
    }
  }

  @Test func everyMethodAppearsInItsFamily() {
    let listed = Set(Catalogue.families.flatMap { $0.methods.map(\.name) })
    for method in Self.methods { #expect(listed.contains(method.name)) }
    for rule in MissingRule.allCases { #expect(listed.contains(rule.rawValue)) }
    for rule in TieRule.allCases { #expect(listed.contains(rule.rawValue)) }
  }

  @Test(arguments: Catalogue.families.flatMap(\.methods))
  func theSummaryIsASentenceInBothLanguages(_ method: MethodDescription) {
    #expect(method.summary.zh.hasSuffix("。"))
    #expect(method.summary.en.hasSuffix("."))
    #expect(method.summary.zh != method.summary.en)
    #expect(!method.reference.zh.isEmpty && !method.reference.en.isEmpty)
  }

  @Test(arguments: Catalogue.families.filter { $0.name != "missing" }.flatMap(\.methods))
  func theFormulaIsWrittenDown(_ method: MethodDescription) {
    #expect(!method.formula.zh.isEmpty && !method.formula.en.isEmpty)
  }

  /// A formula on a Chinese page has no English words: only symbols, functions, and the words that a
  /// scheme file says.
  @Test(
    arguments: Catalogue.families.filter {
      ["small-numbers", "imputation", "treatment", "normalisation", "aggregation"].contains($0.name)
    }.flatMap(\.methods))
  func aFormulaIsSaidInChinese(_ method: MethodDescription) {
    let symbols: Set = ["exp", "min", "max", "sqrt", "RSS", "hat", "log", "plus", "original"]
    let words = method.formula.zh.split { !($0.isASCII && $0.isLetter) }.map(String.init)
    #expect(words.filter { $0.count > 2 && !symbols.contains($0) }.isEmpty)
  }

  @Test func parametersAreDescribedAndDefaultsAreWithinTheirRange() {
    for method in Self.methods {
      let parameters = method.description.parameters
      #expect(Set(parameters.map(\.name)).count == parameters.count)
      for parameter in parameters {
        #expect(!parameter.summary.zh.isEmpty && !parameter.summary.en.isEmpty)
        switch (parameter.kind, parameter.standard) {
        case (.number(let range), .number(let value)): #expect(range.contains(value))
        case (.flag, .flag): break
        case (.choice(let words), .text(let word)): #expect(words.contains(word))
        case (.text, .text(let text)): #expect(!text.isEmpty)
        case (.texts, .texts(let texts)): #expect(!texts.isEmpty)
        case (_, nil): break
        default: Issue.record("\(method.name).\(parameter.name) has a default of another kind")
        }
      }
    }
  }

  @Test func defaultsSaidOutLoudChangeNothing() {
    for method in Self.methods {
      let said = method.description.parameters.compactMap { parameter in
        parameter.standard.map { MethodChoice.Setting(name: parameter.name, value: $0) }
      }
      #expect(
        !method.problems(of: said).contains { problem in
          if case .missing = problem { return false }
          return true
        })
    }
  }

  @Test func whatIsOutOfRangeUnknownOrMissingIsReported() {
    for method in Self.methods {
      #expect(
        method.problems(of: [.init(name: "exponnent", value: .number(1))])
          .contains(.unknownParameter("exponnent")))
      for parameter in method.description.parameters {
        var wrong: [ParameterValue] = [.number(.nan), .text("")]
        switch parameter.kind {
        case .number(let range):
          wrong += [.number(range.lowerBound.nextDown), .number(range.upperBound.nextUp)]
          wrong += [.flag(true)]
        case .whole(let range):
          wrong += [range.lowerBound - 1, range.upperBound + 1].map { .number(Double($0)) }
          wrong += [.number(Double(range.lowerBound) + 0.5), .flag(true)]
        case .flag, .choice, .text: wrong += [.number(1)]
        case .texts: wrong += [.texts([]), .texts(["a", "a"]), .texts([""])]
        case .steps:
          wrong += [
            .steps([]), .steps([ScoreStep(from: 2, score: 1), ScoreStep(from: 2, score: 3)]),
            .steps([ScoreStep(from: 1, score: .nan)]),
          ]
        }
        for value in wrong {
          #expect(
            method.problems(of: [.init(name: parameter.name, value: value)])
              .contains(.outOfRange(parameter)), "\(method.name).\(parameter.name) \(value)")
        }
        #expect(
          method.problems(of: []).contains(.missing(parameter)) == parameter.isRequired)
      }
    }
  }
}

extension Method {
  fileprivate static func problems(of settings: [MethodChoice.Setting]) -> [MethodProblem] {
    var problems: [MethodProblem] = []
    _ = configured(by: MethodChoice(name, settings), problems: &problems)
    return problems
  }
}
