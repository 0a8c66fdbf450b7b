extension ResolvedScheme {
  /// The score of an inner node over the children that have one: their weights are rescaled, no
  /// coverage floor applies.
  ///
  /// - Parameter scores: a child's score by its number; NaN is missing.
  /// - Returns: NaN where no child with a weight above 0 has a score, and at nodes that compare
  ///   units: there one unit's scores alone say nothing.
  func score(of number: Int, from scores: (Int) -> Double) -> Double {
    guard let aggregation = nodes[number].aggregation?.byRow else { return .nan }
    let children = countedChildren(of: number)
    var table = ChildScores(units: 1, weights: children.map { nodes[$0].weight })
    for (position, child) in children.enumerated() { table[0, position] = scores(child) }
    return aggregation.values(table)[0]
  }

  /// The children that count, in display order: a weight of 0 counts for nothing.
  func countedChildren(of number: Int) -> [Int] {
    nodes[number].children.filter { nodes[$0].weight > 0 }
  }

  /// Whether a node's score is a standing among all units, so that it does not come apart into its
  /// children's.
  public func comparesUnits(at number: Int) -> Bool {
    nodes[number].aggregation?.byTable != nil
  }

  /// Whether a node stands below one that compares units.
  public func isWithinComparison(_ number: Int) -> Bool {
    var next = nodes[number].parent
    while let node = next {
      if comparesUnits(at: node) { return true }
      next = nodes[node].parent
    }
    return false
  }
}
