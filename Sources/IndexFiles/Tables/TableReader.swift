public import CompositeIndex

/// Walks the records of a delimited text (CSV) without making a `String` for a field.
///
/// ```swift
/// var table = TableReader(bytes, file: "values.csv")
/// while table.next() {
///   let reading = NumberReader.read(table.bytes, table.range(of: 3))
/// }
/// // table.problems: everything that was wrong on the way
/// ```
///
/// The delimiter (`,`, `;` or tab) is found in the header record. Records end with LF, CRLF or CR;
/// fields may stand in double quotes, with quotes doubled and line breaks inside. Rows that are
/// wholly empty, or hold nothing but delimiters and spaces, are passed over. Rows with too few or
/// too many fields are reported and passed over.
public struct TableReader: Sendable {
  /// The text, UTF-8 with or without BOM.
  public let bytes: [UInt8]
  /// The file's name as the user gave it.
  public let file: String
  /// The delimiter of the header record.
  public let delimiter: UInt8
  /// The columns of the header record; empty where it cannot be used.
  public internal(set) var columns: [TableColumn] = []
  /// What was wrong so far, in the order of the file; at most ``problemLimit``.
  public internal(set) var problems: [Diagnostic] = []
  /// How many problems there were beyond those kept.
  public var furtherProblems: Int { furtherByCode.reduce(0) { $0 + $1.count } }
  /// The line on which the current record begins, from 1.
  public internal(set) var line = 1

  /// The most problems that are kept; the rest is counted.
  public static let problemLimit = 1000
  /// The longest record that is read.
  static let recordByteLimit = 1 << 20

  var furtherByCode: [(code: DiagnosticCode, count: Int)] = []
  var fields: [TableField] = []
  /// Where the current record begins.
  var recordStart = 0
  /// Where the next record begins, and on which line.
  var position: Int
  var nextLine = 1
  /// How often a quote was not closed; after many, fields no longer run over line ends.
  var unclosedQuotes = 0
  /// Whether the current record holds a quote that was not closed: its fields are not to be trusted.
  var isDamaged = false

  /// Reads the header record.
  public init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    delimiter = TableDelimiter.find(in: bytes, from: &position, line: &nextLine)
    recordStart = position
    line = nextLine
    readHeader()
  }

  // MARK: The current record

  /// How many fields the current record has: as many as there are columns.
  public var fieldCount: Int { fields.count }

  /// The bytes of a field in ``bytes``, without its quotes; doubled quotes are still doubled.
  public func range(of field: Int) -> Range<Int> {
    let field = fields[field]
    return field.isQuoted
      ? field.start + 1..<max(field.end - 1, field.start + 1) : field.start..<field.end
  }

  /// Whether a field stands in quotes.
  public func isQuoted(_ field: Int) -> Bool { fields[field].isQuoted }

  /// Whether a field holds nothing.
  public func isEmpty(_ field: Int) -> Bool { range(of: field).isEmpty }

  /// The text of a field, with doubled quotes made single.
  public func text(_ field: Int) -> String {
    let range = range(of: field)
    guard fields[field].hasDoubledQuotes else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var text: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      text.append(bytes[index])
      index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The text of a field without spaces around it, no-break and ideographic ones included.
  public func trimmedText(_ field: Int) -> String { Blanks.trim(text(field)) }

  /// Where a field stands, with its quotes; on its own line where a quoted field before it held a
  /// line break.
  public func place(of field: Int) -> SourcePlace {
    place(fields[field].start, to: fields[field].end)
  }

  /// The column in which a field begins, in Unicode scalars from 1.
  public func column(of field: Int) -> Int { place(of: field).column }

  /// Where the current record ends.
  public var endOfRecord: SourcePlace {
    let end = fields.last?.end ?? recordStart
    return place(end, to: end)
  }

  // MARK: Going on

  /// Moves to the next record that has as many fields as there are columns; `false` at the end.
  public mutating func next() -> Bool {
    while position < bytes.count {
      line = nextLine
      recordStart = position
      scanRecord()
      if isDamaged || isBlankRecord { continue }
      if isTooLong {
        report(.recordTooLong(at: place(recordStart, to: recordStart)))
        continue
      }
      if fields.count == columns.count { return true }
      if !columns.isEmpty { reportRaggedRow() }
    }
    fields.removeAll(keepingCapacity: true)
    return false
  }

  /// Moves to the next record that is not blank, however many fields it has; `false` at the end.
  mutating func nextAsWritten() -> Bool {
    while position < bytes.count {
      line = nextLine
      recordStart = position
      scanRecord()
      if !isBlankRecord { return true }
    }
    return false
  }
}

/// A column of a table.
public struct TableColumn: Hashable, Sendable {
  /// The header without spaces around it.
  public let name: String
  /// Where the header stands.
  public let place: SourcePlace
}

/// The bytes of one field, with its quotes.
struct TableField: Sendable {
  var start: Int
  var end: Int
  var isQuoted = false
  var hasDoubledQuotes = false
}
