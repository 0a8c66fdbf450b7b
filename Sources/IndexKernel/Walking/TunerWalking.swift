extension Tuner {
  /// The weights as scored last, to walk each of them.
  public var walkingPlan: WalkingPlan {
    WalkingPlan(
      plan: model.plan, units: model.units, scores: scores, weights: shares, bonus: model.bonus,
      caps: model.caps, mayRank: model.mayRank,
      coverage: CoveragePlan(floor: model.coverageFloor, observed: model.isObserved),
      changes: model.changes, ties: model.ties, tolerance: model.tolerance)
  }

  /// How far the weight of each child of a node may move with the first few units staying the same.
  ///
  /// - Parameter top: how many are the first.
  /// - Returns: by place among the children; `nil` where it cannot be told.
  public func bands(of parent: Int, top: Int) -> [WeightInterval?] {
    let plan = walkingPlan
    return model.plan.children(of: parent).map { plan.walk(node: $0)?.interval(.top(top)) }
  }
}
