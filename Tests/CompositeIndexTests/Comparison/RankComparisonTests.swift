import Testing

@testable import CompositeIndex

struct RankComparisonTests {
  /// scipy 1.17.1, scipy.stats.kendalltau(x, y).statistic (tau-b).
  @Test(arguments: [
    ([1.0, 2, 3, 4, 5], [3.0, 4, 1, 2, 5], 0.19999999999999998),
    ([1.0, 2, 2, 4, 5, 6], [1.0, 3, 2, 2, 6, 5], 0.6428571428571429),
    ([12.0, 2, 1, 12, 2], [1.0, 4, 7, 1, 0], -0.4714045207910316),
    ([1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10], [2.0, 1, 4, 3, 6, 5, 8, 7, 10, 9], 0.7777777777777777),
    ([1.0, 1, 2, 2, 3, 3], [1.0, 2, 1, 2, 1, 3], 0.17407765595569785),
  ])
  func tauAgreesWithScipy(_ x: [Double], _ y: [Double], _ expected: Double) {
    #expect(agree(kendallTauB(x, y), expected))
    #expect(agree(kendallTauB(y, x), expected))
    #expect(agree(kendallTauB(x, y.map { -$0 }), -expected))
  }

  /// Pair by pair, as tau-b is defined, over lists with many ties and with few.
  @Test func tauCountsEveryPair() {
    var random = SeededGenerator(seed: 4)
    for count in 2...70 {
      let values = (0..<2).map { _ in
        (0..<count).map { _ in Double(Int.random(in: 0...(count % 3 == 0 ? 4 : 90), using: &random))
        }
      }
      var (agreeing, untied) = (0.0, (0.0, 0.0))
      for i in 0..<count {
        for j in 0..<i {
          let signs = values.map { $0[i] == $0[j] ? 0.0 : $0[i] < $0[j] ? -1 : 1 }
          agreeing += signs[0] * signs[1]
          untied.0 += signs[0] * signs[0]
          untied.1 += signs[1] * signs[1]
        }
      }
      let tau = kendallTauB(values[0], values[1])
      let expected = agreeing / (untied.0 * untied.1).squareRoot()
      #expect(tau == expected || tau.isNaN && expected.isNaN, "\(count)")
    }
  }

  @Test func tauIsMissingWithoutOrder() {
    #expect(kendallTauB([], []).isNaN)
    #expect(kendallTauB([1], [1]).isNaN)
    #expect(kendallTauB([1, 1], [1, 2]).isNaN)
  }

  /// Differences whose product is too small for a number still have a sign.
  @Test func tinyDifferencesCount() {
    #expect(kendallTauB([0, 1e-200, 2e-200], [0, 1e-200, 2e-200]) == 1)
  }

  private func assess(_ rows: [(String, [Double?])], id: String = "s") throws -> Assessment {
    var scheme = Sample.flat([Sample.score("score")])
    scheme.id = id
    return try Sample.assess(scheme, Sample.table(["score"], rows))
  }

  @Test func movesAreByCodeAndSortedByTheNewRank() throws {
    let before = try assess([("A", [90]), ("B", [80]), ("C", [70]), ("D", [nil])])
    let after = try assess([("C", [95]), ("B", [80]), ("A", [60]), ("D", [50]), ("E", [40])])
    let comparison = RankComparison(before: before, after: after)
    #expect(comparison.moves.map(\.unit.code) == ["C", "B", "A", "D", "E"])
    #expect(comparison.moves.map(\.gained) == [2, 0, -2, nil, nil])
    #expect(comparison.tau == -1)
    #expect(comparison.caveats == [.unitSets(onlyBefore: [], onlyAfter: ["D", "E"])])
  }

  @Test func otherSchemesAndScopesAreCaveats() throws {
    let units: [(String, [Double?])] = [("A", [90]), ("B", [80])]
    let (before, after) = (try assess(units), try assess(units, id: "t"))
    #expect(
      RankComparison(before: before, after: after).caveats
        == [.schemes(before: "s", after: "t")])
    let scheme = Sample.flat([Sample.score("score")])
    let (one, other) = (
      try Sample.assess(scheme, Sample.data(figures(scope: "x"))),
      try Sample.assess(scheme, Sample.data(figures(scope: "y")))
    )
    #expect(
      RankComparison(before: one, after: other).caveats == [.scopes(indicator: "score")])
  }

  private func figures(scope: String) -> [Figure] {
    [Figure("A", "score", 1, scope: scope), Figure("B", "score", 2, scope: scope)]
  }

  @Test func whoIsNoLongerRankedIsListedByTheOldRank() throws {
    let before = try assess([("A", [60]), ("B", [90]), ("C", [70])])
    let after = try assess([("A", [nil]), ("B", [nil]), ("C", [70])])
    let comparison = RankComparison(before: before, after: after)
    #expect(comparison.moves.map(\.unit.code) == ["C", "B", "A"])
  }
}
