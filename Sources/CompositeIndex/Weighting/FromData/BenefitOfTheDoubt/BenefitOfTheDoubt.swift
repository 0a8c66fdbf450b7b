/// Every unit under the weights that are best for it.
///
/// Unit o gets the greatest Σ wⱼ yₒⱼ such that no unit exceeds 1 under the same weights: 1 for whoever
/// is best under some weights. Melyn, W. and Moesen, W. (1991); Cherchye, L. et al. (2007), An
/// introduction to 'benefit of the doubt' composite indicators, Social Indicators Research 82.
/// Without limits most units of a long list of indicators reach 1, so limits on shares wⱼ yₒⱼ/Σ belong
/// to it (Wong, Y.-H. B. and Beasley, J. E., 1990, Restricting weight flexibility in data envelopment
/// analysis).
///
/// Most units that reach 1 do so under many weights. Here it is always those whose shares are the
/// most even: the least sum of squared differences from equal shares. They are the only ones of that
/// kind, and neither the order of units and criteria nor the scale of a criterion changes them.
public struct BenefitOfTheDoubt: Sendable {
  /// One unit's case.
  public struct Case: Sendable {
    /// The composite, from 0 to 1; NaN where no weights within the limits exist.
    public let score: Double
    /// The weights, in the order of the criteria; they do not add up to 1. 0 where there is no score.
    public let weights: [Double]
    /// What each criterion contributes to the score, as a share of it; adding up to 1, or all 0 where
    /// the score is 0 or missing.
    public let shares: [Double]
    /// Other units that reach 1 under these weights (1e-9): who stands in the way.
    public let peers: [Int]
    /// Criteria whose score is 0: where limits of shares leave no weights, it is because of them.
    public let zeros: [Int]
  }

  /// The units' numbers in the table, with the criteria.
  public let table: WeightingTable
  /// The limits of every share, 0 to 1.
  public let shares: ClosedRange<Double>
  /// One for each unit.
  public let cases: [Case]
  /// What every unit gets on average under the weights of all units that have any: 0 to 1, and unlike
  /// the scores seldom equal. A unit whose scores are all 0 has none. NaN where no unit has weights.
  ///
  /// The mean cross-efficiency. Sexton, T. R., Silkman, R. H. and Hogan, A. J. (1986), Data
  /// envelopment analysis: critique and extensions, New Directions for Program Evaluation 32.
  public let crossScores: [Double]

  /// Finds the best weights of every unit.
  ///
  /// - Parameters:
  ///   - table: scores of 0 or more; their scale does not matter.
  ///   - shares: the least and the greatest share of a unit's score that one criterion may have.
  ///   - threads: the most threads that work; `nil` for as many as there are processors. The result
  ///     does not depend on it.
  /// - Throws: ``Diagnostic``: E227 for scores below 0, E403 for limits that no shares keep to, E490
  ///   for a unit with scores so small next to others' that rounding hides its weights.
  public init(
    _ table: WeightingTable, shares: ClosedRange<Double> = 0...1, threads: Int? = nil
  ) throws(Diagnostic) {
    let count = table.criteria.count
    if let problem = BenefitProblem.limits(shares, criteria: count) { throw problem }
    if let problem = BenefitProblem.negative(table) { throw problem }
    let search = FavourableShares(table.scores, limits: shares)
    let found = inParallel(table.scores.rows, threads: threads) { unit in
      search.favouring(unit)
    }
    if let unit = found.firstIndex(where: { $0 == nil }) {
      throw BenefitProblem.unequal(table, unit: unit)
    }
    cases = found.compactMap(\.self)
    self.table = table
    self.shares = shares
    crossScores = Self.meanScores(table.scores, cases.filter { $0.score > 0 }.map(\.weights))
  }

  /// Every unit's mean over several sets of weights: its score under the mean weights.
  private static func meanScores(_ scores: Matrix, _ weights: [[Double]]) -> [Double] {
    let mean = (0..<scores.columns).map { criterion in
      compensatedSum(weights.map { $0[criterion] }) / Double(weights.count)
    }
    return (0..<scores.rows).map { unit in
      (0..<scores.columns).reduce(0) { $0 + mean[$1] * scores[unit, $1] }
    }
  }
}
