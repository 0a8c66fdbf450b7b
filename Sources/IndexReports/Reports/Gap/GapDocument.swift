internal import CompositeIndex

extension GapReport {
  /// The lines as printed.
  var rows: GapRows { GapRows(analysis, assessment.scheme, level: options.level) }

  /// Own score and rank, benchmark's score and rank, and the gap between the printed scores.
  func addHeadline(to document: inout Document) {
    let rows = rows
    let language = document.language
    let own = standing(unit.name, rows.ownUnits, rank: assessment.ranks[row], language)
    let other = standing(
      analysis.benchmark.name, rows.otherUnits, rank: analysis.benchmark.rank, language)
    let gap = NumberFormat.fixed(units: abs(rows.difference))
    let difference =
      switch rows.difference {
      case 0: LocalizedText(zh: "所示得分相同", en: "no difference as printed")
      case ..<0: LocalizedText(zh: "差距 \(gap) 分", en: "\(gap) points behind")
      default: LocalizedText(zh: "领先 \(gap) 分", en: "\(gap) points ahead")
      }
    let arrow = LocalizedText(zh: " → ", en: " -> ")[language]
    document.paragraph(LocalizedText(own + arrow + other + "  " + difference[language]))
  }

  private func standing(
    _ name: LocalizedText, _ units: Int, rank: Double?, _ language: Language
  ) -> String {
    let score = name[language] + " " + NumberFormat.fixed(units: units)
    guard let rank, !rank.isNaN, let place = NumberFormat.shortest(rank) else { return score }
    return score
      + Sentences(language).aside(
        LocalizedText(zh: "第 \(place) 名", en: "rank \(place)")[language])
  }

  /// The table of parts with a drawing of how they add up.
  func addParts(to document: inout Document) {
    let rows = rows
    document.table(partsTable(rows, document.language))
    document.lines(
      GapBars(rows.rows.filter(\.isCounted), sign: rows.sign).lines { row in
        label(row, document.language)
      })
    document.blank()
    document.notes(partNotes(document.language))
  }

  private func partsTable(_ rows: GapRows, _ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let benchmark = analysis.benchmark
    var table = Table(columns: [
      .init(
        options.level == .dimension ? title("维度", "Dimension") : title("指标", "Indicator"),
        overflow: .truncate),
      .init(unit.name[language], .right, priority: 2),
      .init(
        benchmark.unit == nil || benchmark.kind == .earlier
          ? title("对标", "Benchmark") : benchmark.name[language], .right, priority: 2),
      .init(title("差值", "Diff."), .right, priority: 1),
      .init(title("权重", "Weight"), .right, priority: 3),
      .init(title("贡献", "Part"), .right),
      .init(title("累计", "So far"), .right, priority: 5),
      .init(title("名次", "Rank"), .right, priority: 4),
    ])
    var soFar = 0
    for row in rows.rows {
      if row.isCounted { soFar += row.units }
      let share =
        rows.difference == 0 || !row.isCounted
        ? nil : Double(soFar) / Double(rows.difference)
      table.rows.append(
        Table.Row(
          cells(row, share: share, language), kind: row.isCounted ? .plain : .subtotal))
    }
    table.addSubtotal(
      .init(title("合计", "Total")),
      .init(marks.marked(NumberFormat.fixed(units: rows.ownUnits), row: row)),
      .init(
        benchmarkRow.map { marks.marked(NumberFormat.fixed(units: rows.otherUnits), row: $0) }
          ?? NumberFormat.fixed(units: rows.otherUnits)),
      signed(rows.difference), .init(PrintedWeights.text(units: PrintedWeights.whole)),
      signed(rows.difference), "",
      .init(rankText(ResolvedScheme.root)))
    if let footnote = marks.footnote(language) { table.footnotes.append(footnote) }
    return table
  }

  /// The row of the benchmark, where it is a unit of the same result.
  var benchmarkRow: Int? {
    guard analysis.benchmark.kind != .earlier else { return nil }
    return analysis.benchmark.unit.flatMap { assessment.row(ofUnit: $0) }
  }

  /// The stars behind the two units' scores.
  var marks: ImputedMarks {
    ImputedMarks(assessment, rows: [row] + (benchmarkRow.map { [$0] } ?? []))
  }

  /// The imputed indicators of the unit, or of the benchmark, under a node.
  func imputed(_ row: Int?, under node: Int?) -> [String] {
    guard let row, let node else { return [] }
    return ImputedMarks.ids(assessment, row: row, node: node)
  }

  /// Points of difference: above zero where the unit is ahead.
  func signed(_ units: Int) -> Table.Cell {
    .init(NumberFormat.signed(units: units), units < 0 ? .down : units > 0 ? .up : .plain)
  }

  private func cells(_ row: GapRow, share: Double?, _ language: Language) -> [Table.Cell] {
    let name = String(repeating: "  ", count: row.depth) + label(row, language)
    let part = signed(row.units)
    let soFar = Table.Cell(share.map { NumberFormat.percent($0) } ?? "")
    guard let node = row.part else { return [.init(name), "", "", "", "", part, soFar, ""] }
    let (own, other) = (NumberFormat.units(node.own), NumberFormat.units(node.other))
    let marks = marks
    let otherText = NumberFormat.fixed(units: other)
    return [
      .init(name),
      .init(marks.marked(NumberFormat.fixed(units: own), row: self.row, node: node.node)),
      .init(benchmarkRow.map { marks.marked(otherText, row: $0, node: node.node) } ?? otherText),
      signed(own - other), .init(row.weight.map(PrintedWeights.text(units:)) ?? ""), part, soFar,
      .init(rankText(node.node)),
    ]
  }

  /// What a line is called.
  func label(_ row: GapRow, _ language: Language) -> String {
    let scheme = assessment.scheme
    switch row.kind {
    case .node(let node): return scheme.nodes[node].name[language]
    case .direct(let node):
      return scheme.nodes[node].name[language] + GapWords.setDirectly[language]
    case .oneSided: return GapWords.oneSided[language]
    case .rules: return GapWords.rules[language]
    }
  }

  /// The unit's rank at a node among those that have a score there: `27/31`.
  func rankText(_ node: Int) -> String {
    let ranks = assessment.ranks(at: node)
    let count = ranks.filter { !$0.isNaN }.count
    guard let rank = NumberFormat.shortest(ranks[row]) else { return NumberFormat.missing }
    return "\(rank)/\(count)"
  }

  private func partNotes(_ language: Language) -> [Document.Note] {
    let sentences = Sentences(language)
    let methods = sentences.list(analysis.decompositions.map { $0[language] })
    var notes = [
      Document.Note(
        LocalizedText(
          zh: "+ 为\(unit.name[.zh])较高，- 为较低。" + (methods.isEmpty ? "" : "分解方法：\(methods)。")
            + GapWords.rounding[.zh],
          en: "+ where \(unit.name[.en]) is higher, - where it is lower. "
            + (methods.isEmpty ? "" : "Split by \(methods). ") + GapWords.rounding[.en])[language],
        .muted)
    ]
    for number in analysis.undivided {
      let node = assessment.scheme.nodes[number]
      notes.append(
        Document.Note(
          LocalizedText(
            zh: "“\(node.name[.zh])”用 \(node.aggregationName) 合成，得分来自两两比较的胜负，没有可相加的分项，"
              + "故作为整体列出；其中胜负见 cei explain。",
            en: "\(node.name[.en]) is aggregated by \(node.aggregationName): its score comes from "
              + "comparing units in pairs and has no parts to add up, so it stands in one piece; cei "
              + "explain shows the pairs.")[language]))
    }
    if !analysis.oneSided.isEmpty {
      let names = sentences.list(
        analysis.oneSided.map { assessment.scheme.nodes[$0].name[language] })
      notes.append(
        Document.Note(
          LocalizedText(
            zh: "各行得分按双方都有的指标计算。只有一方有的指标：\(names)。",
            en: "Scores are over the indicators that both have. Only one has: \(names).")[language],
          .warning))
    }
    return notes
  }
}
