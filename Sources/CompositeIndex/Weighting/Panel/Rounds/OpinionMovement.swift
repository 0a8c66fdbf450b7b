/// How the opinions of one criterion moved since the round before.
public struct OpinionMovement: Hashable, Sendable {
  /// A figure in two rounds.
  public struct Change: Hashable, Sendable {
    /// In the round before.
    public let before: Double
    /// In this round.
    public let after: Double

    /// After less before.
    public var difference: Double { after - before }
  }

  /// The median.
  public let median: Change
  /// The interquartile range.
  public let interquartileRange: Change
  /// What that comes to; `nil` where one expert alone was asked in either round: one opinion cannot
  /// come together with others.
  public let verdict: Convergence?

  /// Compares two rounds.
  ///
  /// - Parameters:
  ///   - before: the round before.
  ///   - after: this round.
  ///   - limits: what counts as close.
  public init(
    from before: OpinionSpread, to after: OpinionSpread, within limits: Convergence.Limits
  ) {
    median = Change(before: before.median, after: after.median)
    interquartileRange = Change(
      before: before.interquartileRange, after: after.interquartileRange)
    verdict =
      min(before.experts, after.experts) > 1
      ? Convergence(median: median, interquartileRange: interquartileRange, within: limits) : nil
  }
}

/// Whether opinions of a criterion come together.
public enum Convergence: String, CaseIterable, Sendable {
  /// They lie close together, and so did their middle before and after.
  case converged
  /// Nearly: they lie close together but their middle still moves, or they come together and are no
  /// more than half as far again apart as they may be.
  case nearly
  /// They lie apart.
  case apart

  /// What counts as close.
  public struct Limits: Hashable, Sendable {
    /// The greatest interquartile range of opinions that lie close together; as a share of 1.
    public var interquartileRange: Double
    /// The furthest that the median of opinions that stay where they are moves between rounds; as a
    /// share of 1.
    public var movement: Double

    /// Ten and five percentage points unless given.
    public init(interquartileRange: Double = 0.1, movement: Double = 0.05) {
      self.interquartileRange = interquartileRange
      self.movement = movement
    }

    /// The limits of a stop rule for IQR and delta_median; ten and five percentage points where it
    /// has none.
    public init(of rule: DelphiStopRule?) {
      self.init()
      if let limit = rule?.limit(of: .iqr) { interquartileRange = limit / 100 }
      if let limit = rule?.limit(of: .medianChange) { movement = limit / 100 }
    }
  }

  /// How much further than the limit opinions that come together may lie apart to be called nearly
  /// converged.
  public static let nearlyWithin = 1.5

  /// Judges a movement.
  init(
    median: OpinionMovement.Change, interquartileRange range: OpinionMovement.Change,
    within limits: Limits
  ) {
    // What rounding alone puts past a limit is within it.
    let slack = 1e-9
    let isClose = range.after <= limits.interquartileRange + slack
    let isStill = abs(median.difference) <= limits.movement + slack
    let comesTogether = range.difference < -slack
    let isNear = range.after <= Self.nearlyWithin * limits.interquartileRange + slack
    if isClose {
      self = isStill ? .converged : .nearly
    } else {
      self = comesTogether && isNear ? .nearly : .apart
    }
  }
}

extension DelphiStopRule {
  /// The strictest limit of a measure; `nil` where no condition is about it.
  func limit(of measure: Measure) -> Double? {
    let limits = conditions.filter { $0.measure == measure }.map(\.limit)
    return measure.isSmallWanted ? limits.min() : limits.max()
  }
}
