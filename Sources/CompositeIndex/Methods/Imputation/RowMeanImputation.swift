/// The unit's mean standing in its other indicators of the same branch.
///
/// Other indicators at 0.2 and 0.6 of their ranges, own range 10 to 20: the gap becomes 14.
struct RowMeanImputation: Imputation {
  static let name = "row-mean"
  static let summary = LocalizedText(
    zh: "取该对象在同一分支其他指标上的平均水平（各指标先按极差缩放、统一方向），再换算回本指标的单位。",
    en: "The unit's mean standing in its other indicators of the same branch, each scaled between "
      + "worst and best observed value, scaled back to the indicator's unit.")
  static let formula = LocalizedText(
    zh: "最小值 + (最大值 - 最小值) × (x_j - 最小值_j) / (最大值_j - 最小值_j) 的均值，方向统一后计算",
    en: "min + (max - min) * mean of (x_j - min_j) / (max_j - min_j), after direction")
  static let reference = LocalizedText(
    "OECD/JRC (2008), section 3; COINr: Impute, impute_by = \"row\", i_mean")
  static let parameters: [Parameter<Self>] = [OwnStanding.parameter(\.branch)]

  var branch = Branch.parent

  init() {}

  func impute(_ column: Int, of table: ImputationTable) -> ColumnImputation {
    OwnStanding(branch: branch) { Moments.mean(of: $0) }.impute(column, of: table)
  }
}
