import Testing

@testable import CompositeIndex

/// How long exact ranks take, printed as `speed: …` lines as in ``PipelineSpeedTests``.
@Suite(.enabled(if: SpeedSample.isOptimised, "times of a debug build say nothing"), .serialized)
struct ExtremeRanksSpeedTests {
  /// 31 units by 12 indicators, min–max, unequal weights.
  private static func table() throws -> (ComparisonTable, ResolvedScheme) {
    var random = SeededGenerator(seed: 3112)
    let ids = (1...12).map { "i\($0)" }
    let rows = (1...31).map { unit in
      let level = Double.random(in: 0...20, using: &random)
      return (
        "u\(unit)", ids.map { _ in Optional(level + Double.random(in: 0...80, using: &random)) }
      )
    }
    let scheme = Sample.flat(
      ids.map { Sample.indicator($0, normalise: Sample.choice("min-max")) },
      [12, 11, 9, 10, 10, 7, 6, 6, 12, 5, 5, 7])
    let result = try Sample.assess(scheme, Sample.table(ids, rows))
    return (
      try ComparisonTable(result, WeightSpace(childrenOf: 0, in: result.scheme)), result.scheme
    )
  }

  private static func fastest(of runs: Int, _ body: () throws -> Void) rethrows -> Duration {
    let clock = ContinuousClock()
    return try (0..<runs).map { _ in try clock.measure(body) }.min() ?? .zero
  }

  /// SciPy 1.17.1 `milp` (HiGHS) takes some 330 ms for the 62 problems on the simplex.
  @Test(arguments: [WeightChoice.simplex, .box(percent: 25), .order([])])
  func rangesOfThirtyOneUnitsTakeUnderFiftyMilliseconds(choice: WeightChoice) throws {
    let (table, scheme) = try Self.table()
    let set = try WeightSet(choice, of: table.space, in: scheme)
    var programs = 0
    let fastest = try Self.fastest(of: 10) {
      programs = try ExtremeRanks(table, over: set).programs
    }
    print("speed: best and worst ranks, 31 x 12, \(choice.text): \(fastest), \(programs) programs")
    #expect(programs > 62)
    #expect(fastest < .milliseconds(50 * SpeedSample.slack))
  }

  @Test func aReversalTakesUnderAMillisecond() throws {
    let (table, scheme) = try Self.table()
    let set = try WeightSet(.simplex, of: table.space, in: scheme)
    let scores = table.scores(set.space.nominal)
    let order = scores.indices.sorted { scores[$0] > scores[$1] }
    let fastest = try Self.fastest(of: 20) {
      let margin = try ReversalMargin(
        table, over: set, unit: order[9], goal: .ahead(of: order[4])
      ) { LocalizedText("\($0)") }
      #expect(margin.changes.count == 3)
    }
    print("speed: smallest change of weights in three norms, 31 x 12: \(fastest)")
    #expect(fastest < .milliseconds(1 * SpeedSample.slack))
  }
}
