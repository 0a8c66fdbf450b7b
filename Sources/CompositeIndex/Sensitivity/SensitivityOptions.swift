/// How a sensitivity analysis is made.
public struct SensitivityOptions: Sendable {
  /// Points of each of the two samples; a power of two keeps them evenly spread.
  public var base = 1024
  /// The seed.
  public var seed = UncertaintyAnalysis.standardSeed
  /// Which formula for first-order indices.
  public var estimator = SobolEstimator.saltelli
  /// Resamples for intervals; 0 for none.
  public var resamples = 500
  /// How much probability intervals hold, between 0 and 1.
  public var interval = 0.95
  /// The followed units, by their number among the model's `rows`, whose indices have intervals; all of
  /// them if `nil`.
  public var unitsWithIntervals: [Int]?
  /// How many threads work; all processors if `nil`. Results are the same for any number.
  public var threads: Int?

  /// The standard options.
  public init() {}

  /// How the resamples are drawn.
  public var bootstrap: SobolIndices.Bootstrap {
    SobolIndices.Bootstrap(resamples: resamples, level: interval, seed: seed)
  }
}
