internal import CompositeIndex

/// The ranking: as a figure with the strips of ranks, and as a table with changes and dimensions.
struct ReportRanking: ReportSection {
  private let input: ReportInput

  init(_ input: ReportInput) { self.input = input }

  func add(to body: inout PageBody) {
    let assessment = input.assessment
    body.section("ranking", LocalizedText(zh: "排名", en: "Ranking"))
    for figure in RankingFigure(assessment, intervals: input.intervals)?.figures(body.language)
      ?? []
    {
      body.figure(figure)
    }
    let options = RankingOptions()
    let changes = input.comparison.map { RankChanges(assessment, $0) }
    let rows = RankingRows(assessment, changes, options, body.language)
    if rows.ranked > 0 {
      var table = RankingTable(
        assessment, rows: rows, changes: changes, intervals: input.intervals, options: options
      ).table(body.language)
      table.caption =
        LocalizedText(
          zh: "名次、得分与各维度得分", en: "Ranks, scores and the scores of the dimensions")[
          body.language]
      let report = RankingReport([assessment], intervals: [input.intervals])
      body.table(
        table.without(RankStrip.key), name: body.identifier("ranking-table"),
        csv: report.csv(body.language))
    }
    if let tiles = TileGridFigure(assessment, intervals: input.intervals) {
      body.figure(tiles.figure(body.language))
    } else {
      body.remark(TileGridFigure.absence(assessment))
    }
    if let table = RankingExclusions(assessment).table(body.language) {
      body.table(table, name: body.identifier("not-ranked"))
    }
  }
}

extension Table {
  /// The table without a column.
  func without(_ key: String) -> Table {
    guard let left = columns.firstIndex(where: { $0.key == key }) else { return self }
    var table = self
    let kept = columns.indices.filter { $0 != left }
    table.columns = kept.map { columns[$0] }
    table.rows = rows.map { row in Row(kept.map { row[$0] }, kind: row.kind) }
    return table
  }
}
