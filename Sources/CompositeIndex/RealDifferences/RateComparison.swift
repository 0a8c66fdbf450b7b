/// How the true rates of units compare where rates are steadied: exact posterior probabilities.
///
/// Cases are Poisson and true rates gamma, so that a unit's rate given its cases is
/// Gamma(y + α, e + β), and P(θ₁ > θ₂) is a regularised incomplete beta function: no simulation.
/// The prior is taken as known (empirical Bayes: Clayton and Kaldor 1987, Biometrics 43).
public struct RateComparison: Sendable {
  /// Index of the indicator in the scheme.
  public let indicator: Int
  /// Rows that have a steadied rate with a prior that varies.
  public let rows: [Int]
  /// Shape and rate of the posterior, for each of the rows.
  private let posteriors: [(shape: Double, rate: Double)]

  /// The comparison for an indicator; `nil` where the scheme does not steady its rates, or where they
  /// differ no more than chance makes them.
  public init?(_ assessment: Assessment, indicator: Int) {
    guard let rates = assessment.adjustments[indicator] else { return nil }
    let table = assessment.rateTable(indicator)
    var rows: [Int] = []
    var posteriors: [(shape: Double, rate: Double)] = []
    for (row, rate) in rates.enumerated() {
      guard let rate, !assessment.adjusted[row, indicator].isNaN,
        let prior = assessment.priors[indicator]?.first(where: { $0.group == rate.group }),
        prior.variance > 0
      else { continue }
      // Mean m and variance v are those of Gamma(m²/v, m/v).
      let scale = prior.mean / prior.variance
      rows.append(row)
      posteriors.append(
        (table.counts[row] + prior.mean * scale, table.exposures[row] + scale))
    }
    if rows.isEmpty { return nil }
    self.indicator = indicator
    self.rows = rows
    self.posteriors = posteriors
  }

  /// The comparison of rates with these posteriors.
  init(posteriors: [(shape: Double, rate: Double)]) {
    indicator = 0
    rows = Array(posteriors.indices)
    self.posteriors = posteriors
  }

  /// The probability that the true rate of one is higher than that of another.
  ///
  /// θ = G/b with G ~ Gamma(a): θ₁ > θ₂ is G₂/(G₁ + G₂) < b₂/(b₁ + b₂), and that share is
  /// Beta(a₂, a₁).
  ///
  /// - Parameters: places in `rows`.
  public func isHigher(_ first: Int, than second: Int) -> Double {
    let (one, two) = (posteriors[first], posteriors[second])
    let sum = one.rate + two.rate
    return IncompleteBeta.upTo(
      two.rate / sum, complement: one.rate / sum, two.shape, one.shape)
  }

  /// The expected rank of every row's true rate, 1 + Σ P(another is ahead).
  ///
  /// - Parameter direction: which end is ahead.
  public func expectedRanks(_ direction: Direction) -> [Double] {
    rows.indices.map { own in
      1
        + compensatedSum(
          rows.indices.lazy.filter { $0 != own }.map { other in
            direction == .higherIsBetter
              ? isHigher(other, than: own) : isHigher(own, than: other)
          })
    }
  }
}
