extension NumberFormat {
  /// A number as it will be printed, counted in units of its last digit: 75.985 with 2 digits → 7599.
  ///
  /// Differences and sums of printed numbers are taken over these. NaN counts 0; magnitudes from
  /// 10¹⁷ units on count 10¹⁷.
  public static func units(_ number: Double, digits: Int = 2) -> Int {
    guard var decimal = DecimalDigits(number) else { return 0 }
    decimal.round(significant: significantDigits)
    decimal.round(fraction: digits)
    let magnitude = decimal.wholeUnits(digits: digits)
    return decimal.isNegative ? -magnitude : magnitude
  }

  /// Prints a count of last-digit units: 7599 with 2 digits → `75.99`.
  public static func fixed(units: Int, digits: Int = 2) -> String {
    var text = String(units.magnitude)
    if digits > 0 {
      if text.count <= digits {
        text = String(repeating: "0", count: digits + 1 - text.count) + text
      }
      text = text.dropLast(digits) + "." + text.suffix(digits)
    }
    return (units < 0 ? "-" : "") + text
  }

  /// As `fixed(units:digits:)`, with `+` before what is more than zero.
  public static func signed(units: Int, digits: Int = 2) -> String {
    (units > 0 ? "+" : "") + fixed(units: units, digits: digits)
  }
}

extension DecimalDigits {
  /// The magnitude in units of 10^-`digits`, the rest cut off; at most 10¹⁷.
  func wholeUnits(digits: Int) -> Int {
    let limit = 100_000_000_000_000_000
    guard point + digits <= 17 else { return limit }
    return stride(from: point - 1, through: -digits, by: -1).reduce(0) { sum, power in
      sum * 10 + Int(digit(at: power))
    }
  }
}
