/// One set of weights from several, usually a panel's and one from the data (主客观组合赋权).
public protocol WeightCombination: Method {
  /// The weights, adding up to 1 (1e-12).
  ///
  /// - Parameter sets: at least one, equally long, none negative, each adding up to 1; the first is
  ///   the panel's (subjective) one.
  /// - Throws: ``Diagnostic`` (E490) where nothing is left: no criterion that all sets count.
  func combine(_ sets: [[Double]]) throws(Diagnostic) -> CombinedWeights
}

/// Weights that several sets agreed on.
public struct CombinedWeights: Sendable {
  /// One for each criterion, adding up to 1.
  public var weights: [Double]
  /// How much every set counts, adding up to 1; empty where that has no meaning (products).
  public var shares: [Double]
  /// The solution of the system of equations before it was made into shares; empty where there is
  /// none. A negative number means that the method's equations would subtract that set.
  public var solution: [Double]

  /// Sets that the equations would subtract.
  public var subtracted: [Int] { solution.indices.filter { solution[$0] < 0 } }
}

extension CombinedWeights {
  /// The sets, each as much as its share.
  static func mixed(
    _ sets: [[Double]], _ shares: [Double], solution: [Double] = []
  ) -> CombinedWeights {
    let weights = (sets.first ?? []).indices.map { criterion in
      compensatedSum(zip(sets, shares).lazy.map { $0[criterion] * $1 })
    }
    return CombinedWeights(weights: weights.shares, shares: shares, solution: solution)
  }
}
