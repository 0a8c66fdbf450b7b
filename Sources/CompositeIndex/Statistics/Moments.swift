/// Mean, spread and shape of a column; NaN values are left out.
///
/// Sums are compensated, so the order of the units changes nothing.
public struct Moments: Hashable, Sendable {
  /// How many values are there.
  public let count: Int
  /// The arithmetic mean; NaN without values.
  public let mean: Double
  /// Sum of squared deviations from the mean.
  private let second: Double
  /// Sum of cubed deviations from the mean.
  private let third: Double
  /// Sum of fourth powers of deviations from the mean.
  private let fourth: Double

  /// Takes the moments of the values that are there.
  public init(_ values: [Double]) {
    let present = values.filter { !$0.isNaN }
    count = present.count
    mean = Moments.mean(of: present)
    let mean = mean
    let deviations = present.map { $0 - mean }
    second = compensatedSum(deviations.lazy.map { $0 * $0 })
    third = compensatedSum(deviations.lazy.map { $0 * $0 * $0 })
    fourth = compensatedSum(deviations.lazy.map { ($0 * $0) * ($0 * $0) })
  }

  /// The arithmetic mean of numbers none of which is NaN, corrected once for its own rounding.
  static func mean(of present: [Double]) -> Double {
    guard !present.isEmpty else { return .nan }
    let count = Double(present.count)
    let rough = compensatedSum(present) / count
    guard rough.isFinite else { return rough }
    return rough + compensatedSum(present.lazy.map { $0 - rough }) / count
  }

  /// The sample variance, denominator n − 1; NaN with fewer than two values.
  public var variance: Double { count > 1 ? second / Double(count - 1) : .nan }

  /// The sample standard deviation, denominator n − 1; NaN with fewer than two values.
  public var deviation: Double { variance.squareRoot() }

  /// The type-2 (spreadsheet) skewness: g₁·√(n(n − 1))/(n − 2).
  ///
  /// Joanes, D. N. and Gill, C. A. (1998), Comparing measures of sample skewness and kurtosis,
  /// section 1. NaN with fewer than three values and for a constant.
  public var skewness: Double {
    guard count > 2 else { return .nan }
    let n = Double(count)
    let first = n.squareRoot() * third / (second * second.squareRoot())
    return first * (n * (n - 1)).squareRoot() / (n - 2)
  }

  /// The type-2 (spreadsheet) excess kurtosis: ((n + 1)·g₂ + 6)(n − 1)/((n − 2)(n − 3)).
  ///
  /// Joanes and Gill (1998), section 1; 0 for the normal distribution. NaN with fewer than four
  /// values and for a constant.
  public var kurtosis: Double {
    guard count > 3 else { return .nan }
    let n = Double(count)
    let first = n * fourth / (second * second) - 3
    return ((n + 1) * first + 6) * (n - 1) / ((n - 2) * (n - 3))
  }
}

extension [Double] {
  /// The sample standard deviation, also of numbers whose squares are too large or too small.
  var safeDeviation: Double {
    let largest = lazy.map(abs).max() ?? 0
    guard largest > 0 else { return 0 }
    return Moments(map { $0 / largest }).deviation * largest
  }
}
