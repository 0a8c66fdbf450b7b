import Testing

@testable import CompositeIndex

/// mpmath 1.4.1: betainc with 40 digits, and quad of the Beta density for the large shapes.
struct RateComparisonTests {
  @Test(
    arguments: [
      (3.5, 1000, 7.25, 1500, 0.2847676175382688741, 1e-13),
      (20, 3, 25, 4, 0.58024091099355831482, 1e-13),
      (17.5, 2.5, 0.5, 0.25, 0.93025131064607230931, 1e-13),
      (150757.5, 2184.3, 103300.25, 1499.7, 0.690074681220345965, 1e-11),
      (1.2e6, 1e3, 1.201e6, 1.0004e3, 0.368615788175156177, 1e-11),
    ] as [(Double, Double, Double, Double, Double, Double)])
  func probabilitiesAreExact(
    _ shape: Double, _ rate: Double, _ otherShape: Double, _ otherRate: Double,
    _ expected: Double, _ tolerance: Double
  ) {
    let pair = RateComparison(posteriors: [(shape, rate), (otherShape, otherRate)])
    #expect(agree(pair.isHigher(0, than: 1), expected, within: tolerance))
    #expect(abs(pair.isHigher(0, than: 1) + pair.isHigher(1, than: 0) - 1) < 1e-12)
  }

  /// Of two units the lower rate is first with P(θ₁ < θ₂): 1 + P(θ₂ < θ₁) = 1 + 0.2847….
  @Test func expectedRanksAddUpToThoseThereAre() {
    let pair = RateComparison(posteriors: [(3.5, 1000), (7.25, 1500)])
    let ranks = pair.expectedRanks(.lowerIsBetter)
    #expect(agree(ranks[0], 1.2847676175382688741))
    #expect(agree(ranks[0] + ranks[1], 3))
  }
}
