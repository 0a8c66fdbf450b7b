/// A symmetric, positive definite matrix as L·Lᵀ.
///
/// Golub, G. H. and Van Loan, C. F. (2013), Matrix Computations, section 4.2.
struct Cholesky {
  private let factor: [[Double]]

  /// - Returns: `nil` where the matrix is not positive definite.
  init?(_ matrix: [[Double]]) {
    var factor = matrix
    for column in matrix.indices {
      for row in column..<matrix.count {
        var rest = factor[row][column]
        for k in 0..<column { rest -= factor[row][k] * factor[column][k] }
        if row == column {
          guard rest > 0, rest.isFinite else { return nil }
          factor[row][column] = rest.squareRoot()
        } else {
          factor[row][column] = rest / factor[column][column]
        }
      }
    }
    self.factor = factor
  }

  /// x with A·x = b.
  func solution(_ right: [Double]) -> [Double] {
    var result = right
    for row in result.indices {
      for k in 0..<row { result[row] -= factor[row][k] * result[k] }
      result[row] /= factor[row][row]
    }
    for row in result.indices.reversed() {
      for k in result.indices.dropFirst(row + 1) { result[row] -= factor[k][row] * result[k] }
      result[row] /= factor[row][row]
    }
    return result
  }
}
