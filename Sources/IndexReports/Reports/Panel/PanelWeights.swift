internal import CompositeIndex

/// Weights among siblings as they are printed: per cent.
enum PanelWeights {
  /// Every weight rounded by itself, so that equal weights look equal; `-` where there are none.
  static func printed(_ weights: [Double], digits: Int = 2) -> [String] {
    guard weights.allSatisfy(\.isFinite) else { return weights.map { _ in NumberFormat.missing } }
    return weights.map { NumberFormat.fixed($0 * 100, digits: digits) + (digits > 1 ? "%" : "") }
  }

  /// A share in percentage points with one decimal.
  static func points(_ share: Double) -> String { NumberFormat.fixed(share * 100, digits: 1) }
}
