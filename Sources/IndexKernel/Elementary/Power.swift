extension Elementary {
  /// x to the power of p, with the special cases of IEEE 754-2019, section 9.2.1: 1 for p = 0 or
  /// x = 1 even if the other is missing; NaN for a negative x and a p that is not whole.
  public static func power(_ x: Double, _ p: Double) -> Double {
    if p == 0 || x == 1 { return 1 }
    if x.isNaN || p.isNaN { return .nan }
    let size = abs(x)
    if size == 0 || size == .infinity { return ofAnEnd(x, p) }
    if abs(p) == .infinity {
      if size == 1 { return 1 }
      return (size > 1) == (p > 0) ? .infinity : 0
    }
    if x > 0 { return positivePower(x, p) }
    switch parity(p) {
    case .fractional: return .nan
    case .even: return positivePower(-x, p)
    case .odd: return -positivePower(-x, p)
    }
  }

  /// exp(p ln x) with the exponent in two doubles, for finite x > 0 and p ≠ 0.
  private static func positivePower(_ x: Double, _ p: Double) -> Double {
    if p == 1 { return x }
    if x == 1 { return 1 }
    let logarithm = preciseLogarithm(x)
    let rough = p * logarithm.high
    if rough > 710 { return .infinity }
    if rough < -746 { return 0 }
    // A power of 1 plus less than half a rounding error.
    if abs(rough) < 0x1p-55 { return 1 }
    let product = DoubleDouble.product(p, logarithm.high)
    let exponent = DoubleDouble.ordered(product.high, product.low + p * logarithm.low)
    let (power, scale) = exponential(exponent)
    return scaled(power.high + power.low, scale)
  }

  /// Powers of ±0 and ±∞.
  private static func ofAnEnd(_ x: Double, _ p: Double) -> Double {
    let isLarge = (abs(x) == .infinity) == (p > 0)
    let size = isLarge ? Double.infinity : 0
    return x.sign == .minus && parity(p) == .odd ? -size : size
  }

  private enum Parity {
    case fractional, even, odd
  }

  private static func parity(_ p: Double) -> Parity {
    let size = abs(p)
    // Beyond 2⁵³ every double is even.
    if size >= 0x1p53 { return .even }
    let whole = UInt64(size)
    if Double(whole) != size { return .fractional }
    return whole & 1 == 1 ? .odd : .even
  }
}
