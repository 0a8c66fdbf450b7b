/// Every unit under the weights that are best for it.
///
/// Unit o gets the greatest Σ wⱼ yₒⱼ such that no unit exceeds 1 under the same weights: 1 for whoever
/// is best under some weights. Melyn, W. and Moesen, W. (1991); Cherchye, L. et al. (2007), An
/// introduction to 'benefit of the doubt' composite indicators, Social Indicators Research 82.
/// Without limits most units of a long list of indicators reach 1, so limits on shares wⱼ yₒⱼ/Σ belong
/// to it (Wong, Y.-H. B. and Beasley, J. E., 1990, Restricting weight flexibility in data envelopment
/// analysis).
public struct BenefitOfTheDoubt: Sendable {
  /// One unit's case.
  public struct Case: Sendable {
    /// The composite, above 0 to 1; NaN where no weights within the limits exist.
    public let score: Double
    /// The weights, in the order of the criteria; they do not add up to 1.
    public let weights: [Double]
    /// What each criterion contributes to the score, as a share of it; adding up to 1.
    public let shares: [Double]
    /// Units that reach 1 under these weights: who stands in the way.
    public let peers: [Int]
  }

  /// The units' numbers in the table, with the criteria.
  public let table: WeightingTable
  /// The limits of every share, 0 to 1.
  public let shares: ClosedRange<Double>
  /// One for each unit.
  public let cases: [Case]
}
