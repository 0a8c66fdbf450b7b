#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif

/// Elementary functions.
public enum Elementary {
  /// The natural logarithm; −∞ at 0, NaN below.
  public static func ln(_ x: Double) -> Double { log(x) }

  /// e to the power of x.
  public static func exponential(_ x: Double) -> Double { exp(x) }

  /// x to the power of p.
  public static func power(_ x: Double, _ p: Double) -> Double { pow(x, p) }

  /// ln(1 + x), exact near 0.
  public static func ln1p(_ x: Double) -> Double { log1p(x) }

  /// eˣ − 1, exact near 0.
  public static func exponentialMinusOne(_ x: Double) -> Double { expm1(x) }
}
