/// A table of a package that is being written.
struct PackageTable {
  /// The name of the resource; the file has `.csv` behind it.
  let name: String
  /// The columns that make a row unique.
  let key: [String]
  private(set) var columns: [Column] = []

  /// One column with all its texts.
  struct Column {
    var name: String
    var kind: Kind
    var isRequired: Bool
    var cells: [String]
  }

  /// What a column holds.
  enum Kind {
    case text
    case number
    case period
    case choice([String])
  }

  init(name: String, key: [String]) {
    self.name = name
    self.key = key
  }

  /// Adds a column; an optional one that is empty in every row only where it is always there.
  mutating func add<Row>(
    _ name: String, _ kind: Kind, isRequired: Bool = false, _ rows: [Row],
    isAlwaysThere: Bool = false, _ cell: (Row) -> String
  ) {
    let cells = rows.map(cell)
    guard isRequired || isAlwaysThere || cells.contains(where: { !$0.isEmpty }) else { return }
    columns.append(Column(name: name, kind: kind, isRequired: isRequired, cells: cells))
  }

  /// The table with its header.
  var csv: String {
    var text = columns.map { Self.field($0.name) }.joined(separator: ",") + "\n"
    for row in columns.first?.cells.indices ?? 0..<0 {
      for (position, column) in columns.enumerated() {
        if position > 0 { text += "," }
        text += Self.field(column.cells[row])
      }
      text += "\n"
    }
    return text
  }

  /// A field, in quotes where it holds a delimiter, a quote or a line end.
  private static func field(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ",;\t\"\n\r".unicodeScalars.contains($0) }) else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
