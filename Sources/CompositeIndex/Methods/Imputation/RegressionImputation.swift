/// A ridge regression of the indicator on all others.
struct RegressionImputation: Imputation {
  static let name = "regression"
  static let summary = LocalizedText(
    zh: "用其余全部指标对本指标做岭回归，按回归值插补，并报告留一误差与用均值时的误差。自变量自身的缺失按其均值处理；没有任何自变量的对象仍为缺失。",
    en: "A ridge regression of the indicator on all others, with its leave-one-out error beside "
      + "that of the mean. Gaps of predictors count as their mean; a unit without any predictor "
      + "stays missing.")
  static let formula = LocalizedText(
    zh: "y = b_0 + Σ(b_j × z_j)，b 使 |y - b_0 - Z b|^2 + 惩罚系数 × |b|^2 最小",
    en: "y = b_0 + sum of b_j * z_j, b minimising |y - b_0 - Z b|^2 + penalty * |b|^2")
  static let reference = LocalizedText(
    "OECD/JRC (2008), section 3.1; Hoerl and Kennard (1970); Hastie et al. (2009), section 3.4.1")
  static let parameters: [Parameter<Self>] = [RegressionModel.parameter(\.penalty)]

  var penalty: Double?

  init() {}

  func impute(_ column: Int, of table: ImputationTable) -> ColumnImputation {
    guard !table.missingRows(column).isEmpty,
      let model = RegressionModel(column, of: table, penalty: penalty)
    else { return ColumnImputation() }
    let cells = model.rowsToFill(column, of: table).map { row, directions in
      ImputedCell(
        row: row, value: model.regression.value(directions, penalty: model.penalty),
        origin: .regression(predictors: model.predictors.count))
    }
    return ColumnImputation(cells: cells, validation: cells.isEmpty ? nil : model.validation)
  }
}
