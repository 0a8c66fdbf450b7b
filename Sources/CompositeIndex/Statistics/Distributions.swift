/// Probabilities of the distributions that tests need.
enum Distributions {
  /// The probability that a standard normal variable is at least as far from 0 as z.
  static func normalTwoSided(_ z: Double) -> Double {
    Elementary.erfc(abs(z) / 2.0.squareRoot())
  }

  /// The probability of a correlation at least as far from 0 as r between independent columns.
  ///
  /// Student's t with n − 2 degrees of freedom, t = r·√((n − 2)/(1 − r²)), through the incomplete
  /// beta function: I₁₋ᵣ²((n − 2)/2, 1/2).
  ///
  /// - Returns: NaN with fewer than three values.
  static func correlationTwoSided(_ r: Double, count: Int) -> Double {
    guard count > 2, !r.isNaN else { return .nan }
    let square = r * r
    return incompleteBeta(
      (1 - abs(r)) * (1 + abs(r)), complement: square, Double(count - 2) / 2, 0.5)
  }

  /// The probability that a chi-square variable is at least so great.
  ///
  /// - Parameters:
  ///   - square: from 0.
  ///   - freedom: degrees of freedom, at least 1.
  static func chiSquareFrom(_ square: Double, freedom: Int) -> Double {
    if square <= 0 { return 1 }
    if freedom == 1 { return normalTwoSided(square.squareRoot()) }
    return GammaFunctions.poissonUpTo(Double(freedom) / 2 - 1, mean: square / 2)
  }

  /// The regularised incomplete beta function, by its continued fraction (DLMF 8.17.22) with the
  /// modified method of Lentz.
  ///
  /// - Parameters:
  ///   - x: between 0 and 1.
  ///   - complement: 1 − x, which the caller knows without loss.
  ///   - a: more than 0.
  ///   - b: more than 0.
  static func incompleteBeta(
    _ x: Double, complement: Double, _ a: Double, _ b: Double
  ) -> Double {
    if x <= 0 { return 0 }
    if complement <= 0 { return 1 }
    let scale =
      Elementary.logGamma(a + b) - Elementary.logGamma(a) - Elementary.logGamma(b)
      + a * Elementary.ln(x) + b * Elementary.ln(complement)
    let front = Elementary.exponential(scale)
    if x < (a + 1) / (a + b + 2) { return front * fraction(x, a, b) / a }
    return 1 - front * fraction(complement, b, a) / b
  }

  /// The continued fraction of the incomplete beta function.
  static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func safe(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / safe(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1...10_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / safe(1 + even * d)
      c = safe(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / safe(1 + odd * d)
      c = safe(1 + odd / c)
      result *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return result
  }
}
