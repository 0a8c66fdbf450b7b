/// What a design's points add to the sums behind Sobol indices: point after point, so that a
/// resample is a weighted sum.
struct SobolTerms {
  private let estimator: SobolEstimator
  private let base: Int
  /// f_A + f_B, less twice the centre.
  private let sums: [Double]
  /// f_A² + f_B², centred.
  private let squares: [Double]
  /// For every factor f_B (f_ABi − f_A), or (f_B − f_ABi)² for Jansen's estimator.
  private let first: [[Double]]
  /// For every factor (f_A − f_ABi)².
  private let total: [[Double]]

  /// - Parameter outputs: complete, and not constant.
  init(_ outputs: SaltelliOutputs, _ estimator: SobolEstimator) {
    self.estimator = estimator
    base = outputs.a.count
    let centre = outputs.mean
    let (a, b) = (outputs.a.map { $0 - centre }, outputs.b.map { $0 - centre })
    sums = zip(a, b).map { $0 + $1 }
    squares = zip(a, b).map { $0 * $0 + $1 * $1 }
    let partner = estimator == .coinr ? outputs.b : b
    first = outputs.mixed.map { mixed in
      mixed.indices.map { point in
        if estimator == .jansen {
          let miss = outputs.b[point] - mixed[point]
          return miss * miss
        }
        return partner[point] * (mixed[point] - outputs.a[point])
      }
    }
    total = outputs.mixed.map { mixed in
      zip(outputs.a, mixed).map { ($0 - $1) * ($0 - $1) }
    }
  }

  /// The indices with every point counted once, or as often as a resample drew it.
  func indices(counts: [Double]?) -> (variance: Double, first: [Double], total: [Double]) {
    let n = Double(base)
    let shift = sum(sums, counts)
    let spread = sum(squares, counts) - shift * shift / (2 * n)
    let variance = spread / (estimator == .coinr ? 2 * n - 1 : 2 * n)
    func share(_ value: Double) -> Double { variance > 0 ? value / variance : 0 }
    return (
      variance,
      first.map { terms in
        let mean = sum(terms, counts) / n
        return share(estimator == .jansen ? variance - mean / 2 : mean)
      },
      total.map { share(sum($0, counts) / (2 * n)) }
    )
  }

  private func sum(_ terms: [Double], _ counts: [Double]?) -> Double {
    guard let counts else { return compensatedSum(terms) }
    // Four sums side by side, always in the same order.
    var sums = SIMD4<Double>.zero
    var index = 0
    while index + 4 <= terms.count {
      let term = SIMD4(terms[index], terms[index + 1], terms[index + 2], terms[index + 3])
      let count = SIMD4(counts[index], counts[index + 1], counts[index + 2], counts[index + 3])
      sums += term * count
      index += 4
    }
    var result = (sums[0] + sums[1]) + (sums[2] + sums[3])
    while index < terms.count {
      result += terms[index] * counts[index]
      index += 1
    }
    return result
  }
}
