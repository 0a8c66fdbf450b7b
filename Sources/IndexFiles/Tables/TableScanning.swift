internal import CompositeIndex

private let quote = UInt8(ascii: "\"")
private let lineFeed: UInt8 = 0x0A
private let carriageReturn: UInt8 = 0x0D

/// Finding the fields of a record.
extension TableReader {
  /// The most bytes and line ends inside one pair of quotes.
  static let quotedByteLimit = 1 << 20
  static let quotedLineLimit = 10_000

  /// Fills `fields` with the record at `position`, and moves `position` and `nextLine` behind it.
  mutating func scanRecord() {
    fields.removeAll(keepingCapacity: true)
    isDamaged = false
    let bytes = self.bytes
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var index = position
      while true {
        var field = TableField(start: index, end: index)
        if index < buffer.count, unsafe buffer[index] == quote {
          index = unsafe scanQuoted(buffer, &field)
        } else {
          index = unsafe scanPlain(buffer, from: index)
          field.end = index
        }
        fields.append(field)
        guard index < buffer.count, unsafe buffer[index] == delimiter else { break }
        index += 1
      }
      position = unsafe Self.lineEnd(buffer, at: index)
      nextLine += 1
    }
  }

  /// The index behind a line end; `index` itself at the end of the text.
  private static func lineEnd(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard index < buffer.count else { return index }
    let isPair =
      unsafe buffer[index] == carriageReturn && index + 1 < buffer.count
      && buffer[index + 1] == lineFeed
    return index + (isPair ? 2 : 1)
  }

  /// The end of a field without quotes; quotes inside it are reported.
  private mutating func scanPlain(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let delimiter = self.delimiter
    let highest = max(delimiter, quote)
    var strayQuote: Int?
    while index < buffer.count {
      let byte = unsafe buffer[index]
      if byte <= highest {
        if byte == delimiter || byte == lineFeed || byte == carriageReturn { break }
        if byte == quote, strayQuote == nil { strayQuote = index }
      }
      index += 1
    }
    if let strayQuote { report(.quoteInsideField(at: place(strayQuote, to: strayQuote + 1))) }
    return index
  }

  /// The index behind a field in quotes; the field becomes a plain one where they are not closed.
  private mutating func scanQuoted(
    _ buffer: UnsafeBufferPointer<UInt8>, _ field: inout TableField
  ) -> Int {
    var index = field.start + 1
    var lines = 0
    let end = min(buffer.count, field.start + Self.quotedByteLimit)
    let lineLimit = unclosedQuotes < 20 ? Self.quotedLineLimit : 0
    while index < end {
      let byte = unsafe buffer[index]
      if byte == quote {
        guard index + 1 < buffer.count, unsafe buffer[index + 1] == quote else { break }
        field.hasDoubledQuotes = true
        index += 2
      } else if byte == lineFeed || byte == carriageReturn {
        lines += 1
        if lines > lineLimit { break }
        index = unsafe Self.lineEnd(buffer, at: index)
      } else {
        index += 1
      }
    }
    guard index < end, unsafe buffer[index] == quote else {
      let isTooLong = index < buffer.count
      return unsafe reopen(
        buffer, &field, .unclosedQuote(isTooLong: isTooLong, at: openingQuote(field)))
    }
    index += 1
    if index < buffer.count {
      let byte = unsafe buffer[index]
      if byte != delimiter, byte != lineFeed, byte != carriageReturn {
        return unsafe scanBehindQuote(buffer, &field, at: index, lines: lines)
      }
    }
    nextLine += lines
    field.isQuoted = true
    field.end = index
    return index
  }

  /// Text behind a closing quote: a stray quote, or, when the field began on another line, an
  /// opening quote that was never closed and met one that opens.
  private mutating func scanBehindQuote(
    _ buffer: UnsafeBufferPointer<UInt8>, _ field: inout TableField, at index: Int, lines: Int
  ) -> Int {
    if lines > 0 {
      let place = openingQuote(field)
      return unsafe reopen(buffer, &field, .unclosedQuote(isTooLong: false, at: place))
    }
    report(.textBehindQuote(at: place(index, to: index + 1)))
    var end = index
    while end < buffer.count {
      let byte = unsafe buffer[end]
      if byte == delimiter || byte == lineFeed || byte == carriageReturn { break }
      end += 1
    }
    field.end = end
    return end
  }

  private func openingQuote(_ field: TableField) -> SourcePlace {
    place(field.start, to: field.start + 1)
  }

  /// Reports an opening quote that is not closed, and reads the rest of its line as one field, so
  /// that the next line is a record of its own.
  private mutating func reopen(
    _ buffer: UnsafeBufferPointer<UInt8>, _ field: inout TableField, _ problem: Diagnostic
  ) -> Int {
    report(problem)
    unclosedQuotes += 1
    var end = field.start
    while end < buffer.count {
      let byte = unsafe buffer[end]
      if byte == lineFeed || byte == carriageReturn { break }
      end += 1
    }
    field.end = end
    field.hasDoubledQuotes = false
    isDamaged = true
    return end
  }

  /// Whether the record holds nothing but blanks.
  var isBlankRecord: Bool {
    guard let first = fields.first, !first.isQuoted else { return false }
    return fields.allSatisfy { field in
      if field.isQuoted { return false }
      if field.start == field.end { return true }
      if bytes[field.start] > 0x20, bytes[field.start] < 0x80 { return false }
      let text = String(decoding: bytes[field.start..<field.end], as: UTF8.self)
      return text.unicodeScalars.allSatisfy(Blanks.isBlank)
    }
  }

  /// The place of some bytes of the current record.
  func place(_ start: Int, to end: Int) -> SourcePlace {
    var line = self.line
    var lineStart = recordStart
    for index in recordStart..<max(start, recordStart) {
      let isPair =
        bytes[index] == carriageReturn && index + 1 < bytes.count && bytes[index + 1] == lineFeed
      if bytes[index] == lineFeed || (bytes[index] == carriageReturn && !isPair) {
        line += 1
        lineStart = index + 1
      }
    }
    let isLead = { (byte: UInt8) in byte & 0xC0 != 0x80 }
    let column = 1 + bytes[lineStart..<max(start, lineStart)].count(where: isLead)
    let onLine = bytes[start..<max(end, start)].prefix { $0 != lineFeed && $0 != carriageReturn }
    return SourcePlace(file: file, line: line, column: column, length: onLine.count(where: isLead))
  }
}
