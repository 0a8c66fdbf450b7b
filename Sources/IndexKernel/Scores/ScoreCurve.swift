/// A function from value to score in which nothing is left to learn: the one definition of each
/// normalisation's arithmetic.
///
/// The engine's methods and the flat ``ReplicatePlan`` both compute with it, so that they agree to the
/// last bit. What a method means and where its numbers come from stands in the engine's catalogue.
public enum ScoreCurve: Hashable, Sendable {
  /// A straight line, possibly held within bounds.
  case line(Line)
  /// A share of a fixed value, or of the value.
  case ratio(Ratio)
  /// The score of the last step whose lower end the value reaches; steps ascend.
  case steps([Step])
  /// An S-shaped curve.
  case logistic(Logistic)
  /// No value has a score.
  case undefined

  /// The score of a value, finite; NaN where the value is missing or infinite, or where the curve
  /// cannot say.
  public func score(_ value: Double) -> Double {
    guard value.isFinite else { return .nan }
    let score: Double
    switch self {
    case .line(let line): score = line.score(value)
    case .ratio(let ratio): score = ratio.score(value)
    case .steps(let steps):
      let place = Self.lastStep(reachedBy: value, of: steps.count) { steps[$0].from }
      score = place < 0 ? .nan : steps[place].score
    case .logistic(let curve): score = curve.score(value)
    case .undefined: score = .nan
    }
    return score.isFinite ? score : .nan
  }

  /// The last step whose lower end a value reaches; −1 below the first.
  ///
  /// - Parameters:
  ///   - count: how many steps there are.
  ///   - from: the lower end of a step, by its number.
  public static func lastStep(
    reachedBy value: Double, of count: Int, from: (Int) -> Double
  ) -> Int {
    var place = count - 1
    while place >= 0, !(from(place) <= value) { place -= 1 }
    return place
  }

  /// A straight line through two points (value, score).
  public struct Line: Hashable, Sendable {
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
    public func score(_ value: Double) -> Double {
      let free = unbounded(value)
      guard let bounds else { return free }
      return min(bounds.upperBound, max(bounds.lowerBound, free))
    }

    /// Before it is held. Exact at both points, so that the best value gets the best score and is not
    /// "held" there.
    public func unbounded(_ value: Double) -> Double {
      if value == toValue { return toScore }
      return fromScore + (toScore - fromScore) * (value - fromValue) / (toValue - fromValue)
    }
  }

  /// A value as a share of another, or that other as a share of the value.
  public struct Ratio: Hashable, Sendable {
    /// What the value is compared with, above 0.
    public var reference: Double
    /// The score where both are equal.
    public var full: Double
    /// Whether the reference is a share of the value, which is better when it is lower.
    public var isLowerBetter: Bool
    /// Whether scores are held between 0 and `full`.
    public var clamp: Bool

    /// Makes a ratio.
    public init(reference: Double, full: Double, isLowerBetter: Bool, clamp: Bool) {
      self.reference = reference
      self.full = full
      self.isLowerBetter = isLowerBetter
      self.clamp = clamp
    }

    /// The score of a value: full · x / reference, or full · reference / x where lower is better.
    ///
    /// - Returns: NaN for a share of 0 or less where lower is better, unless the score is held.
    public func score(_ value: Double) -> Double {
      if isLowerBetter {
        if value <= 0 { return clamp ? full : .nan }
        let score = full * reference / value
        return clamp ? min(full, score) : score
      }
      let score = full * value / reference
      return clamp ? min(full, max(0, score)) : score
    }
  }

  /// One line of a table that turns values into scores.
  public struct Step: Hashable, Sendable {
    /// The smallest value of the step; −∞ for the lowest.
    public var from: Double
    /// The score.
    public var score: Double

    /// Makes a step.
    public init(from: Double, score: Double) {
      self.from = from
      self.score = score
    }
  }

  /// An S-shaped curve from 0 to `full`, half of it at the midpoint.
  public struct Logistic: Hashable, Sendable {
    /// The value with half of the full score.
    public var midpoint: Double
    /// Steepness for one unit of the value; negative where lower is better.
    public var slope: Double
    /// The score that the curve tends to.
    public var full: Double

    /// Makes a curve.
    public init(midpoint: Double, slope: Double, full: Double) {
      self.midpoint = midpoint
      self.slope = slope
      self.full = full
    }

    /// The score of a value.
    public func score(_ value: Double) -> Double {
      full / (1 + Elementary.exponential(-slope * (value - midpoint)))
    }
  }
}
