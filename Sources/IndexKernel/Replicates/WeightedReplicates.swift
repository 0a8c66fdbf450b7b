/// One plan under drawn weights, replicate after replicate; nothing is allocated between them.
public struct WeightedReplicates: Sendable {
  /// Scores and ranks of the last replicate.
  public private(set) var run: Plan.Run
  /// Its weights: one local share for each node.
  public private(set) var weights: [Double]
  private let rule: WeightRule
  private let groups: [Group]
  private var room: [Double]

  private struct Group: Sendable {
    var nodes: [Int]
    var shares: [Double]
    var order: [Int]
  }

  /// Prepares every group of two siblings or more.
  ///
  /// - Parameters:
  ///   - run: with the leaves loaded.
  ///   - weights: one local share for each node; siblings add up to 1.
  ///   - rule: how each group is drawn, the groups in the order of their parents' numbers.
  public init(_ run: Plan.Run, weights: [Double], rule: WeightRule) {
    self.run = run
    self.weights = weights
    self.rule = rule
    var groups: [Group] = []
    var widest = 0
    for node in run.plan.nodes.indices {
      let children = run.plan.children(of: node)
      if children.count < 2 { continue }
      var group = Group(nodes: [], shares: [], order: [])
      for child in children {
        group.nodes.append(child)
        group.shares.append(weights[child])
        var place = group.order.count
        group.order.append(place)
        // From the largest to the smallest; a later one of the same size stays behind.
        while place > 0, group.shares[group.order[place - 1]] < weights[child] {
          group.order[place] = group.order[place - 1]
          place -= 1
        }
        group.order[place] = group.nodes.count - 1
      }
      groups.append(group)
      widest = group.nodes.count > widest ? group.nodes.count : widest
    }
    self.groups = groups
    room = [Double](repeating: 0, count: widest)
  }

  /// Draws weights and scores all nodes; ``rank(bonus:caps:isRanked:tolerance:ties:)`` ranks.
  public mutating func evaluate(_ source: inout some UniformSource) {
    for group in groups {
      rule.draw(around: group.shares, order: group.order, into: &room, &source)
      for position in group.nodes.indices { weights[group.nodes[position]] = room[position] }
    }
    run.score(weights: weights)
  }

  /// Ranks the last replicate; see ``Plan/Run/rank(bonus:caps:isRanked:tolerance:ties:)``.
  public mutating func rank(
    bonus: [Double], caps: [Double], isRanked: [Bool], tolerance: Double, ties: TieSharing
  ) {
    run.rank(bonus: bonus, caps: caps, isRanked: isRanked, tolerance: tolerance, ties: ties)
  }
}
