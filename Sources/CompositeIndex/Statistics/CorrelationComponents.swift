/// Principal components of the correlations of columns.
struct CorrelationComponents {
  /// Eigenvalues from the largest; of all components they add up to the number of columns.
  let values: [Double]
  /// For each eigenvalue its vector of length 1, one number for each column.
  let vectors: [[Double]]

  /// Of columns that vary and have no gap.
  init(_ columns: [[Double]]) {
    let parts = Eigenvalues(symmetric: CorrelationMatrix(columns).rows)
    self.init(values: parts.values, vectors: parts.vectors)
  }

  /// Components that are known.
  init(values: [Double], vectors: [[Double]]) {
    self.values = values
    self.vectors = vectors
  }

  /// The places of the columns.
  var criteria: Range<Int> { 0..<(vectors.first?.count ?? 0) }

  /// The correlation of each column with each component: vector × √eigenvalue.
  var loadings: [[Double]] {
    zip(vectors, values).map { vector, value in
      vector.map { $0 * max(0, value).squareRoot() }
    }
  }

  /// Components that carry more than one column's worth (Kaiser, H. F. (1960), The application of
  /// electronic computers to factor analysis, EPM 20).
  var kaiser: Int { values.count { $0 > 1 + 1e-9 } }

  /// Whether a component explains as much as the one before it.
  func isTied(_ component: Int) -> Bool { values[component] >= values[component - 1] - 1e-9 }

  /// Runs of components, among the first ones, that explain equally much.
  func ties(among count: Int) -> [ClosedRange<Int>] {
    var ties: [ClosedRange<Int>] = []
    for component in stride(from: 1, to: count, by: 1) where isTied(component) {
      let first = ties.last.flatMap { $0.upperBound == component - 1 ? $0.lowerBound : nil }
      if first != nil { ties.removeLast() }
      ties.append((first ?? component - 1)...component)
    }
    return ties
  }

  /// The first components alone.
  func first(_ count: Int) -> CorrelationComponents {
    CorrelationComponents(
      values: Array(values.prefix(count)), vectors: Array(vectors.prefix(count)))
  }

  /// Tied components turned among themselves, by an angle that is no part of a full turn: they are
  /// components as good as the others.
  func turning(_ tied: ClosedRange<Int>) -> CorrelationComponents {
    var turned = vectors
    for component in tied.dropFirst() {
      let (left, right) = (turned[component - 1], turned[component])
      turned[component - 1] = zip(left, right).map { 0.6 * $0 + 0.8 * $1 }
      turned[component] = zip(left, right).map { 0.6 * $1 - 0.8 * $0 }
    }
    return CorrelationComponents(values: values, vectors: turned)
  }
}
