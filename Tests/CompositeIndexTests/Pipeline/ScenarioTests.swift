import Testing

@testable import CompositeIndex

struct ScenarioTests {
  private static let scheme = Sample.tree(
    [("index", ["a", "b"]), ("a", ["x", "y"])],
    weights: [("a", 60), ("b", 40), ("x", 50), ("y", 50)],
    indicators: [Sample.score("x"), Sample.score("y"), Sample.score("b")])
  private static let data = Sample.table(
    ["x", "y", "b"], [("A", [40, 60, 80]), ("B", [50, 50, 50]), ("C", [60, nil, 90])])

  private func assess(_ scenario: Scenario) throws -> Assessment {
    try Sample.assess(Self.scheme, Self.data, scenario: scenario)
  }

  /// Before: 0.6·50 + 0.4·80 = 62; ten more points at x: 0.6·55 + 32 = 65.
  @Test func pointsAtALeafPassUpTheTree() throws {
    let result = try assess(Scenario(scores: [.init(unit: 0, node: "x", change: .by(10))]))
    #expect(agree(result.index("A"), 65))
    #expect(result.index("B") == 50)
  }

  /// 0.6·70 + 32 = 74.
  @Test func aNodesScoreCanBeSet() throws {
    let result = try assess(Scenario(scores: [.init(unit: 0, node: "a", change: .to(70))]))
    #expect(agree(result.index("A"), 74))
  }

  @Test func aRawFigureCanBeChangedOrSupplied() throws {
    let changed = try assess(Scenario(values: [.init(unit: 0, variable: "x", change: .to(60))]))
    #expect(agree(changed.index("A"), 0.6 * 60 + 32))
    let supplied = try assess(Scenario(values: [.init(unit: 2, variable: "y", change: .to(20))]))
    #expect(agree(supplied.index("C"), 0.6 * 40 + 36))
  }

  /// A figure supplied for a unit that has none counts in whatever period is asked for.
  @Test func aSuppliedFigureCountsInThePeriodAskedFor() throws {
    let data = Sample.data([
      Figure("A", "x", 40, "2022"), Figure("B", "y", 70, "2022"), Figure("A", "x", 10, "2023"),
    ])
    let scheme = Sample.flat([Sample.score("x"), Sample.score("y")])
    let result = try Sample.assess(
      scheme, data, periods: .exactly(Period(year: 2022)),
      scenario: Scenario(values: [.init(unit: 0, variable: "y", change: .to(80))]))
    #expect(result.index("A") == 60)
  }

  @Test func unitsLeftOutAreGone() throws {
    let result = try assess(Scenario(without: [0], words: ["without A"]))
    #expect(result.units.map { result.dataset.units[$0].code } == ["B", "C"])
    #expect(result.findings.contains(Finding(.changed(.said("without A")))))
  }
}
