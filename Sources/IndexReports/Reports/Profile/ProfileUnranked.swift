internal import CompositeIndex

/// What the page of a unit without rank says instead of strengths and a gap: the rule that keeps it out,
/// and for every dimension which indicators have a score and which have none.
struct ProfileUnranked {
  private let assessment: Assessment
  private let row: Int
  /// The dimensions that have room.
  private let dimensions: [Int]

  /// Indicators of a dimension that have room on either side: fewer where there are many dimensions.
  private var named: Int { max(3, 32 / max(1, dimensions.count)) }

  init(_ assessment: Assessment, row: Int, dimensions: [Int]) {
    self.assessment = assessment
    self.row = row
    self.dimensions = dimensions
  }

  /// The rule and the table.
  func blocks(_ language: Language) -> [Document.Block] {
    [.notes([Document.Note(rule[language])]), .table(table(language))]
  }

  /// Which rule keeps it out, and what would let it in.
  private var rule: LocalizedText {
    let missing = RankingHeader.missing(assessment.scheme.said.methodology)
    switch assessment.exclusions[row] {
    case .coverage(_, let floor):
      let least = CoverageText.floor(floor)
      return LocalizedText(
        zh: "排名要求覆盖率（\(CoverageText.meaning[.zh])）不低于 \(least)；补齐下表缺失的指标、达到这一比例后才参与排名。",
        en:
          "To be ranked takes a coverage (\(CoverageText.meaning[.en])) of at least \(least); with enough "
          + "of those missing below it will be.")
    case .nodesMissing:
      return LocalizedText(
        zh: "排名要求每个维度都有得分（\(missing.zh)）；补齐下表缺失的指标后才参与排名。",
        en:
          "To be ranked, a unit needs a score in every dimension (\(missing.en)); with those missing below "
          + "it will be.")
    case .veto:
      return LocalizedText(
        zh: "触发方案的否决规则，不论得分多少都不参与排名。",
        en: "A rule of the scheme keeps it out of the ranking whatever its scores are.")
    case .screened:
      return LocalizedText(
        zh: "未通过方案的数据筛选，不参与排名。", en: "The scheme's screening of data keeps it out of the ranking.")
    case .noScore, .noData, nil:
      return LocalizedText(
        zh: "缺失数据的规则：\(missing.zh)。", en: "The rule of missing data: \(missing.en).")
    }
  }

  private func table(_ language: Language) -> Table {
    func word(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(columns: [
      .init(word("维度", "Dimension"), overflow: .wrap),
      .init(word("有得分的指标", "Indicators with a score"), overflow: .wrap),
      .init(word("没有得分的指标", "Indicators without a score"), overflow: .wrap),
    ])
    for dimension in dimensions {
      let leaves = assessment.scheme.leaves(under: dimension)
      let known = leaves.filter { !assessment.scores[row, $0].isNaN }
      let missing = leaves.filter { assessment.scores[row, $0].isNaN }
      func list(_ nodes: [Int], _ text: (Int) -> String) -> String {
        nodes.isEmpty
          ? NumberFormat.missing
          : Sentences(language).list(nodes.map(text), first: named, zh: "项")
      }
      table.add(
        .init(assessment.scheme.nodes[dimension].name[language]),
        .init(
          list(known) { node in
            assessment.scheme.nodes[node].name[language] + " "
              + NumberFormat.fixed(assessment.scores[row, node])
              + (assessment.isImputed(row: row, node: node) ? "*" : "")
          }),
        .init(
          list(missing) { leaf in
            let node = assessment.scheme.nodes[leaf]
            let isUnscored =
              node.indicator.map { assessment.isUnscored(row: row, indicator: $0) } ?? false
            return node.name[language]
              + (isUnscored
                ? Sentences(language).aside(word("有数值，无法标准化", "cannot be normalised")) : "")
          }))
    }
    return table
  }
}
