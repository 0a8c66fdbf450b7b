internal import CompositeIndex

/// How many times as important one criterion is as another, as people write it: `3`, `1/3`, `1.26`.
enum JudgedValue {
  /// The value; `-` where nothing was judged.
  static func text(_ value: Double) -> String {
    guard value.isFinite, value > 0 else { return NumberFormat.missing }
    if let whole = whole(value) { return whole }
    if value < 1, let whole = whole(1 / value) { return "1/" + whole }
    return NumberFormat.fixed(value, digits: value < 0.1 ? 3 : 2)
  }

  private static func whole(_ value: Double) -> String? {
    let nearest = value.rounded()
    guard nearest >= 1, nearest < 1e6, abs(value / nearest - 1) < 1e-9 else { return nil }
    return "\(Int(nearest))"
  }
}

/// Ratios that are compared with a limit, printed on the right side of it.
struct PrintedRatio {
  /// From this value on a ratio does not pass.
  let limit: Double

  /// The ratio with at least so many decimals, and as many more as it takes to see on which side of
  /// the limit it is.
  func text(_ ratio: Double, digits: Int = 2) -> String {
    guard ratio.isFinite else { return NumberFormat.missing }
    let passes = ratio < limit
    let enough = (digits...9).first { digits in
      let printed = Double(NumberFormat.fixed(ratio, digits: digits)) ?? ratio
      return (printed < limit) == passes
    }
    return NumberFormat.fixed(ratio, digits: enough ?? 9)
  }

  /// The limit itself, with two decimals where they say it.
  var limitText: String {
    let short = NumberFormat.fixed(limit, digits: 2)
    return Double(short) == limit ? short : NumberFormat.shortest(limit) ?? short
  }
}
