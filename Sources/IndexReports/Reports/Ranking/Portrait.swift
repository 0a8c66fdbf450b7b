internal import CompositeIndex

/// A single unit without a peer group (画像): scores of dimensions and indicators instead of a rank.
struct Portrait {
  private let assessment: Assessment
  /// The row of the unit.
  let row: Int

  /// `nil` unless exactly one unit has data.
  init?(_ assessment: Assessment) {
    let rows = assessment.units.indices.filter { assessment.exclusions[$0] != .noData }
    guard let row = assessment.units.count == 1 ? 0 : rows.first, rows.count <= 1 else {
      return nil
    }
    self.assessment = assessment
    self.row = row
  }

  /// Who it is about, the score, and that there is nobody to compare with.
  var introduction: LocalizedText {
    let name = assessment.unit(row).name
    if let reason = RankingExclusions(assessment).reason(row) {
      return LocalizedText(
        zh: "\(name[.zh])不予评分：\(reason.zh)。", en: "\(name[.en]) has no score: \(reason.en).")
    }
    let score = NumberFormat.fixed(assessment.index[row])
    let band = assessment.band(row)?.name
    let relative = assessment.scheme.indicators.contains { $0.usesReferenceSet }
    return LocalizedText(
      zh: "\(name[.zh])得 \(score) 分\(band.map { "，等级“\($0[.zh])”" } ?? "")。"
        + "没有可比较的同类，不排名次"
        + (relative ? "。" : "；得分按方案规定的固定尺度计算。"),
      en: "\(name[.en]) scores \(score)\(band.map { ", \"\($0[.en])\"" } ?? ""). "
        + "There is no peer group, hence no rank"
        + (relative ? "." : "; scores are on the scheme's fixed scales."))
  }

  /// Every node with its value, score and effective weight.
  func table(_ language: Language) -> Table {
    var table = Table(columns: [
      Table.Column(
        LocalizedText(zh: "指标", en: "Indicator")[language], key: "node", overflow: .truncate),
      Table.Column(
        LocalizedText(zh: "数值", en: "Value")[language], key: "value", .right, priority: 2),
      Table.Column(LocalizedText(zh: "得分", en: "Score")[language], key: "score", .right),
      Table.Column(
        LocalizedText(zh: "权重", en: "Weight")[language], key: "weight", .right, priority: 1),
    ])
    let marks = ImputedMarks(assessment, rows: [row])
    let weights = PrintedWeights(assessment, row: row)
    for (number, node) in assessment.scheme.nodes.enumerated() {
      let indent = String(repeating: "  ", count: node.depth)
      let value = node.indicator.map {
        assessment.valueText(indicator: $0, row: row, language)
      }
      let isRoot = number == ResolvedScheme.root
      let score = isRoot ? assessment.index[row] : assessment.scores[row, number]
      let role: CellRole = isRoot ? .emphasis : score.isNaN ? .muted : .plain
      table.add(
        Table.Cell(indent + node.name[language], role),
        Table.Cell(value ?? "", role),
        Table.Cell(marks.marked(NumberFormat.fixed(score), row: row, node: number), role),
        Table.Cell(
          assessment.scores[row, number].isNaN ? NumberFormat.missing : weights.text(number), role))
    }
    if let footnote = marks.footnote(language) { table.footnotes.append(footnote) }
    return table
  }
}
