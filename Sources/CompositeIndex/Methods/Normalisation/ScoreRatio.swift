public import IndexKernel

/// A value as a share of another, or that other as a share of the value where lower is better.
public struct ScoreRatio: Hashable, Sendable {
  /// What the value is compared with, above 0.
  public var reference: Double
  /// The score where both are equal.
  public var full: Double
  /// Which way the share is taken.
  public var direction: Direction
  /// Whether scores are held between 0 and `full`.
  public var clamp: Bool

  /// Makes a ratio.
  public init(reference: Double, full: Double = 100, direction: Direction, clamp: Bool) {
    self.reference = reference
    self.full = full
    self.direction = direction
    self.clamp = clamp
  }

  /// The score of a value: full · x / reference, or full · reference / x where lower is better.
  ///
  /// - Returns: NaN for a share of 0 or less where lower is better, unless the score is held.
  public func score(_ value: Double) -> Double { curve.score(value) }

  /// The ratio as the kernel takes it.
  public var curve: ScoreCurve.Ratio {
    ScoreCurve.Ratio(
      reference: reference, full: full, isLowerBetter: direction == .lowerIsBetter, clamp: clamp)
  }

  /// Whether the score was held at an end.
  public func isClamped(_ value: Double) -> Bool {
    guard clamp else { return false }
    return direction == .higherIsBetter ? value > reference || value < 0 : value < reference
  }

  /// The value with this score; `nil` beyond the ends.
  public func value(scoring score: Double) -> Double? {
    if clamp, !(0...full).contains(score) { return nil }
    switch direction {
    case .higherIsBetter: return reference * score / full
    case .lowerIsBetter: return score > 0 ? reference * full / score : nil
    }
  }
}
