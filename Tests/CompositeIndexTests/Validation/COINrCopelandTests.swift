import Testing

@testable import CompositeIndex

@Suite(
  .enabled(
    if: ReferenceTable.isThere, "needs the reference numbers in ../shared/validation/coinr-asem"))
struct COINrCopelandTests {
  /// `a_copeland` by its definition, over the ASEM's normalised indicators of every pillar, which
  /// have no gaps: the sum over all others of 1, 0 or −1 for an entry above, at or below a half.
  @Test func copelandOfEveryPillarIsWhatCOINrsDefinitionGives() throws {
    let scores = try #require(ReferenceTable("pipeline/06_normalised.csv"))
    let columns = scores.columns.dropFirst().map { scores.numbers($0) }
      .filter { column in !column.contains { $0.isNaN } }
    #expect(columns.count > 40)
    for (start, count) in [(0, 8), (8, 5), (13, 3), (16, 6), (22, 8), (0, 40)] {
      let chosen = Array(columns[start..<start + count])
      let weights = chosen.indices.map { Double(1 + $0 % 3) }
      let total = weights.reduce(0, +)
      var table = ChildScores(units: scores.rows.count, weights: weights)
      for (child, column) in chosen.enumerated() {
        for (row, score) in column.enumerated() { table[row, child] = score }
      }
      let own = OutrankingTests.copeland(.netWins).values(table)
      for row in own.indices {
        var net = 0
        for other in own.indices where other != row {
          var entry = 0.0
          for (column, weight) in zip(chosen, weights) {
            entry += column[row] > column[other] ? weight : 0
            entry += column[row] == column[other] ? weight / 2 : 0
          }
          net += entry > total / 2 ? 1 : (entry < total / 2 ? -1 : 0)
        }
        #expect(own[row] == Double(net))
      }
    }
  }
}
