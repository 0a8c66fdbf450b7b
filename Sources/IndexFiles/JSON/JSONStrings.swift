internal import CompositeIndex

/// Strings and words.
extension JSONGrammar {
  var isAtDigit: Bool {
    cursor.next.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  /// Whether a typographic quote “ ” ‘ ’ or ＂ is next.
  var isAtCurlyQuote: Bool {
    ["“", "”", "‘", "’", "＂"].contains { cursor.isAt($0) }
  }

  /// Whether a letter, an underscore or a dollar sign is next; not a full-width mark.
  var isAtWord: Bool {
    guard let scalar = cursor.scalarText.unicodeScalars.first else { return false }
    return scalar == "_" || scalar == "$" || scalar.properties.isAlphabetic
  }

  mutating func stringValue() -> JSONValue {
    let start = cursor
    let text = string()
    return JSONValue(.string(text), at: place(from: start))
  }

  /// Reads a string in any kind of quotes; only plain double ones pass without a problem.
  mutating func string() -> String {
    let start = cursor
    let closers: [String]
    // Nearly all strings; their bytes need no longer look.
    let isPlain = cursor.next == UInt8(ascii: "\"")
    switch cursor.next {
    case UInt8(ascii: "\"")?: closers = ["\""]
    case UInt8(ascii: "'")?: closers = ["'"]
    default: closers = ["”", "“", "’", "‘", "＂", "\""]
    }
    let opener = cursor.scalarText
    cursor.advanceScalar()
    var text: [UInt8] = []
    while let byte = cursor.next, byte != 0x0A, byte != 0x0D {
      if isPlain ? byte == UInt8(ascii: "\"") : closers.contains(where: { cursor.isAt($0) }) {
        cursor.advanceScalar()
        if opener == "'" {
          report(.singleQuote(at: place(from: start)))
        } else if opener != "\"" {
          report(.fullWidthMark(opener, plain: "\"", at: place(from: start)))
        }
        return String(decoding: text, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") {
        escape(into: &text)
      } else {
        if byte < 0x20 { report(.controlCharacter(byte, at: place(length: 1))) }
        text.append(byte)
        cursor.advance()
      }
    }
    hasUnclosedString = true
    lose(.unclosedString(at: place(from: start)))
    return String(decoding: text, as: UTF8.self)
  }

  // MARK: Escapes

  private mutating func escape(into text: inout [UInt8]) {
    let start = cursor
    cursor.advance()
    guard let byte = cursor.next, byte != 0x0A, byte != 0x0D else { return }
    let plain: UInt8
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain = byte
    case UInt8(ascii: "b"): plain = 0x08
    case UInt8(ascii: "f"): plain = 0x0C
    case UInt8(ascii: "n"): plain = 0x0A
    case UInt8(ascii: "r"): plain = 0x0D
    case UInt8(ascii: "t"): plain = 0x09
    case UInt8(ascii: "u"):
      unicodeEscape(from: start, into: &text)
      return
    default:
      let found = "\\" + cursor.scalarText
      cursor.advanceScalar()
      report(.badEscape(found, at: place(from: start)))
      return
    }
    cursor.advance()
    text.append(plain)
  }

  private mutating func unicodeEscape(from start: TextCursor, into text: inout [UInt8]) {
    guard let unit = hexUnit() else {
      while let byte = cursor.next, hexDigit(byte) != nil { cursor.advance() }
      report(.badEscape(written(from: start), at: place(from: start)))
      return
    }
    var value = UInt32(unit)
    if UTF16.isLeadSurrogate(unit), cursor.isAt("\\u") {
      let second = cursor
      cursor.advance()
      if let low = hexUnit(), UTF16.isTrailSurrogate(low) {
        value = 0x10000 + (UInt32(unit & 0x3FF) << 10) + UInt32(low & 0x3FF)
      } else {
        cursor = second
      }
    }
    guard let scalar = UnicodeScalar(value) else {
      report(.loneSurrogate(written(from: start), at: place(from: start)))
      text.append(contentsOf: "\u{FFFD}".utf8)
      return
    }
    text.append(contentsOf: String(scalar).utf8)
  }

  /// Moves over `u` and four hexadecimal digits; stands behind the `u` where they are not there.
  private mutating func hexUnit() -> UInt16? {
    cursor.advance()
    var unit: UInt16 = 0
    for distance in 0..<4 {
      guard let digit = cursor.peek(distance).flatMap(hexDigit) else { return nil }
      unit = unit << 4 | digit
    }
    cursor.advance(by: 4)
    return unit
  }

  private func hexDigit(_ byte: UInt8) -> UInt16? {
    Character(UnicodeScalar(byte)).hexDigitValue.map { UInt16($0) }
  }

  private func written(from start: TextCursor) -> String {
    String(decoding: cursor.bytes[start.offset..<cursor.offset], as: UTF8.self)
  }

  // MARK: Words

  /// Moves over letters, digits, `_`, `$`, `-` and `.`.
  mutating func bareText() -> String {
    let start = cursor
    while isAtWord || isAtDigit || cursor.next == UInt8(ascii: "-")
      || cursor.next == UInt8(ascii: ".")
    {
      cursor.advanceScalar()
    }
    return written(from: start)
  }

  /// `true`, `false`, `null`, or something that was meant to be one of them or a string.
  mutating func word() -> JSONValue? {
    let start = cursor
    let word = bareText()
    let place = place(from: start)
    switch word {
    case "true": return JSONValue(.bool(true), at: place)
    case "false": return JSONValue(.bool(false), at: place)
    case "null": return JSONValue(.null, at: place)
    default: break
    }
    switch word.lowercased() {
    case "nan", "infinity", "inf":
      hasHoles = true
      report(.notFinite(word, at: place))
      return JSONValue(.null, at: place)
    case "true", "false":
      report(.unknownWord(word, meant: word.lowercased(), at: place))
      return JSONValue(.bool(word.lowercased() == "true"), at: place)
    case "null", "none", "nil", "undefined":
      report(.unknownWord(word, meant: "null", at: place))
      return JSONValue(.null, at: place)
    default:
      report(.unknownWord(word, meant: nil, at: place))
      return JSONValue(.string(word), at: place)
    }
  }
}
