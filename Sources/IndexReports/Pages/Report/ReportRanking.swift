internal import CompositeIndex

/// The ranking: as a figure with the strips of ranks, and as a table with changes and dimensions.
struct ReportRanking: ReportSection {
  private let input: ReportInput

  init(_ input: ReportInput) { self.input = input }

  func add(to body: inout PageBody) {
    let assessment = input.assessment
    if let portrait = Portrait(assessment) {
      body.section("ranking", LocalizedText(zh: "得分", en: "Scores"))
      body.table(
        portrait.table(body.language), name: body.identifier("scores"),
        csv: RankingSheet(assessment).table(body.language))
      return
    }
    body.section("ranking", LocalizedText(zh: "排名", en: "Ranking"))
    // One unit alone has no place among others.
    let isComparison = assessment.ranking.count > 1
    let figures =
      isComparison
      ? RankingFigure(assessment, intervals: input.intervals)?.figures(body.language) : nil
    for figure in figures ?? [] { body.figure(figure) }
    if assessment.ranking.count == 1 {
      body.remark(
        LocalizedText(
          zh: "只有一个参与排名，名次没有比较的意义，不作图。",
          en: "Only one is ranked: its rank compares it with nobody, so nothing is drawn."))
    }
    let options = RankingOptions()
    let changes = input.comparison.map { RankChanges(assessment, $0) }
    let rows = RankingRows(assessment, changes, options, body.language)
    if rows.ranked > 0 {
      var table = RankingTable(
        assessment, rows: rows, changes: changes, intervals: input.intervals, options: options,
        marksRules: true
      ).table(body.language)
      table.caption =
        LocalizedText(
          zh: "名次、得分与各维度得分", en: "Ranks, scores and the scores of the dimensions")[
          body.language]
      if assessment.ranking.contains(where: { assessment.coverage[$0] < 1 }) {
        table.footnotes.append(
          LocalizedText(
            zh: "覆盖率是自身有数据、计入得分的指标占总权重的比例；! 表示不足 100%，缺什么见“缺失数据与说明”。",
            en:
              "Coverage is the share of the total weight whose own figures enter the index; ! is below 100%: \"Missing "
              + "data and remarks\" says what is missing.")[body.language])
      }
      let sheet = RankingSheet(assessment, intervals: input.intervals, changes: changes)
      body.table(
        table.without(RankStrip.key), name: body.identifier("ranking-table"),
        csv: sheet.table(body.language))
      let notes = BandWords(assessment).boundaryNotes
      if !notes.isEmpty {
        body.block(.notes(notes.map { Document.Note($0[body.language], .warning) }))
      }
    }
    if isComparison {
      body.remark(input.intervals.flatMap { RankIntervalWords($0).allSets })
      addTiles(to: &body)
    }
    if let table = RankingExclusions(assessment).table(body.language) {
      body.table(table, name: body.identifier("not-ranked"))
    }
  }
}

extension ReportRanking {
  private func addTiles(to body: inout PageBody) {
    let (assessment, layout) = (input.assessment, input.layout)
    let tiles = TileGridFigure(
      assessment, intervals: input.intervals, layout: layout, rule: input.classes)
    if let tiles {
      body.figure(tiles.figure(body.language))
    } else {
      body.remark(TileGridFigure.absence(assessment, layout: layout))
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
