/// How far the experts who judged a node agree.
public struct Agreement: Sendable {
  /// Kendall's coefficient of concordance of the orders that the weights give, corrected for ties;
  /// from 0 to 1, NaN with one expert or where every expert ties all criteria.
  ///
  /// Kendall, M. G. and Babington Smith, B. (1939), The problem of m rankings.
  public let kendallW: Double
  /// How likely so great a W is where all experts order at random; NaN where W is.
  public let probability: Double
  /// Whether the probability counts all orders; otherwise it is that of χ² = m(n − 1)W with n − 1
  /// degrees of freedom.
  public let isExact: Bool
  /// The consensus of the weights, from 0 (everybody has another only criterion) to 1 (all alike).
  ///
  /// Goepel, K. D. (2013), Implementing the Analytic Hierarchy Process as a standard method for
  /// multi-criteria decision making in corporate enterprises, after Jost, L. (2006), Entropy and
  /// diversity.
  public let consensus: Double
  /// How it is called.
  public let level: Level
  /// Half the sum of absolute differences of the weights, for every pair of experts: 0 for the same
  /// weights, 1 for nothing in common; experts × experts.
  public let distances: Matrix
  /// The experts in groups of like opinion, each in the panel's order, by first expert.
  public let clusters: [[Int]]

  /// Goepel's words for the consensus.
  public enum Level: String, CaseIterable, Sendable {
    /// Below 50 per cent.
    case veryLow = "very-low"
    /// From 50 per cent.
    case low
    /// From 65 per cent.
    case moderate
    /// From 75 per cent.
    case high
    /// From 85 per cent.
    case veryHigh = "very-high"
  }
}
