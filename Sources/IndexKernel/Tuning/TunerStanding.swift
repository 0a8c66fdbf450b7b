extension Tuner {
  /// The share of the weight whose own figures enter the index, by unit, under the weights as scored last.
  public var coverages: [Double] {
    // Whether there is a floor or not.
    model.coverageRule(floor: 1)?.shares(effective: effective, scores: scores)
      ?? [Double](repeating: 1, count: model.units)
  }

  /// The index with bonus and before caps, by unit; NaN for units that are not ranked.
  public var uncapped: [Double] {
    var all: [Double] = []
    for unit in 0..<model.units {
      all.append(index[unit].isNaN ? .nan : scores[unit] + model.bonus[unit])
    }
    return all
  }

  /// Finds out what a unit lacks, for array 35.
  public mutating func findLack(of unit: Int) {
    lack = MissingNodes(model.plan) { !scores[$0 * model.units + unit].isNaN }
  }

  /// See `docs/kernel.md`, array 35.
  var lackingNodes: [Double] {
    var all: [Double] = []
    for node in lack?.empty ?? [] { all += [0, Double(node)] }
    for node in lack?.thin ?? [] { all += [1, Double(node)] }
    return all
  }
}
