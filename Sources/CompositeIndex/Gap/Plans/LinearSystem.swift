/// Dense systems of linear equations.
enum LinearSystem {
  /// The solution by elimination with row pivots; `nil` where the matrix is singular.
  ///
  /// - Parameters:
  ///   - matrix: square, row after row.
  ///   - right: as many numbers as rows.
  static func solve(_ matrix: [Double], _ right: [Double]) -> [Double]? {
    var (matrix, right) = (matrix, right)
    let count = right.count
    for column in 0..<count {
      var pivot = column
      for row in column..<count
      where abs(matrix[row * count + column]) > abs(matrix[pivot * count + column]) { pivot = row }
      let largest = matrix[pivot * count + column]
      guard largest != 0, largest.isFinite else { return nil }
      if pivot != column {
        for other in 0..<count { matrix.swapAt(pivot * count + other, column * count + other) }
        right.swapAt(pivot, column)
      }
      for row in column + 1..<count where matrix[row * count + column] != 0 {
        let factor = matrix[row * count + column] / largest
        for other in column..<count {
          matrix[row * count + other] -= factor * matrix[column * count + other]
        }
        right[row] -= factor * right[column]
      }
    }
    for row in (0..<count).reversed() {
      for column in row + 1..<count { right[row] -= matrix[row * count + column] * right[column] }
      right[row] /= matrix[row * (count + 1)]
    }
    return right.allSatisfy(\.isFinite) ? right : nil
  }
}
