public import CompositeIndex

/// A table brought to its canonical form (``CanonicalTable``), with all that changes on the way.
///
/// Only the writing changes: encoding, byte order mark, line ends, delimiter, quotes, empty rows,
/// spaces around cells, and numbers in full-width digits or with separators. A table whose cells
/// cannot be told apart with certainty is left alone.
public struct TableRepair: Sendable {
  /// A cell that is written in another way.
  public struct Cell: Hashable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// The column in Unicode scalars, from 1.
    public var column: Int
    /// The header of the cell's column.
    public var header: String
    /// The text as it is.
    public var before: String
    /// The text as it will be.
    public var after: String
  }

  /// The table in canonical form, UTF-8; the bytes of the file where it is left alone.
  public let bytes: [UInt8]
  /// What changes for the file as a whole, one clause each.
  public let changes: [LocalizedText]
  /// The cells that change, headers included.
  public let cells: [Cell]
  /// Why the table is left alone; `nil` where it is not.
  public let obstacle: Diagnostic?
  /// Whether anything changes.
  public let isNeeded: Bool

  /// Brings the bytes of a file to canonical form.
  ///
  /// - Parameters:
  ///   - file: the name of the file as the user gave it.
  ///   - stated: the encoding, if the user named it.
  public init(_ original: [UInt8], file: String, as stated: TextEncoding? = nil) {
    let text: DecodedText
    do { text = try TextDecoder.decode(original, file: file, as: stated) } catch {
      self.init(leaving: original, because: error)
      return
    }
    var walk = RepairWalk(TableReader(text.bytes, file: file))
    walk.run()
    if let obstacle = walk.table.problems.first(where: { $0.severity == .error }) {
      self.init(leaving: original, because: obstacle)
      return
    }
    let form = CanonicalTable.form(of: text.bytes)
    var changes: [LocalizedText] = []
    if text.encoding != .utf8 {
      let name = text.encoding.name
      changes.append(LocalizedText(zh: "编码 \(name) 改为 UTF-8", en: "\(name) becomes UTF-8"))
    } else if text.hasByteOrderMark {
      changes.append(LocalizedText(zh: "去掉 BOM", en: "the byte order mark goes"))
    }
    changes += walk.changes
    // Whatever has no name of its own is said as well: nothing changes in silence.
    if form != original, changes.isEmpty, walk.cells.isEmpty {
      changes.append(LocalizedText(zh: "去掉不必要的引号", en: "needless quotes go"))
    }
    self.init(
      bytes: form, changes: changes, cells: walk.cells, obstacle: nil, isNeeded: form != original)
  }

  private init(leaving original: [UInt8], because obstacle: Diagnostic) {
    self.init(bytes: original, changes: [], cells: [], obstacle: obstacle, isNeeded: false)
  }

  private init(
    bytes: [UInt8], changes: [LocalizedText], cells: [Cell], obstacle: Diagnostic?, isNeeded: Bool
  ) {
    self.bytes = bytes
    self.changes = changes
    self.cells = cells
    self.obstacle = obstacle
    self.isNeeded = isNeeded
  }
}

/// Walks a table from its header to its end and notes what is not canonical.
private struct RepairWalk {
  var table: TableReader
  private(set) var cells: [TableRepair.Cell] = []
  private var emptyRows = 0

  init(_ table: TableReader) { self.table = table }

  mutating func run() {
    if table.columns.isEmpty { return }
    emptyRows = table.line - 1
    noteHeader()
    var expected = table.nextLine
    while table.next() {
      emptyRows += table.line - expected
      noteRow()
      expected = table.nextLine
    }
    emptyRows += table.nextLine - expected
  }

  private mutating func noteHeader() {
    for (field, column) in table.columns.enumerated() { note(field, after: column.name) }
  }

  private mutating func noteRow() {
    for field in 0..<table.fieldCount { note(field, after: CanonicalScan.cell(table, field)) }
  }

  private mutating func note(_ field: Int, after: String) {
    let before = table.text(field)
    if before.utf8.elementsEqual(after.utf8) { return }
    let place = table.place(of: field)
    cells.append(
      TableRepair.Cell(
        line: place.line, column: place.column, header: table.columns[field].name, before: before,
        after: after))
  }

  /// What changes beyond single cells.
  var changes: [LocalizedText] {
    var changes: [LocalizedText] = []
    if table.delimiter != UInt8(ascii: ",") {
      let isTab = table.delimiter == 0x09
      let sign = String(UnicodeScalar(table.delimiter))
      changes.append(
        LocalizedText(
          zh: "分隔符\(isTab ? "制表符" : " \(sign) ")改为逗号",
          en: "the delimiter \(isTab ? "tab" : sign) becomes a comma"))
    }
    if table.bytes.contains(0x0D) {
      changes.append(LocalizedText(zh: "换行改为 LF", en: "line ends become LF"))
    } else if table.bytes.last != 0x0A {
      changes.append(LocalizedText(zh: "末行补换行", en: "the last line gets its end"))
    }
    if emptyRows > 0 {
      changes.append(
        LocalizedText(
          zh: "去掉 \(emptyRows) 个空行",
          en: emptyRows == 1 ? "1 empty row goes" : "\(emptyRows) empty rows go"))
    }
    return changes
  }
}
