/// What a panel's judgements come to: weights of every expert, consistency, consensus, agreement.
public struct PanelAnalysis: Sendable {
  /// How judgements become weights.
  public struct Options: Sendable {
    /// The weights of one expert.
    public var methods: JudgementMethods
    /// One set of weights from those of several experts.
    public var group: any GroupAggregation
    /// The consistency ratio from which on a matrix is said not to pass.
    public var consistencyLimit: Double
    /// The round whose weights are the result; the last unless given.
    public var round: Int?

    /// Chooses: eigenvector, rank-order centroid and linear best–worst, the weighted mean of the
    /// experts' weights, a limit of 0.1 and the last round unless given.
    ///
    /// The mean of weights is what Chinese reports mean by 专家权重平均, works for judgements of every
    /// kind and for weights of 0, can be checked with a pocket calculator, and is what Forman and
    /// Peniwati (1998) advise for a panel of independent experts; the geometric mean of judgements is
    /// for a group that speaks as one.
    public init(
      methods: JudgementMethods = JudgementMethods(), group: (any GroupAggregation)? = nil,
      consistencyLimit: Double = Consistency.usualLimit, round: Int? = nil
    ) {
      self.methods = methods
      self.group = group ?? MeanOfPriorities()
      self.consistencyLimit = consistencyLimit
      self.round = round
    }
  }

  /// One node in one round.
  public struct NodeResult: Sendable {
    /// The node's id; empty where the files name criteria of their own and no scheme.
    public let node: String
    /// The criteria's ids.
    public let criteria: [String]
    /// One for each expert who judged the node, in the order of the panel's experts.
    public let opinions: [NodeOpinion]
    /// How much each of them counts, adding up to 1.
    public let importance: [Double]
    /// The group's weights, adding up to 1.
    public let consensus: [Double]
    /// How comparisons became the group's weights: the name of a ``Prioritisation``,
    /// `least-squares` as soon as anybody left a pair out; empty where the group's weights are put
    /// together from the experts'.
    public let consensusMethod: String
    /// The weighted geometric mean of the comparisons, where any expert compared pairs, with its
    /// consistency. Those who judged otherwise are not in it.
    public let groupMatrix: PairwiseMatrix?
    /// The weights of ``groupMatrix`` by the chosen method (logarithmic least squares where it has
    /// gaps); empty without one. They are ``consensus`` only where ``isConsensusOfMatrix``.
    public let groupMatrixWeights: [Double]
    /// How they were had: the name of a ``Prioritisation``; empty without a matrix.
    public let groupMatrixMethod: String
    /// Whether the consensus is the weights of ``groupMatrix``: judgements are aggregated, and all
    /// experts compared all pairs.
    public let isConsensusOfMatrix: Bool
    /// The consistency of ``groupMatrix``; `nil` without one.
    public let groupConsistency: Consistency?
    /// The judgements of ``groupMatrix`` that the others contradict most.
    public let groupDoubtful: [DoubtfulJudgement]
    /// How the opinions of each criterion lie.
    public let spread: [OpinionSpread]
    /// How they moved since the round before; `nil` in the first round, or where the node was not
    /// judged then.
    public let movement: [OpinionMovement]?
    /// How far the experts agree.
    public let agreement: Agreement
    /// Weights of 0 that the aggregation does not take in as one opinion among others.
    public let zeros: [ZeroWeights]
    /// For each opinion the group's weights without it, all NaN where nothing is left of them; empty
    /// where nobody else judged the node.
    public let without: [[Double]]
  }

  /// One round.
  public struct RoundResult: Sendable {
    /// Its number.
    public let number: Int
    /// The nodes that were judged, in the order of the scheme.
    public let nodes: [NodeResult]
    /// Whether the round's stop rule is met; `nil` without a rule.
    public let stop: StopOutcome?
  }

  /// What was judged.
  public let panel: Panel
  /// How.
  public let options: Options
  /// The rounds, from the first to the last.
  public let rounds: [RoundResult]
  /// The round whose weights are the result.
  public let result: RoundResult

  /// Every node that was judged in the round of the result or before, each as it was judged last, in
  /// the order of the scheme: a later round need not ask everything again.
  public var latest: [NodeResult] {
    var nodes: [NodeResult] = []
    for round in rounds where round.number <= result.number {
      for node in round.nodes {
        if let known = nodes.firstIndex(where: { $0.node == node.node }) {
          nodes[known] = node
        } else {
          nodes.append(node)
        }
      }
    }
    return order.compactMap { id in nodes.first { $0.node == id } }
  }

  /// The round in which a node was judged last, up to that of the result; `nil` for a node that
  /// nobody judged.
  public func round(of node: NodeResult) -> Int? {
    rounds.last { round in
      round.number <= result.number && round.nodes.contains { $0.node == node.node }
    }?.number
  }

  /// The nodes of all rounds, in the order of the scheme.
  let order: [String]
}
