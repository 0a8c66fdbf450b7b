/// The figures of one column that tell whether it can carry an index.
public struct IndicatorStatistics: Hashable, Sendable {
  /// Something to look at.
  public enum Flag: String, CaseIterable, Sendable {
    /// Too few units have a value.
    case availability
    /// Too many zeros.
    case zeros
    /// Too few different values.
    case unique
    /// Skewed with heavy tails: a few units stretch the whole scale.
    case shape
    /// All values are the same, so that the indicator tells nobody apart.
    case constant
  }

  /// How many units there are.
  public let units: Int
  /// Mean, deviation, skewness and kurtosis.
  public let moments: Moments
  /// Minimum, quartiles, median and maximum.
  public let quantiles: Quantiles
  /// How many values are not 0.
  public let nonZero: Int
  /// How many different values there are.
  public let unique: Int
  /// How many units share the most frequent value.
  public let same: Int
  /// Rows beyond the fences around the quartiles, in order.
  public let outliers: [Int]
  /// What to look at.
  public let flags: [Flag]

  /// How many units have a value.
  public var available: Int { moments.count }
  /// Share of all units with a value.
  public var availability: Double { share(available, of: units) }
  /// Share of the values that are not 0.
  public var nonZeroShare: Double { share(nonZero, of: available) }
  /// Share of the values that are different.
  public var uniqueShare: Double { share(unique, of: available) }
  /// Share of the values that are the most frequent one.
  public var sameShare: Double { share(same, of: available) }

  /// Describes a column.
  ///
  /// Zeros and different values are judged as shares of the values that are there, as COINr's
  /// `get_stats` is documented: a missing value is not a zero.
  ///
  /// - Parameters:
  ///   - column: one value a unit, NaN missing.
  ///   - rows: the units that count; all if `nil`. The others have no value.
  public init(
    _ column: [Double], rows: [Int]? = nil, thresholds: AuditThresholds = AuditThresholds()
  ) {
    units = rows?.count ?? column.count
    moments = Moments(column)
    quantiles = Quantiles(column)
    let sorted = quantiles.sorted
    nonZero = sorted.count { $0 != 0 }
    var runs: [Int] = []
    for (number, value) in sorted.enumerated() {
      if number > 0, sorted[number - 1] == value {
        runs[runs.count - 1] += 1
      } else {
        runs.append(1)
      }
    }
    unique = runs.count
    same = runs.max() ?? 0
    let fences = quantiles.fences(thresholds.fence)
    outliers = column.indices.filter { column[$0] < fences.low || column[$0] > fences.high }
    var flags: [Flag] = []
    func below(_ part: Int, of whole: Int, _ least: Double) -> Bool {
      whole > 0 && Double(part) / Double(whole) < least
    }
    if below(moments.count, of: units, thresholds.availability) {
      flags.append(.availability)
    }
    if moments.count > 1, unique == 1 { flags.append(.constant) }
    if below(nonZero, of: moments.count, thresholds.nonZero) { flags.append(.zeros) }
    if below(unique, of: moments.count, thresholds.unique) { flags.append(.unique) }
    if !moments.passesShape(thresholds) { flags.append(.shape) }
    self.flags = flags
  }

  private func share(_ part: Int, of whole: Int) -> Double {
    whole > 0 ? Double(part) / Double(whole) : .nan
  }
}

extension Moments {
  /// Whether skewness or kurtosis is within its limit; true where either cannot be had.
  func passesShape(_ thresholds: AuditThresholds) -> Bool {
    !(abs(skewness) >= thresholds.skewness && kurtosis >= thresholds.kurtosis)
  }
}
