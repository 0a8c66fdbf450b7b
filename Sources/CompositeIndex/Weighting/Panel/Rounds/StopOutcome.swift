/// Whether a round's stop rule is met.
public struct StopOutcome: Sendable {
  /// The rule.
  public let rule: DelphiStopRule
  /// One for each condition of the rule and each node with more than one criterion.
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
    /// round or the agreement of a single expert, in this round or before, which meets nothing.
    public let value: Double
    /// Whether the limit is kept.
    public let isMet: Bool
    /// How many criteria do not keep it; 1 where a measure of the node does not.
    public let failing: Int

    /// Makes a check.
    public init(
      condition: DelphiStopRule.Condition, node: String, criterion: String?, value: Double,
      isMet: Bool, failing: Int
    ) {
      self.condition = condition
      self.node = node
      self.criterion = criterion
      self.value = value
      self.isMet = isMet
      self.failing = failing
    }
  }

  /// Whether all conditions hold everywhere; not where nothing was judged.
  public var isMet: Bool { !checks.isEmpty && checks.allSatisfy(\.isMet) }

  /// Makes an outcome.
  public init(rule: DelphiStopRule, checks: [Check]) {
    self.rule = rule
    self.checks = checks
  }

  /// Holds a rule against the nodes of a round.
  init(of rule: DelphiStopRule, at nodes: [PanelAnalysis.NodeResult]) {
    self.init(
      rule: rule,
      checks: rule.conditions.flatMap { condition in
        nodes.filter { $0.criteria.count > 1 }.map { condition.check($0) }
      })
  }
}

extension DelphiStopRule.Condition {
  fileprivate func check(_ node: PanelAnalysis.NodeResult) -> StopOutcome.Check {
    let values = node.opinions.count > 1 ? values(node) : [.nan]
    let furthest = values.indices.max { values[$0] < values[$1] } ?? 0
    // Of several the first, whatever rounding says.
    let place = values.firstIndex { $0 >= values[furthest] - 1e-9 } ?? furthest
    let value = values.isEmpty ? .nan : values[place]
    return StopOutcome.Check(
      condition: self, node: node.node,
      criterion: isOfNode || value.isNaN ? nil : node.criteria[place], value: value,
      isMet: isMet(value), failing: values.count { !isMet($0) })
  }

  /// What rounding alone puts past a limit is within it; NaN is not.
  private func isMet(_ value: Double) -> Bool {
    isUpper ? value <= limit + 1e-9 : value >= limit - 1e-9
  }

  /// Whether the measure is one of the node, not of each criterion.
  private var isOfNode: Bool { measure == .kendallW || measure == .consensus }

  private func values(_ node: PanelAnalysis.NodeResult) -> [Double] {
    switch measure {
    case .kendallW: return [node.agreement.kendallW]
    case .consensus: return [100 * node.agreement.consensus]
    case .iqr: return node.spread.map { 100 * $0.interquartileRange }
    case .cv:
      // Where all say 0 nothing varies.
      return node.spread.map { $0.mean > 0 ? 100 * $0.coefficientOfVariation : 0 }
    case .medianChange:
      // The median of one expert is no middle of opinions.
      guard let movement = node.movement, movement.allSatisfy({ $0.verdict != nil }) else {
        return [.nan]
      }
      return movement.map { 100 * abs($0.median.difference) }
    }
  }
}
