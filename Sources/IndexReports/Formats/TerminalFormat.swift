internal import CompositeIndex

/// Writes documents for a terminal or a pipe.
///
/// No line is wider than the terminal as long as that has 40 cells, every column starts at the same
/// cell in each row, and what has no room is left out by priority and named.
public struct TerminalFormat: Hashable, Sendable {
  /// Cells of a line; `nil` for a pipe: everything is shown and nothing wrapped.
  public var width: Int?
  /// The colours.
  public var ansi: ANSI
  /// Whether marks beyond ASCII are replaced; letters and Han characters stay.
  public var ascii: Bool

  /// Makes a format.
  ///
  /// - Parameter width: cells of a line, at least 40; `nil` for a pipe.
  public init(width: Int? = nil, ansi: ANSI = ANSI(isOn: false), ascii: Bool = false) {
    self.width = width.map { max(40, $0) }
    self.ansi = ansi
    self.ascii = ascii
  }

  /// The text of a document, each line ending in a newline.
  public func render(_ document: Document) -> String {
    var page = Page()
    if let caption = document.caption { page.add(paragraph(caption, .emphasis)) }
    for block in document.blocks {
      switch block {
      case .heading(let text, _):
        page.separate()
        page.add(paragraph(text, .emphasis))
      case .paragraph(let text): page.add(paragraph(text, .plain))
      case .keyValues(let pairs): page.add(keyValues(pairs))
      case .table(let table):
        page.separate()
        page.add(TerminalTable(table: table, format: self, language: document.language).lines())
        page.separate()
      case .notes(let notes): page.add(notes.flatMap(note))
      case .lines(let lines): page.add(lines.map(drawn))
      case .blank: page.separate()
      }
    }
    page.add(document.footnotes.flatMap { paragraph($0, .muted) })
    return page.lines.map { $0 + "\n" }.joined()
  }

  /// Running text in one colour.
  func paragraph(_ text: String, _ role: CellRole, hanging: Int = 0) -> [String] {
    let text = clean(text)
    let lines = width.map { LineWrapping.wrap(text, to: $0, hanging: hanging) } ?? [text]
    return lines.map { ansi.paint($0, role) }
  }

  /// Names and values, the values starting at the same cell.
  func keyValues(_ pairs: [Document.KeyValue]) -> [String] {
    let keys = pairs.map { TerminalText.withoutAmbiguousMarks(clean($0.key)) }
    let widest = keys.map { CellWidth.of($0) }.max() ?? 0
    let indent = min(widest, (width ?? .max) / 2 - 2) + 2
    return zip(pairs, keys).flatMap { pair, key in
      let key = CellWidth.truncate(key, to: indent - 2)
      let value = clean(pair.value)
      let lines = width.map { LineWrapping.wrap(value, to: $0 - indent) } ?? [value]
      return lines.enumerated().map { index, line in
        let start = index == 0 ? CellWidth.pad(key, to: indent) : CellWidth.spaces(indent)
        return start + ansi.paint(line, pair.role)
      }
    }
  }

  private func note(_ note: Document.Note) -> [String] {
    note.role == .warning
      ? paragraph("! " + note.text, .warning, hanging: 2) : paragraph(note.text, note.role)
  }

  private func drawn(_ line: String) -> String {
    let line = clean(line)
    return width.map { CellWidth.truncate(line, to: $0) } ?? line
  }

  private func clean(_ text: String) -> String {
    let safe = TerminalText.safe(text)
    return ascii ? TerminalText.withoutAmbiguousMarks(safe) : safe
  }
}

/// Lines with at most one empty line between them.
private struct Page {
  var lines: [String] = []
  private var wantsBlank = false

  mutating func add(_ new: [String]) {
    guard !new.isEmpty else { return }
    if wantsBlank, !lines.isEmpty { lines.append("") }
    wantsBlank = false
    lines += new
  }

  mutating func separate() { wantsBlank = true }
}
