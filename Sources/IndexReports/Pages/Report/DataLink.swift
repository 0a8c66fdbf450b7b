internal import CompositeIndex

/// A link that saves a file which stands in the page itself, without any script.
struct DataLink {
  /// The link, as an element.
  let markup: String

  /// A table as spreadsheets like it, the same as `--excel` of the commands: UTF-8 with the mark by which
  /// they recognise it, and no cell that they would run as a formula.
  ///
  /// - Parameter origin: begins the file's name; its mark, if any, is said in the last column of every row.
  static func csv(
    _ name: String, header: [String], rows: [[String]], origin: FileOrigin,
    _ language: Language
  ) -> DataLink {
    var (header, rows) = (header, rows)
    if let banner = origin.banner {
      header.append(LocalizedText(zh: "数据性质", en: "Nature of the data")[language])
      for row in rows.indices { rows[row].append(banner) }
    }
    let text = CSVFormat(excel: true).render(header: header, rows: rows)
    return DataLink(
      name + ".csv", origin, label: "CSV",
      address: "data:text/csv;charset=utf-8," + PercentEncoding.text(Array(text.utf8)))
  }

  /// A drawing; as text, which takes a quarter less than base64.
  static func svg(_ figure: Figure, _ origin: FileOrigin) -> DataLink {
    DataLink(
      figure.identifier + ".svg", origin, label: "SVG",
      address: "data:image/svg+xml," + PercentEncoding.text(SavedDrawing.bytes(figure, origin)))
  }

  private init(_ file: String, _ origin: FileOrigin, label: String, address: String) {
    let name = HTMLText.escape(file)
    markup =
      "<a download=\"\(HTMLText.escape(origin.prefix))-\(name)\" href='\(address)' "
      + "aria-label=\"\(label): \(name)\">\(label)</a>"
  }
}
