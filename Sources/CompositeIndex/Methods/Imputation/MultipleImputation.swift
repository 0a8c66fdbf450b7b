/// Several plausible values for every gap instead of one.
///
/// The point value is the mean of the draws, the deviation their sample standard deviation.
struct MultipleImputation: Imputation {
  static let name = "multiple"
  static let summary = LocalizedText(
    zh: "多重插补：从岭回归的预测分布中多次抽取（残差方差、回归系数、残差均随机），取均值，并给出标准差；抽取值可用于不确定性分析。剩余自由度不足 3 时不插补。",
    en: "Multiple imputation: draws from the predictive distribution of the ridge regression "
      + "(residual variance, coefficients and residuals all random), their mean as the value and "
      + "their standard deviation beside it; the draws serve uncertainty analysis. Nothing is "
      + "imputed with fewer than 3 residual degrees of freedom.")
  static let formula = LocalizedText(
    zh: "y* = y_hat + s* (u / sqrt(n) + Σ(d_k u_k / sqrt(l_k + 惩罚系数)) + e)，s*^2 = RSS / χ^2",
    en:
      "y* = y_hat + s* (u / sqrt(n) + sum of d_k u_k / sqrt(l_k + penalty) + e), s*^2 = RSS / chi^2"
  )
  static let reference = LocalizedText(
    "Rubin (1987), section 5.3; van Buuren (2018), algorithm 3.1; OECD/JRC (2008), section 3.2")
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "draws", \.draws, in: 2...10_000, default: 100,
      LocalizedText(zh: "抽取次数。", en: "How many draws.")),
    Parameter(
      "seed", \.seed, in: 0...9_007_199_254_740_991, default: 1,
      LocalizedText(
        zh: "随机数种子；种子相同，结果逐字节相同。",
        en: "The seed of the random numbers; the same seed gives the same bytes.")),
    RegressionModel.parameter(\.penalty),
  ]

  var draws = 100
  var seed = 1
  var penalty: Double?

  init() {}

  /// With fewer the draws have no variance to speak of.
  private static let leastFreedom = 3.0

  func impute(_ column: Int, of table: ImputationTable) -> ColumnImputation {
    guard !table.missingRows(column).isEmpty,
      let model = RegressionModel(
        column, of: table, penalty: penalty, freedom: Self.leastFreedom)
    else { return ColumnImputation() }
    let rows = model.rowsToFill(column, of: table)
    guard !rows.isEmpty else { return ColumnImputation() }
    let distribution = distribution(model, rows, table.scheme.indicators[column].said.id, table)
    let values = (0..<UInt32(draws)).map { distribution.values(draw: $0) }
    let cells = rows.enumerated().map { number, row in
      let moments = Moments(values.map { $0[number] })
      return ImputedCell(
        row: row.row, value: moments.mean, origin: .draws(draws), deviation: moments.deviation)
    }
    return ColumnImputation(
      cells: cells, validation: model.validation, distribution: distribution)
  }

  private func distribution(
    _ model: RegressionModel, _ rows: [(row: Int, directions: [Double])], _ id: String,
    _ table: ImputationTable
  ) -> PredictiveDistribution {
    let (regression, penalty) = (model.regression, model.penalty)
    let freedom = Double(regression.count - 1) - regression.degrees(penalty: penalty)
    return PredictiveDistribution(
      means: rows.map { regression.value($0.directions, penalty: penalty) }, freedom: freedom,
      scale: (regression.residuals(penalty: penalty) / freedom).squareRoot(),
      loadings: rows.map { regression.loadings($0.directions, penalty: penalty) },
      seed: UInt64(seed), place: PredictiveDistribution.place(id),
      places: rows.map { PredictiveDistribution.place(id, unit: table.units[$0.row].code) })
  }
}
