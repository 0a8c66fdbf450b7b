extension Scheme {
  /// The scheme with other weights of some groups of siblings, everything else as it is.
  ///
  /// Written in per cent as a file of weights says them, so that such a file gives the same numbers to
  /// the last digit.
  ///
  /// - Parameter groups: for each group all children of a node and their weights, none negative.
  public func reweighted(_ groups: [(nodes: [String], weights: [Double])]) -> Scheme {
    var scheme = self
    for group in groups {
      let total = group.weights.reduce(0, +)
      for (node, weight) in zip(group.nodes, group.weights) {
        let value = weight / total * 100
        if let place = scheme.weights.firstIndex(where: { $0.node == node }) {
          scheme.weights[place].value = value
        } else {
          scheme.weights.append(Weight(node: node, value: value))
        }
      }
    }
    return scheme
  }
}

extension Assessment {
  /// The same data assessed by the same methods under other weights: what `cei rank -w` gives with a
  /// file of them.
  ///
  /// - Parameter groups: as for ``Scheme/reweighted(_:)``.
  /// - Throws: what a scheme with these weights is refused for, for example a negative one.
  public func reweighted(
    _ groups: [(nodes: [String], weights: [Double])]
  ) throws(Diagnostics) -> Assessment {
    // Scores of the leaves do not depend on weights.
    try weighing(try ResolvedScheme(scheme.said.reweighted(groups)).localWeights)
  }
}
