/// Numbers as people and as files read them.
///
/// What stands in this file is Embedded Swift: the page prints numbers with it, compiled to WebAssembly.
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
    guard let number, number > 0,
      text.utf8.contains(where: { $0 > UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") })
    else { return text }
    return "+" + text
  }

  /// A rank: whole, or with a decimal where equal units share the mean of their places; `12=` where it is
  /// shared.
  public static func rank(_ rank: Double?, isShared: Bool = false) -> String {
    fixed(rank, digits: decimals(ofRank: rank)) + (isShared ? "=" : "")
  }

  /// A difference of ranks, with its sign.
  public static func places(_ places: Double?) -> String {
    signed(places, digits: decimals(ofRank: places))
  }

  private static func decimals(ofRank rank: Double?) -> Int {
    guard let rank else { return 0 }
    return rank == rank.rounded(.down) ? 0 : 1
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

  private static func rounded(_ number: Double, digits: Int) -> DecimalDigits? {
    var decimal = DecimalDigits(number)
    decimal?.round(significant: significantDigits)
    decimal?.round(fraction: digits)
    return decimal
  }
}
