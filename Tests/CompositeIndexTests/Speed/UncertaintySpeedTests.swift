import CompositeIndex
import Testing

/// How long uncertainty takes, printed as `speed: …` lines as in ``PipelineSpeedTests``.
@Suite(.enabled(if: SpeedSample.isOptimised, "times of a debug build say nothing"), .serialized)
struct UncertaintySpeedTests {
  private static func run(
    _ scheme: ResolvedScheme, _ data: Dataset, _ factors: [UncertaintyFactor], _ count: Int,
    threads: Int? = nil
  ) throws -> UncertaintyAnalysis {
    let base = try #require(assess(scheme, data).first)
    var options = UncertaintyAnalysis.Options()
    options.count = .fixed(count)
    options.threads = threads
    return try UncertaintyAnalysis(
      UncertainModel(base, factors: factors, threads: threads), options: options)
  }

  private static func fastest(of runs: Int, _ body: () throws -> Void) rethrows -> Duration {
    let clock = ContinuousClock()
    return try (0..<runs).map { _ in try clock.measure(body) }.min() ?? .zero
  }

  /// From raw figures: 20 combinations of methods audited, 1,000 replicates with weights within 25 %.
  /// COINr 1.1.14 takes 134 s.
  @Test(
    .enabled(
      if: ReferenceTable.isThere, "needs the reference numbers in ../shared/validation/coinr-asem"))
  func asemWithFourFactorsTakesUnderATenthOfASecond() throws {
    let asem = try ASEM()
    let scheme = try ResolvedScheme(
      asem.scheme(
        ASEMPipelineTests.methodology(normalise: #"{ "method": "min-max", "lower": 1 }"#)))
    for threads in [1, 4] {
      var shift = 0.0
      let fastest = try Self.fastest(of: 5) {
        shift = try Self.run(scheme, asem.dataset, ASEMFactors.all, 1000, threads: threads)
          .meanRankShift
      }
      #expect(shift > 0)
      print(
        "speed: ASEM, 4 factors, 1,000 replicates from raw data, \(threads) threads: \(fastest)")
      if threads == 4 { #expect(fastest < .milliseconds(100 * SpeedSample.slack)) }
    }
  }

  /// Time grows linearly in replicates and in units × indicators.
  @Test(arguments: [(31, 1), (100, 2), (300, 3), (3000, 3)])
  func weightsAlone(units: Int, pillars: Int) throws {
    let sample = try SpeedSample(
      units: units, pillars: [[Int]](repeating: [10, 10], count: pillars))
    let fastest = try Self.fastest(of: 3) {
      _ = try Self.run(sample.scheme, sample.data, [.standard], 1000)
    }
    print(
      "speed: \(units) units x \(pillars * 20) indicators, weights, 1,000 replicates: \(fastest)")
    #expect(fastest < .seconds(SpeedSample.slack))
  }
}
