/// How much of the variance of y the best smooth curve through x explains: V(E[y|x]) / V(y).
///
/// The first-order sensitivity index, or main effect, that Paruolo, P., Saisana, M. and Saltelli,
/// A. (2013), Ratings and rankings: voodoo or science?, JRSS A 176, section 3, propose as the
/// importance of an indicator. The squared correlation is its value for a straight line; this one
/// sees curves as well.
///
/// The curve is a local-linear regression with Gaussian weights. Its bandwidth is the one of
/// ``bandwidths`` with the smallest leave-one-out error, among those with at most a quarter as many
/// effective parameters (the trace of the smoothing matrix) as units; the straight line unless a
/// curve is better. Nothing is random. Units with equal x are one point with their mean y and are left out
/// together; beyond ``mostPoints`` distinct values neighbours are joined into groups of nearly
/// equal size.
public struct CorrelationRatio: Hashable, Sendable {
  /// Between 0 and 1; NaN with fewer than three pairs or where a side is constant.
  public let value: Double
  /// The bandwidth in sample standard deviations of x; `nil` for a straight line.
  public let bandwidth: Double?
  /// How many units have both values.
  public let count: Int

  /// The bandwidths tried, in sample standard deviations of x, from smooth to rough.
  public static let bandwidths = [4.0, 2.8, 2, 1.4, 1, 0.7, 0.5, 0.35, 0.25, 0.18, 0.12]
  /// The most points that are smoothed one by one.
  public static let mostPoints = 200

  /// Smooths y over x; rows that lack either do not count.
  public init(of y: [Double], on x: [Double]) {
    let both = zip(x, y).filter { !$0.isNaN && !$1.isNaN }.sorted { $0 < $1 }
    count = both.count
    let straight = Correlation(both.map(\.0), both.map(\.1)).coefficient
    guard both.count > 2, !straight.isNaN else {
      value = .nan
      bandwidth = nil
      return
    }
    let curve = LocalLinear(both)
    var best = (error: curve.errorAndFreedom(nil).error, bandwidth: nil as Double?)
    for bandwidth in Self.bandwidths where best.error > curve.noise {
      let (error, freedom) = curve.errorAndFreedom(bandwidth)
      // Binary noise must not choose the rougher of two curves that are equally good.
      if freedom <= Double(count) / 4, error < best.error * (1 - 1e-9) {
        best = (error, bandwidth)
      }
    }
    bandwidth = best.bandwidth
    value = best.bandwidth.map { curve.explained($0) } ?? straight * straight
  }
}

/// Weighted points and the curve through them.
struct LocalLinear {
  /// In standard deviations from the mean.
  private var x: [Double] = []
  private var y: [Double] = []
  /// How many units each point stands for.
  private var weights: [Double] = []
  private let total: Double

  /// - Parameter pairs: x and y, in ascending order.
  init(_ pairs: [(Double, Double)]) {
    let moments = Moments(pairs.map(\.0))
    total = Moments(pairs.map(\.1)).variance * Double(pairs.count - 1)
    var groups: [Range<Int>] = []
    for number in pairs.indices {
      if let last = groups.last, pairs[last.lowerBound].0 == pairs[number].0 {
        groups[groups.count - 1] = last.lowerBound..<number + 1
      } else {
        groups.append(number..<number + 1)
      }
    }
    for group in Self.joined(groups, units: pairs.count) {
      x.append((Moments.mean(of: pairs[group].map(\.0)) - moments.mean) / moments.deviation)
      y.append(Moments.mean(of: pairs[group].map(\.1)))
      weights.append(Double(group.count))
    }
  }

  /// Neighbours together, where there are too many groups.
  private static func joined(_ groups: [Range<Int>], units: Int) -> [Range<Int>] {
    guard groups.count > CorrelationRatio.mostPoints else { return groups }
    var result: [Range<Int>] = []
    for group in groups {
      let bin = group.lowerBound * CorrelationRatio.mostPoints / units
      if let last = result.last, last.lowerBound * CorrelationRatio.mostPoints / units == bin {
        result[result.count - 1] = last.lowerBound..<group.upperBound
      } else {
        result.append(group)
      }
    }
    return result
  }

  /// The curve at every point, and how much each point pulls on its own place.
  ///
  /// - Parameter bandwidth: in standard deviations; `nil` for the straight line.
  func fit(_ bandwidth: Double?) -> [(height: Double, leverage: Double)] {
    x.indices.map { place in
      var (s0, s1, s2, t0, t1) = (0.0, 0.0, 0.0, 0.0, 0.0)
      for other in x.indices {
        let distance = x[other] - x[place]
        var weight = weights[other]
        if let bandwidth {
          let u = distance / bandwidth
          weight *= Elementary.exponential(-0.5 * u * u)
        }
        s0 += weight
        s1 += weight * distance
        s2 += weight * distance * distance
        t0 += weight * y[other]
        t1 += weight * distance * y[other]
      }
      let determinant = s0 * s2 - s1 * s1
      // Where only the point itself has weight there is no slope.
      guard determinant > 1e-12 * s0 * s0 else { return (t0 / s0, weights[place] / s0) }
      return ((s2 * t0 - s1 * t1) / determinant, weights[place] * s2 / determinant)
    }
  }

  /// Squared errors up to here are rounding of binary arithmetic.
  var noise: Double { 1e-20 * total }

  /// The sum of squared errors where each point is foretold from all others, ∞ where that cannot be
  /// done; and the number of effective parameters.
  func errorAndFreedom(_ bandwidth: Double?) -> (error: Double, freedom: Double) {
    var (error, freedom) = (0.0, 0.0)
    for (place, point) in fit(bandwidth).enumerated() {
      let rest = 1 - point.leverage
      let miss = (y[place] - point.height) / rest
      error += rest > 1e-9 ? weights[place] * miss * miss : .infinity
      freedom += point.leverage
    }
    return (error, freedom)
  }

  /// The variance along the curve as a share of the variance of y.
  func explained(_ bandwidth: Double?) -> Double {
    let heights = fit(bandwidth).map(\.height)
    let count = weights.reduce(0, +)
    let mean = compensatedSum(zip(heights, weights).lazy.map { $0 * $1 }) / count
    let along = compensatedSum(
      zip(heights, weights).lazy.map { $1 * ($0 - mean) * ($0 - mean) })
    return min(1, max(0, along / total))
  }
}
