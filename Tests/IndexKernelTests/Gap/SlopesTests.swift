import IndexKernel
import Testing

@Suite struct SlopesTests {
  private static let methods: [Combination] = [
    .arithmetic, .geometric, .harmonic, .power(exponent: 2), .power(exponent: -0.5), .median,
    .mazziottaPareto(sign: -1), .mazziottaPareto(sign: 1),
  ]

  @Test(arguments: methods)
  func oneChildHasAllOfIt(method: Combination) {
    for (from, to) in [(40.0, 70.0), (70, 40), (55, 55)] {
      let slopes = method.slopes(from: [from], to: [to], weights: [1])
      #expect(slopes.count == 1 && abs(slopes[0] - 1) < 1e-12)
    }
  }

  /// All children at one score before and after: every method is then that score, and a child's part
  /// is its weight. Even the median, whose children's lines are the same, shares by weight.
  @Test(arguments: methods)
  func allTiedShareByWeight(method: Combination) {
    let weights = [0.5, 0.3, 0.2]
    let slopes = method.slopes(
      from: [40, 40, 40], to: [60, 60, 60], weights: weights)
    for (slope, weight) in zip(slopes, weights) { #expect(abs(slope - weight) < 1e-12) }
  }

  @Test func twoZerosHaveNothingToShare() {
    let method = Combination.power(exponent: 2)
    #expect(method.slopes(from: [0, 0], to: [0, 0], weights: [0.4, 0.6]) == [0.4, 0.6])
    // √(½·0² + ½·8²) = 4√2 against 0: all of it is the second child's.
    let slopes = method.slopes(from: [0, 0], to: [0, 8], weights: [0.5, 0.5])
    #expect(slopes[0] == 0 && abs(slopes[1] - 0.5.squareRoot()) < 1e-15)
  }

  /// A step of one part in 10¹⁵ keeps the slope of the derivative, 1 / 50.
  @Test func tinyStepsKeepTheirDigits() {
    let slope = Combination.geometric.meanSlope(from: 50, to: 50.000_000_000_000_05)
    #expect(abs(slope * 50 - 1) < 1e-14)
    #expect(Combination.harmonic.meanSlope(from: 4, to: 5) == -0.05)
    #expect(Combination.median.meanSlope(from: 4, to: 5) == 1)
  }

  @Test func methodsThatCompareUnitsHaveNone() {
    #expect(Combination.copeland(.share).slopes(from: [1], to: [2], weights: [1]).isEmpty)
    #expect(Combination.condorcet(.netWins).slopes(from: [1], to: [2], weights: [1]).isEmpty)
  }
}
