/// Whether a round's stop rule is met.
public struct StopOutcome: Sendable {
  /// The rule.
  public let rule: DelphiStopRule
  /// One for each condition of the rule and each node.
  public let checks: [Check]

  /// One condition at one node.
  public struct Check: Sendable {
    /// The condition.
    public let condition: DelphiStopRule.Condition
    /// The node's id.
    public let node: String
    /// The criterion that is furthest from the limit (past it or nearest to it); `nil` where the
    /// measure is one of the node.
    public let criterion: String?
    /// Its value, in the unit of the rule; NaN where there is none, such as a movement in the first
    /// round, which meets nothing.
    public let value: Double
    /// Whether the limit is kept.
    public let isMet: Bool

    /// Makes a check.
    public init(
      condition: DelphiStopRule.Condition, node: String, criterion: String?, value: Double,
      isMet: Bool
    ) {
      self.condition = condition
      self.node = node
      self.criterion = criterion
      self.value = value
      self.isMet = isMet
    }
  }

  /// Whether all conditions hold everywhere.
  public var isMet: Bool { checks.allSatisfy(\.isMet) }

  /// Makes an outcome.
  public init(rule: DelphiStopRule, checks: [Check]) {
    self.rule = rule
    self.checks = checks
  }
}
