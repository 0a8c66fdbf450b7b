/// The comparisons of several experts put together, pair by pair.
struct PooledJudgements {
  private let order: Int
  /// For every pair, row by row above the diagonal, the sum of the logarithms times how much each
  /// counts.
  private let logarithms: [Double]
  /// How much the judgements of the pair count together.
  private let counts: [Double]

  /// What one expert adds: for every pair the logarithm and how much it counts; 0 and 0 where it was
  /// not judged.
  static func terms(of matrix: PairwiseMatrix, _ importance: Double) -> [Double] {
    var terms: [Double] = []
    terms.reserveCapacity(matrix.order * (matrix.order - 1))
    for row in 0..<matrix.order {
      for column in row + 1..<max(matrix.order, row + 1) {
        let value = matrix[row, column]
        terms.append(value.isNaN ? 0 : importance * Elementary.ln(value))
        terms.append(value.isNaN ? 0 : importance)
      }
    }
    return terms
  }

  /// Takes the sums of such terms, which may be followed by others.
  init(sums: [Double], order: Int) {
    self.order = order
    let pairs = 0..<order * (order - 1) / 2
    logarithms = pairs.map { sums[2 * $0] }
    counts = pairs.map { sums[2 * $0 + 1] }
  }

  /// Puts matrices together.
  init(_ matrices: [PairwiseMatrix], importance: [Double]) {
    self.init(
      sums: ExpertSums(zip(matrices, importance).map { Self.terms(of: $0, $1) }).all,
      order: matrices.first?.order ?? 0)
  }

  /// Whether everybody judged every pair, by how much everybody counts together.
  func isComplete(_ everybody: Double) -> Bool { counts.allSatisfy { $0 == everybody } }

  /// The weighted geometric mean of each pair's judgements.
  var matrix: PairwiseMatrix {
    var matrix = PairwiseMatrix(order: order)
    var pair = 0
    for row in 0..<order {
      for column in row + 1..<max(order, row + 1) {
        if counts[pair] > 0 {
          matrix[row, column] = Elementary.exponential(logarithms[pair] / counts[pair])
        }
        pair += 1
      }
    }
    return matrix
  }

  /// The weights of some criteria that come nearest to all judgements about them, each counting as
  /// much as its expert.
  ///
  /// - Parameter part: connected by judgements, in rising order.
  func weights(of part: [Int]) -> [Double] {
    var inflow = [Double](repeating: 0, count: part.count)
    for row in part.indices {
      for column in part.indices.dropFirst(row + 1) {
        let value = logarithms[pair(part[row], part[column])]
        inflow[row] += value
        inflow[column] -= value
      }
    }
    let graph = JudgementGraph(order: part.count) { row, column in
      counts[pair(part[row], part[column])]
    }
    return LogarithmicFit.weights(ofHeights: graph.heights(inflow: inflow))
  }

  /// The number of the pair of two criteria, the first with the smaller number.
  private func pair(_ row: Int, _ column: Int) -> Int {
    Self.number(of: row, column, order: order)
  }

  /// The number of the pair of two criteria among all, the first with the smaller number.
  static func number(of row: Int, _ column: Int, order: Int) -> Int {
    row * order - row * (row + 1) / 2 + column - row - 1
  }
}
