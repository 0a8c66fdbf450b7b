public import IndexKernel

/// An S-shaped curve from 0 to `full`, half of it at the midpoint.
public struct LogisticCurve: Hashable, Sendable {
  /// The value with half of the full score.
  public var midpoint: Double
  /// Steepness for one unit of the value; negative where lower is better.
  public var slope: Double
  /// The score that the curve tends to.
  public var full: Double

  /// Makes a curve.
  public init(midpoint: Double, slope: Double, full: Double = 100) {
    self.midpoint = midpoint
    self.slope = slope
    self.full = full
  }

  /// The score of a value.
  public func score(_ value: Double) -> Double { curve.score(value) }

  /// The curve as the kernel takes it.
  public var curve: ScoreCurve.Logistic {
    ScoreCurve.Logistic(midpoint: midpoint, slope: slope, full: full)
  }

  /// The value with this score; `nil` at the ends and beyond, which are never reached.
  public func value(scoring score: Double) -> Double? {
    guard score > 0, score < full else { return nil }
    return midpoint + Elementary.ln(score / (full - score)) / slope
  }
}
