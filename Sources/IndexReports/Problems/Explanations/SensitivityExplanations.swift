internal import CompositeIndex

/// What the codes of sensitivity analyses mean.
enum SensitivityExplanations {
  static let all: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      .badDesign,
      title: LocalizedText(zh: "不是 Saltelli 设计", en: "No Saltelli design"),
      text: LocalizedText(
        zh: """
          cei sensitivity --design 读取的表每次计算一行、每个因素一列。样本 A、B 各 N 点，AB_i 是第 i 个因素取自 B \
          而其余取自 A 的点，共 N×(因素数+2) 行。行的次序可以是 blocks（先全部 A，再全部 B，再依次全部 AB_1、AB_2……，\
          COINr 如此）、points（逐点 A、AB_1、AB_2……、B，SALib 如此）或 points-2（逐点 A、AB_i、BA_i、B，\
          SALib 二阶设计）。次序按各行的因素取值识别，也可用 --layout 指定。
          """,
        en: """
          The table read by cei sensitivity --design has a row for each evaluation and a column for \
          each factor. Samples A and B have N points each, and AB_i are the points of A with factor \
          i taken from B: N×(factors+2) rows. They may stand in the order blocks (all of A, all of \
          B, then all of AB_1, AB_2, …, as COINr has them), points (A, AB_1, AB_2, …, B point by \
          point, as SALib has them) or points-2 (A, AB_i, BA_i, B: SALib with second order). The \
          order is recognised by what the factors are in the rows, or named with --layout.
          """),
      bad: "cei sensitivity --design table-of-random-rows.csv",
      good: "cei sensitivity --design saltelli.csv --outputs y.csv")
  ]
}
