internal import IndexKernel

/// How much of an output's variance each factor accounts for.
///
/// First order: the share that is expected to go if the factor were fixed. Total: the share that is
/// expected to stay if all others were fixed; the difference is its part in interactions. Estimates
/// of first-order indices near 0 may be negative.
public struct SobolIndices: Sendable {
  /// One factor.
  public struct Entry: Sendable {
    /// The first-order index.
    public let first: Double
    /// The total index.
    public let total: Double
    /// The percentile interval of the first-order index; `nil` without resamples.
    public let firstInterval: ClosedRange<Double>?
    /// The percentile interval of the total index; `nil` without resamples.
    public let totalInterval: ClosedRange<Double>?
  }

  /// The factors in their order; all 0 where the output is constant, all NaN where an evaluation
  /// gave no number.
  public let entries: [Entry]
  /// The output's mean over A and B.
  public let mean: Double
  /// The output's variance over A and B.
  public let variance: Double

  /// How intervals are made.
  ///
  /// Whole points are drawn anew, with their evaluations at A, B and every AB_i, and variance and
  /// indices computed again: Archer, G., Saltelli, A. and Sobol', I. M. (1997), Sensitivity
  /// measures, ANOVA-like techniques and the use of bootstrap, J. Stat. Comput. Simul. 58. Points of
  /// a low-discrepancy sequence are more even than the draws suppose, so intervals are rather too
  /// wide.
  public struct Bootstrap: Hashable, Sendable {
    /// How many times; 0 for no intervals.
    public var resamples: Int
    /// Between 0 and 1: which share of resamples lies between the ends.
    public var level: Double
    /// What the draws depend on.
    public var seed: UInt64

    /// Makes a setting.
    public init(resamples: Int, level: Double = 0.95, seed: UInt64 = 0) {
      self.resamples = resamples
      self.level = level
      self.seed = seed
    }

    /// The counter range of the draws: no factor of an analysis has it.
    static let factor: UInt32 = 0x424F_4F54

    /// Numbers that are kept at most, in points × resamples: about half a gigabyte.
    static let mostCounts = 64_000_000

    /// What is wrong with the number of resamples, if anything.
    ///
    /// - Parameter points: how many points there are to draw from.
    public func problem(points: Int) -> Diagnostic? {
      if resamples < 0 { return .negativeResamples(resamples) }
      let most = Self.mostCounts / max(1, points)
      return resamples > most
        ? .tooManyResamples(resamples, most: most) : nil
    }

    /// How often each point is drawn, resample after resample: resamples × points.
    public func counts(points: Int) -> [[Double]] {
      (0..<resamples).map { resample in
        var stream = RandomStream(seed: seed, stream: UInt64(resample), factor: Self.factor)
        var counts = [Double](repeating: 0, count: points)
        for _ in 0..<points { counts[Int(stream.index(below: UInt32(points)))] += 1 }
        return counts
      }
    }
  }

  /// Estimates.
  ///
  /// - Parameters:
  ///   - outputs: the output at every evaluation.
  ///   - estimator: which formula.
  ///   - counts: how often each point is drawn in each resample, from `Bootstrap.counts`; empty for
  ///     no intervals. The same for all outputs of a design.
  ///   - level: of the intervals.
  public init(
    _ outputs: SaltelliOutputs, estimator: SobolEstimator = .saltelli, counts: [[Double]] = [],
    level: Double = 0.95
  ) {
    guard outputs.isComplete, !outputs.a.isEmpty else {
      self.init(outputs.mixed.count, index: .nan, mean: .nan, variance: .nan)
      return
    }
    guard !outputs.isConstant else {
      self.init(outputs.mixed.count, index: 0, mean: outputs.a[0], variance: 0)
      return
    }
    let terms = SobolTerms(outputs, estimator)
    let all = terms.indices(counts: nil)
    let drawn = counts.map { terms.indices(counts: $0) }
    self.init(
      entries: outputs.mixed.indices.map { factor in
        Entry(
          first: all.first[factor], total: all.total[factor],
          firstInterval: Self.interval(drawn.map { $0.first[factor] }, level),
          totalInterval: Self.interval(drawn.map { $0.total[factor] }, level))
      },
      mean: compensatedSum(outputs.a + outputs.b) / Double(2 * outputs.a.count),
      variance: all.variance)
  }

  private init(entries: [Entry], mean: Double, variance: Double) {
    self.entries = entries
    self.mean = mean
    self.variance = variance
  }

  private init(_ factors: Int, index: Double, mean: Double, variance: Double) {
    let entry = Entry(first: index, total: index, firstInterval: nil, totalInterval: nil)
    self.init(
      entries: Array(repeating: entry, count: factors), mean: mean, variance: variance)
  }

  private static func interval(_ drawn: [Double], _ level: Double) -> ClosedRange<Double>? {
    let quantiles = Quantiles(drawn)
    guard !quantiles.sorted.isEmpty else { return nil }
    return quantiles.at((1 - level) / 2)...quantiles.at((1 + level) / 2)
  }
}
