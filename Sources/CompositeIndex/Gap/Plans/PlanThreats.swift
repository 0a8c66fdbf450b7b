/// What must not slip: how little costs a unit its place, by its own fault or by a rival's effort.
public struct PlanThreats: Sendable {
  /// The row that would pass first; `nil` where nobody stands behind.
  public let rival: Int?
  /// The index below which the place is lost.
  public let index: Double?
  /// The smallest worsening of each indicator that alone loses a place, the smallest drop of its
  /// score first.
  public let slips: [Slip]
  /// Indicators that cannot lose a place alone, however far they fall.
  public let harmless: [Int]
  /// What passing the unit costs each ranked row behind it, the cheapest first; rows that no
  /// ceiling lets pass are left out.
  public let challengers: [(row: Int, plan: ImprovementPlan)]

  /// One indicator that may not fall further.
  public struct Slip: Hashable, Sendable {
    /// Number of the indicator in the scheme.
    public let indicator: Int
    /// The value now.
    public let from: Double
    /// The value at which the place is lost; `nil` where scores cannot be turned back into values.
    public let to: Double?
    /// The score now.
    public let scoreFrom: Double
    /// The score at which the place is lost.
    public let scoreTo: Double
  }

  init(
    _ assessment: Assessment, row: Int, tree: PowerTree, costs: ImprovementCosts
  ) throws(Diagnostics) {
    challengers = try Self.challengers(assessment, row: row, costs)
    guard let fall = PlanLadder(assessment, row: row, gain: nil).fall else {
      (rival, index, slips, harmless) = (nil, nil, [], [])
      return
    }
    rival = fall.rival
    index = fall.target
    let scores = tree.leaves.map { assessment.scores[row, $0] }
    // A cap that bites hides the first part of a fall.
    let total = fall.target - assessment.bonus[row]
    var (slips, harmless) = ([Slip](), [Int]())
    for (leaf, node) in tree.leaves.enumerated() {
      guard let number = assessment.scheme.nodes[node].indicator,
        !assessment.isImputed(row: row, indicator: number),
        !assessment.values[row, number].isNaN,
        !assessment.nodesSetByHand(row: row).contains(node)
      else { continue }
      let score = tree.score(at: leaf, reaching: total, scores)
      let range = assessment.lowestCredit(row: row, indicator: number)
      if let score, score >= range, score <= scores[leaf] {
        slips.append(
          Slip(
            indicator: number, from: assessment.values[row, number],
            to: assessment.value(atScore: score, row: row, indicator: number),
            scoreFrom: scores[leaf], scoreTo: score))
      } else {
        harmless.append(number)
      }
    }
    self.slips = slips.sorted {
      ($0.scoreFrom - $0.scoreTo, $0.indicator) < ($1.scoreFrom - $1.scoreTo, $1.indicator)
    }
    self.harmless = harmless
  }

  private static func challengers(
    _ assessment: Assessment, row: Int, _ costs: ImprovementCosts
  ) throws(Diagnostics) -> [(row: Int, plan: ImprovementPlan)] {
    let target = assessment.index[row] + PlanLadder.margin
    var found: [(row: Int, plan: ImprovementPlan)] = []
    for other in assessment.ranking
    where other != row && assessment.index[other] <= assessment.index[row] {
      let planner: ImprovementPlanner
      do throws(Diagnostics) {
        planner = try ImprovementPlanner(
          assessment, row: other, costs: costs, checksCeilings: false)
      } catch { continue }
      let rank = PlanLadder(assessment, row: other, gain: nil).rank(with: target)
      if let plan = planner.plan(reaching: target, rank: rank) { found.append((other, plan)) }
    }
    return found.enumerated().sorted {
      ($0.element.plan.cost, $0.offset) < ($1.element.plan.cost, $1.offset)
    }.map(\.element)
  }
}

extension Assessment {
  /// The lowest score that an indicator's value can get; −∞ where nothing bounds it.
  func lowestCredit(row: Int, indicator: Int) -> Double {
    if let line = LeverLine(self, row: row, indicator: indicator) { return line.credit.lowerBound }
    if case .logistic = fitted[indicator] { return 0 }
    return scheme.indicators[indicator].normalisation.scoreRange.lowerBound
  }

  /// The value at which a row gets a score, on the straight line where there is one.
  func value(atScore score: Double, row: Int, indicator: Int) -> Double? {
    guard let line = LeverLine(self, row: row, indicator: indicator) else {
      return value(scoring: score, row: row, indicator: indicator)
    }
    return values[row, indicator] + (score - line.free) / line.slope
  }
}
