/// Chinese text around names that may be in either script.
enum HanSpacing {
  /// Parts one after the other: a space only where a Chinese character meets a Latin letter or digit,
  /// as in `专家 E1` and `专家甲`.
  static func join(_ parts: String...) -> String {
    parts.reduce(into: "") { text, part in
      if let last = text.unicodeScalars.last, let first = part.unicodeScalars.first,
        isHan(last) && isPlain(first) || isPlain(last) && isHan(first)
      {
        text += " "
      }
      text += part
    }
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9fff).contains(scalar.value)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
