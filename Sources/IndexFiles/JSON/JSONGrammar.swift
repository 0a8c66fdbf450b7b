internal import CompositeIndex

/// The state of reading one JSON text; its extensions read containers, strings and numbers.
struct JSONGrammar {
  var cursor: TextCursor
  let file: String
  /// The places and closing bytes of the containers that are open, from outside to inside.
  var open: [(place: SourcePlace, closer: UInt8)] = []
  private(set) var problems: [Diagnostic] = []
  /// Whether a part had to be skipped, so that the value is not what was meant.
  var hasHoles = false
  /// Whether a string ran to the end of its line, and with it, perhaps, a closing bracket.
  var hasUnclosedString = false
  /// Whether reading is over: too deep, or too many problems.
  var hasGivenUp = false
  /// The line on which the reader lost its way; what follows there is not worth a message.
  private var lostOnLine = 0

  /// The most syntax problems that are reported.
  private static let problemLimit = 100

  init(_ cursor: TextCursor, _ file: String) {
    self.cursor = cursor
    self.file = file
  }

  // MARK: Places and problems

  /// A place at the cursor.
  func place(length: Int) -> SourcePlace {
    SourcePlace(file: file, line: cursor.line, column: cursor.column, length: length)
  }

  /// A place from a mark on the same line to the cursor.
  func place(from start: TextCursor) -> SourcePlace {
    let length = start.line == cursor.line ? cursor.column - start.column : 1
    return SourcePlace(file: file, line: start.line, column: start.column, length: length)
  }

  /// Keeps a problem that does not keep the rest from being understood.
  mutating func report(_ problem: Diagnostic) {
    if problem.code == .jsonSyntax, problem.place?.line == lostOnLine { return }
    problems.append(problem)
    if problems.count >= Self.problemLimit {
      hasGivenUp = true
      hasHoles = true
    }
  }

  /// Keeps a problem after which the rest of the line is in doubt.
  mutating func lose(_ problem: Diagnostic) {
    report(problem)
    hasHoles = true
    lostOnLine = cursor.line
  }

  /// Stops reading.
  mutating func giveUp() {
    hasGivenUp = true
    hasHoles = true
  }

  // MARK: Between tokens

  /// Moves over white space and comments.
  mutating func skipSpace() {
    while let byte = cursor.next {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: cursor.advance()
      case 0xC2 where cursor.isAt("\u{A0}"), 0xE3 where cursor.isAt("\u{3000}"),
        0xEF where cursor.isAt("\u{FEFF}"):
        let zh = "此处有不可见的空白字符（不间断或全角空格）"
        report(
          .json(zh, "There is an invisible no-break or full-width space", at: place(length: 1)))
        cursor.advanceScalar()
      case UInt8(ascii: "#"), UInt8(ascii: "/"):
        guard skipComment() else { return }
      default: return
      }
    }
  }

  private mutating func skipComment() -> Bool {
    let start = cursor
    if cursor.isAt("/*") {
      cursor.advance(by: 2)
      while cursor.next != nil, !cursor.isAt("*/") { cursor.advance() }
      if cursor.next == nil {
        report(.unclosedComment(at: commentPlace(start, length: 2)))
        return true
      }
      cursor.advance(by: 2)
      report(
        .comment(
          at: start.line == cursor.line ? place(from: start) : commentPlace(start, length: 2)))
      return true
    }
    guard cursor.isAt("//") || cursor.isAt("#") else { return false }
    while let byte = cursor.next, byte != 0x0A, byte != 0x0D { cursor.advance() }
    report(.comment(at: place(from: start)))
    return true
  }

  private func commentPlace(_ start: TextCursor, length: Int) -> SourcePlace {
    SourcePlace(file: file, line: start.line, column: start.column, length: length)
  }

  /// A plain mark, or its full-width twin with a problem; moves over it.
  mutating func take(_ plain: UInt8, or wide: String) -> Bool {
    if cursor.next == plain {
      cursor.advance()
      return true
    }
    guard cursor.isAt(wide) else { return false }
    report(.fullWidthMark(wide, plain: String(UnicodeScalar(plain)), at: place(length: 1)))
    cursor.advanceScalar()
    return true
  }

  // MARK: The whole

  /// Reads the value and looks for text behind it.
  mutating func document() -> JSONValue? {
    skipSpace()
    guard cursor.next != nil else {
      if problems.isEmpty { report(.emptyJSON(at: place(length: 0))) }
      hasHoles = true
      return nil
    }
    let result = value()
    if hasGivenUp { return nil }
    skipSpace()
    if cursor.next != nil { lose(.textAfterEnd(at: place(length: 1))) }
    return result
  }

  /// Reads any value; `nil` with a problem where there is none.
  mutating func value() -> JSONValue? {
    guard let byte = cursor.next else {
      lose(.endsTooEarly(expected: Self.aValue, at: place(length: 0)))
      return nil
    }
    switch byte {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return stringValue()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."):
      return number()
    case _ where isAtCurlyQuote: return stringValue()
    case _ where isAtWord: return word()
    case _ where isAtFullWidthDigit: return fullWidthNumber()
    default:
      lose(.unexpected(cursor.scalarText, expected: Self.aValue, at: place(length: 1)))
      return nil
    }
  }

  static let aValue = LocalizedText(zh: "值", en: "a value")
  static let aKey = LocalizedText(zh: "带双引号的键", en: "a key in double quotes")
}
