/// Weights from comparisons of the best criterion with all others, and of all with the worst.
public protocol BestWorstModel: Method {
  /// The weights with the deviation that is left.
  func weights(of judgement: BestWorstJudgement) -> BestWorstWeights
}

/// Weights by the best–worst method.
public struct BestWorstWeights: Hashable, Sendable {
  /// The weights: not negative, adding up to 1.
  public var weights: [Double]
  /// ξ*, the greatest deviation from a comparison that cannot be avoided: of weights in the linear
  /// model, of ratios in the original one; 0 where the comparisons agree.
  public var deviation: Double
  /// ξ* over the greatest ξ* that a comparison of best with worst as high as this allows: from 0 to
  /// 1; `nil` in the linear model, where ξ* itself is read.
  public var outputRatio: Double?
  /// For each criterion the weights that are as good; a single number each where the weights are
  /// determined, as in the linear model.
  public var ranges: [ClosedRange<Double>]

  /// Makes a result.
  public init(
    weights: [Double], deviation: Double, outputRatio: Double? = nil, ranges: [ClosedRange<Double>]
  ) {
    self.weights = weights
    self.deviation = deviation
    self.outputRatio = outputRatio
    self.ranges = ranges
  }

  /// Equal weights, where best and worst are the same criterion.
  static func equal(_ count: Int) -> BestWorstWeights {
    let weights = [Double](repeating: 1, count: count).shares
    return BestWorstWeights(weights: weights, deviation: 0, ranges: weights.map { $0...$0 })
  }
}
