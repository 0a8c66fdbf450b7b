import Testing

@testable import CompositeIndex

/// How long a sensitivity analysis takes; times are printed as `speed: …` for docs/performance.md.
@Suite(.enabled(if: SpeedSample.isOptimised, "times of a debug build say nothing"), .serialized)
struct SensitivitySpeedTests {
  private static func list(
    _ name: String, _ choices: [(String, SchemeVariation)]
  ) -> UncertaintyFactor {
    UncertaintyFactor(
      name: name, source: .alternatives(choices.map { .init(label: $0.0, change: $0.1) }))
  }

  /// The shape of the ASEM example, from figures: assessed, four factors, 6 × 1,024 evaluations, indices
  /// of the mean shift and of every unit's rank and score, with 500 resamples each. COINr takes over
  /// ten minutes for 6,000 evaluations.
  @Test func asemSizeTakesUnderHalfASecond() throws {
    let sample = try SpeedSample(units: 51, pillars: [[8, 5, 3, 6, 8], [5, 9, 5]])
    let factors = [
      UncertaintyFactor.standard,
      Self.list(
        "normalise",
        [
          ("min-max", .normalise(Sample.choice("min-max", ["lower": .number(1)]))),
          ("z-score", .normalise(Sample.choice("z-score", ["below": .number(4.99)]))),
        ]),
      Self.list(
        "aggregation",
        [
          ("arithmetic", .aggregation(MethodChoice("arithmetic"))),
          ("geometric", .aggregation(MethodChoice("geometric"))),
        ]),
      Self.list(
        "treat",
        (1...5).map {
          ("\($0)", .treat(Sample.choice("skew-kurtosis", ["winsorise": .number(Double($0))])))
        }),
    ]
    let clock = ContinuousClock()
    var fastest = Duration.seconds(1000)
    for _ in 0..<5 {
      let start = clock.now
      let base = try #require(try assess(sample.scheme, sample.data).first)
      let analysis = try SensitivityAnalysis(UncertainModel(base, factors: factors))
      fastest = min(fastest, clock.now - start)
      #expect(analysis.evaluations == 6 * 1024 && analysis.units.count == 51)
    }
    print("speed: Sobol indices, 51 units x 49 indicators, 4 factors, 6,144 runs: \(fastest)")
    #expect(fastest < .milliseconds(500 * SpeedSample.slack))
  }

  /// Points, function and indices with 100 resamples: additive, 12 inputs, N = 8,192.
  @Test func estimatingIsAsFastAsSampling() throws {
    let clock = ContinuousClock()
    var fastest = Duration.seconds(1000)
    let weights = (1...12).map { Double($0) / 78 }
    let function = SobolBenchmark(
      name: "additive", first: weights.map { $0 * $0 }, total: weights
    ) { input in
      var sum = 0.0
      for index in input.indices { sum += input[index] * weights[index] }
      return sum
    }
    for _ in 0..<5 {
      let start = clock.now
      let outputs = function.outputs(base: 8192, seed: 1)
      let counts = SobolIndices.Bootstrap(resamples: 100).counts(points: 8192)
      let indices = SobolIndices(outputs, counts: counts)
      fastest = min(fastest, clock.now - start)
      #expect(indices.entries.count == 12)
    }
    print("speed: Sobol points, additive function and indices, 12 inputs, N = 8,192: \(fastest)")
    #expect(fastest < .milliseconds(600 * SpeedSample.slack))
  }
}
