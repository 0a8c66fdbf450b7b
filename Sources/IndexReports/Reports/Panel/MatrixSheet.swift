internal import CompositeIndex

/// One matrix with the weights that follow from it, an expert's or the group's.
struct MatrixSheet {
  var who: LocalizedText
  var criteria: [String]
  var matrix: PairwiseMatrix
  var weights: [Double]
  /// The heading of the weights.
  var title: LocalizedText
  var consistency: Consistency?
  /// A sentence below.
  var note: LocalizedText?

  /// The matrices of a node, the group's last where there are several.
  static func all(_ node: PanelAnalysis.NodeResult, _ report: PanelReport) -> [MatrixSheet] {
    var sheets = node.opinions.compactMap { opinion in
      opinion.matrix.map {
        MatrixSheet(
          who: report.analysis.panel.experts.count == 1
            ? LocalizedText(zh: "判断矩阵", en: "The matrix")
            : LocalizedText(
              zh: HanSpacing.join("专家", opinion.expert), en: "Expert \(opinion.expert)"),
          criteria: node.criteria, matrix: $0, weights: opinion.weights,
          title: title(opinion.method), consistency: opinion.consistency)
      }
    }
    if sheets.count > 1, let matrix = node.groupMatrix {
      sheets.append(
        MatrixSheet(
          who: LocalizedText(zh: "专家组（几何平均）", en: "The group (geometric mean)"),
          criteria: node.criteria, matrix: matrix, weights: node.groupMatrixWeights,
          title: node.isConsensusOfMatrix
            ? LocalizedText(zh: "共识权重", en: "Consensus") : title(node.groupMatrixMethod),
          consistency: node.groupConsistency, note: otherConsensus(node, report)))
    }
    return sheets
  }

  private static func title(_ method: String) -> LocalizedText {
    method == "eigenvector"
      ? LocalizedText(zh: "权重（特征向量）", en: "Weight (eigenvector)")
      : LocalizedText(zh: "权重", en: "Weight")
  }

  /// That the consensus is not this matrix's vector, where it is not.
  private static func otherConsensus(
    _ node: PanelAnalysis.NodeResult, _ report: PanelReport
  ) -> LocalizedText? {
    if node.isConsensusOfMatrix { return nil }
    let compared = node.opinions.filter { $0.matrix != nil }.map(\.expert)
    let count = node.opinions.count
    let group = type(of: report.analysis.options.group).name
    let way = GroupWords.shortly(group, node)
    let whose =
      compared.count == count
      ? LocalizedText(zh: "由 \(count) 位专家", en: "From the matrices of all \(count) experts")
      : LocalizedText(
        zh: HanSpacing.join("仅由", Sentences(.zh).list(compared, first: 8, zh: "位")),
        en: "From the matrices of \(Sentences(.en).list(compared, first: 8, zh: "")) only")
    let own =
      node.groupMatrixMethod == "eigenvector"
      ? LocalizedText(zh: "不是此矩阵的特征向量", en: "not this matrix's eigenvector")
      : LocalizedText(zh: "不是由此矩阵求得的", en: "not the weights of this matrix")
    return LocalizedText(
      zh: HanSpacing.join(whose.zh, "的判断矩阵合成；共识权重另由") + " \(way.zh)，\(own.zh)。",
      en: "\(whose.en); the consensus is \(way.en), \(own.en).")
  }

  /// The matrix with its weights.
  func table(_ names: PanelNames, _ language: Language) -> Table {
    let heads = MatrixHeads(criteria.map { names.name($0)[language] }, weight: title[language])
    var table = Table(
      caption: who[language],
      columns: [
        Table.Column(LocalizedText(zh: "指标", en: "Criterion")[language], overflow: .wrap)
      ] + heads.columns.map { Table.Column($0, .right) }
        + [Table.Column(title[language], .right)])
    let printed = MatrixWeights.printed(weights)
    table.rows = heads.rows.enumerated().map { row, name in
      let judged = heads.rows.indices.map { Table.Cell(JudgedValue.text(matrix[row, $0])) }
      return Table.Row([Table.Cell(name)] + judged + [Table.Cell(printed[row], .emphasis)])
    }
    table.footnotes = [note, MatrixWeights.note([weights])].compactMap { $0?[language] }
    return table
  }
}

/// Weights beside matrices: four decimals, every weight rounded by itself.
enum MatrixWeights {
  static func printed(_ weights: [Double]) -> [String] {
    weights.map { NumberFormat.fixed($0, digits: 4) }
  }

  /// That the printed weights of any list do not add up to 1 for rounding; `nil` where all do.
  static func note(_ lists: [[Double]]) -> LocalizedText? {
    let isExact = lists.allSatisfy { weights in
      !weights.allSatisfy(\.isFinite)
        || weights.reduce(0) { $0 + NumberFormat.units($1, digits: 4) } == 10_000
    }
    return isExact
      ? nil
      : LocalizedText(
        zh: "各数分别四舍五入，相加可能与 1 略有出入。",
        en: "Every weight is rounded by itself; their sum may differ from 1 in the last digit.")
  }
}
