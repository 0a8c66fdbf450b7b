/// Weights whose covariance shares are given: v_j (R·v)_j / vᵀRv = t_j.
///
/// They are the minimum of vᵀRv/2 − Σ t ln v, which is strictly convex where R is regular, by
/// Newton's method. Spinu, F. (2013), An algorithm for computing risk parity weights.
struct RiskBudget {
  private let correlations: [[Double]]
  private let target: [Double]

  private static let steps = 200

  init(_ correlations: [[Double]], _ target: [Double]) {
    self.correlations = correlations
    self.target = target
  }

  func weights() -> [Double] {
    var weights = target.map { $0.squareRoot() }
    var value = height(weights)
    for _ in 0..<Self.steps {
      let slopes = products(weights).enumerated().map { $1 - target[$0] / weights[$0] }
      if zip(slopes, weights).allSatisfy({ abs($0 * $1) < 1e-17 }) { break }
      let bends = correlations.enumerated().map { row, line in
        line.enumerated().map { column, entry in
          entry + (row == column ? target[row] / (weights[row] * weights[row]) : 0)
        }
      }
      guard let step = Cholesky(bends)?.solution(slopes.map { -$0 }) else { break }
      var length = 1.0
      for (weight, move) in zip(weights, step) where weight + move <= 0 {
        length = min(length, -0.95 * weight / move)
      }
      var next = moved(weights, step, length)
      var height = height(next)
      while !(height < value + 1e-15 * abs(value)), length > 1e-12 {
        length /= 2
        next = moved(weights, step, length)
        height = self.height(next)
      }
      if next == weights || !height.isFinite { break }
      (weights, value) = (next, height)
    }
    return weights
  }

  private func products(_ weights: [Double]) -> [Double] {
    correlations.map { row in compensatedSum(zip(row, weights).lazy.map { $0 * $1 }) }
  }

  private func height(_ weights: [Double]) -> Double {
    let square = compensatedSum(zip(products(weights), weights).lazy.map { $0 * $1 })
    return square / 2 - compensatedSum(zip(target, weights).lazy.map { $0 * Elementary.ln($1) })
  }

  private func moved(_ weights: [Double], _ step: [Double], _ length: Double) -> [Double] {
    zip(weights, step).map { $0 + length * $1 }
  }
}
