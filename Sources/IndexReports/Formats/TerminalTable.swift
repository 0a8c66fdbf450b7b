internal import CompositeIndex

/// Lays out a table for a terminal: two spaces between columns, no boxes.
struct TerminalTable {
  let table: Table
  let format: TerminalFormat
  let language: Language

  /// The lines, none wider than the terminal; what was left out is said in the last one.
  func lines() -> [String] {
    let caption = table.caption.map { format.paragraph($0, .plain) } ?? []
    guard let plan = ColumnPlan(table.columns, needs: needs, width: format.width) else {
      return caption + records() + footnotes(Array(table.columns.indices))
    }
    let wrapped = wrapped(plan)
    var cut = false
    let body = table.rows.flatMap { row in
      lines(cells(of: row, plan, wrapped, cut: &cut), of: row, plan)
    }
    let said = omission(plan.dropped, cut: cut).flatMap { format.paragraph($0, .muted) }
    return caption + header(plan) + body + footnotes(plan.shown) + said
  }

  /// The sentences of the table, then those of the columns that are there.
  private func footnotes(_ shown: [Int]) -> [String] {
    table.sentences(shown).flatMap { format.paragraph($0, .muted) }
  }

  private var needs: [ColumnPlan.Need] {
    table.columns.indices.map { column in
      let heading = text(table.columns[column].title, in: column)
      let texts = table.rows.map { text($0[column].text, in: column) }
      let body = texts.map { CellWidth.of($0) }.max() ?? 0
      return ColumnPlan.Need(
        natural: max(body, CellWidth.of(heading)), compact: max(body, Self.onTwoLines(heading)),
        word: ([heading] + texts).map { LineWrapping.longestWord(in: $0) }.max() ?? 0)
    }
  }

  /// Headings up to this width stay on one line.
  private static let shortHeading = 6

  /// The cells of a heading that may take two lines and breaks between words.
  private static func onTwoLines(_ heading: String) -> Int {
    let natural = CellWidth.of(heading)
    guard natural > shortHeading else { return natural }
    let least = max((natural + 1) / 2, LineWrapping.longestWord(in: heading))
    return (least..<max(least, natural)).first { LineWrapping.wrap(heading, to: $0).count <= 2 }
      ?? natural
  }

  /// What a cell says on a terminal; only the last column may have marks of ambiguous width.
  private func text(_ text: String, in column: Int) -> String {
    let safe = TerminalText.safe(text)
    let mayBeAmbiguous = column == table.columns.count - 1 && !format.ascii
    return mayBeAmbiguous ? safe : TerminalText.withoutAmbiguousMarks(safe)
  }

  /// The shown columns whose texts go on in the next line: those that say so, and those whose texts
  /// could not be told apart if they were cut.
  private func wrapped(_ plan: ColumnPlan) -> [Bool] {
    zip(plan.shown, plan.widths).map { column, width in
      switch table.columns[column].overflow {
      case .keep: return false
      case .wrap: return true
      case .truncate:
        let texts = Set(table.rows.map { text($0[column].text, in: column) })
        return Set(texts.map { CellWidth.truncate($0, to: width) }).count < texts.count
      }
    }
  }

  /// The headings, standing on the first row.
  private func header(_ plan: ColumnPlan) -> [String] {
    let row = Table.Row(table.columns.map { Table.Cell($0.title) }, kind: .subtotal)
    let columns = zip(plan.shown, plan.widths).map { column, width in
      let heading = text(row[column].text, in: column)
      // A scale keeps its spaces.
      return CellWidth.of(heading) <= width ? [heading] : LineWrapping.wrap(heading, to: width)
    }
    let height = columns.map(\.count).max() ?? 1
    let standing = columns.map { Array(repeating: "", count: height - $0.count) + $0 }
    return lines(standing, of: row, plan)
  }

  private func cells(
    of row: Table.Row, _ plan: ColumnPlan, _ wrapped: [Bool], cut: inout Bool
  ) -> [[String]] {
    var columns: [[String]] = []
    for (position, (column, width)) in zip(plan.shown, plan.widths).enumerated() {
      let content = text(row[column].text, in: column)
      if wrapped[position] {
        columns.append(LineWrapping.wrapEvenly(content, to: width))
      } else {
        let fitted = CellWidth.truncate(content, to: width)
        cut = cut || fitted != content
        columns.append([fitted])
      }
    }
    return columns
  }

  private func lines(_ columns: [[String]], of row: Table.Row, _ plan: ColumnPlan) -> [String] {
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

  /// What a column is called away from its table: where headings repeat, with the one before it.
  private func name(of column: Int) -> String {
    let names = table.columns.map { $0.name ?? $0.title }
    guard column > 0, names.count(where: { $0 == names[column] }) > 1 else { return names[column] }
    let before = names[column - 1]
    return language == .zh ? "\(names[column])（\(before)）" : "\(names[column]) (\(before))"
  }

  /// Says which columns are not shown and whether text was cut; nothing where all is there.
  private func omission(_ dropped: [Int], cut: Bool) -> [String] {
    let sentences = Sentences(language)
    let names = sentences.list(dropped.map { name(of: $0) })
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
