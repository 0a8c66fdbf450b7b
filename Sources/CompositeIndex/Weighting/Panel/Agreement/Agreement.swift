/// How far the experts who judged a node agree, each counting once.
public struct Agreement: Sendable {
  /// Kendall's coefficient of concordance of the orders that the weights give, corrected for ties;
  /// from 0 to 1, NaN with one expert, one criterion, or where every expert ties all criteria.
  ///
  /// Weights within 1e-9 are tied. Kendall, M. G. and Babington Smith, B. (1939), The problem of m
  /// rankings.
  public let kendallW: Double
  /// How likely so great a W is where all experts order at random; NaN where W is.
  public let probability: Double
  /// Whether the probability counts all orders; otherwise it is that of F = (m − 1)W/(1 − W) with
  /// ν₁ = n − 1 − 2/m and (m − 1)ν₁ degrees of freedom.
  public let isExact: Bool
  /// The consensus of the weights, from 0 (as far apart as can be) to 1 (all alike); NaN with one
  /// expert.
  ///
  /// Goepel, K. D. (2013), Implementing the Analytic Hierarchy Process as a standard method for
  /// multi-criteria decision making in corporate enterprises, after Jost, L. (2006), Entropy and
  /// diversity.
  public let consensus: Double
  /// What ``consensus`` rests on.
  public let entropies: ConsensusEntropies
  /// How it is called; `nil` with one expert.
  public let level: Level?
  /// Half the sum of absolute differences of the weights, for every pair of experts: 0 for the same
  /// weights, 1 for nothing in common; experts × experts.
  public let distances: Matrix
  /// The experts in groups of like opinion, each in the panel's order, by first expert: average
  /// linkage of the distances, cut at ``clusterDistance``.
  public let clusters: [[Int]]

  /// The mean distance up to which two groups are one: a fifth of the weight is put elsewhere.
  public static let clusterDistance = 0.2

  /// Goepel's words for the consensus: the half from 50 per cent on in four equal parts.
  ///
  /// Goepel, K. D., AHP consensus indicator, table 1 (word scale), bpmsg.com.
  public enum Level: String, CaseIterable, Sendable {
    /// Below 50 per cent.
    case veryLow = "very-low"
    /// From 50 per cent.
    case low
    /// From 62.5 per cent.
    case moderate
    /// From 75 per cent.
    case high
    /// From 87.5 per cent.
    case veryHigh = "very-high"

    /// The consensus from which on it is called so.
    public var least: Double {
      switch self {
      case .veryLow: 0
      case .low: 0.5
      case .moderate: 0.625
      case .high: 0.75
      case .veryHigh: 0.875
      }
    }

    /// The word for a consensus.
    init(_ consensus: Double) {
      self = Self.allCases.last { consensus >= $0.least } ?? .veryLow
    }
  }

  /// Measures the agreement of weights.
  ///
  /// - Parameters:
  ///   - weights: of every expert, not negative, adding up to 1; at least one expert.
  ///   - scale: the greatest comparison that was possible, 9 where all experts compared pairs; `nil`
  ///     where weights could be anything.
  public init(of weights: [[Double]], scale: Double? = nil) {
    let concordance = Concordance(of: weights)
    kendallW = concordance.coefficient
    let exact = concordance.exactProbability
    isExact = exact != nil
    probability = exact ?? concordance.approximateProbability
    entropies = ConsensusEntropies(of: weights, scale: scale)
    consensus = entropies.consensus
    level = consensus.isNaN ? nil : Level(consensus)
    let distances = OpinionClusters.distances(weights)
    self.distances = distances
    clusters = OpinionClusters.groups(of: weights, distances, upTo: Self.clusterDistance)
  }
}
