internal import IndexKernel

/// How two columns are correlated.
public enum CorrelationMethod: String, CaseIterable, Sendable {
  /// Of the values: a straight line.
  case pearson
  /// Of the ranks, ties at their mean: any increasing curve.
  case spearman
  /// Kendall's tau-b: how much more often two units stand in the same order than not.
  case kendall

  /// What people call it.
  public var name: LocalizedText {
    switch self {
    case .pearson: LocalizedText(zh: "皮尔逊相关系数", en: "Pearson's r")
    case .spearman: LocalizedText(zh: "斯皮尔曼等级相关系数", en: "Spearman's rho")
    case .kendall: LocalizedText(zh: "肯德尔 tau-b", en: "Kendall's tau-b")
    }
  }
}

/// One correlation over the units that have both values.
public struct Correlation: Hashable, Sendable {
  /// Between −1 and 1; NaN with fewer than two pairs or where a side is constant.
  public let coefficient: Double
  /// The two-sided probability of at least so strong a value by chance; NaN with fewer than three
  /// pairs (for Kendall: two).
  public let probability: Double
  /// How many units have both values.
  public let count: Int

  /// Correlates two columns.
  ///
  /// Sums are compensated, so the order of the units changes nothing.
  ///
  /// - Parameters:
  ///   - x: NaN is missing.
  ///   - y: as many; NaN is missing.
  ///   - method: which coefficient. The probability of the first two is Student's t with n − 2
  ///     degrees of freedom.
  public init(_ x: [Double], _ y: [Double], method: CorrelationMethod = .pearson) {
    let both = zip(x, y).filter { !$0.isNaN && !$1.isNaN }
    let (left, right) = (both.map(\.0), both.map(\.1))
    count = both.count
    switch method {
    case .pearson:
      coefficient = Self.pearson(left, right)
      probability = Distributions.correlationTwoSided(coefficient, count: count)
    case .spearman:
      coefficient = Self.pearson(
        ranks(left, tolerance: 0, ties: .average), ranks(right, tolerance: 0, ties: .average))
      probability = Distributions.correlationTwoSided(coefficient, count: count)
    case .kendall:
      let tau = KendallTau(left, right)
      coefficient = tau.coefficient
      probability = tau.probability
    }
  }

  /// The product-moment correlation of numbers none of which is NaN.
  private static func pearson(_ x: [Double], _ y: [Double]) -> Double {
    guard x.count > 1 else { return .nan }
    let (left, right) = (centred(x), centred(y))
    let squares = (
      compensatedSum(left.lazy.map { $0 * $0 }), compensatedSum(right.lazy.map { $0 * $0 })
    )
    // One root keeps a straight line at exactly 1; two where the product is no number.
    let product = squares.0 * squares.1
    let scale =
      product.isNormal
      ? product.squareRoot() : squares.0.squareRoot() * squares.1.squareRoot()
    guard scale > 0 else { return .nan }
    return min(1, max(-1, compensatedSum(zip(left, right).lazy.map { $0 * $1 }) / scale))
  }

  private static func centred(_ values: [Double]) -> [Double] {
    let mean = Moments.mean(of: values)
    return values.map { $0 - mean }
  }
}

/// The sample covariance over the rows that have both values, denominator n − 1; NaN with fewer
/// than two.
func covariance(_ x: [Double], _ y: [Double]) -> Double {
  let both = zip(x, y).filter { !$0.isNaN && !$1.isNaN }
  guard both.count > 1 else { return .nan }
  let means = (Moments.mean(of: both.map(\.0)), Moments.mean(of: both.map(\.1)))
  return compensatedSum(both.lazy.map { ($0.0 - means.0) * ($0.1 - means.1) })
    / Double(both.count - 1)
}
