extension Assessment {
  /// Whether a row has a figure for an indicator, observed or imputed, to which the methods give no
  /// score: under min–max, for example, where all values are equal.
  public func isUnscored(row: Int, indicator: Int) -> Bool {
    !treated[row, indicator].isNaN && scores[row, scheme.indicators[indicator].node].isNaN
  }

  /// A dimension that fell out although some of its indicators have a score.
  public struct Dropped: Sendable {
    /// The node.
    public let node: Int
    /// The share of its weight that has a score.
    public let share: Double
    /// The share that it takes.
    public let floor: Double
    /// The leaves under it with a score, which counts neither for the index nor for coverage.
    public let leaves: [Int]
  }

  /// The dimensions of a row that fell out for want of scores, the uppermost ones, in display order.
  public func dropped(row: Int) -> [Dropped] {
    let found = findings.compactMap { finding -> Dropped? in
      guard finding.unit == units[row], let node = finding.node.flatMap(scheme.node),
        node != ResolvedScheme.root, case .belowNodeFloor(let share, let floor) = finding.kind
      else { return nil }
      let leaves = scheme.leaves(under: node).filter { !scores[row, $0].isNaN }
      return Dropped(node: node, share: share, floor: floor, leaves: leaves)
    }
    let nodes = Set(found.map(\.node))
    return found.filter { dropped in
      var above = scheme.nodes[dropped.node].parent
      while let node = above, !nodes.contains(node) { above = scheme.nodes[node].parent }
      return above == nil
    }.sorted { $0.node < $1.node }
  }
}
