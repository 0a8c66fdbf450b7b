/// The cheapest way for a unit to reach a total.
public struct ImprovementPlan: Sendable {
  /// The index to reach.
  public let target: Double
  /// The rank that this index has.
  public let rank: Double
  /// What to do, the largest cost first.
  public let moves: [Move]
  /// What it costs in all.
  public let cost: Double
  /// No plan costs less than this; it equals the cost but for rounding.
  public let lowerBound: Double
  /// What one more point of the index would cost beyond the target; `nil` where none is to be had.
  public let shadowPrice: Double?

  /// One indicator that is raised.
  public struct Move: Hashable, Sendable {
    /// Number of the indicator in the scheme.
    public let indicator: Int
    /// The value now, in the indicator's own unit.
    public let from: Double
    /// The value to reach; `nil` where scores cannot be turned back into values.
    public let to: Double?
    /// The score now.
    public let scoreFrom: Double
    /// The score to reach.
    public let scoreTo: Double
    /// What it costs.
    public let cost: Double
    /// Whether the indicator goes as far as it may.
    public let isAtCeiling: Bool
  }
}

/// Finds plans for one unit: what is common to all targets.
struct ImprovementPlanner {
  let assessment: Assessment
  let row: Int
  let tree: PowerTree
  let levers: [ImprovementLever]
  let left: [(Int, LeverExclusion)]

  /// More levers than this that cost something before they count are not tried out.
  private static let mostIdleLevers = 12

  /// - Throws: a tree over which the cheapest plan is not a convex problem, or costs that do not fit.
  init(
    _ assessment: Assessment, row: Int, costs: ImprovementCosts, checksCeilings: Bool = true
  ) throws(Diagnostics) {
    guard let tree = PowerTree(assessment, row: row), tree.isConcave else {
      throw Diagnostics([PlanProblem.notConvex(assessment.scheme)])
    }
    (levers, left) = try assessment.levers(
      row: row, costs: costs, checksCeilings: checksCeilings)
    let idle = levers.count { $0.idle > 0 }
    guard idle <= Self.mostIdleLevers else {
      throw Diagnostics([PlanProblem.tooManyIdle(idle, most: Self.mostIdleLevers)])
    }
    self.assessment = assessment
    self.row = row
    self.tree = tree
  }

  /// The index after the rules, from a total.
  func index(_ total: Double) -> Double { assessment.withRules(total, row: row) }

  /// The scores as they are.
  var scores: [Double] { tree.leaves.map { assessment.scores[row, $0] } }

  /// The index with everything at its ceiling.
  var reachable: Double {
    let problem = problem(levers.indices.map { $0 }, target: 0)
    return index(problem.total(after: problem.levers.map(\.room)))
  }

  /// The cheapest plan for an index; `nil` where the ceilings do not allow it.
  func plan(reaching target: Double, rank: Double) -> ImprovementPlan? {
    guard target <= assessment.caps[row] else { return nil }
    let total = target - assessment.bonus[row]
    let ready = levers.indices.filter { levers[$0].idle == 0 }
    let idle = levers.indices.filter { levers[$0].idle > 0 }
    var best: (cost: Double, chosen: [Int], answer: CheapestRaise.Answer)?
    var bound = Double.infinity
    for choice in 0..<(1 << idle.count) {
      let opened = idle.indices.filter { choice >> $0 & 1 == 1 }.map { idle[$0] }
      let chosen = (ready + opened).sorted()
      guard let answer = problem(chosen, target: total).solve() else { continue }
      let entry = opened.reduce(0) { $0 + levers[$1].entryPrice }
      bound = min(bound, entry + answer.lowerBound)
      if entry + answer.cost < best?.cost ?? .infinity {
        best = (entry + answer.cost, chosen, answer)
      }
    }
    guard let best else { return nil }
    let moves = zip(best.chosen, best.answer.raises).compactMap { move(levers[$0], points: $1) }
    return ImprovementPlan(
      target: target, rank: rank,
      moves: moves.enumerated().sorted {
        ($1.element.cost, $0.offset) < ($0.element.cost, $1.offset)
      }.map(\.element), cost: best.cost, lowerBound: bound, shadowPrice: best.answer.shadowPrice)
  }

  private func problem(_ chosen: [Int], target: Double) -> CheapestRaise {
    CheapestRaise(
      tree: tree, scores: scores,
      levers: chosen.compactMap { number in
        let lever = levers[number]
        let node = assessment.scheme.indicators[lever.indicator].node
        return tree.leaves.firstIndex(of: node).map {
          CheapestRaise.Lever(leaf: $0, price: lever.price, room: lever.room)
        }
      }, target: target)
  }

  private func move(_ lever: ImprovementLever, points: Double) -> ImprovementPlan.Move? {
    guard points > 0 else { return nil }
    let isAtCeiling = points >= lever.room * (1 - 1e-9)
    let scoreTo = lever.score + points
    let to: Double? =
      if isAtCeiling, let ceiling = lever.ceiling {
        ceiling
      } else if let step = lever.unitsPerPoint {
        lever.value + (lever.idle + points) * step
      } else {
        assessment.value(scoring: scoreTo, row: row, indicator: lever.indicator)
      }
    return ImprovementPlan.Move(
      indicator: lever.indicator, from: lever.value, to: to, scoreFrom: lever.score,
      scoreTo: scoreTo, cost: (lever.idle + points) * lever.price, isAtCeiling: isAtCeiling)
  }
}
