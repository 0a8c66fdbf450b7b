import Testing

@testable import CompositeIndex

/// The value that `cei gap` prints for a move really reaches the rank: typed into the data, with
/// everything learnt kept, it gives the promised score.
struct TreatedMovesTests {
  @Test(arguments: [
    Sample.choice("log"), Sample.choice("log", ["form": .text("log-plus")]),
    Sample.choice("box-cox", ["lambda": .number(0.3)]),
    Sample.choice("winsorise", ["points": .number(2)]), Sample.choice("skew-kurtosis"),
    Sample.choice("skew-kurtosis", ["winsorise": .number(1)]),
    Sample.choice("percentile-caps"),
  ])
  func theValueGivesTheScore(_ treat: MethodChoice) throws {
    let column = [3.0, 1, 9, 2, 12, 14, 40, 7, 300, 6, 5, 1.5]
    for direction in Direction.allCases {
      let rows = column.enumerated().map {
        (String(UnicodeScalar(UInt8(65 + $0.offset))), [$0.element, Double(50 + $0.offset)])
      }
      var scheme = Sample.flat([
        Sample.indicator("a", direction, normalise: Sample.choice("min-max")),
        Sample.score("b"),
      ])
      scheme.indicators[0].treat = treat
      let result = try Sample.assess(scheme, Sample.table(["a", "b"], rows))
      let node = try #require(result.scheme.node("a"))
      var moves = 0
      for row in result.units.indices where result.ranks[row] > 1 {
        guard let move = result.moves(row: row, nodes: [node])?.moves.first else { continue }
        let value = try #require(move.value, "\(treat) \(row)")
        moves += 1
        let score = result.fitted[0].score(result.treatments[0].fitted.value(value))
        let wanted = min(result.scores[row, node] + move.points, 100)
        #expect(abs(score - wanted) <= 1e-9, "\(treat) \(row): \(score) \(wanted)")
        let index = result.index(row: row, adding: score - result.scores[row, node], at: node)
        #expect(result.rank(row: row, withIndex: index + 1e-9) <= move.rank)
      }
      #expect(moves > 3)
    }
  }
}
