import Foundation
import TestSupport
import Testing

/// What `cei weights` answers where there is little to say, and where two methods share a word.
@Suite struct WeightsAnswersTests {
  private func run(_ words: String, in folder: String? = nil) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(
      ["weights"] + words.split(separator: " ").map(String.init), in: folder)
  }

  /// Scores are the figures; names are in Chinese only.
  private func folder(_ table: String, indicators: [String] = ["a", "b"]) throws -> TemporaryFolder
  {
    let folder = try TemporaryFolder()
    let each = indicators.map {
      """
      "\($0)": {"name": "指标\($0)", "unit": "分", "direction": "higher-is-better", "value": {"of": "\($0)"},
        "normalise": {"method": "scaled", "from": 0, "to": 1, "full": 1}}
      """
    }.joined(separator: ",")
    let names = indicators.map { "\"\($0)\"" }.joined(separator: ",")
    let weights = indicators.map { "\"\($0)\": 1" }.joined(separator: ",")
    try folder.write(
      """
      {"scheme": "s", "version": "1", "title": "t", "indicators": {\(each)}, "tree": {"index": [\(names)]},
       "weights": {\(weights)}, "weightsAre": "relative"}
      """, "s.json")
    try folder.write(table, "t.csv")
    return folder
  }

  @Test func aSettingThatBothMethodsHaveIsSaidForTheCombination() throws {
    let words =
      "principal-components demo --combine game-theory --with equal --format json -q"
    func shares(_ more: String) throws -> [Double] {
      struct Found: Decodable {
        struct Method: Decodable {
          struct Combination: Decodable { var solution: [Double] }
          var combination: Combination
        }
        var methods: [Method]
      }
      let outcome = try run("\(words) \(more)")
      #expect(outcome.exit == 0, "\(outcome.errorText)")
      let found = try JSONDecoder().decode(Found.self, from: outcome.output)
      return found.methods.first?.combination.solution ?? []
    }
    // Equal weights of the dimensions: the equations leave them out; inner products never do.
    #expect(try shares("").first == 0)
    let positive = try shares("--parameter combine.form=positive")
    #expect(positive.allSatisfy { $0 > 0 })
    let both = "--parameter form=communality --parameter combine.form=positive"
    #expect(try shares(both).allSatisfy { $0 > 0 })
    let page = try run("entropy demo --combine game-theory --with equal -q --lang en")
    #expect(page.text.contains("coefficient 0") && !page.text.contains("subtract"))
  }

  @Test func whoHasOneNameOnlyKeepsItInEnglish() throws {
    let folder = try folder("unit,a,b\n甲县,1,-0.2\n乙县,2,3\n丙县,3,5\n")
    let outcome = try run("entropy t.csv -w s.json --lang en", in: folder.path)
    #expect(
      outcome.exit == 1 && outcome.errorText.contains("b of 甲县 is -0.2"), "\(outcome.errorText)")
  }

  @Test func oneUnitAloneIsNoReasonToCompleteData() throws {
    let folder = try folder("unit,a,b\n甲县,1,2\n")
    let outcome = try run("entropy t.csv -w s.json --lang en", in: folder.path)
    #expect(
      outcome.errorText.contains("only unit") && !outcome.errorText.contains("complete the data"))
  }

  /// Nothing is missing, so nothing can be completed.
  @Test func twoUnitsAreTooFew() throws {
    let folder = try folder("unit,a,b\n甲县,1,2\n乙县,2,5\n")
    let page = try run("entropy t.csv -w s.json --lang en -q", in: folder.path).text
    #expect(page.contains("are too few") && !page.contains("Complete the data"))
  }

  /// MEREC takes 60 operations for each score: leaving out each of 1500 units is above 2e8.
  @Test func whereStandardErrorsTakeTooLongThatIsSaid() throws {
    let rows = (0..<1500).map { "u\($0),\(1 + $0 % 7),\(1 + $0 % 5)" }
    let folder = try folder((["unit,a,b"] + rows).joined(separator: "\n") + "\n")
    for method in ["merec", "all"] {
      let page = try run("\(method) t.csv -w s.json -q --width 300", in: folder.path).text
      #expect(page.contains("没有给出标准误") && page.contains("太大，只试了"), "\(page)")
    }
    let few = try run("merec demo -q --width 300").text
    #expect(!few.contains("没有给出标准误"))
  }

  /// Sums of inner products are never negative: nothing is said of absolute values.
  @Test func theImprovedGameTheoryIsDescribedAsItIs() throws {
    let words = "critic demo --combine game-theory --with demo-panel -q --width 300"
    #expect(try run(words).text.contains("取绝对值"))
    let positive = try run("\(words) --parameter form=positive").text
    #expect(!positive.contains("绝对值") && positive.contains("不会为负"))
  }

  /// Two units have the scores of the dimensions of the published figures: from two alone weights mean
  /// nothing, and nobody is sent there.
  @Test func nobodyIsSentToALevelWithTwoUnits() throws {
    let outcome = try run("entropy public --at commitments -q --lang en")
    #expect(outcome.exit == 1 && !outcome.errorText.contains("(2)"), "\(outcome.errorText)")
  }

  /// Each criterion is at least 20 % of the score; zeros cannot be.
  @Test func whereNobodyHasAScoreThatIsSaid() throws {
    let folder = try folder(
      "unit,a,b,c,d\nP,1,0,0,1\nQ,0,1,1,0\n", indicators: ["a", "b", "c", "d"])
    let words = "benefit-of-the-doubt t.csv -w s.json --shares 20:40 -q --lang en"
    let page = try run(words, in: folder.path).text
    #expect(page.contains("No unit has weights within the limits") && !page.contains("()"))
    #expect(page.contains("are 0 and cannot have their shares"))
    #expect(page.contains("--shares 0:50"))
    let wider = try run(
      "benefit-of-the-doubt t.csv -w s.json --shares 0:50 -q --lang en", in: folder.path)
    #expect(wider.text.contains("2 of 2 units have 1"))
  }
}
