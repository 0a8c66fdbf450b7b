internal import CompositeIndex

/// Codes, names and ids as people type and paste them.
enum KeyText {
  /// The text without blanks around it and a leading apostrophe, with plain letters and digits in
  /// place of full-width ones.
  static func tidied(_ text: String) -> String {
    // Nearly all codes and ids are plain as they are.
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), text.utf8.first != UInt8(ascii: "'") {
      return text
    }
    var plain = Blanks.trim(text)
    if plain.first == "'" || plain.first == "’" { plain = Blanks.trim(String(plain.dropFirst())) }
    var tidied = String.UnicodeScalarView()
    for scalar in plain.unicodeScalars {
      switch scalar.value {
      case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
        tidied.append(scalar.halfWidth)
      default: tidied.append(scalar)
      }
    }
    return String(tidied)
  }
}

extension TableReader {
  /// The tidied text of a field that holds a code, a name or an id.
  func key(_ field: Int) -> String { KeyText.tidied(text(field)) }

  /// Says that a key was read in another form than it is written in (W109); `nil` where it was not.
  func keyNotice(_ field: Int) -> Diagnostic? {
    let (written, plain) = (text(field), key(field))
    guard written != plain, !plain.isEmpty else { return nil }
    return Diagnostic(
      .warning, .bentText,
      LocalizedText(
        zh: "'\(written)' 按 \(plain) 读取", en: "'\(written)' is read as \(plain)"),
      at: place(of: field),
      context: LocalizedText(
        zh: "列 \"\(columns[field].name)\"", en: "column \"\(columns[field].name)\""),
      fix: LocalizedText(plain), note: InvisibleCharacters.note(on: written))
  }
}
