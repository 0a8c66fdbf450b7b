import CompositeIndex
import Testing

@Suite struct BenchmarkTests {
  private func index(_ benchmark: Benchmark) throws -> Double {
    try ThreeUnits.assessment().benchmark(benchmark, for: ThreeUnits.p).index
  }

  @Test func unitsAndRanksStandForTheirScores() throws {
    #expect(near(try index(.unit(ThreeUnits.q)), 57))
    #expect(near(try index(.rank(1)), 75))
    #expect(near(try index(.rank(2)), 57))
  }

  @Test func theBestAndTheMedianAreTakenByIndicator() throws {
    // Best 70, 90, 90: 0.6 × 80 + 0.4 × 90 = 84. Median 60, 80, 50: 0.6 × 70 + 0.4 × 50 = 62.
    #expect(near(try index(.best), 84))
    #expect(near(try index(.median), 62))
    #expect(near(try index(.target(90)), 90))
  }

  @Test func theUnitItselfInAnEarlierYearIsABenchmark() throws {
    let earlier = try ThreeUnits.assessment([[30, 70, 40], [60, 90, 30], [70, 60, 90]])
    let assessment = try ThreeUnits.assessment()
    let scores = try assessment.benchmark(.earlier, for: ThreeUnits.p, earlier: earlier)
    // 0.6 × 50 + 0.4 × 40.
    #expect(near(scores.index, 46))
    #expect(scores.name.zh == "P 2024")
  }

  @Test func ranksThatNobodyHasAndUnitsWithoutARankAreRefused() throws {
    let assessment = try ThreeUnits.assessment([
      [40, 80, 50], [.nan, .nan, .nan], [70, 60, 90],
    ])
    #expect(throws: Diagnostics.self) { try assessment.benchmark(.rank(3), for: 0) }
    #expect(throws: Diagnostics.self) { try assessment.benchmark(.rank(0), for: 0) }
    #expect(throws: Diagnostics.self) { try assessment.benchmark(.unit(1), for: 0) }
    #expect(throws: Diagnostics.self) { try assessment.benchmark(.best, for: 1) }
  }
}
