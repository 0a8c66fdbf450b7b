/// The markup of one table: its caption, a head that paper repeats, its rows and the sentences below.
struct HTMLTable {
  /// Cells of text that stay on one line whatever the room.
  private static let unbroken = 20

  private let table: Table
  /// The column whose cells name their rows: the first that is aligned like text.
  private let names: Int
  private let label: String

  /// - Parameter label: what the table is called where it has no caption.
  init(_ table: Table, label: String? = nil) {
    self.table = table
    self.label = table.caption ?? label ?? table.columns.map(\.title).joined(separator: ", ")
    names = table.columns.firstIndex { $0.alignment == .left } ?? 0
  }

  /// The table in a frame of its own, which scrolls where the screen is too narrow.
  var markup: String {
    let caption = table.caption.map { HTMLText.element("caption", "", HTMLText.escape($0)) + "\n" }
    let head = table.columns.indices.map { column in
      let attribute = Self.attribute(classes(column, .plain, isHead: true))
      return "<th scope=\"col\"\(attribute)>\(HTMLText.escape(table.columns[column].title))</th>"
    }
    let rows = table.rows.map { row in
      let cells = table.columns.indices.map { cell(row[$0], $0) }
      let kind = row.kind == .subtotal ? " class=\"subtotal\"" : ""
      return "<tr\(kind)>\(cells.joined())</tr>\n"
    }
    let below = table.sentences(Array(table.columns.indices)).map { "\n" + HTMLFormat.footnote($0) }
    return "\(Self.frame(label))<table>\n" + (caption ?? "")
      + "<thead><tr>\(head.joined())</tr></thead>\n<tbody>\n\(rows.joined())</tbody>\n</table></div>"
      + below.joined()
  }

  /// The opening of a frame that scrolls: the keyboard reaches it, and it has a name.
  ///
  /// - Parameter attributes: finished markup, with a space before it.
  static func frame(_ label: String, classes: String = "scroll", attributes: String = "") -> String
  {
    "<div class=\"\(classes)\"\(attributes) tabindex=\"0\" role=\"region\" "
      + "aria-label=\"\(HTMLText.escape(label))\">"
  }

  private func cell(_ cell: Table.Cell, _ column: Int) -> String {
    var classes = classes(column, cell.role)
    let isShort = CellWidth.of(cell.text) <= Self.unbroken
    if column != names, table.columns[column].alignment == .left, !isShort,
      table.columns[column].overflow != .wrap
    {
      classes.append("wrap")
    }
    let attribute = Self.attribute(classes)
    let text = HTMLText.escape(cell.text)
    return column == names
      ? "<th scope=\"row\"\(attribute)>\(text)</th>" : "<td\(attribute)>\(text)</td>"
  }

  private func classes(_ column: Int, _ role: CellRole, isHead: Bool = false) -> [String] {
    var classes: [String] = []
    switch table.columns[column].alignment {
    case .left: break
    case .right: classes.append("right")
    case .center: classes.append("center")
    }
    if table.columns[column].key == RankStrip.key { classes.append("strip") }
    if !isHead, table.columns[column].overflow == .wrap { classes.append("wide") }
    return classes + [HTMLFormat.role(role)].filter { !$0.isEmpty }
  }

  private static func attribute(_ classes: [String]) -> String {
    classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
  }
}
