import Testing

@testable import CompositeIndex

/// Values of the weighted median and the Mazziotta–Pareto index, and how their differences split.
struct AggregationValueTests {
  private static func mazziottaPareto(_ penalty: MazziottaPareto.Penalty) -> MazziottaPareto {
    var method = MazziottaPareto()
    method.penalty = penalty
    return method
  }

  /// Mean and population standard deviation by statsmodels 0.15.0 (`DescrStatsW`, ddof 0):
  /// 76.32499999999999 and 9.642386893295663; M ∓ S²/M with numpy 2.4.6.
  @Test func theMazziottaParetoIndexOfFiveChildren() {
    let (scores, weights) = ([72.5, 88, 91.25, 64, 79], [0.3, 0.2, 0.1, 0.25, 0.15])
    #expect(
      agree(Self.mazziottaPareto(.negative).value(scores, weights: weights), 75.10684572551587))
    #expect(
      agree(Self.mazziottaPareto(.positive).value(scores, weights: weights), 77.54315427448411))
  }

  /// M = 100, S = 10, cv = 0.1: 100 ∓ 10 · 0.1 (Mazziotta and Pareto 2016, section 3).
  @Test func thePenaltyIsStandardDeviationTimesCoefficientOfVariation() {
    #expect(Self.mazziottaPareto(.negative).value([90, 110], weights: [0.5, 0.5]) == 99)
    #expect(Self.mazziottaPareto(.positive).value([90, 110], weights: [0.5, 0.5]) == 101)
    #expect(Self.mazziottaPareto(.negative).value([80], weights: [1]) == 80)
  }

  /// From (90, 110) to (100, 120), equal weights, negative: 99 to 110 − 100/110 = 109.0909…. With
  /// Q = 10,100 and 12,200, M = 100 and 110: the mean of 1/M is 0.00954545…, Q̄/(M M′) =
  /// 11,150/11,000 = 1.0136363…; slopes ½(2 − 0.0095454…·190 + 1.0136…) = 0.6 and
  /// ½(2 − 0.0095454…·230 + 1.0136…) = 0.409090….
  @Test func slopesOfTheMazziottaParetoIndexByHand() {
    let slopes = Self.mazziottaPareto(.negative).slopes(
      from: [90, 110], to: [100, 120], weights: [0.5, 0.5])
    #expect(agree(slopes[0], 0.6))
    #expect(agree(slopes[1], 0.409090909090909))
    #expect(agree(10 * slopes[0] + 10 * slopes[1], 110 - 100.0 / 110 - 99))
  }

  /// Weights as counts, the scores repeated so often, and numpy 2.4.6's `median`.
  @Test func theWeightedMedianIsTheMedianOfRepeatedScores() {
    let cases: [([Double], [Double], Double)] = [
      ([80.5, 80.79, 51.53, 28.58, 5.39], [2, 2, 3, 3, 1], 51.53),
      ([4.88, 99.92, 65.24, 23.45, 43.49, 97.42], [1, 1, 5, 4, 5, 1], 43.49),
      ([10, 40, 20, 30], [1, 1, 1, 1], 25),
    ]
    for (scores, counts, expected) in cases {
      let sum = counts.reduce(0, +)
      #expect(WeightedMedian().value(scores, weights: counts.map { $0 / sum }) == expected)
    }
  }

  /// 0.1 + 0.2 + 0.2 is a half in whatever binary form: the mean of the third and fourth score. A
  /// child without weight stands between them and has no say.
  @Test func exactlyHalfOfTheWeightTakesTheMeanOfBothNeighbours() {
    let median = WeightedMedian()
    #expect(median.value([1, 2, 3, 7, 8], weights: [0.1, 0.2, 0.2, 0.3, 0.2]) == 5)
    #expect(median.value([1, 3, 4, 7], weights: [0.2, 0.3, 0, 0.5]) == 5)
    #expect(median.value([9], weights: [1]) == 9)
  }

  /// Three equal children from (0, 5, 10) to (20, 5, 10): the median is the second child's 5 until
  /// the first passes it at a quarter of the path, then the first's up to 10 at half of it, then the
  /// third's 10. The first child's share of the path is a quarter, and 20/4 = 5 = 10 − 5.
  @Test func aChildHasTheShareOfThePathOnWhichItIsTheMedian() {
    let third = 1.0 / 3
    let slopes = WeightedMedian().slopes(
      from: [0, 5, 10], to: [20, 5, 10], weights: [third, third, third])
    #expect(slopes == [0.25, 0.25, 0.5])
  }

  /// Two children with the same line share by weight.
  @Test func equalChildrenShareByWeight() {
    let slopes = WeightedMedian().slopes(
      from: [50, 50, 0], to: [60, 60, 0], weights: [0.45, 0.15, 0.4])
    #expect(agree(slopes[0], 0.75) && agree(slopes[1], 0.25) && slopes[2] == 0)
  }

  /// 5²/2 = 12.5 and its root, as COINr's `a_genmean` with p = 2; with p = −1 COINr refuses, and a
  /// domain above 0 is demanded here.
  @Test func powersAboveZeroTakeAScoreOfZero() {
    let square = AggregationCase.power(2)
    #expect(agree(square.value([0, 5], weights: [0.5, 0.5]), 3.5355339059327378))
    #expect(square.domain == .nonNegative)
    #expect(AggregationCase.power(-1).domain == .positive)
    #expect(AggregationCase.power(0).domain == .positive)
    for exponent in [0.05, 0.5, 1, 2, 20] {
      let mean = AggregationCase.power(exponent)
      for (from, to) in [
        ([0.0, 5], [4.0, 0]), ([0, 0], [3, 9]), ([2, 0], [0, 0]), ([0, 0], [0, 0]),
      ] {
        let slopes = mean.slopes(from: from, to: to, weights: [0.4, 0.6])
        let parts = slopes[0] * (to[0] - from[0]) + slopes[1] * (to[1] - from[1])
        let difference =
          mean.value(to, weights: [0.4, 0.6]) - mean.value(from, weights: [0.4, 0.6])
        #expect(slopes.allSatisfy { $0.isFinite })
        #expect(abs(parts - difference) <= 1e-12, "\(exponent): \(from) to \(to)")
      }
    }
  }
}
