/// The regularised incomplete beta function for shapes of any size.
enum IncompleteBeta {
  /// I_x(a, b): the probability that a Beta(a, b) number is at most x.
  ///
  /// The continued fraction DLMF 8.17.22; the factor before it by Loader's expansion (2000, Fast and
  /// accurate computation of binomial probabilities), so that shapes of millions lose no digits.
  ///
  /// - Parameters:
  ///   - x: between 0 and 1.
  ///   - complement: 1 − x, which the caller knows without loss.
  static func upTo(_ x: Double, complement: Double, _ a: Double, _ b: Double) -> Double {
    if min(a, b) < 16 { return Distributions.incompleteBeta(x, complement: complement, a, b) }
    if x <= 0 { return 0 }
    if complement <= 0 { return 1 }
    let front = front(x, complement, a, b)
    if x < (a + 1) / (a + b + 2) { return front / a * Distributions.fraction(x, a, b) }
    return 1 - front / b * Distributions.fraction(complement, b, a)
  }

  /// xᵃ(1 − x)ᵇ / B(a, b).
  private static func front(
    _ x: Double, _ complement: Double, _ a: Double, _ b: Double
  ) -> Double {
    let n = a + b
    let exponent =
      GammaFunctions.stirlingError(n) - GammaFunctions.stirlingError(a)
      - GammaFunctions.stirlingError(b) - GammaFunctions.deviance(a, mean: n * x)
      - GammaFunctions.deviance(b, mean: n * complement)
    return Elementary.exponential(exponent) * (a * b / (2 * Double.pi * n)).squareRoot()
  }
}
