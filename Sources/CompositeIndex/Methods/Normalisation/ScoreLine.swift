public import IndexKernel

/// A straight line through two points (value, score), possibly held within bounds.
public struct ScoreLine: Hashable, Sendable {
  /// The value of the first point.
  public var fromValue: Double
  /// The score of the first point.
  public var fromScore: Double
  /// The value of the second point, different from the first.
  public var toValue: Double
  /// The score of the second point.
  public var toScore: Double
  /// Scores are held between these; `nil` where the line goes on.
  public var bounds: ClosedRange<Double>?

  /// Makes a line.
  public init(
    fromValue: Double, fromScore: Double, toValue: Double, toScore: Double,
    bounds: ClosedRange<Double>?
  ) {
    self.fromValue = fromValue
    self.fromScore = fromScore
    self.toValue = toValue
    self.toScore = toScore
    self.bounds = bounds
  }

  /// The score of a value.
  public func score(_ value: Double) -> Double { curve.score(value) }

  /// The line as the kernel takes it.
  public var curve: ScoreCurve.Line {
    ScoreCurve.Line(
      fromValue: fromValue, fromScore: fromScore, toValue: toValue, toScore: toScore,
      bounds: bounds)
  }

  /// Whether the bounds changed the score.
  public func isClamped(_ value: Double) -> Bool {
    guard let bounds else { return false }
    // The last binary digit of a value just inside is not a bound that bites.
    let noise = 1e-12 * (bounds.upperBound - bounds.lowerBound)
    let free = curve.unbounded(value)
    return free < bounds.lowerBound - noise || free > bounds.upperBound + noise
  }

  /// The value with this score on the free line; `nil` beyond the bounds or where the line is flat.
  public func value(scoring score: Double) -> Double? {
    guard toScore != fromScore, bounds?.contains(score) ?? true else { return nil }
    return fromValue + (score - fromScore) * (toValue - fromValue) / (toScore - fromScore)
  }
}
