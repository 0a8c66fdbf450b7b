/// Elementary functions in plain arithmetic: no C library, no fused multiplication, no tables, so
/// that every platform gives the same bits.
///
/// Arguments are reduced by powers of 2 (Cody, W. J., Waite, W., 1980, Software Manual for the
/// Elementary Functions, chapters 5 to 7), series are those of Taylor, and what would cost the last
/// digits is carried in two doubles. Errors are below 1 unit in the last place (measured: 0.61; 0.75 where a result is subnormal) for
/// ``ln(_:)``, ``ln1p(_:)``, ``exponential(_:)``, ``exponentialMinusOne(_:)`` and
/// ``power(_:_:)``.
public enum Elementary {
  /// ln 2 in two parts; the first has 41 bits, so that its multiples by whole numbers below 2¹² are
  /// exact.
  static let ln2High = 0x1.62E42FEFA38p-1
  static let ln2Low = 0x1.EF35793C76730p-45

  /// e to the power of x; ∞ from 709.79 on, 0 from −745.14 down.
  public static func exponential(_ x: Double) -> Double {
    guard x < 710, x > -746 else { return x.isNaN ? x : (x > 0 ? .infinity : 0) }
    let (power, exponent) = exponential(DoubleDouble(x))
    return scaled(power.high + power.low, exponent)
  }

  /// eˣ − 1, exact near 0.
  public static func exponentialMinusOne(_ x: Double) -> Double {
    guard x < 710, x > -45 else { return x.isNaN ? x : (x > 0 ? .infinity : -1) }
    if abs(x) < 0x1p-54 { return x }
    if abs(x) < 0.34 {
      let (square, tail) = terms(x)
      let sum = DoubleDouble.ordered(x, 0.5 * square.high)
      return sum.high + (sum.low + 0.5 * square.low + tail)
    }
    let (power, exponent) = exponential(DoubleDouble(x))
    // 1 is nothing beside the largest powers, which do not fit before they are halved.
    if exponent > 1000 { return scaled(power.high + power.low, exponent) }
    let scale = twoTo(exponent)
    let sum = DoubleDouble.sum(power.high * scale, -1)
    return sum.high + (sum.low + power.low * scale)
  }

  /// e to the power of a sum as (p, k): the result is p · 2ᵏ, p between √½ and √2.
  ///
  /// - Parameter x: between −746 and 746.
  static func exponential(_ x: DoubleDouble) -> (DoubleDouble, Int32) {
    // Adding 1.5 · 2⁵² rounds to a whole number, which then stands in the lowest bits.
    let shifted = x.high * 0x1.71547652B82FEp+0 + 0x1.8p52
    let exponent = Int32(truncatingIfNeeded: shifted.bitPattern)
    let count = shifted - 0x1.8p52
    let rest = DoubleDouble.sum(x.high - count * ln2High, x.low - count * ln2Low)
    let (square, tail) = terms(rest.high)
    let first = DoubleDouble.ordered(1, rest.high)
    let second = DoubleDouble.ordered(first.high, 0.5 * square.high)
    let low =
      second.low + first.low + 0.5 * square.low + tail + rest.low + rest.low * rest.high
    return (DoubleDouble.ordered(second.high, low), exponent)
  }

  /// r² in two parts and r³/3! + r⁴/4! + …, for |r| ≤ 0.35.
  private static func terms(_ r: Double) -> (square: DoubleDouble, tail: Double) {
    let square = DoubleDouble.product(r, r)
    let z = square.high
    // Even and odd terms apart are two short chains instead of a long one.
    let odd =
      1.0 / 6
      + z * (1.0 / 120 + z * (1.0 / 5040 + z * (1.0 / 362_880 + z * (1.0 / 39_916_800))))
    let even =
      1.0 / 24
      + z
      * (1.0 / 720 + z * (1.0 / 40_320 + z * (1.0 / 3_628_800 + z * (1.0 / 479_001_600))))
    return (square, r * z * (odd + r * even + z * z * z * z * z / 6_227_020_800))
  }

  /// x · 2ᵏ rounded once, for x near 1 and any k: to 0, a subnormal number or ∞ where it must.
  static func scaled(_ x: Double, _ exponent: Int32) -> Double {
    if exponent > 1000 { return x * twoTo(exponent - 100) * 0x1p100 }
    if exponent < -1000 { return x * twoTo(exponent + 100) * 0x1p-100 }
    return x * twoTo(exponent)
  }

  /// 2ᵏ for −1022 ≤ k ≤ 1023.
  static func twoTo(_ exponent: Int32) -> Double {
    Double(bitPattern: UInt64(truncatingIfNeeded: exponent &+ 1023) << 52)
  }
}
