import Testing

@testable import CompositeIndex

/// How long it takes to compare units in pairs, printed as `speed: …` lines as in
/// ``PipelineSpeedTests``.
@Suite(.enabled(if: SpeedSample.isOptimised, "times of a debug build say nothing"), .serialized)
struct OutrankingSpeedTests {
  private static func table(missing: Bool) -> ChildScores {
    var random = SeededGenerator(seed: 51)
    var table = ChildScores(units: 300, weights: (0..<60).map { Double(1 + $0 % 5) / 10 })
    for child in 0..<60 {
      for row in 0..<300 where !missing || Int.random(in: 0..<10, using: &random) > 0 {
        table[row, child] = Double.random(in: 0...100, using: &random)
      }
    }
    return table
  }

  private static func fastest(of runs: Int, _ body: () -> Void) -> Duration {
    let clock = ContinuousClock()
    return (0..<runs).map { _ in clock.measure(body) }.min() ?? .zero
  }

  /// COINr 1.1.14 takes 75.8 s for its outranking matrix.
  @Test(arguments: [false, true])
  func copelandOfThreeHundredUnitsTakesUnderTwentyMilliseconds(missing: Bool) {
    let table = Self.table(missing: missing)
    var scores: [Double] = []
    let fastest = Self.fastest(of: 20) { scores = Copeland().values(table) }
    // Every pair gives a win and a loss, or two halves.
    #expect(agree(scores.reduce(0, +) / 300, 50, within: 1e-9))
    print(
      "speed: Copeland, 300 units x 60 children\(missing ? ", a tenth missing" : ""): \(fastest)")
    #expect(fastest < .milliseconds(20 * SpeedSample.slack))
  }

  /// Strongest paths take the third power of the number of units.
  @Test func condorcetOfThreeHundredUnitsTakesUnderAFifthOfASecond() {
    let table = Self.table(missing: false)
    var scores: [Double] = []
    let fastest = Self.fastest(of: 5) { scores = Condorcet().values(table) }
    #expect(agree(scores.reduce(0, +) / 300, 50, within: 1e-9))
    print("speed: Condorcet, 300 units x 60 children: \(fastest)")
    #expect(fastest < .milliseconds(200 * SpeedSample.slack))
  }
}
