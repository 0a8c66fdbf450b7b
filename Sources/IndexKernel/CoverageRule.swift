/// Who has too little data, when weights change: the least share of the weight whose values must be
/// observed, for the rows whom it can concern.
public struct CoverageRule: Sendable {
  /// Rows with anything missing.
  private let rows: [Int]
  /// Nodes of the leaves that those rows have, row after row.
  private let observed: [Int]
  /// Where each row's leaves start among ``observed``; one more at the end.
  private let starts: [Int]
  /// Nodes of all leaves.
  private let leaves: [Int]
  /// The least share of the weight.
  private let floor: Double
  /// Parents by node, −1 for the root.
  private let parents: [Int]
  private let units: Int

  /// Makes a rule; `nil` where nobody can have too little.
  ///
  /// - Parameters:
  ///   - floor: the least share of the weight, between 0 and 1.
  ///   - parents: by node, −1 for the root; parents before their children.
  ///   - leaves: nodes of the leaves.
  ///   - units: how many rows there are.
  ///   - isObserved: leaf after leaf in the order of `leaves`, one flag for each row: whether a score is
  ///     there and its value was not filled in.
  public init?(
    floor: Double, parents: [Int], leaves: [Int], units: Int, isObserved: [Bool]
  ) {
    guard floor > 0 else { return nil }
    var rows: [Int] = []
    var observed: [Int] = []
    var starts = [0]
    for row in 0..<units {
      let before = observed.count
      for position in leaves.indices where isObserved[position * units + row] {
        observed.append(leaves[position])
      }
      if observed.count - before == leaves.count {
        observed.removeLast(leaves.count)
      } else {
        rows.append(row)
        starts.append(observed.count)
      }
    }
    if rows.isEmpty { return nil }
    self.rows = rows
    self.observed = observed
    self.starts = starts
    self.leaves = leaves
    self.floor = floor
    self.parents = parents
    self.units = units
  }

  /// Takes out the rows below the floor.
  ///
  /// - Parameters:
  ///   - effective: what each node weighs in the whole; see ``Plan/effectiveWeights(_:)``.
  ///   - scores: node after node, one number for each row.
  ///   - isRanked: by row; false is written for rows that have too little.
  public func apply(
    effective: [Double], scores: [Double], isRanked: inout [Bool]
  ) {
    let total = total(effective)
    for position in rows.indices {
      // Rounding must not push a share that is exactly the floor below it.
      if !(sum(position, effective, scores) / total >= floor - 1e-9) {
        isRanked[rows[position]] = false
      }
    }
  }

  /// The share of the weight that every row has; 1 for rows with nothing missing.
  ///
  /// - Parameters: as in ``apply(effective:scores:isRanked:)``.
  func shares(effective: [Double], scores: [Double]) -> [Double] {
    let total = total(effective)
    var shares = [Double](repeating: 1, count: units)
    for position in rows.indices {
      shares[rows[position]] = sum(position, effective, scores) / total
    }
    return shares
  }

  private func total(_ effective: [Double]) -> Double {
    var total = 0.0
    for leaf in leaves { total += effective[leaf] }
    return total
  }

  /// What the leaves of a row weigh that enter its index, by the row's place among ``rows``.
  private func sum(_ position: Int, _ effective: [Double], _ scores: [Double]) -> Double {
    var sum = 0.0
    for place in starts[position]..<starts[position + 1] {
      let leaf = observed[place]
      if counts(leaf, rows[position], scores) { sum += effective[leaf] }
    }
    return sum
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
