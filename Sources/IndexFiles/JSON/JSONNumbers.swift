internal import CompositeIndex

/// Numbers.
extension JSONGrammar {
  /// Reads everything that looks like a number, and holds it against the grammar of RFC 8259.
  mutating func number() -> JSONValue? {
    let start = cursor
    while let byte = cursor.next, isPartOfNumber(byte) { cursor.advance() }
    let text = String(decoding: cursor.bytes[start.offset..<cursor.offset], as: UTF8.self)
    if takeDenominator() {
      hasHoles = true
      let digits = cursor.bytes[start.offset..<cursor.offset].filter { $0 != 0x20 && $0 != 0x09 }
      let fraction = String(decoding: digits, as: UTF8.self)
      report(.unquotedFraction(fraction, at: place(from: start)))
      return JSONValue(.string(fraction), at: place(from: start))
    }
    let place = place(from: start)
    if ["infinity", "inf", "nan"].contains(text.drop { $0 == "-" || $0 == "+" }.lowercased()) {
      hasHoles = true
      report(.notFinite(text, at: place))
      return JSONValue(.null, at: place)
    }
    let plain = Self.plainForm(of: text)
    if plain != text { report(.badNumber(text, plain: plain, at: place)) }
    guard let plain, let number = Double(plain) else {
      hasHoles = true
      return JSONValue(.null, at: place)
    }
    guard number.isFinite else {
      hasHoles = true
      report(.notFinite(text, at: place))
      return JSONValue(.null, at: place)
    }
    return JSONValue(.number(number, text: plain), at: place)
  }

  /// Moves over the rest of a fraction such as 1/3, which JSON does not know.
  private mutating func takeDenominator() -> Bool {
    var ahead = cursor
    while let byte = ahead.next, byte == 0x20 || byte == 0x09 { ahead.advance() }
    guard ahead.next == UInt8(ascii: "/") else { return false }
    ahead.advance()
    while let byte = ahead.next, byte == 0x20 || byte == 0x09 { ahead.advance() }
    guard let digit = ahead.next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else {
      return false
    }
    cursor = ahead
    while let byte = cursor.next, isPartOfNumber(byte) { cursor.advance() }
    return true
  }

  var isAtFullWidthDigit: Bool {
    cursor.scalarText.unicodeScalars.first.map { (0xFF10...0xFF19).contains($0.value) } ?? false
  }

  /// A number in full-width digits, read as the plain one with a problem.
  mutating func fullWidthNumber() -> JSONValue? {
    let start = cursor
    var text = ""
    while let scalar = cursor.scalarText.unicodeScalars.first,
      isAtFullWidthDigit || isAtDigit || scalar == "." || scalar == "．"
    {
      text.unicodeScalars.append(scalar)
      cursor.advanceScalar()
    }
    let place = place(from: start)
    let plain = NumberReader.plainForm(of: text)
    hasHoles = true
    report(.fullWidthDigits(text, plain: plain, at: place))
    return JSONValue(.null, at: place)
  }

  private func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  /// The number as JSON writes it; equal to `text` where that is already so, `nil` where it cannot
  /// be guessed.
  static func plainForm(of text: String) -> String? {
    var rest = text[...]
    var plain = ""
    if let sign = rest.first, sign == "-" || sign == "+" {
      rest.removeFirst()
      if sign == "-" { plain = "-" }
    }
    let whole = digits(&rest)
    let significant = whole.drop { $0 == "0" }
    plain += significant.isEmpty ? "0" : significant
    var fraction: Substring = ""
    if rest.first == "." {
      rest.removeFirst()
      fraction = digits(&rest)
      if !fraction.isEmpty { plain += "." + fraction }
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    if let mark = rest.first, mark == "e" || mark == "E" {
      plain.append(rest.removeFirst())
      if let sign = rest.first, sign == "-" || sign == "+" { plain.append(rest.removeFirst()) }
      let exponent = digits(&rest)
      guard !exponent.isEmpty else { return nil }
      plain += exponent
    }
    return rest.isEmpty ? plain : nil
  }

  private static func digits(_ rest: inout Substring) -> Substring {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest.dropFirst(digits.count)
    return digits
  }
}
