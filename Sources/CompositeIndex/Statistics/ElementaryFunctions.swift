// The engine's only system import: logarithm, exponential, power and square root.
#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif

/// Elementary functions of the C library.
enum Elementary {
  /// The natural logarithm; −∞ at 0, NaN below.
  static func ln(_ x: Double) -> Double { log(x) }

  /// e to the power of x.
  static func exponential(_ x: Double) -> Double { exp(x) }

  /// x to the power of p.
  static func power(_ x: Double, _ p: Double) -> Double { pow(x, p) }

  /// ln(1 + x), exact near 0.
  static func ln1p(_ x: Double) -> Double { log1p(x) }

  /// eˣ − 1, exact near 0.
  static func expm1(_ x: Double) -> Double { exponentialMinusOne(x) }

  private static func exponentialMinusOne(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.expm1(x)
    #elseif canImport(Musl)
      Musl.expm1(x)
    #else
      Darwin.expm1(x)
    #endif
  }

  /// 1 − erf(x), exact where it is small.
  static func erfc(_ x: Double) -> Double { complementaryError(x) }

  /// ln Γ(x) for x > 0.
  static func logGamma(_ x: Double) -> Double { lgamma(x).0 }

  private static func complementaryError(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.erfc(x)
    #elseif canImport(Musl)
      Musl.erfc(x)
    #else
      Darwin.erfc(x)
    #endif
  }
}
