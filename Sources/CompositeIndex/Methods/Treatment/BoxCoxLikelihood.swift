/// The likelihood of Box–Cox exponents for a column of positive values.
///
/// Box, G. E. P. and Cox, D. R. (1964), An analysis of transformations, JRSS B 26, section 3: with
/// the values divided by their geometric mean, the most likely exponent is the one with the smallest
/// variance of the transformed values.
struct BoxCoxLikelihood {
  /// Exponents are looked for up to this far on both sides of 0.
  static let reach = 5.0
  private static let step = 0.125

  /// Logarithms of the values, less their mean.
  private let logs: [Double]

  /// - Parameter values: those that are not above 0 have no logarithm and are left out.
  init(_ values: [Double]) {
    let raw = values.filter { $0 > 0 }.map { Elementary.ln($0) }
    let mean = Moments.mean(of: raw)
    logs = raw.map { $0 - mean }
  }

  /// The most likely exponent between −5 and 5; 1, which changes nothing but the zero point, where
  /// all values are equal or there are none.
  var bestPower: Double {
    guard logs.contains(where: { $0 != 0 }) else { return 1 }
    let count = Int(2 * Self.reach / Self.step)
    let powers = (0...count).map { -Self.reach + Double($0) * Self.step }
    var best = 0.0
    var least = variance(0)
    for power in powers where variance(power) < least {
      (best, least) = (power, variance(power))
    }
    var (low, high) = (max(-Self.reach, best - Self.step), min(Self.reach, best + Self.step))
    if slope(low) >= 0 { return low }
    if slope(high) <= 0 { return high }
    for _ in 0..<100 {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if slope(middle) < 0 { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }

  /// The variance of the transformed values, up to a constant; ∞ where it is too large to tell.
  private func variance(_ power: Double) -> Double {
    let variance = Moments(logs.map { Self.transformed($0, power) }).variance
    return variance.isNaN ? .infinity : variance
  }

  /// The slope of the variance in the exponent, up to a positive constant.
  private func slope(_ power: Double) -> Double {
    let values = logs.map { Self.transformed($0, power) }
    let mean = Moments.mean(of: values)
    return compensatedSum(
      zip(logs, values).lazy.map { log, value in
        (value - mean) * Self.derivative(log, power)
      })
  }

  private static func transformed(_ log: Double, _ power: Double) -> Double {
    power == 0 ? log : Elementary.expm1(power * log) / power
  }

  /// d/dk (eᵏˡ − 1)/k; its series where both terms almost cancel.
  private static func derivative(_ log: Double, _ power: Double) -> Double {
    let product = power * log
    if abs(product) < 1e-3 {
      let terms = 1.0 / 2 + product * (1.0 / 3 + product * (1.0 / 8 + product / 30))
      return log * log * terms
    }
    return (product * Elementary.exponential(product) - Elementary.expm1(product))
      / (power * power)
  }
}
