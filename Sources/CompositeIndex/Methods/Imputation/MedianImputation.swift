/// The median of the observed values, of all units or of the unit's group.
///
/// Values 1, 3, 8 and a gap: the gap becomes 3.
struct MedianImputation: Imputation {
  static let name = "median"
  static let summary = LocalizedText(
    zh: "用该指标已有数据的中位数插补，不受极端值影响；可按属性分组，只用同组的数据。",
    en: "The median of the indicator's observed values, of all units or of the unit's group; "
      + "extremes do not move it.")
  static let formula = LocalizedText(
    zh: "x_1 至 x_n 居中的值，或居中两个值的平均",
    en: "the middle of x_1 .. x_n, or the mean of the two middle values")
  static let reference = LocalizedText(
    "OECD/JRC (2008), section 3.1; COINr: i_median, i_median_grp")
  static let parameters: [Parameter<Self>] = [StatisticOfOthers.parameter(\.attribute)]

  var attribute: String?

  init() {}

  func impute(_ column: Int, of table: ImputationTable) -> ColumnImputation {
    StatisticOfOthers(attribute: attribute) { Quantiles($0).median }.impute(column, of: table)
  }
}
