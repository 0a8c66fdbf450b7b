import Testing

@testable import CompositeIndex

/// Matrices for tests: random ones from seeds, and given ones from their upper triangles.
extension PairwiseMatrix {
  /// A matrix from the judgements above the diagonal, row by row; 0 where none was made.
  init(upper rows: [[Double]]) {
    self.init(order: rows.count + 1)
    for (row, values) in rows.enumerated() {
      for (offset, value) in values.enumerated() where value > 0 {
        self[row, row + 1 + offset] = value
      }
    }
  }

  /// The criteria in another order: the criterion at each place of `order` comes to that place.
  func permuted(_ places: [Int]) -> PairwiseMatrix {
    var result = PairwiseMatrix(order: order)
    for row in 0..<order {
      for column in row + 1..<max(order, row + 1) {
        result[row, column] = self[places[row], places[column]]
      }
    }
    return result
  }
}

/// Judgements of an expert made up from a seed.
struct RandomJudgements {
  var generator: SeededGenerator

  init(seed: Int) { generator = SeededGenerator(seed: UInt64(seed) &* 7919 &+ 17) }

  mutating func number(in range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &generator)
  }

  mutating func weights(_ count: Int) -> [Double] {
    (0..<count).map { _ in number(in: 0.05...1) }.shares
  }

  /// The ratios of random weights, each stretched by up to e to the power of the noise either way.
  mutating func matrix(order: Int, noise: Double) -> PairwiseMatrix {
    var matrix = PairwiseMatrix(weights: weights(order))
    for pair in matrix.pairs {
      matrix[pair.row, pair.column] =
        pair.value * Elementary.exponential(number(in: -noise...noise))
    }
    return matrix
  }

  /// The same without some judgements, but connected.
  mutating func incomplete(order: Int, noise: Double, gaps: Int) -> PairwiseMatrix {
    var matrix = matrix(order: order, noise: noise)
    for pair in matrix.pairs.shuffled(using: &generator).prefix(gaps) {
      var open = matrix
      open[pair.row, pair.column] = .nan
      if open.components.count == 1 { matrix = open }
    }
    return matrix
  }
}

/// Whether numbers agree pairwise within a tolerance relative to the larger.
func agree(_ found: [Double], _ expected: [Double], _ tolerance: Double) -> Bool {
  found.count == expected.count
    && zip(found, expected).allSatisfy { abs($0 - $1) <= tolerance * max(abs($0), abs($1), 1e-300) }
}
