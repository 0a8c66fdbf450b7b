extension NumberFormat {
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
}
