extension Elementary {
  /// The natural logarithm; −∞ at 0, NaN below.
  public static func ln(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return x == 0 ? -.infinity : (x > 0 ? x : .nan) }
    let (fraction, exponent) = reduced(x)
    let sum = logarithm(fraction, 0, exponent)
    return sum.high + sum.low
  }

  /// ln(1 + x), exact near 0; −∞ at −1, NaN below.
  public static func ln1p(_ x: Double) -> Double {
    guard x > -1, x < .infinity else { return x == -1 ? -.infinity : (x > 0 ? x : .nan) }
    if abs(x) < 0x1p-54 { return x }
    if abs(x) < 0.25 {
      let sum = logarithm(x, 0, 0)
      return sum.high + sum.low
    }
    let whole = DoubleDouble.sum(1, x)
    let (fraction, exponent) = reduced(whole.high)
    // ln(a + b) = ln a + b/a where b is a rounding error.
    let sum = logarithm(fraction, whole.low / whole.high, exponent)
    return sum.high + sum.low
  }

  /// x = (1 + f) · 2ᵏ with 1 + f between √½ and √2; f is exact.
  ///
  /// - Parameter x: above 0, finite.
  static func reduced(_ x: Double) -> (fraction: Double, exponent: Double) {
    let isSubnormal = x < 0x1p-1022
    let bits = (isSubnormal ? x * 0x1p54 : x).bitPattern
    // The bits of √½ stand in for the exponent of numbers that it starts.
    let above = Int64(bitPattern: bits) &- 0x3FE6_A09E_667F_3BCD
    let exponent = above >> 52
    let mantissa = Double(bitPattern: bits &- UInt64(bitPattern: exponent << 52))
    return (
      mantissa - 1, Double(Int32(truncatingIfNeeded: exponent)) - (isSubnormal ? 54 : 0)
    )
  }

  /// ln((1 + f) · 2ᵏ) + extra, by ln(1 + f) = 2 artanh(f/(2 + f)).
  ///
  /// - Parameters:
  ///   - extra: a rounding error.
  private static func logarithm(
    _ fraction: Double, _ extra: Double, _ exponent: Double
  ) -> DoubleDouble {
    let s = ratio(fraction)
    let z = s.high * s.high
    let tail = 2 * s.high * z * (1.0 / 3 + z * (1.0 / 5 + z * (1.0 / 7 + z * series(z))))
    let sum = DoubleDouble.ordered(exponent * ln2High, 2 * s.high)
    return DoubleDouble(sum.high, sum.low + (exponent * ln2Low + 2 * s.low + tail + extra))
  }

  /// ln x to about 2⁻⁷⁵.
  ///
  /// - Parameter x: above 0, finite.
  static func preciseLogarithm(_ x: Double) -> DoubleDouble {
    let (fraction, exponent) = reduced(x)
    let s = ratio(fraction)
    let z = s * s
    // 1/3 + z (1/5 + z (1/7 + …)), the two first coefficients in two parts.
    let fifth =
      DoubleDouble(0x1.999999999999Ap-3, -0x1.999999999999Ap-57)
      + DoubleDouble(z.high * (1.0 / 7 + z.high * series(z.high)))
    let third = DoubleDouble(0x1.5555555555555p-2, 0x1.5555555555555p-56) + z * fifth
    let twice = DoubleDouble(2 * s.high, 2 * s.low)
    let small = twice + twice * (z * third)
    let whole = DoubleDouble.ordered(exponent * ln2High, exponent * ln2Low)
    return exponent == 0 ? small : whole + small
  }

  /// f/(2 + f) in two parts.
  private static func ratio(_ fraction: Double) -> DoubleDouble {
    let divisor = DoubleDouble.ordered(2, fraction)
    let inverse = 1 / divisor.high
    let high = fraction * inverse
    let product = DoubleDouble.product(high, divisor.high)
    let rest = ((fraction - product.high) - product.low) - high * divisor.low
    return DoubleDouble.ordered(high, rest * inverse)
  }

  /// 1/9 + z/11 + z²/13 + …, for z ≤ 0.0295.
  private static func series(_ z: Double) -> Double {
    let square = z * z
    let first = 1.0 / 9 + z * (1.0 / 11)
    let second = 1.0 / 13 + z * (1.0 / 15)
    let third = 1.0 / 17 + z * (1.0 / 19)
    let fourth = 1.0 / 21 + z * (1.0 / 23)
    return first + square * (second + square * (third + square * fourth))
  }
}
