public import IndexKernel

/// A normalisation with everything learnt: a function from value to score.
public enum FittedNormalisation: Hashable, Sendable {
  /// A straight line, possibly held within bounds.
  case line(ScoreLine)
  /// A share of a fixed value.
  case ratio(ScoreRatio)
  /// The first score whose step the value reaches.
  case steps([ScoreStep])
  /// The place among the reference values.
  case standing(Placing)
  /// An S-shaped curve.
  case logistic(LogisticCurve)
  /// Nothing can be said.
  case undefined(UndefinedReason)

  /// The score of a value, finite; NaN where the value is missing or infinite, or where the method
  /// cannot say.
  public func score(_ value: Double) -> Double {
    guard value.isFinite else { return .nan }
    let score =
      switch self {
      case .line(let line): line.score(value)
      case .ratio(let ratio): ratio.score(value)
      case .steps(let steps): Self.score(value, steps)
      case .standing(let standing): standing.score(value)
      case .logistic(let curve): curve.score(value)
      case .undefined: Double.nan
      }
    return score.isFinite ? score : .nan
  }

  private static func score(_ value: Double, _ steps: [ScoreStep]) -> Double {
    let place = ScoreCurve.lastStep(reachedBy: value, of: steps.count) { steps[$0].from }
    return place < 0 ? .nan : steps[place].score
  }

  /// The function as the kernel takes it; `nil` for places among reference values.
  public var curve: ScoreCurve? {
    switch self {
    case .line(let line): .line(line.curve)
    case .ratio(let ratio): .ratio(ratio.curve)
    case .steps(let steps): .steps(steps.map { ScoreCurve.Step(from: $0.from, score: $0.score) })
    case .logistic(let curve): .logistic(curve.curve)
    case .undefined: .undefined
    case .standing: nil
    }
  }

  /// Whether the score was held at a bound.
  public func isClamped(_ value: Double) -> Bool {
    switch self {
    case .line(let line): line.isClamped(value)
    case .ratio(let ratio): ratio.isClamped(value)
    case .steps, .standing, .logistic, .undefined: false
    }
  }

  /// The value that would get a score, where the method can be turned round at that score.
  public func value(scoring score: Double) -> Double? {
    switch self {
    case .line(let line): line.value(scoring: score)
    case .ratio(let ratio): ratio.value(scoring: score)
    case .logistic(let curve): curve.value(scoring: score)
    case .steps, .standing, .undefined: nil
    }
  }
}
