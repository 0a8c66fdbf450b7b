internal import CompositeIndex

/// What experts gave who did not compare pairs, with the weights that follow: points, ranks, weights,
/// best–worst comparisons.
struct GivenJudgements {
  private let report: PanelReport
  private let node: PanelAnalysis.NodeResult

  init(_ report: PanelReport, _ node: PanelAnalysis.NodeResult) {
    self.report = report
    self.node = node
  }

  /// One table for each expert.
  func tables(_ language: Language) -> [Table] {
    node.opinions.compactMap { table($0, language) }
  }

  private func table(_ opinion: NodeOpinion, _ language: Language) -> Table? {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var given: [(title: String, cells: [String])]
    switch opinion.judgement {
    case .pairwise: return nil
    case .budget(let points):
      given = [(title("所给", "Given"), points.map { Self.short($0, digits: 2) })]
    case .direct(let weights):
      given = [(title("所给", "Given"), weights.map { Self.short($0, digits: 4) })]
    case .ranking(let ranks): given = [(title("位次", "Rank"), ranks.map(String.init))]
    case .bestWorst(let said):
      given = [
        (title("最优:此项", "Best : this"), said.bestToOthers.map(JudgedValue.text)),
        (title("此项:最劣", "This : worst"), said.othersToWorst.map(JudgedValue.text)),
      ]
    }
    let kind = JudgementKind(opinion.judgement).text
    var table = Table(
      caption: title(
        HanSpacing.join("专家", opinion.expert) + "（\(kind.zh)）",
        "Expert \(opinion.expert) (\(kind.en))"),
      columns: [Table.Column(title("指标", "Criterion"), overflow: .wrap)]
        + given.map { Table.Column($0.title, .right) }
        + [Table.Column(title("权重", "Weight"), .right)])
    let printed = MatrixWeights.printed(opinion.weights)
    table.rows = node.criteria.indices.map { row in
      Table.Row(
        [Table.Cell(report.names.name(node.criteria[row])[language])]
          + given.map { Table.Cell($0.cells[row]) } + [Table.Cell(printed[row], .emphasis)])
    }
    if let text = bestWorst(opinion) { table.footnotes = [text[language]] }
    return table
  }

  /// A number as it was given, without the tail of a fraction.
  private static func short(_ number: Double, digits: Int) -> String {
    let text = NumberFormat.shortest(number) ?? ""
    return text.count <= digits + 4 ? text : NumberFormat.fixed(number, digits: digits)
  }

  /// Best, worst, ξ, the input-based ratio with its limit, and whether it passes.
  private func bestWorst(_ opinion: NodeOpinion) -> LocalizedText? {
    guard case .bestWorst(let said) = opinion.judgement,
      let consistency = opinion.bestWorstConsistency
    else { return nil }
    let best = report.names.name(node.criteria[said.best])
    let worst = report.names.name(node.criteria[said.worst])
    let deviation = NumberFormat.fixed(opinion.bestWorst?.deviation ?? .nan, digits: 4)
    let ratio = BestWorstWords.ratio(consistency)
    let verdict: LocalizedText =
      switch consistency.passes {
      case true?: LocalizedText(zh: "通过", en: "passes")
      case false?: LocalizedText(zh: "未通过", en: "does not pass")
      case nil: LocalizedText(zh: "没有公布的上限，无从判定", en: "no limit is published, so it cannot be told")
      }
    let limit = consistency.limit.flatMap { NumberFormat.shortest($0) }
    return LocalizedText(
      zh: "最优“\(best.zh)”，最劣“\(worst.zh)”；ξ = \(deviation)；基于输入的一致性比率 \(ratio)"
        + (limit.map { "，上限 \($0)" } ?? "") + "：\(verdict.zh)（Liang 等，2020）。",
      en: "Best: \(best.en); worst: \(worst.en); ξ = \(deviation); input-based consistency ratio "
        + "\(ratio)" + (limit.map { ", limit \($0)" } ?? "")
        + ": \(verdict.en) (Liang et al., 2020).")
  }
}
