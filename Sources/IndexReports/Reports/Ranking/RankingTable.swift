internal import CompositeIndex

/// The table of ranked units.
struct RankingTable {
  private let assessment: Assessment
  private let rows: RankingRows
  private let changes: RankChanges?
  private let options: RankingOptions
  private let words: RankWords
  private let hasGaps: Bool
  private let marks: ImputedMarks
  private let intervals: RankIntervals?
  private let strip: RankStrip
  /// Rows whose score is marked as changed by bonus or veto; empty where the notes below the table say it.
  private let adjusted: Set<Int>

  init(
    _ assessment: Assessment, rows: RankingRows, changes: RankChanges?,
    intervals: RankIntervals? = nil, options: RankingOptions, marksRules: Bool = false
  ) {
    self.assessment = assessment
    self.rows = rows
    self.intervals = intervals
    strip = RankStrip(places: rows.ranked)
    self.changes = changes.flatMap { $0.isComparable ? $0 : nil }
    self.options = options
    let vetoes = VetoWords(assessment)
    adjusted = marksRules ? Set(rows.shown.filter(vetoes.isMarked)) : []
    words = RankWords(assessment)
    marks = ImputedMarks(assessment, rows: rows.shown)
    hasGaps = rows.shown.contains { assessment.coverage[$0] < 1 }
  }

  /// The table in one language. What is left out first is the node scores, then coverage, the strip,
  /// changes and bands; rank, unit, score and interval always stay.
  func table(_ language: Language) -> Table {
    let unitWords = UnitWords(assessment)
    let change =
      options.baseline.map { LocalizedText(zh: "较\($0.zh)", en: "vs \($0.en)") }
      ?? LocalizedText(zh: "较上年", en: "Change")
    var columns = [
      Table.Column(LocalizedText(zh: "名次", en: "Rank")[language], key: "rank", .right),
      Table.Column(unitWords.header[language], key: "unit", overflow: .truncate),
      Table.Column(LocalizedText(zh: "得分", en: "Score")[language], key: "score", .right),
    ]
    if intervals != nil {
      columns.append(
        Table.Column(
          LocalizedText(zh: "名次区间", en: "Interval")[language], key: "interval", .right))
    }
    if changes != nil {
      columns.append(Table.Column(change[language], key: "change", .right, priority: 2))
    }
    columns.append(
      Table.Column(
        LocalizedText(zh: "覆盖率", en: "Coverage")[language], key: "coverage", .right, priority: 6))
    if hasBands {
      columns.append(
        Table.Column(LocalizedText(zh: "等级", en: "Band")[language], key: "band", priority: 1))
    }
    for node in nodes {
      columns.append(
        Table.Column(
          assessment.scheme.nodes[node].name[language], key: assessment.scheme.nodes[node].id,
          .right, priority: 9))
    }
    if intervals != nil {
      columns.append(
        strip.column(LocalizedText(zh: "名次区间", en: "the interval"), language, priority: 5))
    }
    var table = Table(columns: columns)
    table.rows = rows.shown.map { row($0, language) }
    if rows.shown.count < rows.ranked {
      table.footnotes.append(
        LocalizedText(
          zh: "显示 \(rows.shown.count)/\(rows.ranked) 行。",
          en: "Showing \(rows.shown.count) of \(rows.ranked) rows.")[language])
    }
    if let footnote = marks.footnote(language) { table.footnotes.append(footnote) }
    if !adjusted.isEmpty {
      table.footnotes += VetoWords(assessment).marks.map { "# " + $0[language] }
    }
    return table
  }

  private var hasBands: Bool { !assessment.scheme.said.bands.isEmpty }

  private var nodes: [Int] {
    let scheme = assessment.scheme
    return options.level == .indicator
      ? scheme.leafNodes : scheme.nodes[ResolvedScheme.root].children
  }

  private func row(_ row: Int, _ language: Language) -> Table.Row {
    var cells = [
      Table.Cell(words.cell(row)),
      Table.Cell(assessment.unit(row).name[language]),
      Table.Cell(
        score(assessment.index[row], row, ResolvedScheme.root)
          + (adjusted.isEmpty ? "" : adjusted.contains(row) ? "#" : " ")),
    ]
    if let intervals { cells.append(Table.Cell(RankIntervalWords(intervals).cell(row))) }
    if let changes { cells.append(changes.cell(row: row)) }
    cells.append(coverage(row))
    if hasBands { cells.append(Table.Cell(assessment.band(row)?.name[language] ?? "")) }
    cells += nodes.map { Table.Cell(score(assessment.scores[row, $0], row, $0)) }
    if let intervals {
      cells.append(
        Table.Cell(strip.line(assessment.ranks[row], intervals.ends(row: row)), .muted))
    }
    return Table.Row(cells)
  }

  private func score(_ score: Double, _ row: Int, _ node: Int) -> String {
    marks.marked(NumberFormat.fixed(score), row: row, node: node)
  }

  /// `94%!` where something is missing; a blank keeps the per cent signs in line.
  private func coverage(_ row: Int) -> Table.Cell {
    let share = assessment.coverage[row]
    guard share < 1 else {
      return Table.Cell(NumberFormat.percent(share) + (hasGaps ? " " : ""))
    }
    let floor = assessment.scheme.said.methodology.coverage.unit
    // 99.96 % is not complete and must not look so.
    let text = share > 0.995 ? "99%" : CoverageText.share(share, floor: floor)
    return Table.Cell(text + "!", .warning)
  }
}
