public import IndexKernel

extension Assessment {
  /// What a page needs to score these rows under other weights; rows are its units.
  ///
  /// - Parameter experts: shares among siblings by node, one list for each expert.
  public func tuningModel(experts: [[Double]] = []) -> TuningModel {
    TuningModel(
      plan: scheme.plan, units: units.count, leaves: leafColumns, shares: scheme.localWeights,
      changes: planChanges, bonus: bonus, caps: scoreCaps, mayRank: mayRankWithOtherWeights,
      coverageFloor: scheme.said.methodology.coverage.unit, isObserved: observedLeaves,
      ties: scheme.said.methodology.ties.sharing, tolerance: Self.tieTolerance, experts: experts)
  }
}
