internal import CompositeIndex

/// Best–worst ratios as they are printed.
enum BestWorstWords {
  /// The ratio on its side of the limit.
  static func ratio(_ consistency: BestWorstConsistency) -> String {
    ratio(consistency.ratio, limit: consistency.limit)
  }

  /// Why there is a limit of 0.
  static let strict = LocalizedText(
    zh: "最优只比最劣重要 2 倍时，不允许任何出入",
    en: "where the best is only 2 times as important as the worst, any deviation is too much")

  /// A ratio on its side of a limit.
  static func ratio(_ ratio: Double, limit: Double?) -> String {
    let enough = (2...9).first { digits in
      let printed = Double(NumberFormat.fixed(ratio, digits: digits)) ?? ratio
      return limit.map { (printed <= $0) == (ratio <= $0) } ?? true
    }
    return NumberFormat.fixed(ratio, digits: enough ?? 9)
  }
}
