/// One weight moved over its whole range, from nothing to all of its group.
///
/// Its siblings keep their proportions and share what is left; where none of them has a weight they
/// share it equally. Every score, floor, bonus and cap follows.
public struct WeightWalk: Sendable {
  /// What is walked.
  public let base: WalkingPlan
  /// The node whose weight moves.
  public let node: Int
  /// The node above it.
  public let parent: Int
  /// Its share among its siblings as it is, between 0 and 1.
  public let weight: Double
  /// Whether no sibling has a weight, so that they share equally what the node gives up.
  public let sharesEqually: Bool

  /// The parent's children.
  let children: [Int]
  /// The node's place among them.
  let ownPlace: Int
  /// Shares of the siblings of what the node leaves to them, by place; 0 at its own.
  let others: [Double]
  /// The nodes from the parent up to the root.
  let path: [Int]
  /// What coverage rests on; `nil` where nobody can have too little.
  let presence: WalkPresence?
  /// The shares strictly between 0 and 1 at which something may jump, in rising order.
  private(set) var breaks: [Double] = []

  /// - Parameters:
  ///   - node: not the root, nor an only child.
  init(_ base: WalkingPlan, node: Int) {
    let parent = base.plan.nodes[node].parent
    self.base = base
    self.node = node
    self.parent = parent
    weight = base.weights[node]
    children = Array(base.plan.children(of: parent))
    var (sum, own) = (0.0, 0)
    for place in children.indices {
      if children[place] == node { own = place } else { sum += base.weights[children[place]] }
    }
    ownPlace = own
    sharesEqually = sum <= 0
    var others: [Double] = []
    for child in children {
      let share = sum > 0 ? base.weights[child] / sum : 1 / Double(children.count - 1)
      others.append(child == node ? 0 : share)
    }
    self.others = others
    var path = [parent]
    var next = base.plan.nodes[parent].parent
    while next >= 0 {
      path.append(next)
      next = base.plan.nodes[next].parent
    }
    self.path = path
    if let coverage = base.coverage {
      presence = WalkPresence(base, coverage, path: path)
    } else {
      presence = nil
    }
    breaks = findBreaks()
  }

  /// The local weights of the parent's children, in their order, with the node at a share.
  public func weights(at share: Double) -> [Double] {
    var weights = others
    set(share, in: &weights)
    return weights
  }

  private func set(_ share: Double, in weights: inout [Double]) {
    for place in others.indices {
      weights[place] = place == ownPlace ? share : others[place] * (1 - share)
    }
  }

  /// The index of every unit with the node at a share of its group; NaN where a unit is not ranked.
  public func index(at share: Double) -> [Double] {
    var space = WalkSpace(base)
    evaluate(at: share, &space)
    return space.index
  }

  /// The rank of every unit with the node at a share of its group; NaN where a unit is not ranked.
  public func ranks(at share: Double) -> [Double] {
    IndexKernel.ranks(index(at: share), tolerance: base.tolerance, ties: base.ties)
  }
}

/// Space to evaluate a walk again and again.
struct WalkSpace: Sendable {
  var run: Plan.Run
  /// Local weights by node.
  var weights: [Double]
  /// Local weights of the parent's children.
  var local: [Double] = []
  /// The index of every unit; NaN where a unit is not ranked.
  var index: [Double]
  var ranking: RankSpace
  var ranks: [Double]

  init(_ base: WalkingPlan) {
    run = base.run
    weights = base.weights
    index = [Double](repeating: .nan, count: base.units)
    ranking = RankSpace(units: base.units)
    ranks = index
  }

  mutating func rank(tolerance: Double, ties: TieSharing) {
    ranking.rank(index, tolerance: tolerance, ties: ties, into: &ranks)
  }
}

extension WeightWalk {
  /// Scores the nodes of the path and the index: the plan's own arithmetic, with floors, bonus and
  /// caps.
  func evaluate(at share: Double, _ space: inout WalkSpace) {
    if space.local.isEmpty { space.local = others }
    set(share, in: &space.local)
    for place in children.indices { space.weights[children[place]] = space.local[place] }
    for number in path { space.run.score(node: number, weights: space.weights) }
    for unit in 0..<base.units {
      let score = space.run.scores[unit]
      var isOut = !base.mayRank[unit] || score.isNaN
      if !isOut, let presence {
        let covered = presence.coverage(unit, local: space.local, scores: space.run.scores)
        isOut = covered < presence.least
      }
      space.index[unit] = isOut ? .nan : min(base.caps[unit], score + base.bonus[unit])
    }
  }
}
