internal import CompositeIndex

extension GapReport {
  /// Leaves at which the unit is behind, by what they add to the gap.
  var shortfalls: [GapAnalysis.Part] {
    let behind = analysis.leaves(assessment.scheme).filter { $0.other - $0.own > GapAnalysis.noise }
    return behind.sorted { ($1.contribution, $0.node) < ($0.contribution, $1.node) }
  }

  /// 短板: where the unit is behind, ordered by weight times gap and not by the raw score.
  func addShortfalls(to document: inout Document) {
    let language = document.language
    let all = shortfalls
    let shown = Array(all.prefix(options.shortfalls ?? all.count))
    let ahead = analysis.gap < 0
    document.blank()
    guard !shown.isEmpty else {
      document.paragraph(
        LocalizedText(
          zh: "没有落后于对标对象的指标。", en: "No indicator is behind the benchmark."))
      return
    }
    document.heading(
      LocalizedText(
        zh: ahead ? "仍落后的指标（按 权重×分差 排列）" : "短板（按 权重×分差 排列）",
        en: ahead ? "Still behind (by weight times gap)" : "Weak spots (by weight times gap)"))
    document.table(shortfallTable(shown, language))
    if all.count > shown.count {
      let rest = all.count - shown.count
      document.notes([
        Document.Note(
          LocalizedText(
            zh: "另有 \(rest) 项落后，--level indicator 列出全部。",
            en: "\(rest) more behind; --level indicator lists all.")[language], .muted)
      ])
    }
  }

  private func shortfallTable(_ shown: [GapAnalysis.Part], _ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(columns: [
      .init(title("指标", "Indicator"), overflow: .truncate),
      .init(title("得分", "Score"), .right), .init(title("差值", "Diff."), .right),
      .init(title("权重", "Weight"), .right, priority: 1),
      .init(title("贡献", "Part"), .right),
      .init(title("指标值", "Value"), .right, priority: 2),
      .init(title("出处", "Source"), priority: 3),
    ])
    let printed = GapRows(analysis, assessment.scheme, level: .indicator)
    for part in shown {
      let line = printed.rows.first { $0.kind == .node(part.node) && !$0.isGroup }
      let difference = NumberFormat.units(part.own) - NumberFormat.units(part.other)
      table.add(
        .init(assessment.scheme.nodes[part.node].name[language]),
        .init(marks.marked(NumberFormat.fixed(part.own), row: row, node: part.node)),
        signed(difference), .init(line?.weight.map(PrintedWeights.text(units:)) ?? ""),
        line.map { signed($0.units) } ?? "",
        .init(value(at: part.node, language)),
        .init(places(at: part.node).joined(separator: " ")))
    }
    return table
  }

  /// The indicator's value with its unit.
  private func value(at node: Int, _ language: Language) -> String {
    guard let indicator = assessment.scheme.nodes[node].indicator else { return "" }
    return assessment.valueText(indicator: indicator, row: row, language)
  }

  /// Where the figures behind an indicator's value stand: `values.csv:17`.
  func places(at node: Int) -> [String] {
    guard let indicator = assessment.scheme.nodes[node].indicator else { return [] }
    return assessment.figures(indicator: indicator, row: row).compactMap { use in
      let observation = assessment.dataset.observations[use.observation]
      return assessment.dataset.citation(of: observation).map { "\($0.file):\($0.line)" }
    }
  }

  /// The importance-performance quadrants of every indicator, with the rule that cuts them.
  func addQuadrants(to document: inout Document) {
    let language = document.language
    let standings = assessment.standings(row: row)
    document.blank()
    guard standings.contains(where: { $0.quadrant != nil }) else {
      document.paragraph(
        LocalizedText(
          zh: "没有可比的同类，不划分优势与改进。",
          en: "There are no peers, so strengths and weaknesses are not told apart."))
      return
    }
    document.heading(
      LocalizedText(
        zh: "重要性—表现（GB/T 19038-2009 附录 D）",
        en: "Importance and performance (GB/T 19038-2009, annex D)"))
    document.keyValues(
      Quadrant.allCases.map { quadrant in
        let names = standings.filter { $0.quadrant == quadrant }
          .map { assessment.scheme.nodes[$0.node].name[language] }
        return Document.KeyValue(
          quadrant.name[language], names.isEmpty ? "-" : Sentences(language).list(names),
          quadrant == .improve && !names.isEmpty ? .emphasis : .plain)
      })
    let share = NumberFormat.percent(1 / Double(max(1, standings.count)), digits: 1)
    document.notes([
      Document.Note(
        LocalizedText(
          zh: "分界（本工具约定）：权重不低于平均权重 \(share) 为重要；得分不低于参与排名地区的中位数为表现好。"
            + "优势：重要且好；改进：重要而弱；机会：次要而弱；维持：次要而好。",
          en:
            "Cut (this tool's rule): important from the equal share of weight, \(share); good from "
            + "the median of the ranked units. Strength: important and good; improve: important and "
            + "weak; opportunity: less important and weak; maintain: less important and good.")[
            language], .muted)
    ])
  }
}
