/// The one judgement whose change makes a matrix most consistent, and the value that does it.
public struct SingleChange: Hashable, Sendable {
  /// The first criterion.
  public let row: Int
  /// The second criterion, with the larger number.
  public let column: Int
  /// How many times as important the first is as the second, as judged.
  public let said: Double
  /// The value that makes λmax least while all other judgements stay; on no scale.
  public let value: Double
  /// The consistency ratio then: no other value of this judgement has a smaller one.
  public let ratioAfter: Double

  /// The best change of one given judgement; `nil` where the others do not connect its criteria.
  ///
  /// λmax is convex in the logarithm of an entry, so that its least value is that of the most
  /// consistent completion without the entry (Bozóki, Fülöp and Rónyai, 2010).
  ///
  /// - Parameters:
  ///   - pair: the two criteria, the first with the smaller number; judged.
  ///   - matrix: connected.
  ///   - source: where RI is taken from.
  public init?(
    of pair: (row: Int, column: Int), in matrix: PairwiseMatrix, source: RandomIndex = .saaty
  ) {
    var open = matrix
    open[pair.row, pair.column] = .nan
    guard open.components.count == 1 else { return nil }
    let completion = OptimalCompletion(of: open, fit: LogarithmicFit(open))
    row = pair.row
    column = pair.column
    said = matrix[pair.row, pair.column]
    value = Elementary.exponential(completion.heights[row] - completion.heights[column])
    ratioAfter = Exchange(matrix, fit: LogarithmicFit(matrix), source: source)
      .ratio(ofEigenvalue: completion.value)
  }

  /// The best change of any one judgement, the first among equals (1e-12); `nil` where no judgement
  /// can contradict others.
  ///
  /// - Parameters:
  ///   - matrix: connected.
  ///   - source: where RI is taken from.
  public static func best(
    in matrix: PairwiseMatrix, source: RandomIndex = .saaty
  ) -> SingleChange? {
    var best: SingleChange?
    for pair in matrix.pairs {
      guard let change = SingleChange(of: (pair.row, pair.column), in: matrix, source: source)
      else { continue }
      if let known = best, change.ratioAfter >= known.ratioAfter - 1e-12 { continue }
      best = change
    }
    return best
  }
}
