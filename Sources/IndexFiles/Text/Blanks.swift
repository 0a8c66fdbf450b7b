/// Spaces that stand around what people type: plain, tab, no-break, ideographic, zero-width.
enum Blanks {
  static func isBlank(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0x2002...0x200B, 0x202F, 0x205F, 0xFEFF: true
    default: false
    }
  }

  /// The text without blanks at either end.
  static func trim(_ text: String) -> String {
    // Nearly all texts begin and end with plain letters or digits.
    if let first = text.utf8.first, let last = text.utf8.last, (0x21..<0x7F).contains(first),
      (0x21..<0x7F).contains(last)
    {
      return text
    }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
