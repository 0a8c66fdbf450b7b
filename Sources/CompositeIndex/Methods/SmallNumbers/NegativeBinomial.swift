/// The likelihood of counts whose rates are gamma distributed with mean m and shape a.
///
/// Clayton, D. and Kaldor, J. (1987), Empirical Bayes estimates of age-standardized relative risks,
/// Biometrics 43, section 2.
struct NegativeBinomial {
  private static let smallestShape = 1e-6
  private static let largestShape = 1e9

  let counts: [Double]
  let exposures: [Double]

  /// The most likely mean and shape; the shape is ∞ where rates differ no more than by chance.
  var best: (mean: Double, shape: Double) {
    let pooled = compensatedSum(counts) / compensatedSum(exposures)
    // For large shapes the slope in the shape has the sign of Σ y − (y − me)².
    let excess = compensatedSum(
      zip(counts, exposures).lazy.map { count, exposure in
        let distance = count - pooled * exposure
        return distance * distance - count
      })
    guard pooled > 0, excess > 0 else { return (pooled, .infinity) }
    var (low, high) = (
      Elementary.ln(Self.smallestShape), Elementary.ln(Self.largestShape)
    )
    guard slope(Self.largestShape) < 0 else { return (pooled, .infinity) }
    for _ in 0..<200 {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if slope(Elementary.exponential(middle)) > 0 { low = middle } else { high = middle }
    }
    let shape = Elementary.exponential(low + (high - low) / 2)
    return (mean(shape), shape)
  }

  /// The most likely mean for a shape: Σ (y − me)/(a + me) = 0, which falls with m.
  private func mean(_ shape: Double) -> Double {
    let rates = zip(counts, exposures).map { $0 / $1 }
    guard var low = rates.min(), var high = rates.max() else { return .nan }
    for _ in 0..<200 {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      let sum = compensatedSum(
        zip(counts, exposures).lazy.map { count, exposure in
          (count - middle * exposure) / (shape + middle * exposure)
        })
      if sum > 0 { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }

  /// The slope of the log-likelihood in the shape, at the most likely mean.
  private func slope(_ shape: Double) -> Double {
    let mean = mean(shape)
    return compensatedSum(
      zip(counts, exposures).lazy.flatMap { count, exposure in
        let expected = mean * exposure
        return [
          GammaFunctions.digamma(count + shape) - GammaFunctions.digamma(shape),
          -Elementary.ln1p(expected / shape), (expected - count) / (shape + expected),
        ]
      })
  }
}
