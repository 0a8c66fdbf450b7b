/// Weights of standardised criteria under which their influences are as they should be.
///
/// With correlations R the index of weights v correlates with the criteria by R·v/√(vᵀRv), so that
/// correlations in given proportions s are had by solving R·v = s: exactly, and only so unless R is
/// singular. Where that needs a negative weight the target is out of reach, and the sum of squared
/// differences of the shares is made small over weights of 0 and more.
struct InfluenceFit {
  /// Correlations of the criteria.
  let correlations: [[Double]]
  /// Shares above 0, adding up to 1.
  let target: [Double]
  /// What influence is.
  let measure: InfluenceMeasure

  /// Shares this near to the target reach it.
  static let exact = 1e-9

  /// What was found.
  struct Result {
    /// Weights of the standardised criteria, of any sum.
    var scaled: [Double]
    /// The criteria's correlations with the index.
    var correlations: [Double]
    /// The criteria's shares of the influence.
    var shares: [Double]
    /// The largest difference of a share from its target.
    var miss: Double
  }

  /// The weights that reach the target, or the best that were found.
  func weights() -> Result {
    if measure == .covarianceShare { return result(RiskBudget(correlations, target).weights()) }
    let wanted = measure == .correlation ? target : target.map { $0.squareRoot() }
    let solution = LeastNorm(symmetric: correlations).solution(wanted)
    let clipped = solution.map { max(0, $0) }
    let direct = result(clipped)
    if direct.miss <= Self.exact { return direct }
    let starts = [clipped, target, target.map { _ in 1 }]
    let found = starts.map { result(ShareDescent(self).best(from: $0)) }
    return found.min { squares($0.shares) < squares($1.shares) - 1e-15 } ?? direct
  }

  /// What weights yield.
  func result(_ scaled: [Double]) -> Result {
    let scaled = scaled.shares
    let products = correlations.map { row in
      compensatedSum(zip(row, scaled).lazy.map { $0 * $1 })
    }
    let variance = compensatedSum(zip(products, scaled).lazy.map { $0 * $1 })
    let length = max(0, variance).squareRoot()
    let straight = products.map { $0 / length }
    let influences: [Double]
    switch measure {
    case .correlationRatio: influences = straight.map { $0 * abs($0) }
    case .correlation: influences = straight
    case .covarianceShare: influences = zip(products, scaled).map { $0 * $1 }
    }
    let sum = compensatedSum(influences)
    let shares = influences.map { $0 / sum }
    let misses = zip(shares, target).map { abs($0 - $1) }
    let isDefined = sum > 0 && misses.allSatisfy(\.isFinite)
    return Result(
      scaled: scaled.allSatisfy(\.isFinite) ? scaled : target, correlations: straight,
      shares: shares, miss: isDefined ? misses.max() ?? 0 : 1)
  }

  /// The sum of squared differences from the target; infinite where shares are not defined.
  func squares(_ shares: [Double]) -> Double {
    let sum = compensatedSum(zip(shares, target).lazy.map { ($0 - $1) * ($0 - $1) })
    return sum.isFinite ? sum : .infinity
  }
}
