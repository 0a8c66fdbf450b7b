/// The weights whose ratios come nearest to the judgements in logarithms, and what each judgement
/// adds to them.
struct LogarithmicFit {
  /// How many criteria.
  let order: Int
  /// How many pairs were judged.
  let judged: Int
  /// ln of what was judged, row after row; NaN where nothing was.
  let logarithms: [Double]
  /// ln of the weights, with mean 0.
  let heights: [Double]
  private let graph: JudgementGraph?

  /// Fits.
  ///
  /// - Parameter matrix: connected.
  init(_ matrix: PairwiseMatrix) {
    order = matrix.order
    var logarithms = [Double](repeating: 0, count: matrix.order * matrix.order)
    var inflow = [Double](repeating: 0, count: matrix.order)
    var judged = 0
    for row in 0..<matrix.order {
      for column in row + 1..<max(matrix.order, row + 1) {
        let value = Elementary.ln(matrix[row, column])
        logarithms[row * matrix.order + column] = value
        logarithms[column * matrix.order + row] = -value
        if value.isNaN { continue }
        judged += 1
        inflow[row] += value
        inflow[column] -= value
      }
    }
    self.logarithms = logarithms
    self.judged = judged
    if judged == order * (order - 1) / 2 {
      // Every pair has the same weight: the mean of each row.
      graph = nil
      heights = inflow.map { [order] in $0 / Double(order) }
    } else {
      let graph = JudgementGraph(order: order) { [order] row, column in
        logarithms[row * order + column].isNaN ? 0 : 1
      }
      self.graph = graph
      heights = graph.heights(inflow: inflow)
    }
  }

  /// Whether every pair was judged.
  var isComplete: Bool { judged == order * (order - 1) / 2 }

  /// How many judgements there are beyond those that determine the weights.
  var freedom: Int { max(0, judged - (order - 1)) }

  /// ln of what was judged less ln of the ratio of the weights; NaN where nothing was judged.
  func residual(_ row: Int, _ column: Int) -> Double {
    logarithms[row * order + column] - (heights[row] - heights[column])
  }

  /// ln of the ratio that the weights would have if this pair had not been judged; `nil` where the
  /// other judgements do not connect the two.
  ///
  /// Leaving one observation out of a least-squares fit: y − e/(1 − h) with the leverage h, here
  /// the resistance between the two criteria, 2/n where all pairs were judged.
  func impliedLogarithm(_ row: Int, _ column: Int) -> Double? {
    let leverage = graph?.resistance(row, column) ?? 2 / Double(order)
    guard leverage < 1 - 1e-9 else { return nil }
    return logarithms[row * order + column] - residual(row, column) / (1 - leverage)
  }

  /// By how much the heights that fill the gaps must rise if, with gaps filled by the heights as they
  /// are, the row means of all logarithms are above them by a surplus: a fit to the judged pairs.
  func completingStep(_ surplus: [Double]) -> [Double] {
    let mean = surplus.reduce(0, +) / Double(order)
    return graph?.heights(inflow: surplus.map { ($0 - mean) * Double(order) }) ?? surplus
  }

  /// The sum of the squared residuals.
  var squaredResiduals: Double {
    var sum = 0.0
    for row in 0..<order {
      for column in row + 1..<max(order, row + 1) {
        let residual = residual(row, column)
        if !residual.isNaN { sum += residual * residual }
      }
    }
    return sum
  }

  /// The weights: above 0, adding up to 1.
  var weights: [Double] { Self.weights(ofHeights: heights) }

  /// Weights from their logarithms.
  static func weights(ofHeights heights: [Double]) -> [Double] {
    let highest = heights.max() ?? 0
    return heights.map { Elementary.exponential($0 - highest) }.shares
  }
}
