/// Who has too little data, when weights change: the rule of the aggregation step, for the rows whom it
/// can concern.
struct CoverageRule: Sendable {
  /// Rows with anything missing, and for each of them the leaves whose value is observed.
  private let rows: [(row: Int, leaves: [Int])]
  /// All leaves.
  private let leaves: [Int]
  /// The least share of the weight.
  private let floor: Double
  /// Parents by node, -1 for the root.
  private let parents: [Int]
  private let units: Int

  /// `nil` where nobody can have too little.
  init?(_ assessment: Assessment) {
    let scheme = assessment.scheme
    let all = scheme.indicators.map(\.node)
    floor = scheme.said.methodology.coverage.unit
    guard floor > 0 else { return nil }
    leaves = all
    units = assessment.units.count
    parents = scheme.nodes.map { $0.parent ?? -1 }
    rows = assessment.units.indices.compactMap { row in
      let observed = all.indices.filter { position in
        !assessment.scores[row, all[position]].isNaN
          && !assessment.isImputed(row: row, indicator: position)
      }
      return observed.count < all.count ? (row, observed.map { all[$0] }) : nil
    }
    if rows.isEmpty { return nil }
  }

  /// Takes out the rows below the floor.
  ///
  /// - Parameters:
  ///   - weights: local shares by node.
  ///   - scores: node after node, one number for each row.
  ///   - effective: room for one number for each node.
  ///   - isRanked: by row.
  func apply(
    _ weights: [Double], scores: [Double], effective: inout [Double], isRanked: inout [Bool]
  ) {
    for node in weights.indices {
      effective[node] = parents[node] < 0 ? 1 : effective[parents[node]] * weights[node]
    }
    var total = 0.0
    for leaf in leaves { total += effective[leaf] }
    for (row, observed) in rows {
      var sum = 0.0
      for leaf in observed where counts(leaf, row, scores) { sum += effective[leaf] }
      if !(sum / total >= floor - 1e-9) { isRanked[row] = false }
    }
  }

  /// A leaf under a dimension without a score does not enter the index.
  private func counts(_ leaf: Int, _ row: Int, _ scores: [Double]) -> Bool {
    var node = parents[leaf]
    while node > 0 {
      if scores[node * units + row].isNaN { return false }
      node = parents[node]
    }
    return true
  }
}
