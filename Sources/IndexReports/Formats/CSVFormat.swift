/// Writes CSV (RFC 4180).
public struct CSVFormat: Hashable, Sendable {
  /// Whether the file is meant for a spreadsheet: byte order mark, CRLF, and an apostrophe before
  /// cells that a spreadsheet would run as a formula.
  public var excel: Bool

  /// Makes a format.
  public init(excel: Bool = false) {
    self.excel = excel
  }

  /// The file's text: a header and rows.
  ///
  /// - Parameter formulaColumns: columns whose cells below the header are formulas on purpose.
  public func render(
    header: [String], rows: [[String]], formulaColumns: Set<Int> = []
  ) -> String {
    var text = start(header)
    for row in rows { append(row, formulaColumns: formulaColumns, to: &text) }
    return text
  }

  /// The file's text up to its header, for rows that are appended one by one: there may be more of
  /// them than fit in memory as lists.
  func start(_ header: [String]) -> String {
    var text = excel ? "\u{FEFF}" : ""
    append(header, to: &text)
    return text
  }

  /// Appends one row to the file's text.
  ///
  /// - Parameter formulaColumns: columns whose cells are formulas on purpose.
  func append(_ row: [String], formulaColumns: Set<Int> = [], to text: inout String) {
    if row == [""] {
      text += "\"\""
    } else {
      for (column, cell) in row.enumerated() {
        if column > 0 { text += "," }
        text += field(cell, isFormula: formulaColumns.contains(column))
      }
    }
    text += excel ? "\r\n" : "\n"
  }

  /// The file's text for a table: column keys, then its rows.
  public func render(_ table: Table) -> String {
    render(
      header: table.columns.map(\.key),
      rows: table.rows.map { row in
        table.columns.indices.map { row[$0].text }
      })
  }

  /// One field, quoted where it must be.
  func field(_ text: String, isFormula: Bool = false) -> String {
    let text = excel && !isFormula && Self.wouldRun(text) ? "'" + text : text
    let mustQuote = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    let space = UInt8(ascii: " ")
    guard mustQuote || text.utf8.first == space || text.utf8.last == space else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// Whether a spreadsheet would take the text for a formula.
  static func wouldRun(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    // Spreadsheets set to an East Asian language take the full-width signs for the plain ones.
    guard "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else { return false }
    return !isPlainNumber(text)
  }

  /// Whether the text is a sign, digits, perhaps decimals and an exponent, and nothing else.
  static func isPlainNumber(_ text: String) -> Bool {
    var rest = Substring(text).unicodeScalars
    if let sign = rest.first, sign == "+" || sign == "-" { rest.removeFirst() }
    func digits() -> Bool {
      let count = rest.prefix { ("0"..."9").contains($0) }.count
      rest.removeFirst(count)
      return count > 0
    }
    guard digits() else { return false }
    if rest.first == "." {
      rest.removeFirst()
      guard digits() else { return false }
    }
    if let mark = rest.first, mark == "e" || mark == "E" {
      rest.removeFirst()
      if let sign = rest.first, sign == "+" || sign == "-" { rest.removeFirst() }
      guard digits() else { return false }
    }
    return rest.isEmpty || rest.elementsEqual(["%"])
  }
}
