public import IndexKernel

extension Assessment {
  /// What a page needs to score these rows under other weights; rows are its units.
  ///
  /// - Parameters:
  ///   - experts: shares among siblings by node, one list for each expert.
  ///   - consensus: theirs together; empty where there is none.
  public func tuningModel(
    experts: [[Double]] = [], consensus: [Double] = []
  ) -> TuningModel {
    let rules = rulesWithOtherWeights
    return TuningModel(
      plan: scheme.plan, units: units.count, leaves: leafColumns, shares: scheme.localWeights,
      changes: planChanges, bonus: rules.bonus, caps: rules.caps, mayRank: rules.mayRank,
      coverageFloor: scheme.said.methodology.coverage.unit, isObserved: observedLeaves,
      ties: scheme.said.methodology.ties.sharing, tolerance: Self.tieTolerance, experts: experts,
      consensus: consensus)
  }
}
