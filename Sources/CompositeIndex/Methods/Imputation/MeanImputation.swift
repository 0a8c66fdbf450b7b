/// The mean of the observed values, of all units or of the unit's group.
///
/// Values 1, 3 and a gap: the gap becomes 2.
struct MeanImputation: Imputation {
  static let name = "mean"
  static let summary = LocalizedText(
    zh: "用该指标已有数据的均值插补；可按属性分组，只用同组的数据。",
    en: "The mean of the indicator's observed values, of all units or of the unit's group.")
  static let formula = LocalizedText(
    zh: "Σ x_i / n",
    en: "sum of x_i / n")
  static let reference = LocalizedText("OECD/JRC (2008), section 3.1; COINr: i_mean, i_mean_grp")
  static let parameters: [Parameter<Self>] = [StatisticOfOthers.parameter(\.attribute)]

  var attribute: String?

  init() {}

  func impute(_ column: Int, of table: ImputationTable) -> ColumnImputation {
    StatisticOfOthers(attribute: attribute) { Moments.mean(of: $0) }.impute(column, of: table)
  }
}
