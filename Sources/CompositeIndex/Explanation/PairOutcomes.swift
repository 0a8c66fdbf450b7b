/// How one unit stands to the others at a node that compares units.
public struct PairRecord: Hashable, Sendable {
  /// The rows that come out behind it, in the order of codes.
  public let won: [Int]
  /// The rows that come out before it.
  public let lost: [Int]
  /// The rows level with it, also for lack of anything to compare.
  public let tied: [Int]
}

extension Assessment {
  /// What a row's score at a node that compares units counts; `nil` at other nodes and where the
  /// row has no score.
  public func pairs(at number: Int, row: Int) -> PairRecord? {
    guard let aggregation = scheme.nodes[number].aggregation?.byTable, !scores[row, number].isNaN
    else { return nil }
    var table = childScores(of: number) { scores[$0, $1] }
    for other in units.indices where scores[other, number].isNaN { table.leaveOut(other) }
    let outcomes = aggregation.outcomes(of: row, table)
    func rows(_ wanted: [PairOutcome]) -> [Int] {
      units.indices.filter { other in
        other != row && !scores[other, number].isNaN && wanted.contains(outcomes[other])
      }
    }
    return PairRecord(
      won: rows([.won]), lost: rows([.lost]), tied: rows([.tied, .notCompared]))
  }
}
