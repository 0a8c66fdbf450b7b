public import IndexKernel

extension Assessment {
  /// The scored tree as flat arrays, to walk its weights; nodes, units and leaves are numbered as in
  /// ``ResolvedScheme/plan``.
  public var walkingPlan: WalkingPlan {
    let rules = rulesWithOtherWeights
    return WalkingPlan(
      plan: scheme.plan, units: units.count,
      scores: scheme.nodes.indices.flatMap { scores.column($0) }, weights: scheme.localWeights,
      bonus: rules.bonus, caps: rules.caps, mayRank: rules.mayRank,
      coverage: CoveragePlan(
        floor: scheme.said.methodology.coverage.unit, observed: observedLeaves),
      changes: planChanges, ties: scheme.said.methodology.ties.sharing,
      tolerance: Self.tieTolerance)
  }

  /// Bonus, caps and who may be ranked for every row that gets an index, whatever its coverage: rows
  /// that are not ranked now may be with other weights.
  var rulesWithOtherWeights: (bonus: [Double], caps: [Double], mayRank: [Bool]) {
    let all = underAnyWeights
    return (all.bonus, all.caps, all.exclusions.map { $0 == nil })
  }

  /// The rows as if every one had an index of 0 and all of its weight: only what rules say of them means
  /// anything, and why a row is not ranked under any weights.
  public var underAnyWeights: Assessment {
    var all = self
    all.coverage = units.map { _ in 1 }
    all.baseIndex = units.map { _ in 0 }
    all.findings = []
    let periods = dataset.periods
    all.applyRules(window.compactMap { periods.firstIndex(of: $0) })
    return all
  }
}
