internal import CompositeIndex

/// The ranking: as a figure with the strips of ranks, and as a table with changes and dimensions.
struct ReportRanking: ReportSection {
  private let input: ReportInput

  init(_ input: ReportInput) { self.input = input }

  func add(to body: inout PageBody) {
    let assessment = input.assessment
    if let portrait = Portrait(assessment) {
      body.section("ranking", LocalizedText(zh: "得分", en: "Scores"))
      let report = RankingReport([assessment])
      body.table(
        portrait.table(body.language), name: body.identifier("scores"),
        csv: report.csv(body.language))
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
      let report = RankingReport([assessment], intervals: [input.intervals])
      body.table(
        table.without(RankStrip.key), name: body.identifier("ranking-table"),
        csv: (heads(report, body.language), report.csv(body.language).rows))
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

  /// The heads of `cei rank --format csv` in the words of the page; a node that shares its name with
  /// another has its id besides.
  private func heads(_ report: RankingReport, _ language: Language) -> [String] {
    let words: [String: LocalizedText] = [
      "code": LocalizedText(zh: "代码", en: "Code"),
      "name_zh": LocalizedText(zh: "中文名称", en: "Chinese name"),
      "name_en": LocalizedText(zh: "英文名称", en: "English name"),
      "period": LocalizedText(zh: "数据时期", en: "Data of"),
      "rank": LocalizedText(zh: "名次", en: "Rank"),
      "score": LocalizedText(zh: "得分", en: "Score"),
      "coverage": LocalizedText(zh: "覆盖率", en: "Coverage"),
      "band": LocalizedText(zh: "等级", en: "Band"),
      "status": LocalizedText(zh: "状态", en: "Status"),
      "reason": LocalizedText(zh: "不参与排名的原因", en: "Why not ranked"),
      "imputed": LocalizedText(zh: "插补的指标", en: "Imputed indicators"),
      "rank_low": LocalizedText(zh: "区间最好名次", en: "Best of interval"),
      "rank_high": LocalizedText(zh: "区间最差名次", en: "Worst of interval"),
    ]
    let nodes = input.assessment.scheme.nodes
    return report.csv(language).header.map { id in
      if let node = nodes.first(where: { $0.id == id }) {
        let name = node.name[language]
        let isShared = nodes.count { $0.name[language] == name } > 1
        return isShared ? name + Sentences(language).aside(id) : name
      }
      return words[id]?[language] ?? id
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
