import Testing

@testable import CompositeIndex

/// Smallest changes of weights (50, 30, 20) on the five units of ``ExtremeRanksTests``.
///
/// Scores: A 66, B 66, C 58, D 59, E 42.5. L1 and L∞: SciPy 1.17.1 `linprog(method="highs")`; L2 by
/// hand where no weight reaches 0: g / ‖d − mean d‖.
struct ReversalMarginTests {
  private static func margin(
    _ unit: Int, _ goal: ReversalMargin.Goal, _ set: WeightChoice = .simplex
  ) throws -> ReversalMargin {
    let (table, scheme) = try ExtremeRanksTests.table()
    return try ReversalMargin(
      table, over: WeightSet(set, of: table.space, in: scheme), unit: unit, goal: goal
    ) { LocalizedText("\($0)") }
  }

  private func name(_ text: String) -> LocalizedText { LocalizedText(text) }

  private static func distances(_ margin: ReversalMargin) -> [Double] {
    margin.changes.map(\.distance)
  }

  /// d = C − B = (−20, 20, −20) needs a weight of 0.5 on y: 0.2 more. L2: 0.1 less on both others.
  @Test func cPassesB() throws {
    let margin = try Self.margin(2, .ahead(of: 1))
    for (distance, known) in zip(Self.distances(margin), [0.4, 0.06.squareRoot(), 0.2]) {
      #expect(abs(distance - known) < 1e-12)
    }
    for change in margin.changes {
      let scores = margin.table.scores(change.witness)
      #expect(change.isStrict && scores[2] - scores[1] > Assessment.tieTolerance)
      // No step that is not needed: twice the tolerance is the lead that is aimed at.
      #expect(scores[2] - scores[1] < 1e-8)
    }
  }

  /// d = D − B = (−10, −20, 20), g = 7: 7 / ‖(−20/3, −50/3, 70/3)‖ = 0.23777817717…; L1: 0.175 from
  /// y to z, 40 points each way; L∞ the same.
  @Test func dPassesB() throws {
    let size = ((400 + 2500 + 4900) / 9.0).squareRoot()
    let margin = try Self.margin(3, .ahead(of: 1))
    for (distance, known) in zip(Self.distances(margin), [0.35, 7 / size, 0.175]) {
      #expect(abs(distance - known) < 1e-12)
    }
  }

  /// D leads C by 1 but must pass A and B, too, to be first.
  @Test func aRankIsReachedByTheCheapestRivals() throws {
    let second = try Self.margin(2, .rank(3))
    let first = try Self.margin(2, .ahead(of: 3))
    // Passing D alone makes C third.
    for (rank, pair) in zip(Self.distances(second), Self.distances(first)) {
      #expect(abs(rank - pair) < 1e-12)
    }
    for change in second.changes { #expect(change.rank == 3 && change.passed == [3]) }
  }

  /// Floors of a sixth of six weights leave equal weights alone: both sums are 242 there, a tie that
  /// nothing breaks. 16.666666666666668 is above a sixth by rounding.
  @Test func floorsThatLeaveOneVectorGiveThatVector() throws {
    let ids = ["a", "b", "c", "d", "e", "f"]
    let posts: [String: ParameterValue] = ["worst": .number(0), "best": .number(100)]
    let scheme = Sample.flat(
      ids.map { Sample.indicator($0, normalise: Sample.choice("goalposts", posts)) },
      [65, 12, 4, 7, 6, 6])
    let result = try Sample.assess(
      scheme,
      Sample.table(ids, [("U", [30, 81, 30, 71, 20, 10]), ("V", [50, 21, 10, 71, 80, 10])]))
    let table = try ComparisonTable(result, WeightSpace(childrenOf: 0, in: result.scheme))
    for percent in [100.0 / 6, 16.666666666666668, 16.66666666666667] {
      let margin = try ReversalMargin(
        table, over: WeightSet(.floor(percent: percent), of: table.space, in: result.scheme),
        unit: 0, goal: .ahead(of: 1)
      ) { LocalizedText("\($0)") }
      for change in margin.changes {
        #expect(!change.isStrict)
        for weight in change.witness { #expect(abs(weight - 1.0 / 6) < 1e-12) }
      }
      let far = 0.65 - 1.0 / 6
      #expect(abs(Self.distances(margin)[0] - 2 * far) < 1e-12)
      #expect(abs(Self.distances(margin)[2] - far) < 1e-12)
    }
  }

  @Test func theDominatedAreToldSo() throws {
    #expect(throws: Diagnostics([.isDominated(name("4"), by: name("3"), .simplex)])) {
      try Self.margin(4, .ahead(of: 3))
    }
    // Within 10 % C stays behind B.
    #expect(throws: Diagnostics([.isDominated(name("2"), by: name("1"), .box(percent: 10))])) {
      try Self.margin(2, .ahead(of: 1), .box(percent: 10))
    }
    #expect(throws: Diagnostics([.rankOutOfReach(name("4"), 2, 3, .simplex)])) {
      try Self.margin(4, .rank(2))
    }
    #expect(throws: Diagnostics([.isAheadAlready(name("1"), name("2"))])) {
      try Self.margin(1, .ahead(of: 2))
    }
    #expect(throws: Diagnostics([.isThereAlready(name("3"), 3, 4)])) {
      try Self.margin(3, .rank(4))
    }
  }

  /// B is ahead of E everywhere, D too; no third unit lies between them.
  @Test func dominanceHasDirectPairsOnly() throws {
    let (table, scheme) = try ExtremeRanksTests.table()
    let relation = try DominanceRelation(
      table, over: WeightSet(.simplex, of: table.space, in: scheme))
    #expect(relation.covers.map { [$0.above, $0.below] } == [[1, 4], [3, 4]])
    #expect(relation.isAlwaysAhead(1, 4) && !relation.dominates(0, 4))
    // B − E = (30, 25, 5): 5 at the least. A − E = (40, 15, −5).
    #expect(relation.least[1][4] == 5 && relation.least[0][4] == -5)
  }

  /// The nearest point of a corner: (0.5, 0.3, 0.2) to x ≥ 0.6, y ≥ 0.4 is (0.6, 0.4, 0).
  @Test func projectionsEndInCorners() {
    var projection = Projection(
      of: [0.5, 0.3, 0.2],
      conditions: [
        .init(slopes: [1, 1, 1], bound: 1, isEquality: true), .init(slopes: [1, 0, 0], bound: 0.6),
        .init(slopes: [0, 1, 0], bound: 0.4), .init(slopes: [0, 0, 1], bound: 0),
      ])
    let nearest = projection.nearest() ?? []
    for (found, known) in zip(nearest, [0.6, 0.4, 0]) { #expect(abs(found - known) < 1e-14) }
    #expect(nearest.count == 3)
    var impossible = Projection(
      of: [0.5, 0.5],
      conditions: [
        .init(slopes: [1, 1], bound: 1, isEquality: true), .init(slopes: [1, 0], bound: 0.7),
        .init(slopes: [0, 1], bound: 0.4),
      ])
    #expect(impossible.nearest() == nil)
  }
}
