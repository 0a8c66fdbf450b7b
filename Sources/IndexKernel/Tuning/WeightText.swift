/// A weight as people type it and as it is printed, in whole ten-thousandths.
///
/// A number is a percentage whether or not `%` follows, so that `25`, `25%` and `0.25` (a quarter of
/// a per cent) mean the same before and after the sign is typed; a fraction of two whole numbers is
/// a share of 1: `1/4` is 25 %.
public enum WeightText {
  /// Reads a weight, rounding half up in decimal.
  ///
  /// - Parameter bytes: UTF-8; full-width digits and signs count as half-width ones.
  /// - Returns: 0 to 10,000; `nil` for anything else, more than 100 % before rounding included.
  public static func read(_ bytes: [UInt8]) -> Int32? { reading(bytes)?.weight }

  /// Whether what is read is exactly what was written, nothing rounded.
  public static func isWhole(_ bytes: [UInt8]) -> Bool { reading(bytes)?.isWhole ?? false }

  private typealias Reading = (weight: Int32, isWhole: Bool)

  private static func reading(_ bytes: [UInt8]) -> Reading? {
    guard let text = HalfWidthBytes.read(bytes) else { return nil }
    var reader = WeightReader(text)
    reader.skipSpaces()
    guard let number = reader.number() else { return nil }
    reader.skipSpaces()
    if reader.take("/") {
      reader.skipSpaces()
      guard let below = reader.number() else { return nil }
      reader.skipSpaces()
      return reader.isAtEnd ? share(number, of: below) : nil
    }
    if reader.take("%") { reader.skipSpaces() }
    return reader.isAtEnd ? percent(number) : nil
  }

  /// Writes a weight in per cent with two decimals, `16.67`, without the sign.
  ///
  /// - Parameter weight: ten-thousandths, 0 or more.
  public static func write(_ weight: Int32) -> [UInt8] {
    var digits: [UInt8] = []
    var rest = weight
    // Two decimals, the point and at least one digit before it.
    while rest > 0 || digits.count < 4 {
      if digits.count == 2 { digits.append(UInt8(ascii: ".")) }
      digits.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
    return digits.reversed()
  }

  private static func percent(_ number: WeightReader.Number) -> Reading? {
    guard number.whole <= 100 else { return nil }
    let all = Int32(truncatingIfNeeded: number.whole) * 100 + number.hundredths
    // 100 % and anything behind the point is more than all.
    if all > WeightState.whole || all == WeightState.whole && number.hasMore { return nil }
    return (all + (number.roundsUp ? 1 : 0), !number.hasMore)
  }

  private static func share(
    _ number: WeightReader.Number, of below: WeightReader.Number
  ) -> Reading? {
    guard !number.hasPoint, !below.hasPoint, below.whole > 0, number.whole <= below.whole,
      below.whole < WeightReader.most
    else { return nil }
    let doubled = 2 * number.whole * Int64(WeightState.whole) + below.whole
    let isWhole = number.whole * Int64(WeightState.whole) % below.whole == 0
    return (Int32(truncatingIfNeeded: doubled / (2 * below.whole)), isWhole)
  }
}

/// Reads decimal numbers from ASCII.
private struct WeightReader {
  /// A decimal number without a sign.
  struct Number {
    /// What stands before the point; ``WeightReader/most`` for that and more.
    var whole: Int64 = 0
    /// The first two digits behind it.
    var hundredths: Int32 = 0
    /// Whether the third digit is 5 or more.
    var roundsUp = false
    /// Whether any digit from the third on is not 0.
    var hasMore = false
    var hasPoint = false
  }

  /// Larger numbers are all the same.
  static let most: Int64 = 1_000_000_000_000

  private let text: [UInt8]
  private var place = 0

  init(_ text: [UInt8]) { self.text = text }

  var isAtEnd: Bool { place == text.count }

  mutating func skipSpaces() {
    while place < text.count, text[place] == 0x20 || text[place] == 0x09 { place += 1 }
  }

  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard place < text.count, text[place] == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  /// Digits with at most one point, which may be the first or the last.
  mutating func number() -> Number? {
    var number = Number()
    var (digits, decimals) = (0, 0)
    while place < text.count {
      if text[place] == UInt8(ascii: "."), !number.hasPoint {
        number.hasPoint = true
        place += 1
        continue
      }
      guard text[place] >= UInt8(ascii: "0"), text[place] <= UInt8(ascii: "9") else { break }
      let digit = Int32(text[place] - UInt8(ascii: "0"))
      place += 1
      digits += 1
      if !number.hasPoint {
        number.whole = min(Self.most, number.whole * 10 + Int64(digit))
        continue
      }
      decimals += 1
      switch decimals {
      case 1: number.hundredths = digit * 10
      case 2: number.hundredths += digit
      default:
        if decimals == 3 { number.roundsUp = digit >= 5 }
        if digit > 0 { number.hasMore = true }
      }
    }
    return digits > 0 ? number : nil
  }
}
