internal import IndexKernel

/// Weights of standardised criteria under which their influences are as they should be.
///
/// With correlations R the index of weights v correlates with the criteria by R·v/√(vᵀRv), so that
/// correlations in given proportions s are had by solving R·v = s: exactly, and only so unless R is
/// singular. Where that needs a negative weight the target is out of reach, and the sum of squared
/// differences of the shares is made small over weights of 0 and more, from several starts.
///
/// Weights under which all units have the same index (R·v = 0), or under which influences cancel out,
/// have no shares and reach nothing.
struct InfluenceFit {
  /// Correlations of the criteria.
  let correlations: [[Double]]
  /// Shares of 0 and more, adding up to 1; all above 0 for shares of the variance.
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
    /// Elementary operations of the search; 0 without one.
    var searching = 0.0
  }

  /// The weights that reach the target, or the best that were found.
  func weights() -> Result {
    let first = first
    let direct = result(first)
    if direct.miss <= Self.exact { return direct }
    let starts = starts(first)
    let ends = inParallel(starts.count) { ShareDescent(self).best(from: starts[$0]) }
    let found = ends.map { result($0.weights) }
    var best = found.min { squares($0.shares) < squares($1.shares) - 1e-12 } ?? direct
    if !best.shares.allSatisfy(\.isFinite) { best = result(target) }
    best.searching = ends.reduce(0) { $0 + $1.work }
    return best
  }

  /// The solution of the equations, without what it has below 0.
  private var first: [Double] {
    if measure == .covarianceShare { return RiskBudget(correlations, target).weights() }
    let wanted = measure == .correlation ? target : target.map { $0.squareRoot() }
    return LeastNorm(symmetric: correlations).solution(wanted).map { max(0, $0) }
  }

  /// Where the search begins: there may be several valleys. From numbers drawn with one fixed seed
  /// besides, so that the same table gives the same weights.
  private func starts(_ first: [Double]) -> [[Double]] {
    let count = target.count
    var starts = [first, target, target.map { _ in 1 }]
    for criterion in 0..<count {
      starts.append((0..<count).map { $0 == criterion ? 1 : 0.1 })
    }
    var random = RandomStream(seed: 1, stream: 0, factor: 1)
    for _ in 0..<max(2, min(24, Self.drawing / (count * count))) {
      starts.append((0..<count).map { _ in random.uniform() })
    }
    return starts
  }

  /// 2 to 24 starts are drawn, this many over the square of the criteria: each search takes time that
  /// grows with their cube.
  private static let drawing = 3000

  /// Where the variance of an index whose weights of standardised criteria add up to 1 is no more,
  /// all units have the same index but for rounding.
  static let flat = 1e-12
  /// Influences whose sum is no more than this part of what they are without their signs cancel out.
  private static let cancelling = 1e-9

  /// What weights yield; no shares where all units have the same index.
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
    // What goes against the index has an influence that no target asks for.
    case .correlationRatio: influences = straight.map { $0 * abs($0) }
    case .correlation: influences = straight
    case .covarianceShare: influences = zip(products, scaled).map { $0 * $1 }
    }
    let sum = compensatedSum(
      influences.lazy.map { measure == .correlationRatio ? abs($0) : $0 })
    let misses = zip(influences, target).map { abs($0 / sum - $1) }
    let size = compensatedSum(influences.lazy.map { abs($0) })
    let isDefined =
      variance > Self.flat && sum > Self.cancelling * size && misses.allSatisfy(\.isFinite)
    let unknown = influences.map { _ in Double.nan }
    return Result(
      scaled: scaled.allSatisfy(\.isFinite) ? scaled : target,
      correlations: isDefined ? straight : unknown,
      shares: isDefined ? influences.map { $0 / sum } : unknown,
      miss: isDefined ? misses.max() ?? 0 : 1)
  }

  /// The sum of squared differences from the target; infinite where shares are not defined.
  func squares(_ shares: [Double]) -> Double {
    let sum = compensatedSum(zip(shares, target).lazy.map { ($0 - $1) * ($0 - $1) })
    return sum.isFinite ? sum : .infinity
  }
}
