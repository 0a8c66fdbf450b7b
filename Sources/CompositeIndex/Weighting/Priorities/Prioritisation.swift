/// Weights from pairwise comparisons.
public protocol Prioritisation: Method {
  /// Whether it needs every pair; a matrix with gaps is then given to
  /// ``LogarithmicLeastSquares``, and the result says so.
  static var needsAllPairs: Bool { get }
  /// The weights: above 0, adding up to 1.
  ///
  /// - Parameter matrix: connected, and complete where the method needs all pairs.
  func weights(of matrix: PairwiseMatrix) -> [Double]
}

/// Weights from an order of importance.
public protocol RankWeighting: Method {
  /// The weights: adding up to 1; tied criteria share the mean of what their places would get.
  ///
  /// - Parameter ranks: 1 for the most important; equal numbers are ties (competition ranks).
  func weights(of ranks: [Int]) -> [Double]
}
