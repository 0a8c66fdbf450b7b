/// The cheapest way up for one unit: the plan, what every rank costs, and what must not slip.
///
/// Goalposts and whatever else normalisations learnt are kept as they are; ``replay`` runs the plan
/// through the engine with them kept, and ``relearnt`` with them learnt again.
public struct PlanAnalysis: Sendable {
  /// The result as it is.
  public let assessment: Assessment
  /// The row of the unit.
  public let row: Int
  /// What raising indicators costs.
  public let costs: ImprovementCosts
  /// What rivals gain meanwhile; `nil` for nothing.
  public let gain: RivalGain?
  /// What was asked for.
  public let target: PlanTarget
  /// The rank now, against rivals after their gain.
  public let rankNow: Double
  /// The unit that the plan passes; `nil` for an index as target.
  public let rival: Int?
  /// The plan.
  public let plan: ImprovementPlan
  /// The cost of every better rank, the nearest first.
  public let stairs: [Stair]
  /// The index with everything at its ceiling.
  public let reachable: Double
  /// Indicators that are not in the plan, and why.
  public let left: [(indicator: Int, reason: LeverExclusion)]
  /// What the engine gets for the plan.
  public let replay: PlanReplay
  /// What it gets with a thousandth less of every step.
  public let shortReplay: PlanReplay
  /// What it gets when normalisations learn again from the changed values; `nil` where none learns
  /// or where a move has no value of its own.
  public let relearnt: PlanReplay?
  /// What must not slip.
  public let threats: PlanThreats

  /// One rank and what it costs.
  public struct Stair: Sendable {
    /// The rank.
    public let rank: Double
    /// The row that is passed.
    public let rival: Int
    /// The index that takes the rank.
    public let target: Double
    /// The cheapest cost; `nil` where no ceiling allows it.
    public let cost: Double?
  }

  /// Finds the plan.
  ///
  /// - Parameters:
  ///   - row: a ranked row.
  ///   - target: what to reach.
  /// - Throws: a target that is reached already or that no ceiling allows, costs that do not fit,
  ///   an index for which the cheapest plan is not a convex problem.
  public init(
    _ assessment: Assessment, row: Int, target: PlanTarget, costs: ImprovementCosts = .equal,
    gain: RivalGain? = nil
  ) throws(Diagnostics) {
    let planner = try ImprovementPlanner(assessment, row: row, costs: costs)
    let ladder = PlanLadder(assessment, row: row, gain: gain)
    let goal = try Self.goal(target, assessment, ladder)
    let reachable = planner.reachable
    guard !planner.levers.isEmpty else {
      throw Diagnostics([PlanProblem.nothingToRaise(assessment.unit(row), costs)])
    }
    guard let plan = planner.plan(reaching: goal.target, rank: goal.rank) else {
      throw Diagnostics([
        PlanProblem.outOfReach(
          assessment, row: row, needed: goal.target, reachable: reachable,
          rank: ladder.rank(with: reachable))
      ])
    }
    self.assessment = assessment
    self.row = row
    self.costs = costs
    self.gain = gain
    self.target = target
    self.plan = plan
    self.reachable = reachable
    rankNow = ladder.rank
    rival = goal.rival
    left = planner.left.map { (indicator: $0.0, reason: $0.1) }
    stairs = ladder.rungs.map { rung in
      Stair(
        rank: rung.rank, rival: rung.rival, target: rung.target,
        cost: planner.plan(reaching: rung.target, rank: rung.rank)?.cost)
    }
    replay = try assessment.replay(plan, row: row, share: 1, ladder)
    shortReplay = try assessment.replay(plan, row: row, share: 0.999, ladder)
    relearnt = try assessment.relearn(plan, row: row, gain: gain)
    threats = try PlanThreats(assessment, row: row, tree: planner.tree, costs: costs)
  }

  private static func goal(
    _ target: PlanTarget, _ assessment: Assessment, _ ladder: PlanLadder
  ) throws(Diagnostics) -> (target: Double, rank: Double, rival: Int?) {
    let row = ladder.row
    let (now, rungs) = (ladder.rank, ladder.rungs)
    func needless() -> Diagnostics {
      Diagnostics([PlanProblem.needless(assessment, row: row, target, rank: now)])
    }
    switch target {
    case .nextRank:
      guard let rung = rungs.first else { throw needless() }
      return (rung.target, rung.rank, rung.rival)
    case .rank(let rank):
      guard rank >= 1, rank <= assessment.ranking.count else {
        throw Diagnostics([assessment.noSuchRank(rank, assessment.ranking.count)])
      }
      guard now > Double(rank), let rung = rungs.first(where: { $0.rank <= Double(rank) }) else {
        throw needless()
      }
      return (rung.target, rung.rank, rung.rival)
    case .unit(let unit):
      guard let rival = assessment.row(ofUnit: unit), !ladder.index[rival].isNaN else {
        throw Diagnostics([assessment.notRanked(assessment.dataset.units[unit])])
      }
      let score = ladder.index[rival] + PlanLadder.margin
      guard rival != row, ladder.index[row] <= ladder.index[rival] + Assessment.tieTolerance else {
        throw needless()
      }
      return (score, ladder.rank(with: score), rival)
    case .score(let score):
      guard ladder.index[row] < score - Assessment.tieTolerance else { throw needless() }
      return (score, ladder.rank(with: score), nil)
    }
  }
}
