/// Typed text with full-width letters, digits and signs as their ASCII twins.
///
/// A Chinese keyboard writes `２５％` as easily as `25%`. Spaces of every kind become ASCII spaces,
/// dashes hyphens, the ideographic full stop a point.
enum HalfWidthBytes {
  /// Stands in what is read for a character without an ASCII twin.
  static let unknown: UInt8 = 0xFF

  /// Reads UTF-8.
  ///
  /// - Returns: ASCII only; `nil` where any other character is left.
  static func read(_ bytes: [UInt8]) -> [UInt8]? {
    let all = readAll(bytes)
    for byte in all where byte == unknown { return nil }
    return all
  }

  /// Reads UTF-8; ``unknown`` for every byte that is no part of a character with an ASCII twin.
  static func readAll(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      if bytes[place] < 0x80 {
        result.append(bytes[place])
        place += 1
      } else if let (ascii, length) = wide(bytes[place...]) {
        if ascii > 0 { result.append(ascii) }
        place += length
      } else {
        result.append(unknown)
        place += 1
      }
    }
    return result
  }

  /// The ASCII twin of the first character, of two or three bytes, and how many they are.
  private static func wide(_ bytes: ArraySlice<UInt8>) -> (ascii: UInt8, length: Int)? {
    let start = bytes.startIndex
    let length = bytes[start] >= 0xE0 ? 3 : 2
    guard bytes[start] >= 0xC0, start + length <= bytes.endIndex else { return nil }
    var scalar = UInt32(bytes[start]) & (length == 3 ? 0x0F : 0x1F)
    for next in bytes[start + 1..<start + length] {
      guard next & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    return ascii(scalar).map { ($0, length) }
  }

  /// The ASCII twin of a character; 0 for one that is only seen by machines.
  private static func ascii(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xFF01...0xFF5E: UInt8(truncatingIfNeeded: scalar - 0xFEE0)
    case 0x00A0, 0x2002...0x200A, 0x202F, 0x3000: 0x20
    // Zero-width space, byte order mark: pasted with a text.
    case 0x200B, 0xFEFF: 0
    case 0x2010...0x2015, 0x2212: 0x2D
    case 0x2044, 0x2215: 0x2F
    case 0x3002: 0x2E
    default: nil
    }
  }
}
