/// What numbers that are to be weights add up to among siblings.
struct ShareSums {
  /// The sum of the children, by node; NaN where nothing or not everything is said.
  private(set) var sums: [Double] = []
  /// What they should add up to; NaN where they do, but for rounding.
  private(set) var targets: [Double] = []

  init() {}

  /// Adds up numbers by node; NaN where nothing is said.
  init(_ plan: Plan, _ values: [Double]) {
    sums = [Double](repeating: .nan, count: plan.nodes.count)
    targets = sums
    if values.count != plan.nodes.count { return }
    for node in plan.nodes.indices {
      var siblings: [Double] = []
      for child in plan.children(of: node) { siblings.append(values[child]) }
      if siblings.isEmpty { continue }
      sums[node] = siblings.reduce(0, +)
      let sum = WeightSum(siblings)
      // An only child has everything, whatever is said of it.
      if siblings.count > 1, !sums[node].isNaN, !sum.isReached { targets[node] = sum.value }
    }
  }
}

extension Tuner {
  /// Adds up numbers that are to be weights, for arrays 28 and 29.
  public mutating func check(_ values: [Double]) { checked = ShareSums(model.plan, values) }
}
