/// What the disagreement of a panel does to a ranking.
public struct PanelConsequences: Sendable {
  /// Whose weights are used.
  public enum Voice: Hashable, Sendable {
    /// The scheme's own.
    case scheme
    /// The group's.
    case consensus
    /// One expert's; the group's where the expert did not judge a node.
    case expert(String)
    /// The group's without one expert.
    case without(String)
  }

  /// A ranking under somebody's weights.
  public struct Ranking: Sendable {
    /// Whose.
    public let voice: Voice
    /// The weight of every node among its siblings, in the order of the scheme's nodes.
    public let weights: [Double]
    /// The index of every unit, in the order of ``PanelConsequences/units``; NaN where there is none.
    public let scores: [Double]
    /// The rank of every unit, 1 for the highest index, ties as the scheme says; NaN where it is not
    /// ranked.
    public let ranks: [Double]
    /// Kendall's tau-b with the ranking under the group's weights.
    public let tau: Double
    /// How many of the first places of the group's ranking are held by other units here.
    public let changesAtTop: Int
    /// The largest difference from a rank of the group's ranking.
    public let largestMove: Double
    /// Half the sum of absolute differences from the group's weights of the leaves in the index: 0 to
    /// 1.
    public let distance: Double
  }

  /// The judgement whose smallest change gives the ranking another leader.
  public struct LeaderChange: Sendable {
    /// The expert whose judgement it is; `nil` for the group's matrix.
    public let expert: String?
    /// The node's id.
    public let node: String
    /// The compared criteria.
    public let criteria: (first: String, second: String)
    /// How many times as important the first is as the second, as judged.
    public let said: Double
    /// The value nearest to it, in ratio, with which another unit leads.
    public let needed: Double
    /// Who leads then: an index into ``PanelConsequences/units``.
    public let leader: Int
  }

  /// The units that are ranked, in the order of the assessment.
  public let units: [Unit]
  /// How many first places ``Ranking/changesAtTop`` looks at.
  public let top: Int
  /// Under the scheme's own weights.
  public let scheme: Ranking
  /// Under the group's weights.
  public let consensus: Ranking
  /// Under every expert's, in the panel's order.
  public let experts: [Ranking]
  /// Under the group's without each, in the panel's order; empty with one expert.
  public let without: [Ranking]
  /// Among all comparisons of all experts the one whose smallest change moves the leader under the
  /// group's weights; `nil` where no single comparison can.
  public let leaderChange: LeaderChange?
  /// The same among the comparisons of the group's matrices.
  public let groupLeaderChange: LeaderChange?
}
