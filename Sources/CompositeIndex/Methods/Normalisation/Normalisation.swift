/// Turns an indicator's values into scores on a common scale.
///
/// Fitting learns what the method needs from the reference set (nothing, for fixed goalposts);
/// the fitted form scores one value at a time and can be kept for another year.
public protocol Normalisation: Method {
  /// Whether scores depend on which units are compared: then the output names the reference set.
  static var usesReferenceSet: Bool { get }
  /// What is wrong with these settings for an indicator of this direction; `nil` if nothing.
  func problem(direction: Direction) -> NormalisationProblem?
  /// The scores that can come out; ±∞ where nothing bounds them.
  var scoreRange: ClosedRange<Double> { get }
  /// Learns from the values of the reference set (no missing ones; may be empty).
  func fit(_ values: [Double], direction: Direction) -> FittedNormalisation
}

/// Settings that contradict the indicator.
public enum NormalisationProblem: Hashable, Sendable {
  /// Worst and best are the same value.
  case goalpostsEqual
  /// Worst and best are the wrong way round for the direction.
  case goalpostsAgainstDirection
  /// The steps' scores do not follow the direction.
  case stepsAgainstDirection
  /// The target is not above 0.
  case targetNotPositive
  /// The scale's lower end is not below its upper end.
  case scaleEmpty
}

/// A normalisation with everything learnt: a function from value to score.
public enum FittedNormalisation: Hashable, Sendable {
  /// A straight line, possibly held within bounds.
  case line(ScoreLine)
  /// 100 · min(1, x/target), or 100 · min(1, target/x) where lower is better.
  case ratio(target: Double, direction: Direction, clamp: Bool)
  /// The first score whose step the value reaches.
  case steps([ScoreStep])
  /// Standing among the reference values, ascending.
  case standing(reference: [Double], direction: Direction, tiesShareAverage: Bool)
  /// Nothing can be said: the reference set is constant or has fewer than two values.
  case undefined(constant: Double?)

  /// The score of a value, finite; NaN where the value is missing or the method cannot say.
  public func score(_ value: Double) -> Double {
    if value.isNaN { return .nan }
    let score =
      switch self {
      case .line(let line): line.score(value)
      case .ratio(let target, let direction, let clamp):
        Self.ratioScore(value, target, direction, clamp)
      case .steps(let steps): steps.last { $0.from <= value }?.score ?? .nan
      case .standing(let reference, let direction, let average):
        Self.standingScore(value, reference, direction, average)
      case .undefined: Double.nan
      }
    return score.isFinite ? score : .nan
  }

  /// Whether the score was held at a bound.
  public func isClamped(_ value: Double) -> Bool {
    switch self {
    case .line(let line): line.isClamped(value)
    case .ratio(let target, let direction, let clamp):
      clamp
        && (direction == .higherIsBetter ? value > target || value < 0 : value < target)
    default: false
    }
  }

  /// The value that would get a score, where the method can be turned round at that score.
  public func value(scoring score: Double) -> Double? {
    switch self {
    case .line(let line): line.value(scoring: score)
    case .ratio(_, _, true) where !(0...100).contains(score): nil
    case .ratio(let target, .higherIsBetter, _): target * score / 100
    case .ratio(let target, .lowerIsBetter, _): score > 0 ? target * 100 / score : nil
    default: nil
    }
  }

  private static func ratioScore(
    _ value: Double, _ target: Double, _ direction: Direction, _ clamp: Bool
  ) -> Double {
    switch direction {
    case .higherIsBetter:
      let score = 100 * value / target
      return clamp ? min(100, max(0, score)) : score
    case .lowerIsBetter:
      if value <= 0 { return clamp ? 100 : .nan }
      let score = 100 * target / value
      return clamp ? min(100, score) : score
    }
  }

  private static func standingScore(
    _ value: Double, _ reference: [Double], _ direction: Direction, _ average: Bool
  ) -> Double {
    let below = reference.firstIndexWhere { $0 >= value }
    let upTo = reference.firstIndexWhere { $0 > value }
    let worse = direction == .higherIsBetter ? below : reference.count - upTo
    let equalOthers = max(0, upTo - below - 1)
    // A value from outside the reference set (a what-if, another year) has them all as others.
    let others = Double(upTo > below ? reference.count - 1 : reference.count)
    return 100 * (Double(worse) + (average ? Double(equalOthers) / 2 : 0)) / others
  }
}

extension [Double] {
  /// The first index of an ascending array at which the condition holds; `count` if nowhere.
  func firstIndexWhere(_ condition: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
