internal import IndexKernel

/// Elementary functions: the kernel's own, so that every platform gives the same bits.
enum Elementary {
  /// The natural logarithm; −∞ at 0, NaN below.
  static func ln(_ x: Double) -> Double { IndexKernel.Elementary.ln(x) }

  /// e to the power of x.
  static func exponential(_ x: Double) -> Double { IndexKernel.Elementary.exponential(x) }

  /// x to the power of p.
  static func power(_ x: Double, _ p: Double) -> Double { IndexKernel.Elementary.power(x, p) }

  /// ln(1 + x), exact near 0.
  static func ln1p(_ x: Double) -> Double { IndexKernel.Elementary.ln1p(x) }

  /// eˣ − 1, exact near 0.
  static func expm1(_ x: Double) -> Double { IndexKernel.Elementary.exponentialMinusOne(x) }

  /// 1 − erf(x), exact where it is small.
  static func erfc(_ x: Double) -> Double { IndexKernel.Elementary.erfc(x) }

  /// ln Γ(x) for x > 0.
  static func logGamma(_ x: Double) -> Double { IndexKernel.Elementary.logGamma(x) }
}
