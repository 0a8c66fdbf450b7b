public import IndexKernel

/// The uniform numbers of one factor in one replicate: those handed in first, then a random sequence.
///
/// A low-discrepancy design hands in the numbers that matter most; what a factor takes beyond them is
/// random.
public struct FactorSource: UniformSource, Sendable {
  private var leading: ArraySlice<Double>
  /// The random sequence behind them; its parts are for factors that draw many things.
  private(set) var stream: RandomStream

  /// Starts the numbers of a factor.
  ///
  /// - Parameters:
  ///   - factor: whose numbers they are.
  ///   - seed: the run.
  ///   - replicate: from 0.
  ///   - leading: numbers in [0, 1) that come first.
  public init(
    _ factor: UncertaintyFactor, seed: UInt64, replicate: UInt64, leading: ArraySlice<Double> = []
  ) {
    stream = RandomStream(seed: seed, stream: replicate, factor: factor.stream)
    self.leading = leading
  }

  /// The next number in [0, 1).
  public mutating func uniform() -> Double {
    if let first = leading.popFirst() { return first }
    return stream.uniform()
  }
}
