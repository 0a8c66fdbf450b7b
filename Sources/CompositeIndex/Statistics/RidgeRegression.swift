/// Linear regression with a penalty on the squared coefficients, for every penalty at once.
///
/// Predictors are standardised to mean 0 and population standard deviation 1 over the rows that
/// are learnt from, their gaps filled with the mean; the intercept is not penalised. One
/// decomposition ZᵀZ = V·diag(λ)·Vᵀ gives coefficients, leverages and degrees of freedom for any
/// penalty. Hoerl, A. E. and Kennard, R. W. (1970), Technometrics 12(1); Hastie, T., Tibshirani, R.
/// and Friedman, J. (2009), The Elements of Statistical Learning, section 3.4.1.
struct RidgeRegression: Sendable {
  /// How many rows were learnt from.
  let count: Int
  /// The mean of the response.
  let mean: Double
  /// Mean and standard deviation of every predictor.
  private let scales: [(mean: Double, deviation: Double)]
  private let values: [Double]
  private let vectors: [[Double]]
  /// Every row in the directions of the vectors.
  private let rows: [[Double]]
  /// The response from its mean.
  private let response: [Double]
  /// What every direction has in common with the response.
  private let shared: [Double]

  /// Directions with less of the largest spread than this carry rounding only.
  private static let flat = 1e-12

  /// Learns from rows.
  ///
  /// - Parameters:
  ///   - predictors: columns, each with at least two different values; NaN is missing.
  ///   - response: as many values, none missing.
  init(predictors: [[Double]], response: [Double]) {
    count = response.count
    mean = Moments.mean(of: response)
    let mean = mean
    self.response = response.map { $0 - mean }
    scales = predictors.map(Self.scale)
    let columns = zip(predictors, scales).map { column, scale in
      column.map { $0.isNaN ? 0 : ($0 - scale.mean) / scale.deviation }
    }
    let products = columns.map { one in
      columns.map { other in zip(one, other).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    let parts = Eigenvalues(symmetric: products)
    let floor = Self.flat * (parts.values.first ?? 0)
    values = parts.values.map { $0 > floor ? $0 : 0 }
    vectors = parts.vectors
    let vectors = vectors
    rows = response.indices.map { row in Self.turn(columns.map { $0[row] }, vectors) }
    let (rows, centred) = (rows, self.response)
    shared = vectors.indices.map { direction in
      compensatedSum(rows.indices.lazy.map { rows[$0][direction] * centred[$0] })
    }
  }

  /// Whether a column can be a predictor.
  static func isUsable(_ predictor: [Double]) -> Bool { scale(predictor).deviation > 0 }

  /// Mean of what is there; the standard deviation counts gaps as the mean.
  private static func scale(_ column: [Double]) -> (mean: Double, deviation: Double) {
    let present = column.filter { !$0.isNaN }
    guard let first = present.first, present.contains(where: { $0 != first }) else {
      return (present.first ?? 0, 0)
    }
    let mean = Moments.mean(of: present)
    let squares = compensatedSum(present.lazy.map { ($0 - mean) * ($0 - mean) })
    return (mean, (squares / Double(column.count)).squareRoot())
  }

  private static func turn(_ row: [Double], _ vectors: [[Double]]) -> [Double] {
    vectors.map { vector in zip(vector, row).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// A new row in the directions of the vectors; NaN is missing.
  func directions(_ row: [Double]) -> [Double] {
    Self.turn(
      zip(row, scales).map { $0.isNaN ? 0 : ($0 - $1.mean) / $1.deviation }, vectors)
  }

  /// What is foretold for a row given in directions.
  func value(_ directions: [Double], penalty: Double) -> Double {
    mean
      + compensatedSum(
        values.indices.lazy.map { values[$0] > 0 ? directions[$0] * coefficient($0, penalty) : 0 })
  }

  private func coefficient(_ direction: Int, _ penalty: Double) -> Double {
    values[direction] > 0 ? shared[direction] / (values[direction] + penalty) : 0
  }

  /// The uncertainty of the coefficients for a row given in directions, with that of the mean
  /// first: squares add up to the variance of what is foretold, in residual variances.
  func loadings(_ directions: [Double], penalty: Double) -> [Double] {
    [1 / Double(count).squareRoot()]
      + values.indices.map {
        let spread = values[$0] + penalty
        return spread > 0 ? directions[$0] / spread.squareRoot() : 0
      }
  }

  /// How many directions the penalty leaves, the mean not counted.
  func degrees(penalty: Double) -> Double {
    values.reduce(0) { $1 > 0 ? $0 + $1 / ($1 + penalty) : $0 }
  }

  /// Sum of squared residuals.
  func residuals(penalty: Double) -> Double {
    compensatedSum(
      rows.indices.lazy.map {
        let rest = response[$0] - (value(rows[$0], penalty: penalty) - mean)
        return rest * rest
      })
  }

  /// Root of the mean squared error when every row is foretold from the others: eᵢ/(1 − hᵢᵢ).
  ///
  /// - Returns: `nil` where a row is fitted exactly, so that nothing is learnt about errors.
  func leaveOneOutError(penalty: Double) -> Double? {
    var errors: [Double] = []
    for (row, turned) in rows.enumerated() {
      let leverage = loadings(turned, penalty: penalty).reduce(0) { $0 + $1 * $1 }
      guard 1 - leverage > 1e-9 else { return nil }
      errors.append((response[row] - (value(turned, penalty: penalty) - mean)) / (1 - leverage))
    }
    return (compensatedSum(errors.lazy.map { $0 * $0 }) / Double(count)).squareRoot()
  }
}
