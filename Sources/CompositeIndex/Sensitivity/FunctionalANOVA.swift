/// The variance of an output over all combinations of factors that have few levels each, split
/// exactly into what each factor does alone and what sets of factors do together.
///
/// Every combination is there (a balanced design), and its weight is the product of its levels'
/// shares; so the parts are orthogonal and add up to the variance. The part of a set is the variance
/// of the mean of the output given the set's levels, less the parts of its subsets.
///
/// Hoeffding, W. (1948), A class of statistics with asymptotically normal distribution, section 5;
/// Sobol', I. M. (1993), Sensitivity estimates for nonlinear mathematical models.
public struct FunctionalANOVA: Sendable {
  /// The part of one set of factors.
  public struct Effect: Sendable {
    /// The factors' numbers, in rising order.
    public let factors: [Int]
    /// Its share of the variance, between 0 and 1.
    public let share: Double
  }

  /// The output's mean.
  public let mean: Double
  /// The output's variance.
  public let variance: Double
  /// The share of each factor alone.
  public let first: [Double]
  /// The share of each factor with all sets it is in.
  public let total: [Double]
  /// All sets of factors with their shares, smaller sets first, then in the order of factors; empty
  /// where the output is constant.
  public let effects: [Effect]

  /// How many factors are split at most: there are 2ⁿ sets.
  public static let mostFactors = 12

  /// Splits.
  ///
  /// - Parameters:
  ///   - values: the output at every combination, the last factor's level running fastest.
  ///   - shares: for every factor the shares of its levels, each adding up to 1; one for each level.
  /// - Returns: NaN everywhere where a value is not a number.
  public init(_ values: [Double], shares: [[Double]]) {
    let count = shares.count
    precondition(count <= Self.mostFactors, "too many factors to split")
    guard values.allSatisfy(\.isFinite) else {
      self.init(count, share: .nan, mean: .nan, variance: .nan)
      return
    }
    guard let first = values.first, values.contains(where: { $0 != first }) else {
      self.init(count, share: 0, mean: values.first ?? .nan, variance: 0)
      return
    }
    let everything = [Bool](repeating: true, count: count)
    let mean = WeightedTable(values: values, shares: shares).mean(over: everything).values[0]
    let table = WeightedTable(values: values.map { $0 - mean }, shares: shares)
    // By the bits of the set: what its levels explain, its subsets' parts not yet taken off.
    var parts = (0..<1 << count).map { set in
      table.mean(over: (0..<count).map { set >> $0 & 1 == 0 }).variance
    }
    let variance = parts[parts.count - 1]
    for factor in 0..<count {
      for set in parts.indices where set >> factor & 1 == 1 {
        parts[set] -= parts[set ^ 1 << factor]
      }
    }
    // A factor that changes nothing has part 0 in exact arithmetic; rounding leaves some 1e-16.
    let shown = parts.map { abs($0) <= 1e-14 * variance ? 0 : max(0, $0) / variance }
    self.init(
      mean: mean, variance: variance, first: (0..<count).map { shown[1 << $0] },
      total: (0..<count).map { factor in
        compensatedSum(shown.indices.filter { $0 >> factor & 1 == 1 }.map { shown[$0] })
      },
      effects: shown.indices.dropFirst().map { set in
        Effect(factors: (0..<count).filter { set >> $0 & 1 == 1 }, share: shown[set])
      }.sorted(by: Effect.comesBefore))
  }

  private init(
    mean: Double, variance: Double, first: [Double], total: [Double], effects: [Effect]
  ) {
    self.mean = mean
    self.variance = variance
    self.first = first
    self.total = total
    self.effects = effects
  }

  private init(_ factors: Int, share: Double, mean: Double, variance: Double) {
    let shares = [Double](repeating: share, count: factors)
    self.init(mean: mean, variance: variance, first: shares, total: shares, effects: [])
  }
}

extension FunctionalANOVA.Effect {
  fileprivate static func comesBefore(_ left: Self, _ right: Self) -> Bool {
    left.factors.count == right.factors.count
      ? left.factors.lexicographicallyPrecedes(right.factors)
      : left.factors.count < right.factors.count
  }
}

/// A table with one axis for each factor; the last runs fastest.
private struct WeightedTable {
  var values: [Double]
  var shares: [[Double]]

  /// The table with the factors asked for averaged away; their axes keep one level.
  func mean(over gone: [Bool]) -> WeightedTable {
    var result = self
    for axis in shares.indices where gone[axis] { result = result.mean(along: axis) }
    return result
  }

  private func mean(along axis: Int) -> WeightedTable {
    let inner = shares[(axis + 1)...].reduce(1) { $0 * $1.count }
    let levels = shares[axis].count
    let outer = values.count / (inner * levels)
    var result = self
    result.shares[axis] = [1]
    result.values = (0..<outer * inner).map { place in
      let start = place / inner * levels * inner + place % inner
      return compensatedSum(
        shares[axis].indices.map { shares[axis][$0] * values[start + $0 * inner] })
    }
    return result
  }

  /// The weighted mean square.
  var variance: Double {
    var weights = [1.0]
    for axis in shares { weights = weights.flatMap { weight in axis.map { weight * $0 } } }
    return compensatedSum(zip(weights, values).map { $0 * $1 * $1 })
  }
}
