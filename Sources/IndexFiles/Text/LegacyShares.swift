/// What the bytes beyond ASCII look like in a text that is not UTF-8.
///
/// Common Chinese characters are three bytes in UTF-8. In GB18030 nearly all are of level 1 of
/// GB 2312: two bytes, the first from 0xB0 to 0xD7, the second from 0xA1 on; punctuation begins with
/// 0xA1 and 0xA3. Text in Big5, Shift-JIS or Latin-1 strays all over the rest of the space.
struct LegacyShares {
  /// How many bytes are beyond ASCII.
  private(set) var beyondASCII = 0
  /// How many of them belong to well-formed three-byte sequences of UTF-8.
  private(set) var inUTF8 = 0
  /// How many pairs begin with a byte beyond ASCII, read from the left as GB18030 does.
  private(set) var pairs = 0
  /// How many of these pairs are of level 1 of GB 2312, or punctuation.
  private(set) var commonPairs = 0

  /// Counts.
  init(_ bytes: [UInt8]) {
    countUTF8(bytes)
    countPairs(bytes)
  }

  /// Whether most of the text is UTF-8, so that a byte was lost or damaged.
  var looksLikeDamagedUTF8: Bool { inUTF8 * 2 > beyondASCII }

  /// Whether most pairs are common Chinese characters.
  var looksLikeGB18030: Bool { commonPairs * 5 >= pairs * 3 }

  private mutating func countUTF8(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      if bytes[index] >= 0x80 { beyondASCII += 1 }
      if (0xE3...0xEF).contains(bytes[index]), index + 2 < bytes.count,
        bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80
      {
        beyondASCII += 2
        inUTF8 += 3
        index += 2
      }
      index += 1
    }
  }

  private mutating func countPairs(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      let second = index + 1 < bytes.count ? bytes[index + 1] : 0
      let isFourBytes = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(second)
      pairs += 1
      if Self.isCommonLead(bytes[index]), second >= 0xA1 { commonPairs += 1 }
      index += isFourBytes ? 4 : 2
    }
  }

  private static func isCommonLead(_ byte: UInt8) -> Bool {
    byte == 0xA1 || byte == 0xA3 || (0xB0...0xD7).contains(byte)
  }
}
