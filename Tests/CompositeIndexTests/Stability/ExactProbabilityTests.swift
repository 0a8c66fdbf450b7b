import Testing

@testable import CompositeIndex

/// Expected values: exact fractions from the divided-difference formula
/// Σ_{y_k<0} (−y_k)^{n−1} / Π_{j≠k} (y_j − y_k) in Python's `fractions`, and mpmath 1.4.1 with 50
/// digits for quantiles and for moments (quadrature of the B-spline density between knots).
@Suite struct ExactProbabilityTests {
  private func share(_ values: [Double]) -> Double {
    var share = SimplexShare()
    return share.notAbove(vertices: values.count) { values[$0] }
  }

  private func close(_ left: Double, _ right: Double, _ tolerance: Double = 2e-15) -> Bool {
    abs(left - right) <= tolerance * max(1, abs(right))
  }

  @Test func twoCriteriaHaveAClosedForm() {
    // y₁w + y₂(1 − w) ≤ 0 for y₁ > 0 > y₂ holds up to w = −y₂/(y₁ − y₂).
    #expect(share([1, -1]) == 0.5)
    #expect(share([3, -1]) == 0.25)
    #expect(share([-1, 3]) == 0.25)
    #expect(share([2]) == 0)
    #expect(share([-2]) == 1)
  }

  @Test func sharesAreThoseOfExactFractions() {
    #expect(close(share([1, -1, -2]), 5.0 / 6))
    #expect(close(share([5, 3, 1, -2, -7]), 5261.0 / 11200))
    #expect(close(share([9, 4, 2, -1, -3, -8, -11, 6]), 41_524_537.0 / 77_968_800))
  }

  @Test func zerosAndRepeatedValuesAreExact() {
    // With w₁ uniform order statistics: P(w₁ ≤ w₂ + w₃) = P(w₁ ≤ 1/2) = 1 − 1/4.
    #expect(close(share([1, -1, -1]), 0.75))
    // A vertex at zero drops out, the others stay uniform on their own simplex.
    #expect(share([1, 0, -1, 0, 0]) == 0.5)
    #expect(share([0, 0]) == 1)
    #expect(share([0, -1]) == 1)
    #expect(share([0, 1]) == 0)
    // Four against four by symmetry.
    #expect(close(share([2, 2, 2, 2, -2, -2, -2, -2]), 0.5))
  }

  @Test func aPairAddsUpToOneAndTheRanksToTheirSum() {
    let table = ExactProbabilities(vertexScores: [
      [10, 50, 30, 80], [20, 40, 60, 10], [90, 5, 30, 30], [20, 40, 60, 10], [1, 2, 3, 4],
    ])
    let winning = table.winning
    for first in 0..<5 {
      #expect(winning[first * 5 + first] == 0)
      for second in 0..<5 where second != first {
        let sum = winning[first * 5 + second] + winning[second * 5 + first]
        // The second and fourth units are the same.
        #expect(close(sum, first + second == 4 && first * second == 3 ? 0 : 1))
      }
    }
    #expect(table.areEqual(1, 3))
    // Five places share the ranks 1 to 5; the equal pair shares the better one.
    #expect(close(table.expectedRanks.reduce(0, +), 15 - 1))
    // Dominated everywhere: last, behind the four others.
    #expect(table.expectedRanks[4] == 5)
  }

  @Test func aDominatedUnitIsNeverAhead() {
    let table = ExactProbabilities(vertexScores: [[1, 2, 3], [1, 3, 4]])
    #expect(table.probability(of: 0, aheadOf: 1) == 0)
    #expect(table.probability(of: 1, aheadOf: 0) == 1)
  }

  @Test func theDistributionIsABSplineOnTheVertexScores() {
    let spline = ScoreDistribution(knots: [40, 10, 80, 20])
    #expect(spline.mean == 37.5)
    #expect(close(spline.variance, 575.0 / 4))
    let values: [(Double, Double)] = [
      (15.0, 1.0 / 168), (30, 25.0 / 84), (50, 47.0 / 56), (70, 167.0 / 168), (9.99, 0), (80, 1),
    ]
    for (points, probability) in values {
      #expect(close(spline.cumulative(points), probability), "\(points)")
    }
    #expect(close(spline.quantile(0.05), 20.1639884698757544))
    #expect(close(spline.quantile(0.5), 36.134664676924416556))
    #expect(close(spline.quantile(0.95), 59.672072863702931424))
    #expect(spline.quantile(0) == 10 && spline.quantile(1) == 80)
  }

  @Test(arguments: [
    (ScoreScale.logarithmic, 30.027807071569054435, 111.76929113808307457),
    (.power(-1), 23.765046190626696323, 68.957144640758118389),
    (.power(2), 44.438800705467372134, 150.19299185975258874),
    (.power(0.05), 30.387221859191545799, 113.8644904131651769),
    (.power(-3), 17.048204800511202524, 22.378972903073952348),
  ])
  func momentsOfPowerMeansAreThoseOfQuadrature(scale: ScoreScale, mean: Double, variance: Double) {
    let knots = [10.0, 20, 40, 80].map(scale.linear)
    let spline = ScoreDistribution(knots: knots, scale: scale)
    #expect(close(spline.mean, mean, 1e-12))
    #expect(close(spline.variance, variance, 1e-11))
    #expect(close(spline.minimum, 10, 1e-14) && close(spline.maximum, 80, 1e-14))
    #expect(close(spline.cumulative(spline.quantile(0.3)), 0.3, 1e-12))
  }

  @Test func aConstantScoreIsCertain() {
    let spline = ScoreDistribution(knots: [50, 50, 50])
    #expect(spline.mean == 50 && spline.variance == 0 && spline.quantile(0.4) == 50)
    #expect(spline.cumulative(50) == 1 && spline.cumulative(49.999) == 0)
  }
}
