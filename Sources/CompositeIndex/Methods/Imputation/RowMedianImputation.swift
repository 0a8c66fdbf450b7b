/// The unit's median standing in its other indicators of the same branch.
///
/// Other indicators at 0.2, 0.6 and 0.7 of their ranges, own range 10 to 20: the gap becomes 16.
struct RowMedianImputation: Imputation {
  static let name = "row-median"
  static let summary = LocalizedText(
    zh: "取该对象在同一分支其他指标上的中位水平（各指标先按极差缩放、统一方向），再换算回本指标的单位。",
    en: "The unit's median standing in its other indicators of the same branch, each scaled "
      + "between worst and best observed value, scaled back to the indicator's unit.")
  static let formula = LocalizedText(
    zh: "最小值 + (最大值 - 最小值) × (x_j - 最小值_j) / (最大值_j - 最小值_j) 的中位数，方向统一后计算",
    en: "min + (max - min) * median of (x_j - min_j) / (max_j - min_j), after direction")
  static let reference = LocalizedText(
    "OECD/JRC (2008), section 3; COINr: Impute, impute_by = \"row\", i_median")
  static let parameters: [Parameter<Self>] = [OwnStanding.parameter(\.branch)]

  var branch = Branch.parent

  init() {}

  func impute(_ column: Int, of table: ImputationTable) -> ColumnImputation {
    OwnStanding(branch: branch) { Quantiles($0).median }.impute(column, of: table)
  }
}
