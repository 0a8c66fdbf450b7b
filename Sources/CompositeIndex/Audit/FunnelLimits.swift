/// The range in which chance alone leaves a rate around a common one, by the size of the unit.
public struct FunnelLimits: Hashable, Sendable {
  /// The lower limit of the rate, at least 0.
  public var low: Double
  /// The upper limit of the rate.
  public var high: Double

  /// Exact Poisson limits, linear between whole counts.
  ///
  /// Spiegelhalter, D. J. (2005), Funnel plots for comparing institutional performance, Statistics
  /// in Medicine 24, appendix A.1.1: for probability p the count r − α, with r the smallest count
  /// with P(R ≤ r) ≥ p and α = (P(R ≤ r) − p)/P(R = r).
  ///
  /// - Parameters:
  ///   - tail: the probability beyond each limit: 0.025, 0.001.
  ///   - rate: the common rate, in cases per unit of exposure.
  ///   - exposure: more than 0.
  init(exactly tail: Double, rate: Double, exposure: Double) {
    let mean = rate * exposure
    low = max(0, Self.quantile(tail, mean: mean)) / exposure
    high = max(0, Self.quantile(1 - tail, mean: mean)) / exposure
  }

  /// Normal limits with a variance φ times that of the Poisson distribution.
  ///
  /// Spiegelhalter (2005), section 3.3: the multiplicative model of over-dispersion.
  ///
  /// - Parameter deviate: the standard normal deviate of the tail: 1.96, 3.09.
  init(deviate: Double, dispersion: Double, rate: Double, exposure: Double) {
    let reach = deviate * (dispersion * rate / exposure).squareRoot()
    low = max(0, rate - reach)
    high = rate + reach
  }

  /// The interpolated quantile of a Poisson distribution, which may be a little below 0.
  static func quantile(_ share: Double, mean: Double) -> Double {
    guard mean > 0 else { return 0 }
    let deviate = share < 0.5 ? -2.0 : 2.0
    var count = max(0, (mean + deviate * mean.squareRoot()).rounded(.down))
    var upTo = GammaFunctions.poissonUpTo(count, mean: mean)
    while upTo < share, count < mean + 100 * mean.squareRoot() + 100 {
      count += 1
      upTo += GammaFunctions.poissonMass(count, mean: mean)
    }
    var mass = GammaFunctions.poissonMass(count, mean: mean)
    while count > 0, upTo - mass >= share {
      upTo -= mass
      count -= 1
      mass = GammaFunctions.poissonMass(count, mean: mean)
    }
    return mass > 0 ? count - (upTo - share) / mass : count
  }
}
