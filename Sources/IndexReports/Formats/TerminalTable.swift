internal import CompositeIndex

/// Lays out a table for a terminal: two spaces between columns, no boxes.
struct TerminalTable {
  let table: Table
  let format: TerminalFormat
  let language: Language

  /// The lines, none wider than the terminal; what was left out is said in the last one.
  func lines() -> [String] {
    let caption = table.caption.map { format.paragraph($0, .plain) } ?? []
    let footnotes = table.footnotes.flatMap { format.paragraph($0, .muted) }
    guard let plan = ColumnPlan(table.columns, natural: naturalWidths, width: format.width) else {
      return caption + records() + footnotes
    }
    var cut = false
    let header = Table.Row(table.columns.map { Table.Cell($0.title) }, kind: .subtotal)
    let body = ([header] + table.rows).flatMap { lines(of: $0, plan, cut: &cut) }
    let said = omission(plan.dropped, cut: cut).flatMap { format.paragraph($0, .muted) }
    return caption + body + footnotes + said
  }

  private var naturalWidths: [Int] {
    table.columns.indices.map { column in
      table.rows.reduce(CellWidth.of(text(table.columns[column].title, in: column))) {
        max($0, CellWidth.of(text($1[column].text, in: column)))
      }
    }
  }

  /// What a cell says on a terminal; only the last column may have marks of ambiguous width.
  private func text(_ text: String, in column: Int) -> String {
    let safe = TerminalText.safe(text)
    let mayBeAmbiguous = column == table.columns.count - 1 && !format.ascii
    return mayBeAmbiguous ? safe : TerminalText.withoutAmbiguousMarks(safe)
  }

  private func lines(of row: Table.Row, _ plan: ColumnPlan, cut: inout Bool) -> [String] {
    var columns: [[String]] = []
    for (column, width) in zip(plan.shown, plan.widths) {
      let content = text(row[column].text, in: column)
      switch table.columns[column].overflow {
      case .wrap: columns.append(LineWrapping.wrap(content, to: width))
      case .keep, .truncate:
        let fitted = CellWidth.truncate(content, to: width)
        cut = cut || fitted != content
        columns.append([fitted])
      }
    }
    let height = columns.map(\.count).max() ?? 1
    return (0..<height).map { line(columns, at: $0, of: row, plan) }
  }

  private func line(
    _ columns: [[String]], at height: Int, of row: Table.Row, _ plan: ColumnPlan
  ) -> String {
    var line = ""
    var pending = 0
    for (position, column) in plan.shown.enumerated() {
      let parts = columns[position]
      let text = parts.indices.contains(height) ? parts[height] : ""
      let spare = plan.widths[position] - CellWidth.of(text)
      let before =
        switch table.columns[column].alignment {
        case .left: 0
        case .right: spare
        case .center: spare / 2
        }
      let role = row[column].role == .plain && row.kind == .subtotal ? .emphasis : row[column].role
      if !text.isEmpty {
        line += CellWidth.spaces(pending + before) + format.ansi.paint(text, role)
        pending = spare - before
      } else {
        pending += plan.widths[position]
      }
      pending += ColumnPlan.gap
    }
    return line
  }

  /// One row after the other, a line for each column: for tables that have no room side by side.
  private func records() -> [String] {
    table.rows.enumerated().flatMap { index, row in
      let pairs = table.columns.indices.map {
        Document.KeyValue(table.columns[$0].title, row[$0].text, row[$0].role)
      }
      return (index == 0 ? [] : [""]) + format.keyValues(pairs)
    }
  }

  /// Says which columns are not shown and whether text was cut; nothing where all is there.
  private func omission(_ dropped: [Int], cut: Bool) -> [String] {
    let sentences = Sentences(language)
    let names = sentences.list(dropped.map { table.columns[$0].name ?? table.columns[$0].title })
    let parts: [LocalizedText] = [
      LocalizedText(zh: "宽度不足，未显示：\(names)", en: "Not shown for lack of width: \(names)"),
      LocalizedText(zh: "以 .. 结尾的文字已截短", en: "text ending in .. is cut"),
    ]
    let said = zip(parts, [!dropped.isEmpty, cut]).filter(\.1).map(\.0)
    guard !said.isEmpty else { return [] }
    let all = said.map { $0[language] }.joined(separator: language == .zh ? "；" : "; ")
    return [
      language == .zh
        ? "（\(all)；加大 --width 或用 --format csv 可见全部）"
        : "(\(all); a larger --width or --format csv shows everything)"
    ]
  }
}
