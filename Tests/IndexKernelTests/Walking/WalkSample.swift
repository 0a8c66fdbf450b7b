import IndexKernel

/// Small trees with scores said in one line, ready to be walked.
struct WalkSample {
  var plan: Plan
  var units: Int
  var weights: [Double]
  var leaves: [Double]
  var bonus: [Double]
  var caps: [Double]
  var mayRank: [Bool]
  var coverageFloor = 0.0
  var changes: [Plan.Run.Change] = []
  var ties = TieSharing.competition

  /// - Parameters:
  ///   - scores: one row for each unit.
  ///   - nodes: the tree; leaves in the order of the scores.
  init(_ nodes: [Plan.Node], weights: [Double], scores: [[Double]], floor: Double = 0) {
    plan = Plan(nodes: nodes, floor: floor)
    units = scores.count
    self.weights = weights
    leaves = (0..<plan.leaves).flatMap { leaf in scores.map { $0[leaf] } }
    bonus = scores.map { _ in 0 }
    caps = scores.map { _ in .infinity }
    mayRank = scores.map { _ in true }
  }

  /// One level under the root; node 1 is the first leaf.
  init(
    _ combination: Combination, weights: [Double], scores: [[Double]], floor: Double = 0
  ) {
    let nodes =
      [Plan.Node(parent: -1, combination: combination)]
      + weights.indices.map { Plan.Node(parent: 0, leaf: $0) }
    self.init(nodes, weights: [1] + weights, scores: scores, floor: floor)
  }

  /// Scores under other weights, by the plan itself.
  func run(_ weights: [Double]) -> Plan.Run {
    var run = Plan.Run(plan, units: units, changes: changes)
    run.score(leaves: leaves, weights: weights)
    return run
  }

  var walkingPlan: WalkingPlan {
    WalkingPlan(
      plan: plan, units: units, scores: run(weights).scores, weights: weights, bonus: bonus,
      caps: caps, mayRank: mayRank,
      coverage: CoveragePlan(floor: coverageFloor, observed: leaves.map { !$0.isNaN }),
      changes: changes, ties: ties, tolerance: 1e-9)
  }

  /// Weights with a node at a share of its group, siblings in proportion.
  func weights(_ node: Int, at share: Double) -> [Double] {
    let siblings = plan.children(of: plan.nodes[node].parent).filter { $0 != node }
    let sum = siblings.reduce(0) { $0 + weights[$1] }
    var result = weights
    result[node] = share
    for other in siblings {
      result[other] = (1 - share) * (sum > 0 ? weights[other] / sum : 1 / Double(siblings.count))
    }
    return result
  }

  /// Ranks under other weights: the plan, the rule of too little data and the ranking, none of it from
  /// the walk.
  func ranks(_ weights: [Double], ties: TieSharing? = nil) -> [Double] {
    var run = run(weights)
    var isRanked = mayRank
    let leafNodes = (0..<plan.leaves).map { leaf in
      plan.nodes.firstIndex { $0.leaf == leaf } ?? 0
    }
    CoverageRule(
      floor: coverageFloor, parents: plan.nodes.map(\.parent), leaves: leafNodes, units: units,
      isObserved: leaves.map { !$0.isNaN }
    )?.apply(
      effective: plan.effectiveWeights(weights), scores: run.scores, isRanked: &isRanked)
    run.rank(
      bonus: bonus, caps: caps, isRanked: isRanked, tolerance: 1e-9, ties: ties ?? self.ties)
    return run.ranks
  }
}
