internal import CompositeIndex

/// Objects and arrays.
extension JSONGrammar {
  mutating func object() -> JSONValue? {
    guard let place = enter(closer: UInt8(ascii: "}")) else { return nil }
    var members: [JSONMember] = []
    var seen: [String: SourcePlace] = [:]
    elements { parser in
      guard let (key, keyPlace) = parser.key() else { return false }
      parser.colon(after: key)
      if parser.hasGivenUp { return true }
      let value = parser.value()
      if let first = seen[key] {
        parser.report(.duplicate(key: key, first: first, at: keyPlace))
      } else if let value {
        seen[key] = keyPlace
        members.append(JSONMember(key: key, keyPlace: keyPlace, value: value))
      }
      return value != nil
    }
    return JSONValue(.object(members), at: place)
  }

  mutating func array() -> JSONValue? {
    guard let place = enter(closer: UInt8(ascii: "]")) else { return nil }
    var elements: [JSONValue] = []
    self.elements { parser in
      guard let value = parser.value() else { return false }
      elements.append(value)
      return true
    }
    return JSONValue(.array(elements), at: place)
  }

  /// Moves over an opening bracket; `nil` where it is one too deep.
  private mutating func enter(closer: UInt8) -> SourcePlace? {
    let place = place(length: 1)
    guard open.count < JSONParser.depthLimit else {
      report(.tooDeep(limit: JSONParser.depthLimit, at: place))
      giveUp()
      return nil
    }
    cursor.advance()
    open.append((place, closer))
    return place
  }

  /// Reads parts with commas between them up to and over the closing bracket.
  ///
  /// - Parameter part: reads one part; `false` after a problem, when the reader has to look for a
  ///   place from which to go on.
  private mutating func elements(_ part: (inout JSONGrammar) -> Bool) {
    var comma: SourcePlace?
    var endOfPart: TextCursor?
    while !hasGivenUp {
      skipSpace()
      if isAtCloser(comma: comma) { return }
      if let surplus = takeComma() {
        report(.surplusComma(at: surplus))
        continue
      }
      if let endOfPart, comma == nil { reportMissingComma(at: endOfPart) }
      if !part(&self), !hasGivenUp { findNextPart() }
      endOfPart = cursor
      skipSpace()
      comma = takeComma()
    }
  }

  /// Whether the container ends here: at its bracket, at that of one around it, or with the file.
  private mutating func isAtCloser(comma: SourcePlace?) -> Bool {
    guard let (opener, closer) = open.last else { return true }
    let expected = String(UnicodeScalar(closer))
    guard let byte = cursor.next else {
      let mark = closer == UInt8(ascii: "}") ? "{" : "["
      if !hasUnclosedString {
        report(.unclosed(mark, closer: expected, more: open.count - 1, at: opener))
      }
      giveUp()
      return true
    }
    guard byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") else { return false }
    if let comma { report(.trailingComma(closer: String(UnicodeScalar(byte)), at: comma)) }
    if byte != closer {
      let found = String(UnicodeScalar(byte))
      let place = place(length: 1)
      // Only the bracket itself is in doubt; what follows it on the line is read on.
      report(.mismatched(found, expected: expected, opener: opener, at: place))
      hasHoles = true
    }
    open.removeLast()
    if byte == closer || !open.contains(where: { $0.closer == byte }) { cursor.advance() }
    return true
  }

  private mutating func takeComma() -> SourcePlace? {
    let place = place(length: 1)
    return take(UInt8(ascii: ","), or: "，") ? place : nil
  }

  private mutating func reportMissingComma(at end: TextCursor) {
    let place = SourcePlace(file: file, line: end.line, column: end.column)
    let what = LocalizedText(zh: "下一项", en: "the next item")
    report(.missing(",", before: what, at: place))
  }

  /// Moves to the next comma, bracket or line from which reading can go on.
  private mutating func findNextPart() {
    while let byte = cursor.next {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0x0A, 0x0D: return
      case UInt8(ascii: "{"), UInt8(ascii: "["): return
      default: cursor.advanceScalar()
      }
    }
  }

  // MARK: Keys

  private mutating func key() -> (String, SourcePlace)? {
    let start = cursor
    if cursor.next == UInt8(ascii: "\"") || cursor.next == UInt8(ascii: "'") || isAtCurlyQuote {
      let text = string()
      return (text, place(from: start))
    }
    guard isAtWord || isAtDigit else {
      lose(.unexpected(cursor.scalarText, expected: Self.aKey, at: place(length: 1)))
      if cursor.next == UInt8(ascii: "{") || cursor.next == UInt8(ascii: "[") { _ = value() }
      return nil
    }
    let text = bareText()
    report(.notQuoted(text, at: place(from: start)))
    return (text, place(from: start))
  }

  private mutating func colon(after key: String) {
    let end = cursor
    skipSpace()
    if !take(UInt8(ascii: ":"), or: "：") {
      let place = SourcePlace(file: file, line: end.line, column: end.column)
      let expected = LocalizedText(zh: "\"\(key)\" 的 : 和值", en: "the : and the value of \"\(key)\"")
      switch cursor.next {
      case nil:
        report(.endsTooEarly(expected: expected, at: place))
        giveUp()
      case UInt8(ascii: ",")?, UInt8(ascii: "}")?, UInt8(ascii: "]")?:
        lose(.unexpected(cursor.scalarText, expected: expected, at: self.place(length: 1)))
      default:
        let value = LocalizedText(zh: "\"\(key)\" 的值", en: "the value of \"\(key)\"")
        report(.missing(":", before: value, at: place))
        if cursor.next == UInt8(ascii: "=") { cursor.advance() }
      }
    }
    skipSpace()
  }
}
