extension Tuner {
  /// The weights as scored last, to walk each of them.
  public var walkingPlan: WalkingPlan {
    WalkingPlan(
      plan: model.plan, units: model.units, scores: scores, weights: shares, bonus: model.bonus,
      caps: model.caps, mayRank: model.mayRank,
      coverage: CoveragePlan(floor: model.coverageFloor, observed: model.isObserved),
      changes: model.changes, ties: model.ties, tolerance: model.tolerance)
  }
}
