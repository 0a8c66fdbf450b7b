internal import CompositeIndex

/// How opinions moved from round to round.
struct PanelRounds {
  private let report: PanelReport
  private var rounds: [PanelAnalysis.RoundResult] { report.analysis.rounds }

  init(_ report: PanelReport) { self.report = report }

  func add(to document: inout Document) {
    let language = document.language
    document.heading(LocalizedText(zh: "各轮意见", en: "Opinions round by round"))
    for node in nodes {
      if let heading = report.names.heading(node) { document.heading(heading, level: 3) }
      document.table(table(node, language))
    }
    document.notes([
      Document.Note(
        LocalizedText(
          zh: "单位：百分点。标准差除以 n-1；CV 为标准差与均值之比；中位数变动与上一轮相比。",
          en: "In percentage points. SD divides by n-1; CV is SD over mean; moves are since the "
            + "round before.")[language], .muted)
    ])
    let movements = rounds.flatMap { $0.nodes.compactMap(\.movement) }.joined()
    if !movements.isEmpty {
      document.notes([
        Document.Note(
          ConvergenceWords.explanation(
            of: report.analysis.result.stop?.rule,
            hasLone: movements.contains { $0.verdict == nil })[language], .muted)
      ])
    }
    document.blank()
    let words = StopWords(report)
    for round in rounds {
      if let stop = round.stop {
        document.paragraph(words.sentence(stop, round: round.number))
      }
    }
    if rounds.allSatisfy({ $0.stop == nil }) {
      document.paragraph(
        LocalizedText(
          zh: "没有约定停止规则；可在 panel.json 的轮次中写 \"stop\": \"IQR<=10 && delta_median<=5\"。",
          en: "No stop rule was declared; panel.json takes \"stop\": \"IQR<=10 && "
            + "delta_median<=5\" in a round."))
    }
  }

  /// The nodes judged in any round, in the order of the last.
  private var nodes: [String] {
    var nodes = report.analysis.result.nodes.map(\.node)
    for round in rounds.reversed() {
      for node in round.nodes where !nodes.contains(node.node) { nodes.append(node.node) }
    }
    return nodes
  }

  private func table(_ id: String, _ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(columns: [
      Table.Column(title("指标", "Criterion"), overflow: .wrap),
      Table.Column(title("轮次", "Round"), .right),
      Table.Column(title("人数", "Experts"), .right, priority: 3),
      Table.Column(title("均值", "Mean"), .right), Table.Column(title("标准差", "SD"), .right),
      Table.Column("CV", .right, priority: 2), Table.Column(title("中位数", "Median"), .right),
      Table.Column("IQR", .right), Table.Column(title("中位数变动", "Median moved"), .right),
      Table.Column(title("收敛", "Verdict")),
    ])
    let judged = rounds.compactMap { round in
      round.nodes.first { $0.node == id }.map { (round.number, $0) }
    }
    let criteria = judged.last?.1.criteria ?? []
    for criterion in criteria {
      for (position, (number, node)) in judged.enumerated() {
        guard let own = node.criteria.firstIndex(of: criterion) else { continue }
        let spread = node.spread[own]
        let movement = node.movement?[own]
        table.add(
          Table.Cell(position == 0 ? report.names.name(criterion)[language] : ""),
          Table.Cell("\(number)"), Table.Cell("\(node.opinions.count)"),
          Table.Cell(PanelWeights.points(spread.mean)),
          Table.Cell(PanelWeights.points(spread.standardDeviation)),
          Table.Cell(NumberFormat.percent(spread.coefficientOfVariation)),
          Table.Cell(PanelWeights.points(spread.median)),
          Table.Cell(PanelWeights.points(spread.interquartileRange)),
          Table.Cell(
            movement.map { NumberFormat.signed($0.median.difference * 100, digits: 1) } ?? ""),
          Table.Cell(
            movement.map { ConvergenceWords.text($0.verdict)[language] } ?? "",
            movement?.verdict == .apart ? .warning : .plain))
      }
    }
    return table
  }
}
