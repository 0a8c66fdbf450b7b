internal import CompositeIndex

/// Consensus, agreement, and whatever needs attention.
struct PanelOverview {
  private let report: PanelReport
  private var analysis: PanelAnalysis { report.analysis }
  private var result: PanelAnalysis.RoundResult { report.analysis.result }

  init(_ report: PanelReport) { self.report = report }

  func add(to document: inout Document) {
    if let headline = PanelConcerns(report).headline {
      document.notes([Document.Note(headline[document.language], .warning)])
      document.blank()
    }
    let words = AgreementWords(report)
    for node in report.nodes {
      if let heading = report.names.heading(node.node) { document.heading(heading) }
      document.table(table(node, document.language))
      if let sentence = words.sentence(node) { document.paragraph(sentence) }
    }
    document.notes(explanations(document.language))
    document.blank()
    if let outcome = report.outcome, !report.views.contains(.consequences) {
      for sentence in ConsequenceWords(report, outcome).summary { document.paragraph(sentence) }
    }
    if let stop = result.stop {
      document.paragraph(StopWords(report).sentence(stop, round: result.number))
    }
    DoubtsSection(report).add(to: &document)
    document.blank()
    document.notes(PanelNotes(report).all(document.language))
  }

  /// What the columns mean, once for all tables.
  private func explanations(_ language: Language) -> [Document.Note] {
    var notes: [LocalizedText] = []
    if hasMovement {
      let before = analysis.rounds.last { $0.number < result.number }?.number ?? 0
      notes.append(
        LocalizedText(
          zh: "IQR 变化：第 \(before) 轮到第 \(result.number) 轮四分位距的变化；IQR 栏为第 "
            + "\(result.number) 轮的上下四分位数（%）。",
          en: "IQR change: the interquartile range in rounds \(before) and \(result.number), in "
            + "percentage points; IQR: the quartiles in round \(result.number)."))
      let shown = report.nodes.filter { $0.opinions.count > 1 }.compactMap(\.movement).joined()
      notes.append(
        ConvergenceWords.explanation(
          of: result.stop?.rule, hasLone: shown.contains { $0.verdict == nil }))
    }
    if report.nodes.contains(where: { AgreementWords(report).sentence($0) != nil }) {
      notes.append(
        LocalizedText(
          zh: "一致程度：Shannon 看权重大小是否接近，Kendall W 看先后次序是否相同，两者都是越大越一致。",
          en:
            "Agreement: Shannon looks at whether sizes of weights are close, Kendall's W at whether "
            + "orders agree; more is more alike in both."))
    }
    if let outcome = report.ranked, analysis.panel.experts.count > 1 {
      let top = outcome.consequences.top
      notes.append(
        LocalizedText(
          zh: "前 \(top) 名变动：这一项改用该专家的权重（同级其余按比例）时，共识的前 \(top) 名中几个名次会变。",
          en: "Top \(top) moved: how many of the first \(top) change rank if this one weight is "
            + "that expert's, its siblings in proportion."))
    }
    return notes.map { Document.Note($0[language], .muted) }
  }

  private var hasMovement: Bool { report.nodes.contains { $0.movement != nil } }

  private func table(_ node: PanelAnalysis.NodeResult, _ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let isGroup = node.opinions.count > 1
    let weight = isGroup ? title("共识", "Consensus") : title("权重", "Weight")
    var columns = [
      Table.Column(title("指标", "Criterion"), key: "criterion", overflow: .wrap),
      Table.Column(weight, key: "weight", .right),
      Table.Column(title("现权重", "Now"), key: "now", .right, priority: 3),
    ]
    if isGroup {
      columns += [
        Table.Column(title("中位数", "Median"), key: "median", .right, priority: 2),
        Table.Column("IQR", key: "iqr", .right, priority: 1),
        Table.Column(title("IQR 变化", "IQR change"), key: "movement", .right),
        Table.Column(title("收敛", "Verdict"), key: "verdict"),
        Table.Column(topTitle[language], key: "changes", overflow: .wrap),
      ]
    }
    let printed = PanelWeights.printed(node.consensus)
    // Where rounds are compared there is no room beside them.
    let now = hasMovement ? nil : nominal(node).map { PanelWeights.printed($0) }
    let movers = movers(node)
    var table = Table(columns: columns)
    table.rows = node.criteria.indices.map { criterion in
      var cells = [
        Table.Cell(report.names.name(node.criteria[criterion])[language]),
        Table.Cell(printed[criterion], .emphasis), Table.Cell(now?[criterion] ?? ""),
      ]
      if isGroup {
        let spread = node.spread[criterion]
        let movement = node.movement?[criterion]
        cells += [
          Table.Cell(PanelWeights.points(spread.median)),
          Table.Cell(
            PanelWeights.points(spread.lowerQuartile) + "-"
              + PanelWeights.points(spread.upperQuartile)),
          Table.Cell(movement.map { Self.text($0.interquartileRange) } ?? ""),
          movement.map { Self.cell($0.verdict, language) } ?? "",
          Table.Cell(movers[criterion][language]),
        ]
      }
      return Table.Row(cells)
    }
    return table
  }

  private var topTitle: LocalizedText {
    let top = report.outcome?.consequences.top ?? 0
    return LocalizedText(zh: "前 \(top) 名变动", en: "Top \(top) moved")
  }

  /// `9.0->6.0`, in percentage points.
  static func text(_ change: OpinionMovement.Change) -> String {
    PanelWeights.points(change.before) + "->" + PanelWeights.points(change.after)
  }

  private static func cell(_ verdict: Convergence?, _ language: Language) -> Table.Cell {
    Table.Cell(ConvergenceWords.text(verdict)[language], verdict == .apart ? .warning : .plain)
  }

  /// The scheme's own weights of the node's criteria.
  private func nominal(_ node: PanelAnalysis.NodeResult) -> [Double]? {
    guard let scheme = report.scheme else { return nil }
    let weights = node.criteria.compactMap { scheme.node($0).map { scheme.nodes[$0].weight } }
    return weights.count == node.criteria.count ? weights : nil
  }

  /// For each criterion the experts whose weight of it, in the place of the group's, would change
  /// the first places, as many as there is room for.
  private func movers(_ node: PanelAnalysis.NodeResult) -> [LocalizedText] {
    guard report.ranked != nil else { return node.criteria.map { _ in LocalizedText("") } }
    return CriterionMovers(report).all(node).map { moving in
      if moving.isEmpty { return LocalizedText(zh: "无", en: "none") }
      func list(_ language: Language) -> String {
        let items = moving.prefix(moving.count > Self.most ? Self.most - 1 : Self.most)
        let more = moving.count - items.count
        return items.joined(separator: ", ")
          + (more > 0 ? (language == .zh ? " 等\(moving.count)位" : ", \(more) more") : "")
      }
      return LocalizedText(zh: list(.zh), en: list(.en))
    }
  }

  /// Experts named in one cell.
  private static let most = 10
}

/// For the criteria of a node the experts whose weight, in the place of the group's, would change the
/// first places: `E7:5`, the most changes first.
struct CriterionMovers {
  private let report: PanelReport

  init(_ report: PanelReport) { self.report = report }

  func all(_ node: PanelAnalysis.NodeResult) -> [[String]] {
    let effects = report.outcome?.consequences.byCriterion ?? []
    return node.criteria.map { criterion in
      let own = effects.first { $0.node == node.node && $0.criterion == criterion }
      return (own?.experts.filter { $0.changesAtTop > 0 } ?? []).enumerated().sorted {
        $0.element.changesAtTop == $1.element.changesAtTop
          ? $0.offset < $1.offset : $0.element.changesAtTop > $1.element.changesAtTop
      }.map { "\($0.element.expert):\($0.element.changesAtTop)" }
    }
  }
}
