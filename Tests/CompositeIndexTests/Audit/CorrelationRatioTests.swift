import Testing

@testable import CompositeIndex

struct CorrelationRatioTests {
  static let x = [0.3, 1.1, 1.9, 2.2, 3.0, 3.8, 4.1, 5.2, 5.9, 6.5, 7.7, 8.4]
  static let y = [2.0, 1.2, 0.5, 0.8, 0.3, 0.9, 1.1, 1.8, 2.9, 3.4, 5.1, 7.0]

  /// statsmodels 0.15.0, KernelReg(reg_type='ll', bw=[h·sd]): leave-one-out errors by fitting
  /// without each unit, and the variance along the curve as a share of that of y.
  @Test(arguments: [
    (4, 25.552795966302924, 0.6582331342241079), (2, 20.426540294432574, 0.674879810299428),
    (1, 9.819756013046678, 0.7549146289146201), (0.5, 3.311801947756179, 0.8966322176438268),
    (0.25, 2.0818453519143523, 0.9876686922433849),
  ])
  func curvesAgreeWithStatsmodels(_ bandwidth: Double, _ error: Double, _ explained: Double) {
    let curve = LocalLinear(Array(zip(Self.x, Self.y)))
    #expect(agree(curve.errorAndFreedom(bandwidth).error, error, within: 1e-10))
    #expect(agree(curve.explained(bandwidth), explained, within: 1e-11))
  }

  /// scipy 1.17.1, linregress without each unit; numpy 2.4.6, corrcoef.
  @Test func straightLinesAgreeWithScipy() {
    let curve = LocalLinear(Array(zip(Self.x, Self.y)))
    #expect(agree(curve.errorAndFreedom(nil).error, 27.603801523361703))
    #expect(agree(curve.explained(nil), 0.6537190991172009))
  }

  /// Of the bandwidths with at most three effective parameters, a quarter of the units, that of 1
  /// has the smallest error; without that limit it would be the roughest.
  @Test func theBestOfTheSmoothEnoughBandwidthsIsChosen() {
    let own = CorrelationRatio(of: Self.y, on: Self.x)
    let curve = LocalLinear(Array(zip(Self.x, Self.y)))
    #expect(own.bandwidth == 1 && agree(own.value, 0.7549146289146201, within: 1e-11))
    #expect(curve.errorAndFreedom(1).freedom <= 3 && curve.errorAndFreedom(0.7).freedom > 3)
    #expect(own.count == 12)
  }

  /// A parabola has no correlation with x and depends on nothing else.
  @Test func aCurveThatNoLineSeesIsFound() {
    let x = (-15...15).map(Double.init)
    let own = CorrelationRatio(of: x.map { $0 * $0 }, on: x)
    #expect(own.value > 0.95)
    #expect(abs(Correlation(x, x.map { $0 * $0 }).coefficient) < 1e-12)
  }

  @Test func aStraightLineIsTheSquaredCorrelation() {
    let x = (0..<20).map(Double.init)
    let own = CorrelationRatio(of: x.map { 3 - 2 * $0 }, on: x)
    #expect(own.bandwidth == nil && agree(own.value, 1))
  }

  /// The Ishigami function on a grid: analytic first-order indices 0.3139, 0.4424 and 0 (a = 7,
  /// b = 0.1; Saltelli et al. 2008, section 4.3). Beyond 200 units neighbours are joined.
  @Test func mainEffectsOfTheIshigamiFunction() {
    func steps(_ count: Int) -> [Double] {
      (0..<count).map { .pi * (-1 + (2 * Double($0) + 1) / Double(count)) }
    }
    var (x, y): ([[Double]], [Double]) = ([[], [], []], [])
    for first in steps(13) {
      for second in steps(41) {
        for third in steps(9) {
          x[0].append(first)
          x[1].append(second)
          x[2].append(third)
          let (one, two) = (Self.sine(first), Self.sine(second))
          y.append(one + 7 * two * two + 0.1 * third * third * third * third * one)
        }
      }
    }
    let own = x.map { CorrelationRatio(of: y, on: $0).value }
    #expect(abs(own[0] - 0.3139) < 0.02)
    // Two waves: smoothing takes a little off their peaks.
    #expect(abs(own[1] - 0.4424) < 0.05)
    #expect(own[2] < 0.001)
  }

  /// The sine by its series, for arguments up to π.
  private static func sine(_ x: Double) -> Double {
    var (term, sum) = (x, x)
    for step in 1..<20 {
      term *= -x * x / Double(2 * step * (2 * step + 1))
      sum += term
    }
    return sum
  }

  @Test func orderOfUnitsGapsAndScaleChangeNothing() {
    var generator = SeededGenerator(seed: 3)
    var pairs = (0..<300).map { _ in
      let x = Double.random(in: 0...1, using: &generator)
      return (x, x * x + Double.random(in: 0...0.3, using: &generator))
    }
    let own = CorrelationRatio(of: pairs.map(\.1), on: pairs.map(\.0))
    pairs.shuffle(using: &generator)
    #expect(CorrelationRatio(of: pairs.map(\.1) + [1], on: pairs.map(\.0) + [.nan]) == own)
    let scaled = CorrelationRatio(of: pairs.map { 5 - 2 * $0.1 }, on: pairs.map { 40 * $0.0 + 7 })
    #expect(agree(scaled.value, own.value, within: 1e-9) && scaled.bandwidth == own.bandwidth)
  }

  @Test func constantsAndTooFewUnitsHaveNoRatio() {
    #expect(CorrelationRatio(of: [1, 2, 3], on: [5, 5, 5]).value.isNaN)
    #expect(CorrelationRatio(of: [5, 5, 5], on: [1, 2, 3]).value.isNaN)
    #expect(CorrelationRatio(of: [1, 2], on: [1, 2]).value.isNaN)
    // Two groups: their means explain what they explain. Means 2 and 6, all about 4: 4·4/20.
    let two = CorrelationRatio(of: [1, 3, 5, 7], on: [0, 0, 1, 1])
    #expect(agree(two.value, 0.8) && two.bandwidth == nil)
  }
}
