import Testing

@testable import CompositeIndex

/// The exact split of variance over all combinations.
@Suite struct FunctionalANOVATests {
  /// 2 × 3 × 4 digits of π with level shares 1/2 1/2; 1/2 1/4 1/4; 1/4 …. Python 3.11 `fractions`,
  /// group means weighted by their probabilities, by inclusion and exclusion.
  @Test func sharesAreThoseOfExactFractions() throws {
    let digits = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4, 6, 2, 6, 4]
    let anova = FunctionalANOVA(
      digits.map(Double.init),
      shares: [[0.5, 0.5], [0.5, 0.25, 0.25], [0.25, 0.25, 0.25, 0.25]])
    #expect(anova.mean == 19.0 / 4)
    #expect(abs(anova.variance - 113.0 / 16) < 1e-14)
    let expected: [([Int], Double)] = [
      ([0], 225.0 / 1808), ([1], 1.0 / 452), ([2], 93.0 / 904), ([0, 1], 531.0 / 1808),
      ([0, 2], 193.0 / 1808), ([1, 2], 197.0 / 904), ([0, 1, 2], 275.0 / 1808),
    ]
    #expect(anova.effects.map(\.factors) == expected.map(\.0))
    for (effect, expected) in zip(anova.effects, expected) {
      #expect(abs(effect.share - expected.1) < 1e-14)
    }
    #expect(abs(anova.first[1] - 1.0 / 452) < 1e-14)
    #expect(abs(anova.total[0] - (225.0 + 531 + 193 + 275) / 1808) < 1e-14)
  }

  /// y = a + b: no interaction. By hand: a in {0, 2} has variance 1, b in {0, 1, 5} 14/3.
  @Test func sumsHaveNoInteraction() {
    let values = [0.0, 2].flatMap { a in [0.0, 1, 5].map { a + $0 } }
    let third = [Double](repeating: 1.0 / 3, count: 3)
    let anova = FunctionalANOVA(values, shares: [[0.5, 0.5], third])
    #expect(abs(anova.first[0] - 3.0 / 17) < 1e-14 && abs(anova.first[1] - 14.0 / 17) < 1e-14)
    #expect(anova.effects[2].share == 0)
    #expect(anova.total[0] == anova.first[0])
  }

  /// Levels that do the same, whatever their values: 0, not nearly 0.
  @Test func aFactorWithIdenticalLevelsHasShareZero() {
    let rows = [71.3, 70.9, 0.1]
    let third = [Double](repeating: 1.0 / 3, count: 3)
    let anova = FunctionalANOVA(
      rows.flatMap { [$0, $0, $0] }, shares: [third, third])
    #expect(anova.first[1] == 0 && anova.total[1] == 0)
    #expect(abs(anova.first[0] - 1) < 1e-14)
  }

  @Test func constantsHaveNothingToShareOutAndGapsNoShares() {
    let half = [0.5, 0.5]
    #expect(FunctionalANOVA([2, 2, 2, 2], shares: [half, half]).total == [0, 0])
    #expect(FunctionalANOVA([2, .nan, 2, 3], shares: [half, half]).total[0].isNaN)
  }
}
