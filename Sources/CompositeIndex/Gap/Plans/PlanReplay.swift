internal import IndexKernel

/// What the engine gets for a plan.
public struct PlanReplay: Hashable, Sendable {
  /// The unit's index.
  public let index: Double
  /// The unit's rank against rivals after their gain.
  public let rank: Double
}

extension Assessment {
  /// Runs the engine with a plan's scores; what was learnt from the data stays, as no value changes.
  ///
  /// - Parameter share: how much of every step is made.
  func replay(
    _ plan: ImprovementPlan, row: Int, share: Double, _ ladder: PlanLadder
  ) throws(Diagnostics) -> PlanReplay {
    var scenario = scenario
    scenario.values = []
    scenario.scores += plan.moves.map { move in
      let score = move.scoreFrom + share * (move.scoreTo - move.scoreFrom)
      return Scenario.ScoreChange(
        unit: units[row], node: scheme.nodes[scheme.indicators[move.indicator].node].id,
        change: .to(score))
    }
    let index = try again(scenario).index[row]
    return PlanReplay(index: index, rank: ladder.rank(with: index))
  }

  /// Runs the engine with a plan's values, so that all that learns from the data learns again.
  ///
  /// - Returns: `nil` where nothing learns, or where a move has no value of its own.
  func relearn(
    _ plan: ImprovementPlan, row: Int, gain: RivalGain?
  ) throws(Diagnostics) -> PlanReplay? {
    guard
      scheme.indicators.contains(where: { $0.usesReferenceSet || !$0.treatment.changesNothing }),
      plan.moves.allSatisfy({ $0.to != nil && adjustments[$0.indicator] == nil })
    else { return nil }
    var scenario = scenario
    scenario.values = []
    scenario.indicators += plan.moves.compactMap { move in
      move.to.map {
        Scenario.IndicatorChange(
          unit: units[row], indicator: scheme.indicators[move.indicator].said.id, value: $0)
      }
    }
    guard let result = try? again(scenario) else { return nil }
    let ladder = PlanLadder(result, row: row, gain: gain)
    return PlanReplay(index: result.index[row], rank: ladder.rank)
  }

  /// The same scheme, data and period once more.
  private func again(_ scenario: Scenario) throws(Diagnostics) -> Assessment {
    let results = try assess(
      scheme, dataset, periods: period.map { .exactly($0) }, scenario: scenario)
    return results[0]
  }
}
