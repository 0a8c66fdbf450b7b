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
    let (criterion, value) = node.opinions.count > 1 ? furthest(node) : (nil, .nan)
    // What rounding alone puts past a limit is within it; NaN is not.
    let isMet = isUpper ? value <= limit + 1e-9 : value >= limit - 1e-9
    return StopOutcome.Check(
      condition: self, node: node.node, criterion: criterion, value: value, isMet: isMet)
  }

  private func furthest(_ node: PanelAnalysis.NodeResult) -> (String?, Double) {
    switch measure {
    case .kendallW: return (nil, node.agreement.kendallW)
    case .consensus: return (nil, 100 * node.agreement.consensus)
    case .iqr: return most(node.spread.map { 100 * $0.interquartileRange }, node.criteria)
    case .cv:
      // Where all say 0 nothing varies.
      return most(
        node.spread.map { $0.mean > 0 ? 100 * $0.coefficientOfVariation : 0 }, node.criteria)
    case .medianChange:
      // The median of one expert is no middle of opinions.
      guard let movement = node.movement, movement.allSatisfy({ $0.verdict != nil }) else {
        return (nil, .nan)
      }
      return most(movement.map { 100 * abs($0.median.difference) }, node.criteria)
    }
  }

  private func most(_ values: [Double], _ criteria: [String]) -> (String?, Double) {
    guard let place = values.indices.max(by: { values[$0] < values[$1] }) else {
      return (nil, .nan)
    }
    let first = values.firstIndex { $0 >= values[place] - 1e-9 } ?? place
    return (criteria[first], values[first])
  }
}
