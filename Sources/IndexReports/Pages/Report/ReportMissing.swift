internal import CompositeIndex

/// What is missing, what stands in its place, and everything else that was noticed.
struct ReportMissing: ReportSection {
  private let input: ReportInput
  private let assessment: Assessment

  init(_ input: ReportInput) {
    self.input = input
    assessment = input.assessment
  }

  func add(to body: inout PageBody) {
    let language = body.language
    body.section(
      "missing", LocalizedText(zh: "缺失数据与说明", en: "Missing data and remarks"),
      classes: input.row == nil ? "sheet" : "")
    let rule = RankingHeader.missing(assessment.scheme.said.methodology)
    let facts =
      [(title: LocalizedText(zh: "缺失", en: "Missing"), text: rule)]
      + PreparationWords(scheme: assessment.scheme).lines
    body.block(.keyValues(facts.map { .init($0.title[language], $0.text[language]) }))
    let all = input.row.map { [$0] } ?? assessment.ranking + assessment.unranked
    let rows = all.filter { assessment.exclusions[$0] != .noData }
    let gaps = rows.filter { !missing($0).isEmpty || !unscored($0).isEmpty }
    body.paragraph(completeness(of: rows.count, lacking: gaps.count))
    if !gaps.isEmpty {
      body.table(table(gaps, language), name: body.identifier("missing"))
    }
    body.paragraph(RankingExclusions(assessment).withoutData(among: all))
    addRemarks(to: &body)
  }

  /// How many have all data; `nil` where nobody has any.
  private func completeness(of count: Int, lacking: Int) -> LocalizedText? {
    let complete = UnitWords(assessment).count(count - lacking)
    switch (count, lacking) {
    case (0, _): return nil
    case (1, 0) where input.row != nil:
      return LocalizedText(zh: "数据齐全，没有缺失。", en: "Nothing is missing.")
    case (1, 1):
      return LocalizedText(zh: "数据有缺失，情况如下。", en: "The data are not complete. What they lack:")
    case (_, 0):
      return LocalizedText(
        zh: "\(complete.zh)数据齐全，没有缺失。", en: "Nothing is missing: \(complete.en), all complete.")
    case (_, count):
      return LocalizedText(
        zh: "各\(UnitWords(assessment).header.zh)数据均有缺失，情况如下。",
        en: "None is complete. What each of them lacks:")
    default:
      return LocalizedText(
        zh: "\(complete.zh)数据齐全；其余缺失如下。",
        en: "Complete: \(complete.en). What the others lack:")
    }
  }

  /// Numbers of the indicators that were not observed.
  private func missing(_ row: Int) -> [Int] {
    assessment.scheme.indicators.indices.filter { assessment.values[row, $0].isNaN }
  }

  /// Numbers of the indicators with a figure that gets no score.
  private func unscored(_ row: Int) -> [Int] {
    assessment.scheme.indicators.indices.filter { assessment.isUnscored(row: row, indicator: $0) }
  }

  private func table(_ rows: [Int], _ language: Language) -> Table {
    func column(_ zh: String, _ en: String, _ key: String) -> Table.Column {
      Table.Column(LocalizedText(zh: zh, en: en)[language], key: key, overflow: .wrap)
    }
    var table = Table(
      caption: LocalizedText(zh: "缺失的指标及其处理", en: "Indicators missing, and what became of them")[
        language],
      columns: [
        Table.Column(UnitWords(assessment).header[language], key: "unit"),
        Table.Column(
          LocalizedText(zh: "覆盖率", en: "Coverage")[language], key: "coverage", .right),
        column("缺失的指标", "Indicators missing", "missing"),
        column("其中已插补", "Of these imputed", "imputed"),
        column("有数值但无法标准化", "Figures without a score", "unscored"),
        column("处理方式", "What was done", "rest"),
      ])
    let floor = assessment.scheme.said.methodology.coverage.unit
    for row in rows {
      let ids = Set(assessment.imputedIndicators(row: row))
      let (all, scheme) = (missing(row), assessment.scheme)
      let filled = all.filter { ids.contains(scheme.indicators[$0].said.id) }
      let lost = all.filter { !filled.contains($0) } + unscored(row)
      func list(_ indicators: [Int]) -> String {
        Sentences(language).list(indicators.map { scheme.indicators[$0].said.name[language] })
      }
      table.add(
        Table.Cell(assessment.unit(row).name[language]),
        Table.Cell(CoverageText.share(assessment.coverage[row], floor: floor)),
        Table.Cell(list(all)), Table.Cell(list(filled)), Table.Cell(list(unscored(row))),
        Table.Cell(lost.isEmpty ? "" : fate(row, lost)[language]))
    }
    return table
  }

  /// What happened for want of the figures that nothing stands for.
  private func fate(_ row: Int, _ lacking: [Int]) -> LocalizedText {
    if let reason = RankingExclusions(assessment).reason(row) {
      return LocalizedText(zh: "不参与排名：\(reason.zh)", en: "not ranked: \(reason.en)")
    }
    let scheme = assessment.scheme
    // The highest node above an indicator that has no score for want of it; the indicator itself elsewhere.
    let lost = lacking.map { indicator in
      var (node, lost) = (scheme.indicators[indicator].node, scheme.indicators[indicator].node)
      while let parent = scheme.nodes[node].parent {
        if assessment.scores[row, parent].isNaN { lost = parent }
        node = parent
      }
      return lost
    }
    let leaves = Set(scheme.leafNodes)
    var parts: [LocalizedText] = []
    for node in scheme.nodes.indices where lost.contains(node) && !leaves.contains(node) {
      parts.append(dropped(node, row))
    }
    if lost.contains(where: leaves.contains) {
      parts.append(
        parts.isEmpty
          ? LocalizedText(zh: "权重分给同一上级的其他指标", en: "their weight went to the siblings")
          : LocalizedText(
            zh: "其余缺失指标的权重分给同一上级的其他指标", en: "the weight of the others went to their siblings"))
    }
    return LocalizedText(
      zh: parts.map(\.zh).joined(separator: "；"), en: parts.map(\.en).joined(separator: "; "))
  }

  /// A dimension without score, with those of its indicators that have one and do not count for it.
  private func dropped(_ node: Int, _ row: Int) -> LocalizedText {
    let scheme = assessment.scheme
    let name = scheme.nodes[node].name
    let there = scheme.leaves(under: node).filter { !assessment.scores[row, $0].isNaN }
      .map { scheme.nodes[$0].name }
    let unused = LocalizedText(
      zh: there.isEmpty ? "" : "（已有的\(Sentences(.zh).list(there.map(\.zh)))不计入得分）",
      en: there.isEmpty ? "" : " (\(Sentences(.en).list(there.map { $0[.en] })) not counted)")
    return LocalizedText(
      zh: "“\(name.zh)”数据不足，整个不计\(unused.zh)，权重分给同级的其他各项",
      en:
        "too little of \"\(name[.en])\": none of it counts\(unused.en), its weight went to its siblings"
    )
  }

  /// Everything noticed, or what concerns the one unit that the report is about.
  private func findings(_ language: Language) -> [Document.Note] {
    let sentences = FindingSentences(assessment)
    guard let row = input.row else { return sentences.notes().map { $0.note(language) } }
    let unit = assessment.units[row]
    // What holds for no unit in particular holds for this one, too.
    let general = sentences.notes { finding in
      if case .tie(_, let units) = finding.kind {
        units.contains(unit)
      } else {
        finding.unit == nil
      }
    }
    return general.map { $0.note(language) }
      + assessment.findings.filter { $0.unit == unit }.map { finding in
        Document.Note(
          sentences.sentence(finding)[language], sentences.isWarning(finding) ? .warning : .plain)
      }
  }

  private func addRemarks(to body: inout PageBody) {
    let language = body.language
    var notes: [Document.Note] = []
    if let words = input.intervals.map({ RankIntervalWords($0) }) {
      let said =
        input.row.map { [words.overlap(of: $0), words.unranked(row: $0)] } ?? [words.unranked]
      notes += said.compactMap(\.self).map { Document.Note($0[language], .warning) }
    }
    notes += findings(language)
    if notes.isEmpty { return }
    body.heading(LocalizedText(zh: "计算中的提示", en: "What the computation noticed"))
    body.block(.notes(notes))
  }
}
