/// Solutions of A·x = b with a symmetric, positive semi-definite A; the shortest where there are
/// several, the best in least squares where there is none.
struct LeastNorm {
  private let matrix: [[Double]]
  private let parts: Eigenvalues
  /// How many directions carry more than rounding.
  let rank: Int

  /// Directions with less of the largest eigenvalue than this carry rounding only.
  private static let flat = 1e-12

  init(symmetric matrix: [[Double]]) {
    self.matrix = matrix
    parts = Eigenvalues(symmetric: matrix)
    let floor = Self.flat * (parts.values.first ?? 0)
    rank = parts.values.count { $0 > floor }
  }

  /// x, refined once against its own rounding.
  func solution(_ right: [Double]) -> [Double] {
    let first = rough(right)
    let rest = zip(matrix, right).map { row, value in
      value - compensatedSum(zip(row, first).lazy.map { $0 * $1 })
    }
    return zip(first, rough(rest)).map { $0 + $1 }
  }

  private func rough(_ right: [Double]) -> [Double] {
    var result = right.map { _ in 0.0 }
    for direction in 0..<rank {
      let vector = parts.vectors[direction]
      let part =
        compensatedSum(zip(vector, right).lazy.map { $0 * $1 }) / parts.values[direction]
      for place in result.indices { result[place] += part * vector[place] }
    }
    return result
  }
}
