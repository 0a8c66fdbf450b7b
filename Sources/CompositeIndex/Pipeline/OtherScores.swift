extension Assessment {
  /// The index of every ranked row as if the scores at one node were others.
  ///
  /// Missing scores are renormalised away, no floors apply, and the scenario's changes above the node
  /// hold. A row without a score at a node in the assessment has none there now.
  ///
  /// - Parameters:
  ///   - column: the node's scores by row; NaN is missing.
  ///   - node: any node but the root.
  func index(withScores column: [Double], at node: Int) -> [Double] {
    var (changed, column) = (node, column)
    while let number = scheme.nodes[changed].parent {
      var table = childScores(of: number) { row, child in
        child == changed ? column[row] : scores[row, child]
      }
      for row in units.indices where scores[row, number].isNaN { table.leaveOut(row) }
      guard let aggregation = scheme.nodes[number].aggregation else { break }
      column = aggregation.values(table)
      for change in scenario.scores where change.node == scheme.nodes[number].id {
        guard let row = row(ofUnit: change.unit) else { continue }
        column[row] = change.change.applied(to: column[row])
      }
      changed = number
    }
    return units.indices.map { index[$0].isNaN ? .nan : withRules(column[$0], row: $0) }
  }
}
