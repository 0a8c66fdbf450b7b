/// A matrix of judgements divided by the ratios of weights near its own: what is left of each
/// judgement is near 1, however far apart the weights are.
struct ScaledJudgements {
  /// How many criteria.
  let order: Int
  /// The weights that were divided out; their product is 1.
  let scale: [Double]
  /// What is left, row after row; 1 where nothing was judged.
  private(set) var values: [Double]

  /// Divides a matrix by the ratios of e to the heights.
  init(_ matrix: PairwiseMatrix, heights: [Double]) {
    order = matrix.order
    scale = heights.map(Elementary.exponential)
    values = [Double](repeating: 1, count: order * order)
    for row in 0..<order {
      for column in row + 1..<max(order, row + 1) {
        let value = matrix[row, column]
        if !value.isNaN { set(row, column, to: value) }
      }
    }
  }

  /// Puts another judgement, as it was before the division, in the place of one.
  mutating func set(_ row: Int, _ column: Int, to value: Double) {
    let left = value * (scale[column] / scale[row])
    values[row * order + column] = left
    values[column * order + row] = 1 / left
  }

  /// The greatest eigenvalue and what the eigenvector is relative to the scale.
  var rightVector: PerronVector { PerronVector(values, order: order) }

  /// The same of the transposed matrix.
  var leftVector: PerronVector {
    var transposed = values
    for row in 0..<order {
      for column in 0..<order { transposed[column * order + row] = values[row * order + column] }
    }
    return PerronVector(transposed, order: order)
  }
}
