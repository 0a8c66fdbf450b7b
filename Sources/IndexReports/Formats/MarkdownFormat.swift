internal import CompositeIndex

/// Writes documents as GitHub-flavoured Markdown, with pipes that stand below each other in a
/// fixed-width font.
public struct MarkdownFormat: Hashable, Sendable {
  /// Makes a format.
  public init() {}

  /// The text of a document.
  public func render(_ document: Document) -> String {
    var parts: [String] = []
    if let caption = document.caption { parts.append("> " + Self.escape(caption)) }
    parts += document.blocks.compactMap { part($0, document.language) }
    parts += document.footnotes.map(Self.paragraph)
    return parts.isEmpty ? "" : parts.joined(separator: "\n\n") + "\n"
  }

  private func part(_ block: Document.Block, _ language: Language) -> String? {
    switch block {
    case .heading(let text, let level):
      return String(repeating: "#", count: min(max(level, 1), 6)) + " " + Self.escape(text)
    case .paragraph(let text): return Self.paragraph(text)
    case .keyValues(let pairs):
      let colon = language == .zh ? "：" : ": "
      return pairs.map { "- " + Self.escape($0.key) + colon + Self.escape($0.value) }
        .joined(separator: "\n")
    case .table(let table): return render(table)
    case .notes(let notes):
      return notes.map { note in
        "- " + (note.role == .warning ? "**!** " : "") + Self.escape(note.text)
      }.joined(separator: "\n")
    case .lines(let lines): return Self.fence(lines)
    case .blank: return nil
    }
  }

  /// A table with its caption and footnotes.
  public func render(_ table: Table) -> String {
    let header = table.columns.map { Self.escape($0.title) }
    let rows = table.rows.map { row in
      table.columns.indices.map { Self.cell(row[$0], strong: row.kind == .subtotal) }
    }
    let widths = table.columns.indices.map { column in
      max(3, ([header] + rows).map { CellWidth.of($0[column]) }.max() ?? 0)
    }
    func line(_ cells: [String]) -> String {
      let padded = table.columns.indices.map {
        CellWidth.pad(cells[$0], to: widths[$0], table.columns[$0].alignment)
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = table.columns.indices.map { column in
      let dashes = String(repeating: "-", count: widths[column] - 2)
      return switch table.columns[column].alignment {
      case .left: "-" + dashes + "-"
      case .right: "-" + dashes + ":"
      case .center: ":" + dashes + ":"
      }
    }
    let body = ([line(header), "| " + rule.joined(separator: " | ") + " |"] + rows.map(line))
      .joined(separator: "\n")
    let around = [table.caption.map(Self.paragraph), body].compactMap { $0 }
    let below = table.sentences(Array(table.columns.indices))
    return (around + below.map(Self.paragraph)).joined(separator: "\n\n")
  }

  private static func cell(_ cell: Table.Cell, strong: Bool) -> String {
    let text = escape(cell.text)
    return (strong || cell.role == .emphasis) && !text.isEmpty ? "**\(text)**" : text
  }

  /// Lines that keep their spaces, in a fence that none of them can close.
  private static func fence(_ lines: [String]) -> String {
    let longest = lines.flatMap { $0.split { $0 != "`" }.map(\.count) }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ([fence] + lines + [fence]).joined(separator: "\n")
  }

  /// Running text that is not taken for a heading, a list or a quotation.
  private static func paragraph(_ text: String) -> String {
    let text = escape(text)
    let digits = text.prefix { ("0"..."9").contains($0) }
    if let mark = text.dropFirst(digits.count).first, !digits.isEmpty, mark == "." || mark == ")" {
      return digits + "\\" + text.dropFirst(digits.count)
    }
    return text.first.map { "#+-=".contains($0) } == true ? "\\" + text : text
  }

  /// Text that shows as it is: no markup, no HTML, one line.
  static func escape(_ text: String) -> String {
    var result = ""
    for scalar in TerminalText.safe(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "|", "\\", "`", "*", "_", "[", "]", "~", "$": result += "\\" + String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
