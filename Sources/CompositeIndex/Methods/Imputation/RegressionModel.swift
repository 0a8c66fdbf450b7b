/// One indicator explained by all others, with a penalty that is given or chosen.
struct RegressionModel {
  /// The penalties tried where none is given.
  static let grid: [Double] = [0.01, 0.1, 1, 10, 100, 1000, 10_000, 100_000]

  let regression: RidgeRegression
  let penalty: Double
  /// The columns that explain.
  let predictors: [Int]
  let validation: ImputationValidation

  /// Learns from the rows that have the indicator.
  ///
  /// - Parameters:
  ///   - penalty: `nil` takes the one of the grid with the smallest leave-one-out error, the
  ///     largest among equals.
  ///   - freedom: residual degrees of freedom that must be left.
  /// - Returns: `nil` where there is nothing to learn from.
  init?(_ column: Int, of table: ImputationTable, penalty: Double?, freedom: Double = 0) {
    let rows = table.presentRows(column)
    guard rows.count > 2 else { return nil }
    func values(_ column: Int) -> [Double] { rows.map { table.values[$0, column] } }
    let predictors = (0..<table.values.columns).filter {
      $0 != column && RidgeRegression.isUsable(values($0))
    }
    guard !predictors.isEmpty else { return nil }
    let response = values(column)
    let regression = RidgeRegression(predictors: predictors.map(values), response: response)
    var best: (penalty: Double, error: Double)?
    for candidate in penalty.map({ [$0] }) ?? Self.grid {
      guard let error = regression.leaveOneOutError(penalty: candidate),
        Double(rows.count - 1) - regression.degrees(penalty: candidate) >= freedom
      else { continue }
      if error <= best?.error ?? .infinity { best = (candidate, error) }
    }
    guard let best else { return nil }
    self.regression = regression
    self.predictors = predictors
    self.penalty = best.penalty
    let count = Double(rows.count)
    let deviations = response.map { ($0 - regression.mean) * count / (count - 1) }
    validation = ImputationValidation(
      count: rows.count, error: best.error,
      errorOfMean: (compensatedSum(deviations.map { $0 * $0 }) / count).squareRoot(),
      penalty: best.penalty)
  }

  /// The rows to fill, each in the regression's directions; a row without any predictor has
  /// nothing to go by.
  func rowsToFill(_ column: Int, of table: ImputationTable) -> [(row: Int, directions: [Double])] {
    table.missingRows(column).compactMap { row in
      let own = predictors.map { table.values[row, $0] }
      return own.allSatisfy(\.isNaN) ? nil : (row, regression.directions(own))
    }
  }

  /// The parameter of the methods that regress.
  static func parameter<Owner>(
    _ path: any WritableKeyPath<Owner, Double?> & Sendable
  ) -> Parameter<Owner> {
    Parameter(
      "penalty", path, in: 0...1e9,
      otherwise: LocalizedText(
        zh: "在 0.01、0.1、1 … 100000 中取留一误差最小的",
        en: "the one of 0.01, 0.1, 1 .. 100000 with the smallest leave-one-out error"),
      LocalizedText(
        zh: "岭回归的惩罚，自变量先标准化为均值 0、标准差 1；0 为普通最小二乘。",
        en: "The ridge penalty, for predictors standardised to mean 0 and deviation 1; 0 is "
          + "ordinary least squares."))
  }
}
