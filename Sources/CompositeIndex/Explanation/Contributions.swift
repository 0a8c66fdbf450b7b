extension Assessment {
  /// What every node adds to the index of a row, by node; 0 for missing nodes, NaN nowhere.
  ///
  /// The root's entry is the index before veto and bonus; the children of any node add up to it,
  /// but for a node that compares units: its score has no parts, and those below it are 0.
  /// For the arithmetic mean a child contributes weight × score. For other means a child
  /// contributes wᵢ·y + cᵢ·(xᵢ − y), with y the node's score and c the exact slopes from the point
  /// where all children equal y (``RowAggregation/slopes(from:to:weights:)``); those parts add up to y
  /// exactly and reduce to weight × score for the arithmetic mean.
  public func contributions(row: Int) -> [Double] {
    var parts = [Double](repeating: 0, count: scheme.nodes.count)
    guard !baseIndex[row].isNaN else { return parts }
    parts[ResolvedScheme.root] = baseIndex[row]
    // The factor by which a node's own score enters the index.
    var factors = [Double](repeating: 0, count: scheme.nodes.count)
    factors[ResolvedScheme.root] = 1
    for number in scheme.nodes.indices {
      let node = scheme.nodes[number]
      guard let aggregation = node.aggregation?.byRow, !scores[row, number].isNaN else { continue }
      let all = usedWeights(of: number, row: row)
      let present = node.children.indices.filter { all[$0] > 0 }
      let children = present.map { node.children[$0] }
      let weights = present.map { all[$0] }
      let own = aggregation.value(children.map { scores[row, $0] }, weights: weights)
      let slopes = aggregation.slopes(
        from: children.map { _ in own }, to: children.map { scores[row, $0] }, weights: weights)
      for (position, child) in children.enumerated() {
        let score = scores[row, child]
        let part = weights[position] * own + slopes[position] * (score - own)
        factors[child] =
          score == 0 ? factors[number] * weights[position] : factors[number] * part / score
        parts[child] = factors[number] * part
      }
      // A scenario may have moved the node away from its children's mean.
      if own != scores[row, number], own != 0 {
        for child in children {
          parts[child] *= scores[row, number] / own
          factors[child] *= scores[row, number] / own
        }
      }
    }
    return parts
  }
}
