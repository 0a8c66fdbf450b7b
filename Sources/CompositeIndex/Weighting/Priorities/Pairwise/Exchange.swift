/// The consistency ratio after one judgement is exchanged for another.
struct Exchange {
  private let matrix: PairwiseMatrix
  private let scaled: ScaledJudgements
  private let randomIndex: Double
  private let isComplete: Bool

  init(_ matrix: PairwiseMatrix, fit: LogarithmicFit, source: RandomIndex) {
    self.matrix = matrix
    scaled = ScaledJudgements(matrix, heights: fit.heights)
    isComplete = fit.isComplete
    let pairs = matrix.order * (matrix.order - 1) / 2
    randomIndex = source.value(order: matrix.order, missing: pairs - fit.judged)
  }

  /// The ratio with another value in the place of one judgement.
  func ratio(_ row: Int, _ column: Int, to value: Double) -> Double {
    if isComplete {
      var changed = scaled
      changed.set(row, column, to: value)
      return ratio(ofEigenvalue: changed.rightVector.value)
    }
    var changed = matrix
    changed[row, column] = value
    return ratio(ofEigenvalue: OptimalCompletion(of: changed, fit: LogarithmicFit(changed)).value)
  }

  /// The ratio that goes with an eigenvalue.
  private func ratio(ofEigenvalue value: Double) -> Double {
    let order = Double(matrix.order)
    guard randomIndex > 0, value > order * (1 + 1e-14) else { return 0 }
    return (value - order) / (order - 1) / randomIndex
  }
}
