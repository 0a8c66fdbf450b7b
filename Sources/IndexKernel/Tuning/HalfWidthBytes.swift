/// Typed text with full-width letters, digits and signs as their ASCII twins.
///
/// A Chinese keyboard writes `２５％` as easily as `25%`. Spaces of every kind become ASCII spaces,
/// dashes hyphens, the ideographic full stop a point.
enum HalfWidthBytes {
  /// Reads UTF-8.
  ///
  /// - Returns: ASCII only; `nil` where any other character is left.
  static func read(_ bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let first = bytes[place]
      if first < 0x80 {
        result.append(first)
        place += 1
        continue
      }
      let length = first >= 0xE0 ? 3 : 2
      guard place + length <= bytes.count else { return nil }
      var scalar = UInt32(first) & (length == 3 ? 0x0F : 0x1F)
      for next in bytes[place + 1..<place + length] {
        guard next & 0xC0 == 0x80 else { return nil }
        scalar = scalar << 6 | UInt32(next & 0x3F)
      }
      guard let ascii = ascii(scalar) else { return nil }
      if ascii > 0 { result.append(ascii) }
      place += length
    }
    return result
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
