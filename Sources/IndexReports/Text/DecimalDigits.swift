/// A finite number as decimal digits: 0.d₁d₂d₃… × 10^`point`.
///
/// Taken from the shortest decimal that reads back as the same `Double`, which Swift computes in the
/// same way on every machine.
struct DecimalDigits: Equatable {
  var isNegative: Bool
  /// Significant digits 0…9 without leading or trailing zeros; empty for zero.
  var digits: [UInt8]
  /// Where the decimal point stands, counted from the first digit: 75.985 has 2, 0.001 has -2.
  var point: Int

  /// The digits of a finite number; `nil` for NaN and infinities.
  init?(_ number: Double) {
    guard number.isFinite else { return nil }
    isNegative = number.sign == .minus
    digits = []
    var integerCount: Int?
    var exponent = 0
    var text = number.magnitude.description.utf8[...]
    while let byte = text.popFirst() {
      switch byte {
      case UInt8(ascii: "."): integerCount = digits.count
      case UInt8(ascii: "e"):
        exponent = Int(Substring(text)) ?? 0
        text = text.suffix(0)
      default: digits.append(byte &- UInt8(ascii: "0"))
      }
    }
    point = (integerCount ?? digits.count) + exponent
    trim()
  }

  /// Rounds half away from zero to `count` digits behind the decimal point (negative: before it).
  mutating func round(fraction count: Int) {
    round(keeping: point + count)
  }

  /// Rounds half away from zero to so many significant digits.
  mutating func round(significant count: Int) {
    round(keeping: count)
  }

  private mutating func round(keeping count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      point = 0
      return
    }
    let up = digits[count] >= 5
    digits.removeSubrange(count...)
    if up {
      var index = count - 1
      while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        digits[index] += 1
      } else {
        digits.insert(1, at: 0)
        point += 1
      }
    }
    trim()
  }

  private mutating func trim() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }

  /// The digit that counts 10^`power`; 0 outside the digits that are kept.
  func digit(at power: Int) -> UInt8 {
    let index = point - 1 - power
    return digits.indices.contains(index) ? digits[index] : 0
  }
}
