/// How the experts' weights of one criterion lie, each expert counting once.
public struct OpinionSpread: Hashable, Sendable {
  /// The median.
  public let median: Double
  /// The quartiles, by linear interpolation between order statistics (R type 7).
  public let lowerQuartile: Double
  /// The upper quartile.
  public let upperQuartile: Double
  /// The mean.
  public let mean: Double
  /// The sample standard deviation (n − 1); NaN with one expert.
  public let standardDeviation: Double
  /// The least and the greatest weight.
  public let range: ClosedRange<Double>

  /// The interquartile range.
  public var interquartileRange: Double { upperQuartile - lowerQuartile }
  /// The standard deviation over the mean; NaN with one expert or a mean of 0.
  public var coefficientOfVariation: Double { standardDeviation / mean }
}

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
  /// What that comes to.
  public let verdict: Convergence
}

/// Whether opinions of a criterion come together.
public enum Convergence: String, CaseIterable, Sendable {
  /// They lie close together.
  case converged
  /// They come together, and are not close yet.
  case nearly
  /// They lie apart and do not come together.
  case apart
}
