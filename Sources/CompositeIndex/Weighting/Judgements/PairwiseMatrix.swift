/// Pairwise comparisons of some criteria: how many times as important the first is as the second.
///
/// Reciprocal by construction: setting one cell sets its mirror to the inverse. Saaty, T. L. (1980),
/// The Analytic Hierarchy Process.
public struct PairwiseMatrix: Sendable {
  /// How many criteria.
  public let order: Int
  /// Row after row; NaN where nothing was judged, 1 on the diagonal.
  private var values: [Double]

  /// A matrix in which nothing is judged yet.
  public init(order: Int) {
    self.order = order
    values = [Double](repeating: .nan, count: order * order)
    for criterion in 0..<order { values[criterion * order + criterion] = 1 }
  }

  /// The consistent matrix of some weights: the ratio of each pair; nothing is judged of a weight
  /// of 0, which has none.
  ///
  /// - Parameter weights: not negative.
  public init(weights: [Double]) {
    self.init(order: weights.count)
    for row in weights.indices where weights[row] > 0 {
      for column in weights.indices.dropFirst(row + 1) where weights[column] > 0 {
        self[row, column] = weights[row] / weights[column]
      }
    }
  }

  /// How many times as important the row is as the column; NaN where it was not judged.
  ///
  /// Setting a cell above 0 sets its mirror; the diagonal stays 1.
  public subscript(row: Int, column: Int) -> Double {
    get { values[row * order + column] }
    set {
      guard row != column else { return }
      values[row * order + column] = newValue
      values[column * order + row] = 1 / newValue
    }
  }

  /// One judgement above the diagonal.
  public struct Pair: Hashable, Sendable {
    /// The first criterion.
    public var row: Int
    /// The second criterion, with the larger number.
    public var column: Int
    /// How many times as important the first is as the second, above 0.
    public var value: Double
  }

  /// What was judged, row by row above the diagonal.
  public var pairs: [Pair] {
    (0..<order).flatMap { row in
      (row + 1..<max(order, row + 1)).compactMap { column in
        let value = self[row, column]
        return value.isNaN ? nil : Pair(row: row, column: column, value: value)
      }
    }
  }

  /// Whether every pair was judged.
  public var isComplete: Bool { !values.contains { $0.isNaN } }

  /// The criteria in groups that judgements connect, each in rising order, by first criterion: one
  /// group where the judgements determine all weights.
  public var components: [[Int]] {
    var group = Array(0..<order)
    for pair in pairs where group[pair.row] != group[pair.column] {
      let (kept, gone) = (
        min(group[pair.row], group[pair.column]), max(group[pair.row], group[pair.column])
      )
      for criterion in group.indices where group[criterion] == gone { group[criterion] = kept }
    }
    return Set(group).sorted().map { first in group.indices.filter { group[$0] == first } }
  }
}

extension PairwiseMatrix: Hashable {
  /// Whether the same was judged of the same pairs.
  public static func == (one: PairwiseMatrix, other: PairwiseMatrix) -> Bool {
    one.order == other.order && one.pairs == other.pairs
  }

  /// Takes in what was judged.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(order)
    hasher.combine(pairs)
  }
}
