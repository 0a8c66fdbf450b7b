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
    /// The weighted geometric mean of the comparisons, where any expert compared pairs, with its
    /// consistency.
    public let groupMatrix: PairwiseMatrix?
    /// The consistency of ``groupMatrix``; `nil` without one, or where it is not connected.
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
    /// For each opinion the group's weights without it; empty where nobody else judged the node.
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
}
