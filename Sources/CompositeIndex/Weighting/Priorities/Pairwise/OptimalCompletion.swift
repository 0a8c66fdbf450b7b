/// The most consistent completion of a matrix with gaps: the judgements not made are those that
/// make the greatest eigenvalue least.
///
/// They are then the ratios of one set of numbers, the square roots of right over left eigenvector,
/// and the eigenvalue is convex in the logarithms of these. Each step goes towards what would be
/// right if eigenvectors were linear in the logarithms, as they nearly are (a least-squares fit), as
/// far as the step before would have had to go (Barzilai and Borwein, 1988). Bozóki, S., Fülöp, J. and
/// Rónyai, L. (2010), On optimal completion of incomplete pairwise comparison matrices, Mathematical
/// and Computer Modelling 52, section 3.
struct OptimalCompletion {
  /// The least greatest eigenvalue.
  let value: Double
  /// Logarithms of the numbers whose ratios fill the gaps.
  let heights: [Double]

  private static let steps = 100
  private static let halvings = 12
  private static let tolerance = 1e-13

  /// Completes.
  ///
  /// - Parameters:
  ///   - matrix: connected.
  ///   - fit: its logarithmic least-squares fit, from which the search starts.
  init(of matrix: PairwiseMatrix, fit: LogarithmicFit) {
    var heights = fit.heights
    var scaled = ScaledJudgements(matrix, heights: heights)
    var right = scaled.rightVector
    var length = 1.0
    var last: [Double]?
    for _ in 0..<Self.steps {
      let surplus = zip(right.vector, scaled.leftVector.vector).map {
        Elementary.ln($0 / $1) / 2
      }
      guard fit.widestGap(of: surplus) > Self.tolerance else { break }
      let step = fit.completingStep(surplus)
      if let last { length = Self.length(after: last, step, before: length) }
      var better: (heights: [Double], scaled: ScaledJudgements, right: PerronVector)?
      for _ in 0..<Self.halvings where better == nil {
        let tried = zip(heights, step).map { [length] in $0 + length * $1 }
        let there = ScaledJudgements(matrix, heights: tried)
        let vector = there.rightVector
        if vector.value <= right.value * (1 + 0x1p-51) {
          better = (tried, there, vector)
        } else {
          length /= 2
        }
      }
      guard let better else { break }
      (heights, scaled, right) = better
      last = step
    }
    value = right.value
    self.heights = heights
  }

  /// The length at which the step before would have left nothing of itself.
  private static func length(
    after last: [Double], _ step: [Double], before length: Double
  ) -> Double {
    let size = last.reduce(0) { $0 + $1 * $1 }
    let left = zip(last, step).reduce(0) { $0 + $1.0 * $1.1 }
    let ratio = size - left > size / 8 ? size / (size - left) : 8
    return min(max(length * ratio, 1.0 / 64), 64)
  }
}

extension LogarithmicFit {
  /// The widest difference of heights between two criteria that nobody compared.
  fileprivate func widestGap(of heights: [Double]) -> Double {
    var widest = 0.0
    for row in 0..<order {
      for column in 0..<row where logarithms[row * order + column].isNaN {
        widest = max(widest, abs(heights[row] - heights[column]))
      }
    }
    return widest
  }
}
