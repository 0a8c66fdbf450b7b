internal import CompositeIndex

/// A figure as it stands in a report: heading, drawing, notes, downloads, and its numbers as a table.
///
/// The table is folded on the screen and absent on paper, where a folded one would print empty; the
/// numbers that matter stand in the drawing as text.
struct FigureMarkup {
  private let figure: Figure
  private let language: Language
  private let origin: FileOrigin

  /// - Parameter origin: what the downloads say of where they are from.
  init(_ figure: Figure, _ language: Language, origin: FileOrigin) {
    self.figure = figure
    self.language = language
    self.origin = origin
  }

  /// The element.
  var markup: String {
    let id = HTMLText.escape(figure.identifier)
    let drawing = String(decoding: figure.drawing.bytes, as: UTF8.self)
    let width = NumberFormat.fixed(figure.drawing.width, digits: 0)
    let notes = figure.notes.map { HTMLText.element("p", "note", HTMLText.escape($0)) + "\n" }
    return "<figure id=\"\(language.rawValue)-figure-\(id)\">\n"
      + "<figcaption><h3>\(HTMLText.escape(figure.title))</h3></figcaption>\n"
      + HTMLTable.frame(
        figure.title, classes: "scroll figure-card" + (isWide ? " wide" : ""),
        attributes: " style=\"--width:\(width)px\"")
      + "\(drawing)</div>\n"
      + notes.joined() + "<p class=\"downloads\">\(downloads)</p>\n" + twin + "</figure>\n"
  }

  /// Whether a phone shows only a part of it at a time.
  private var isWide: Bool { figure.drawing.width > 340 }

  private var downloads: String {
    DataLink.svg(figure, origin).markup
      + DataLink.csv(
        figure.identifier, header: figure.table.header, rows: figure.table.rows, origin: origin,
        language
      ).markup
  }

  private var twin: String {
    let title = LocalizedText(zh: "数据表", en: "Numbers as a table")[language]
    let columns = figure.table.header.map { Table.Column($0) }
    let rows = figure.table.rows.map { row in Table.Row(row.map { Table.Cell($0) }) }
    let table = HTMLTable(Table(caption: figure.title, columns: columns, rows: rows)).markup
    return "<details class=\"twin\"><summary>\(title)</summary>\n\(table)\n</details>\n"
  }
}
