extension MeasurementError {
  /// The share of the weight whose values have a known error: a mean over rows of the weights as
  /// applied, between 0 and 1; 0 without rows.
  ///
  /// - Parameter rows: ranked rows.
  func knownShare(of assessment: Assessment, rows: [Int]) -> Double {
    guard !rows.isEmpty else { return 0 }
    let shares = rows.map { row in
      let weights = assessment.appliedShares(row: row)
      return assessment.scheme.indicators.indices.reduce(0.0) { sum, column in
        guard let kind = kind(row: row, indicator: column), kind != .exact else { return sum }
        return sum + weights[assessment.scheme.indicators[column].node]
      }
    }
    return compensatedSum(shares) / Double(rows.count)
  }
}

extension Assessment {
  /// Every node's share of a row's index with the weights as applied to it: 1 for the root, 0 for what
  /// is missing.
  func appliedShares(row: Int) -> [Double] {
    var shares = [Double](repeating: 0, count: scheme.nodes.count)
    shares[ResolvedScheme.root] = 1
    for number in scheme.nodes.indices where shares[number] > 0 {
      for (child, weight) in zip(scheme.nodes[number].children, usedWeights(of: number, row: row)) {
        shares[child] = shares[number] * weight
      }
    }
    return shares
  }
}
