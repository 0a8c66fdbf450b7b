internal import CompositeIndex

/// Weights among siblings as they are printed: per cent.
enum PanelWeights {
  /// Weights that add up to 1, printed so that they add up to 100; `-` where there are none.
  static func printed(_ weights: [Double], digits: Int = 2) -> [String] {
    guard weights.allSatisfy(\.isFinite) else { return weights.map { _ in NumberFormat.missing } }
    return LargestRemainder.fit(parts: weights.map { $0 * 100 }, total: 100, digits: digits)
      .map { NumberFormat.fixed(units: $0, digits: digits) + (digits > 1 ? "%" : "") }
  }

  /// A share in percentage points with one decimal.
  static func points(_ share: Double) -> String { NumberFormat.fixed(share * 100, digits: 1) }
}
