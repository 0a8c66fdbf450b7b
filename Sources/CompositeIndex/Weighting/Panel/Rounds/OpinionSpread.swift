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
  /// How many experts there are.
  public let experts: Int
  /// The least and the greatest weight.
  public let range: ClosedRange<Double>

  /// The interquartile range.
  public var interquartileRange: Double { upperQuartile - lowerQuartile }
  /// The standard deviation over the mean; NaN with one expert or a mean of 0.
  public var coefficientOfVariation: Double { standardDeviation / mean }

  /// Measures the weights of one criterion.
  ///
  /// - Parameter weights: of at least one expert.
  public init(of weights: [Double]) {
    experts = weights.count
    let (quantiles, moments) = (Quantiles(weights), Moments(weights))
    median = quantiles.median
    lowerQuartile = quantiles.at(0.25)
    upperQuartile = quantiles.at(0.75)
    mean = moments.mean
    standardDeviation = moments.deviation
    range = quantiles.minimum...quantiles.maximum
  }
}
