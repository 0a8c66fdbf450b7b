/// The scores of a node's children for all units, child after child.
public struct ChildScores: Sendable {
  /// How many units.
  public let units: Int
  /// One for each child, above 0; any sum.
  public let weights: [Double]
  /// Child after child, `units` numbers each; NaN is missing.
  public private(set) var columns: [Double]

  /// A table without scores.
  ///
  /// - Parameter weights: one for each child, above 0.
  public init(units: Int, weights: [Double]) {
    self.units = units
    self.weights = weights
    columns = [Double](repeating: .nan, count: units * weights.count)
  }

  /// One score.
  public subscript(row: Int, child: Int) -> Double {
    get { columns[child * units + row] }
    set { columns[child * units + row] = newValue }
  }

  /// Takes a row out: it is not scored and nobody is compared with it.
  public mutating func leaveOut(_ row: Int) {
    for child in weights.indices { self[row, child] = .nan }
  }

  /// Whether a row has any score.
  public func isPresent(_ row: Int) -> Bool {
    weights.indices.contains { !self[row, $0].isNaN }
  }

  /// A row's scores that are there, with weights scaled to add up to 1.
  ///
  /// - Returns: the weight of the scores that are there, unscaled.
  func gather(_ row: Int, scores: inout [Double], weights: inout [Double]) -> Double {
    scores.removeAll(keepingCapacity: true)
    weights.removeAll(keepingCapacity: true)
    var sum = 0.0
    for child in self.weights.indices {
      let score = self[row, child]
      if score.isNaN { continue }
      scores.append(score)
      weights.append(self.weights[child])
      sum += self.weights[child]
    }
    for position in weights.indices { weights[position] /= sum }
    return sum
  }
}
