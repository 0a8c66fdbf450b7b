/// Reads plain ASCII decimals, each rounded to the nearest `Double`.
///
/// A number of at most 2⁵³ with a power of ten up to 10²² takes one exact multiplication or division
/// (Clinger, *How to read floating point numbers accurately*, 1990); everything else goes through
/// the standard library.
enum PlainDecimal {
  /// The number, if the bytes are `-`? digits (`.` digits)? (`e` exponent)?; `nil` for anything else
  /// and for numbers too large to be kept.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var index = 0
    let isNegative = unsafe bytes.first == UInt8(ascii: "-")
    if isNegative { index = 1 }
    var mantissa: UInt64 = 0
    var digits = 0
    var significant = 0
    var scale = 0
    var sawPoint = false
    while index < bytes.count {
      let byte = unsafe bytes[index]
      let digit = byte &- UInt8(ascii: "0")
      if digit < 10 {
        digits += 1
        if mantissa > 0 || digit > 0 { significant += 1 }
        if significant <= 19 { mantissa = mantissa &* 10 &+ UInt64(digit) }
        if sawPoint { scale -= 1 }
      } else if byte == UInt8(ascii: "."), !sawPoint {
        sawPoint = true
      } else {
        break
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    if index < bytes.count {
      guard let exponent = unsafe readExponent(bytes, from: index) else { return nil }
      scale += exponent
    }
    guard significant <= 19, mantissa <= 1 << 53, (-22...22).contains(scale) else {
      let number = unsafe Double(String(decoding: bytes, as: UTF8.self))
      return number.flatMap { $0.isFinite ? $0 : nil }
    }
    let whole = Double(mantissa)
    let number = scale < 0 ? whole / powers[-scale] : whole * powers[scale]
    return isNegative ? -number : number
  }

  private static func readExponent(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    guard unsafe bytes[index] | 0x20 == UInt8(ascii: "e") else { return nil }
    index += 1
    var isNegative = false
    if index < bytes.count,
      unsafe bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+")
    {
      isNegative = unsafe bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    guard index < bytes.count else { return nil }
    var exponent = 0
    while index < bytes.count {
      let digit = unsafe bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      exponent = min(exponent * 10 + Int(digit), 100_000)
      index += 1
    }
    return isNegative ? -exponent : exponent
  }

  /// The powers of ten that are whole `Double`s.
  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
