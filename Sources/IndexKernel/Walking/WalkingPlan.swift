/// A scored tree whose weights can be walked, one at a time, as flat arrays.
///
/// Nodes are numbered as in the plan, units from 0; arrays over both hold `node * units + unit`. The
/// scores must be those that the plan gives with the weights, as a ``Plan/Run`` has them.
public struct WalkingPlan: Sendable {
  /// The tree.
  public let plan: Plan
  /// How many units.
  public let units: Int
  /// The scores of all nodes before bonus and caps; NaN is missing.
  public let scores: [Double]
  /// Local shares by node; siblings add up to 1.
  public let weights: [Double]
  /// Points added to the index, by unit.
  public let bonus: [Double]
  /// The most that a unit can have; +∞ for any.
  public let caps: [Double]
  /// Who may be ranked, whatever the weights: all but those who are screened, vetoed or have no data.
  public let mayRank: [Bool]
  /// Who has too little data with which weights; `nil` where nobody can have too little.
  public let coverage: CoveragePlan?
  /// How equal scores share ranks.
  public let ties: TieSharing
  /// Scores no further apart are equal.
  public let tolerance: Double
  /// The scores loaded, to score a path again.
  let run: Plan.Run
  private var ranked = 0

  /// Takes over a result.
  ///
  /// - Parameters:
  ///   - scores: of all nodes, as the plan gives them with the weights.
  ///   - weights: local shares by node; the root's does not matter.
  ///   - bonus: points, by unit, for everybody who may be ranked.
  ///   - caps: by unit; +∞ for any.
  ///   - mayRank: by unit.
  ///   - coverage: who has too little data; `nil` where nobody can have too little.
  ///   - changes: scores of inner nodes that are set or moved after they are computed.
  ///   - tolerance: scores no further apart are equal.
  public init(
    plan: Plan, units: Int, scores: [Double], weights: [Double], bonus: [Double],
    caps: [Double], mayRank: [Bool], coverage: CoveragePlan? = nil,
    changes: [Plan.Run.Change] = [], ties: TieSharing, tolerance: Double
  ) {
    self.plan = plan
    self.units = units
    self.scores = scores
    self.weights = weights
    self.bonus = bonus
    self.caps = caps
    self.mayRank = mayRank
    self.coverage = coverage.flatMap { $0.isIdle ? nil : $0 }
    self.ties = ties
    self.tolerance = tolerance
    var run = Plan.Run(plan, units: units, changes: changes)
    run.load(scores: scores)
    self.run = run
    ranked = countRanked()
  }

  /// Why a node's weight cannot be walked.
  public enum Obstacle: Sendable {
    /// It is the root and has no weight.
    case root
    /// It has all of its group's weight, always.
    case onlyChild
    /// There are no ranks to change.
    case fewerThanTwoRanked
    /// Its parent's method jumps at places that cannot be located with certainty.
    case placesUncertain
  }

  /// Why a node's weight cannot be walked; `nil` where it can.
  public func obstacle(at node: Int) -> Obstacle? {
    let parent = plan.nodes[node].parent
    if parent < 0 { return .root }
    if plan.children(of: parent).count < 2 { return .onlyChild }
    if ranked < 2 { return .fewerThanTwoRanked }
    if case .condorcet = plan.nodes[parent].combination { return .placesUncertain }
    return nil
  }

  /// Prepares to move a node's weight; `nil` where there is an ``obstacle(at:)``.
  public func walk(node: Int) -> WeightWalk? {
    obstacle(at: node) == nil ? WeightWalk(self, node: node) : nil
  }

  /// How many units are ranked with the weights as they are.
  private func countRanked() -> Int {
    let presence = coverage.map { WalkPresence(self, $0, path: [0]) }
    let local = plan.children(of: 0).map { weights[$0] }
    var count = 0
    for unit in 0..<units where mayRank[unit] && !scores[unit].isNaN {
      let covered = presence?.coverage(unit, local: local, scores: scores) ?? 1
      if covered >= coverage?.least ?? 0 { count += 1 }
    }
    return count
  }
}
