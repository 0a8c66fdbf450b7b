import Foundation
import TestSupport
import Testing

/// `cei compare --why` through the built command.
@Suite struct WhyTests {
  private struct Result: Decodable {
    struct Parts: Decodable {
      let own, others, weights, method, unitSet: Double
      var sum: Double { own + others + weights + method + unitSet }
    }
    struct Unit: Decodable {
      let code: String
      let gained, scoreBefore, scoreAfter: Double
      let rank, score: Parts
    }
    struct Why: Decodable { let units: [Unit] }
    let same: Bool
    let why: Why
  }

  private func result(_ words: String...) throws -> Result {
    let outcome = try BuiltProgram.run(["compare"] + words + ["--why", "--format", "json"])
    #expect(outcome.exit == 0, "\(outcome.errorText)")
    return try JSONDecoder().decode(Result.self, from: Data(outcome.text.utf8))
  }

  private func addsUp(_ result: Result, units: Int) {
    #expect(result.why.units.count == units)
    for unit in result.why.units {
      #expect(abs(unit.rank.sum - unit.gained) < 1e-12, "\(unit.code)")
      #expect(abs(unit.score.sum - (unit.scoreAfter - unit.scoreBefore)) < 1e-9, "\(unit.code)")
    }
  }

  @Test(arguments: [("2022", "2023"), ("2023", "2024"), ("2022", "2024")])
  func partsAddUpForEveryUnitOfTheDemoInAllYears(years: (String, String)) throws {
    try addsUp(result(years.0, years.1, "datasets/demo"), units: 31)
  }

  @Test func partsAddUpWithOtherSchemesAndLearntScales() throws {
    let scales = ["--set", "methodology.normalise=min-max"]
    try addsUp(result("default", "equal", "datasets/demo"), units: 31)
    let outcome = try BuiltProgram.run(
      ["compare", "datasets/demo", "--why", "--format", "json", "--drop", "complaint_density"]
        + ["--without", "北京", "--set", "value.陕西.survey_supply=99"] + scales)
    let decoded = try JSONDecoder().decode(Result.self, from: Data(outcome.text.utf8))
    addsUp(decoded, units: 30)
  }

  @Test func nothingDiffersFromItselfAndAMirrorTurnsSigns() throws {
    #expect(try result("2024", "2024", "datasets/demo").same)
    let there = try result("2023", "2024", "datasets/demo").why.units
    let back = try result("2024", "2023", "datasets/demo").why.units
    for (one, two) in zip(there, back) {
      #expect(one.code == two.code && one.gained == -two.gained)
      #expect(abs(one.rank.own + two.rank.own) < 1e-12)
      #expect(abs(one.rank.others + two.rank.others) < 1e-12)
    }
  }

  @Test func whatDoesNotGoTogetherIsSaid() throws {
    for words in [
      ["compare", "2023", "2024", "datasets/demo", "--unit", "陕西"],
      ["compare", "datasets/demo", "--drop-each", "indicators", "--why"],
      ["compare", "2023", "2024", "datasets/demo", "--why", "--period", "2024"],
    ] {
      let outcome = try BuiltProgram.run(words)
      #expect(outcome.exit == 2 && !outcome.errorText.isEmpty && outcome.text.isEmpty)
    }
    let outcome = try BuiltProgram.run(["compare", "2023", "1999", "datasets/demo", "--why"])
    #expect(outcome.exit == 1 && outcome.errorText.contains("1999"))
  }

  /// Opponents, with all others, add up to the change of the rank, and nodes and rules to that of
  /// the score.
  @Test func theTableOfOneUnitHoldsItsOpponentsAndNodes() throws {
    let outcome = try BuiltProgram.run([
      "compare", "2023", "2024", "datasets/demo", "--why", "--unit", "河北", "--format", "csv",
    ])
    let rows = outcome.text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    #expect(rows.first?.prefix(4) == ["part", "id", "name", "total"])
    func total(_ parts: Set<String>) -> Double {
      // `other_opponents` and `rules` have no name: their totals are the second field left.
      rows.dropFirst().filter { parts.contains($0[0]) }.reduce(0) { sum, row in
        sum + (row.dropFirst().compactMap { Double($0) }.first { $0 < 100_000 } ?? 0)
      }
    }
    #expect(rows.contains { $0[0] == "opponent" } && rows.contains { $0[0] == "node" })
    #expect(abs(total(["rank"]) - total(["opponent", "other_opponents"])) < 1e-9)
    #expect(abs(total(["score"]) - total(["node", "rules"])) < 1e-9)
  }
}
