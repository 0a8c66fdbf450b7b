import Testing

@testable import CompositeIndex

/// Which years can be compared: the one rule for changes of rank, the chart of ranks and the history of
/// scores.
struct ComparabilityTests {
  private static let scheme = Sample.flat([Sample.score("a"), Sample.score("b"), Sample.score("c")])

  private static func year(
    _ period: String, _ rows: [(String, [Double?])], scheme: Scheme = Self.scheme
  ) throws -> Assessment {
    try Sample.assess(scheme, Sample.table(["a", "b", "c"], rows, period: period))
  }

  private static func comparison(
    _ before: [(String, [Double?])], _ after: [(String, [Double?])]
  ) throws -> (RankComparison, Assessment, Assessment) {
    let (old, new) = (try year("2022", before), try year("2023", after))
    return (RankComparison(before: old, after: new), old, new)
  }

  @Test func anIndicatorThatNobodyHasInOneYearIsAnObstacle() throws {
    let (found, old, new) = try Self.comparison(
      [("A", [90, 80, 70]), ("B", [50, 60, 70])], [("A", [90, 80, nil]), ("B", [50, 60, nil])])
    let expected = [RankComparison.Caveat.indicatorData(onlyBefore: ["c"], onlyAfter: [])]
    #expect(found.caveats == expected)
    #expect(found.rankObstacles == expected)
    #expect(found.scoreObstacles(old, new, code: "A") == expected)
  }

  @Test func whatOneUnitLacksIsAnObstacleForThatUnitAlone() throws {
    let (found, old, new) = try Self.comparison(
      [("A", [90, 80, 70]), ("B", [50, 60, 70])], [("A", [90, 80, 70]), ("B", [50, nil, 70])])
    #expect(found.rankObstacles.isEmpty)
    #expect(found.scoreObstacles(old, new, code: "A").isEmpty)
    #expect(
      found.scoreObstacles(old, new, code: "B") == [
        .indicatorData(onlyBefore: ["b"], onlyAfter: [])
      ])
    // Its change of rank says no more than its change of score.
    #expect(
      found.moves.map { [$0.unit.code: $0.obstacles] } == [
        ["A": []], ["B": [.indicatorData(onlyBefore: ["b"], onlyAfter: [])]],
      ])
  }

  @Test func anIndicatorWithoutWeightIsNone() throws {
    var scheme = Self.scheme
    scheme.weights[2].value = 0
    let old = try Self.year("2022", [("A", [90, 80, 70]), ("B", [50, 60, 70])], scheme: scheme)
    let new = try Self.year("2023", [("A", [90, 80, nil]), ("B", [50, 60, nil])], scheme: scheme)
    #expect(RankComparison(before: old, after: new).caveats.isEmpty)
  }

  /// Scores on fixed goalposts do not depend on who else is there, ranks do.
  @Test func otherUnitsAreAnObstacleForRanks() throws {
    let (found, old, new) = try Self.comparison(
      [("A", [90, 80, 70]), ("B", [50, 60, 70])], [("A", [90, 80, 70])])
    #expect(found.rankObstacles == [.unitSets(onlyBefore: ["B"], onlyAfter: [])])
    #expect(found.scoreObstacles(old, new, code: "A").isEmpty)
  }

  /// A figure assumed for one year makes no change of the unit; who is left out is left out of both.
  @Test func assumedFiguresAreAnObstacleBetweenPeriodsOnly() throws {
    let rows: [(String, [Double?])] = [("A", [90, 80, 70]), ("B", [50, 60, 70])]
    let data = Sample.table(["a", "b", "c"], rows, period: "2023")
    var scenario = Scenario(values: [.init(unit: 0, variable: "a", change: .to(10))])
    scenario.without = [1]
    let assumed = try Sample.assess(Self.scheme, data, scenario: scenario)
    let past = try Sample.assess(
      Self.scheme, Sample.table(["a", "b", "c"], rows, period: "2022"),
      scenario: scenario.forOtherPeriods)
    let found = RankComparison(before: past, after: assumed)
    #expect(past.index("A") == 80 && past.units.count == 1)
    #expect(found.rankObstacles == [.assumed(isBefore: false)])
    let plain = try Sample.assess(Self.scheme, data, scenario: scenario.forOtherPeriods)
    #expect(
      !RankComparison(before: plain, after: assumed).caveats.contains(.assumed(isBefore: false)))
    // The same assumption for both years changes nothing between them.
    let both = try Sample.assess(
      Self.scheme, Sample.table(["a", "b", "c"], rows, period: "2022"), scenario: scenario)
    #expect(RankComparison(before: both, after: assumed).rankObstacles.isEmpty)
  }

  /// 80 published for A in 2022, 80 computed; 70 published in 2023, 80 computed.
  @Test func aPublishedTotalThatIsNotReproducedIsAnObstacleForThatUnit() throws {
    var scheme = Self.scheme
    scheme.published = PublishedComparison(of: "total", tolerance: 0.005)
    func year(_ period: String, _ total: Double) throws -> Assessment {
      try Sample.assess(
        scheme,
        Sample.table(
          ["a", "b", "c", "total"], [("A", [90, 80, 70, total]), ("B", [50, 60, 70, nil])],
          period: period))
    }
    let (old, new) = (try year("2022", 80), try year("2023", 70))
    let found = RankComparison(before: old, after: new)
    #expect(found.rankObstacles.isEmpty)
    #expect(found.scoreObstacles(old, new, code: "B").isEmpty)
    guard case .published(let total) = found.scoreObstacles(old, new, code: "A").first else {
      Issue.record("no obstacle")
      return
    }
    #expect(!total.isBefore && total.total == 70 && abs(total.computed - 80) < 1e-9)
  }
}
