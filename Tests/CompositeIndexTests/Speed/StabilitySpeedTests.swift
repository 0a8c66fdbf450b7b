import Testing

@testable import CompositeIndex

/// How long exact answers about weights take, printed as `speed: …` lines as in
/// ``PipelineSpeedTests``.
@Suite(.enabled(if: SpeedSample.isOptimised, "times of a debug build say nothing"), .serialized)
struct StabilitySpeedTests {
  private static func fastest(of runs: Int, _ body: () -> Void) -> Duration {
    let clock = ContinuousClock()
    return (0..<runs).map { _ in clock.measure(body) }.min() ?? .zero
  }

  /// The prototype in Python takes 3.4 ms.
  @Test func allPairsOfThirtyOneUnitsTakeUnderAMillisecond() {
    var random = SeededGenerator(seed: 52)
    let table = ExactProbabilities(
      vertexScores: (0..<31).map { _ in
        (0..<12).map { _ in Double.random(in: 0...100, using: &random) }
      })
    var winning: [Double] = []
    let fastest = Self.fastest(of: 50) { winning = table.winning }
    // Every pair adds up to 1.
    #expect(abs(winning.reduce(0, +) - 465) < 1e-10)
    print("speed: 930 exact pairwise probabilities, 31 units x 12 weights: \(fastest)")
    #expect(fastest < .milliseconds(SpeedSample.slack))
  }

  @Test func twelveWalksOfThirtyOneUnitsTakeUnderAFifthOfASecond() throws {
    var random = SeededGenerator(seed: 53)
    let ids = (1...12).map { "i\($0)" }
    let data = Sample.table(
      ids,
      (0..<31).map { unit in
        ("u\(100 + unit)", ids.map { _ in Double.random(in: 0...100, using: &random) })
      })
    let scheme = Sample.flat(ids.map { Sample.score($0) })
    let base = try Sample.assess(scheme, data)
    let clock = ContinuousClock()
    var ends = 0
    let fastest =
      try (0..<5).map { _ in
        try clock.measure {
          let table = try StabilityTable(
            base, at: [ResolvedScheme.root], events: [.leader, .top(5), .order])
          ends = table.criteria.reduce(0) { $0 + $1.intervals.count }
        }
      }.min() ?? .zero
    #expect(ends == 36)
    print("speed: 36 stability intervals and all crossings, 31 units x 12 weights: \(fastest)")
    #expect(fastest < .milliseconds(200 * SpeedSample.slack))
  }
}
