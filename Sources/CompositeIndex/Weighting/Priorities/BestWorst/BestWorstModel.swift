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

  /// Makes a result.
  public init(weights: [Double], deviation: Double) {
    self.weights = weights
    self.deviation = deviation
  }

  /// Equal weights, where best and worst are the same criterion.
  static func equal(_ count: Int) -> BestWorstWeights {
    BestWorstWeights(weights: .equal(count), deviation: 0)
  }
}
