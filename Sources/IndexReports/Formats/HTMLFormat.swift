internal import CompositeIndex

/// Writes documents as HTML: markup for the body of a page, which ``HTMLPage`` makes whole.
///
/// Every text is escaped. Meanings become classes (`warning`, `up`), which the stylesheet of the pages
/// knows; nothing is said by a class alone.
public struct HTMLFormat: Hashable, Sendable {
  /// Added to the level of every heading, for documents inside a page.
  public var shift: Int

  /// Makes a format.
  public init(shift: Int = 0) {
    self.shift = shift
  }

  /// The markup of a document, one element a line.
  public func render(_ document: Document) -> String {
    var parts: [String] = []
    if let caption = document.caption {
      parts.append(HTMLText.element("p", "banner", HTMLText.escape(caption)))
    }
    var above: String?
    for block in document.blocks {
      if case .heading(let text, _) = block { above = text }
      if let markup = render(block, label: above) { parts.append(markup) }
    }
    parts += document.footnotes.map(Self.footnote)
    return parts.map { $0 + "\n" }.joined()
  }

  /// The markup of one block; `nil` for one that is nothing in HTML.
  ///
  /// - Parameter label: what lines, and a table without a caption, are called: the heading above them.
  public func render(_ block: Document.Block, label: String? = nil) -> String? {
    switch block {
    case .heading(let text, let level):
      return HTMLText.element("h\(min(max(level + shift, 1), 6))", "", HTMLText.escape(text))
    case .paragraph(let text): return HTMLText.element("p", "", HTMLText.escape(text))
    case .keyValues(let pairs): return Self.list(pairs)
    case .table(let table): return HTMLTable(table, label: label).markup
    case .notes(let notes):
      let items = notes.map { note in
        let mark = note.role == .warning ? "<strong>!</strong> " : ""
        return HTMLText.element("li", Self.role(note.role), mark + HTMLText.escape(note.text))
      }
      return HTMLText.element("ul", "notes", items.joined(separator: "\n"))
    case .lines(let lines): return Self.lines(lines, label: label)
    case .blank: return nil
    }
  }

  private static func list(_ pairs: [Document.KeyValue]) -> String {
    let items = pairs.map { pair in
      "<div>" + HTMLText.element("dt", "", HTMLText.escape(pair.key))
        + HTMLText.element("dd", role(pair.role), HTMLText.escape(pair.value)) + "</div>"
    }
    return HTMLText.element("dl", "facts", items.joined(separator: "\n"))
  }

  /// Lines as they are, in a frame that scrolls: the keyboard reaches it, and it has a name.
  static func lines(_ lines: [String], label: String?, classes: String = "") -> String {
    let kind = classes.isEmpty ? "" : " class=\"\(classes)\""
    let name = label.map { " role=\"region\" aria-label=\"\(HTMLText.escape($0))\"" } ?? ""
    // The newline right after <pre> is no content; it keeps an empty first line.
    let text = lines.map { HTMLText.escape($0) }.joined(separator: "\n")
    return "<pre\(kind) tabindex=\"0\"\(name)>\n\(text)\n</pre>"
  }

  static func footnote(_ text: String) -> String {
    HTMLText.element("p", "footnote", HTMLText.escape(text))
  }

  /// The class of a meaning; empty for none.
  static func role(_ role: CellRole) -> String {
    switch role {
    case .plain: ""
    case .emphasis: "emphasis"
    case .up: "up"
    case .down: "down"
    case .muted: "muted"
    case .warning: "warning"
    }
  }
}
