public import IndexKernel

extension Assessment {
  /// What a page needs to score these rows under other weights; rows are its units.
  ///
  /// - Parameter experts: shares among siblings by node, one list for each expert.
  public func tuningModel(experts: [[Double]] = []) -> TuningModel {
    let rules = rulesWithOtherWeights
    return TuningModel(
      plan: scheme.plan, units: units.count, leaves: leafColumns, shares: scheme.localWeights,
      changes: planChanges, bonus: rules.bonus, caps: rules.caps, mayRank: rules.mayRank,
      coverageFloor: scheme.said.methodology.coverage.unit, isObserved: observedLeaves,
      ties: scheme.said.methodology.ties.sharing, tolerance: Self.tieTolerance, experts: experts)
  }
}
