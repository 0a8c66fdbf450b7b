/// Numbers as people and as files read them.
public enum NumberFormat {
  /// What stands where there is no number. ASCII, because a dash may take one cell or two.
  public static let missing = "-"

  /// Binary noise is cut at so many significant digits before a number is rounded for display.
  static let significantDigits = 12

  /// Fixed decimals, rounded half away from zero in decimal: 75.985 → `75.99`, -0.004 → `0.00`.
  ///
  /// - Parameters:
  ///   - number: `nil`, NaN and infinities read `-`.
  ///   - digits: decimals, 0 to 12.
  ///   - grouping: a comma between thousands.
  public static func fixed(
    _ number: Double?, digits: Int = 2, grouping: Bool = false
  ) -> String {
    guard let number, let decimal = rounded(number, digits: digits) else { return missing }
    var text = decimal.isNegative && !decimal.digits.isEmpty ? "-" : ""
    let highest = max(decimal.point - 1, 0)
    for power in stride(from: highest, through: -digits, by: -1) {
      if power == -1 { text += "." }
      text.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "0") + decimal.digit(at: power)))
      if grouping, power > 0, power % 3 == 0 { text += "," }
    }
    return text
  }

  /// As `fixed`, with `+` before what is printed as more than zero.
  public static func signed(
    _ number: Double?, digits: Int = 2, grouping: Bool = false
  ) -> String {
    let text = fixed(number, digits: digits, grouping: grouping)
    guard let number, number > 0, text.contains(where: { ("1"..."9").contains($0) })
    else { return text }
    return "+" + text
  }

  /// A share of 1 as a percentage: 0.94 → `94%`.
  public static func percent(_ share: Double?, digits: Int = 0) -> String {
    guard let share, share.isFinite else { return missing }
    return fixed(share * 100, digits: digits) + "%"
  }

  /// A change of rank: `+2` for two places up, `-1` for one down, `=` for none.
  public static func change(_ places: Int?) -> String {
    guard let places else { return missing }
    if places == 0 { return "=" }
    return places > 0 ? "+\(places)" : "\(places)"
  }

  /// A whole number with a comma between thousands: 366,630.
  public static func grouped(_ count: Int) -> String {
    var text = ""
    let digits = String(count.magnitude)
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return (count < 0 ? "-" : "") + text
  }

  /// The shortest decimal that reads back as the same number, for JSON and CSV: `12`, `0.1`, `1e-7`.
  ///
  /// Plain digits from 10⁻⁶ up to below 10²¹, an exponent without `+` beyond. Zero has no sign.
  /// `nil`, NaN and infinities give `nil`.
  public static func shortest(_ number: Double?) -> String? {
    guard let number else { return nil }
    // Swift writes these without an exponent, with `.0` behind whole numbers.
    if (1e-3..<1e15).contains(number.magnitude) {
      let text = number.description
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    guard let decimal = DecimalDigits(number) else { return nil }
    let digits = String(decoding: decimal.digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    guard !digits.isEmpty else { return "0" }
    let sign = decimal.isNegative ? "-" : ""
    let point = decimal.point
    if point > 21 || point < -5 {
      let fraction = digits.dropFirst()
      return sign + digits.prefix(1) + (fraction.isEmpty ? "" : "." + fraction) + "e\(point - 1)"
    }
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count {
      return sign + digits + String(repeating: "0", count: point - digits.count)
    }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }

  private static func rounded(_ number: Double, digits: Int) -> DecimalDigits? {
    var decimal = DecimalDigits(number)
    decimal?.round(significant: significantDigits)
    decimal?.round(fraction: digits)
    return decimal
  }
}
