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

  /// Scores as printed, in hundredths of a point; `nil` for NaN and magnitudes from 10⁷ on.
  public static func hundredths(_ scores: [Double]) -> [Int32?] {
    scores.map { abs($0) < 1e7 ? Int32(units($0)) : nil }
  }

  /// Prints a count of last-digit units: 7599 with 2 digits → `75.99`.
  public static func fixed(units: Int, digits: Int = 2) -> String {
    let written = Array(String(units.magnitude).utf8)
    var text: [UInt8] = units < 0 ? [UInt8(ascii: "-")] : []
    for power in stride(from: max(written.count - 1, digits), through: 0, by: -1) {
      text.append(power < written.count ? written[written.count - 1 - power] : UInt8(ascii: "0"))
      if power == digits, digits > 0 { text.append(UInt8(ascii: ".")) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// As `fixed(units:digits:)`, with `+` before what is more than zero.
  public static func signed(units: Int, digits: Int = 2) -> String {
    (units > 0 ? "+" : "") + fixed(units: units, digits: digits)
  }
}

extension DecimalDigits {
  /// The magnitude in units of 10^-`digits`, the rest cut off; at most 10¹⁷.
  func wholeUnits(digits: Int) -> Int {
    let limit: Int64 = 100_000_000_000_000_000
    guard point + digits <= 17 else { return Int(clamping: limit) }
    var sum: Int64 = 0
    for power in stride(from: point - 1, through: -digits, by: -1) {
      sum = sum * 10 + Int64(digit(at: power))
    }
    return Int(clamping: sum)
  }
}
