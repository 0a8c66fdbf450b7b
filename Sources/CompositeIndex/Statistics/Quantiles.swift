/// Quantiles of a column; NaN values are left out.
public struct Quantiles: Hashable, Sendable {
  /// The values that are there, from low to high.
  public let sorted: [Double]

  /// Sorts the values that are there.
  public init(_ values: [Double]) {
    sorted = values.filter { !$0.isNaN }.sorted()
  }

  /// The quantile at a share, linear between order statistics (type 7, as in R and spreadsheets).
  ///
  /// Hyndman, R. J. and Fan, Y. (1996), Sample quantiles in statistical packages, definition 7.
  ///
  /// - Parameter share: between 0 and 1.
  /// - Returns: NaN without values.
  public func at(_ share: Double) -> Double {
    guard let last = sorted.last else { return .nan }
    let position = Double(sorted.count - 1) * min(max(share, 0), 1)
    let below = Int(position.rounded(.down))
    guard below + 1 < sorted.count else { return last }
    let (low, high) = (sorted[below], sorted[below + 1])
    let rest = position - Double(below)
    return rest == 0 || low == high ? low : (1 - rest) * low + rest * high
  }

  /// The middle value, the mean of the two middle ones for an even count; NaN without values.
  public var median: Double {
    guard !sorted.isEmpty else { return .nan }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1
      ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2
  }

  /// The lowest value; NaN without values.
  public var minimum: Double { sorted.first ?? .nan }
  /// The highest value; NaN without values.
  public var maximum: Double { sorted.last ?? .nan }

  /// Tukey's fences: the quartiles, moved outwards by a multiple of their distance.
  ///
  /// Tukey, J. W. (1977), Exploratory Data Analysis, section 2C.
  public func fences(_ multiple: Double = 1.5) -> (low: Double, high: Double) {
    let (lower, upper) = (at(0.25), at(0.75))
    let reach = multiple * (upper - lower)
    return (lower - reach, upper + reach)
  }
}
