import CompositeIndex
import Testing

@testable import IndexReports

/// Applying a printed move gives the printed rank; a tenth of a point less does not.
@Suite struct GapMovesTests {
  private let nodes = ["a", "b", "b2", "c", "d", "a1", "b2x", "c1"]

  private func rank(
    _ means: SampleProvinces.Means, gaps: Bool, ties: TieRule, unit: Int, node: String,
    points: Double
  ) throws -> Double {
    let change = Scenario.ScoreChange(unit: unit, node: node, change: .by(points))
    let changed = try SampleProvinces.assessment(
      means, gaps: gaps, ties: ties, scenario: Scenario(scores: [change]))
    let row = try #require(changed.row(ofUnit: unit))
    return changed.ranks[row]
  }

  /// Checks every move of some units; returns how many there were.
  private func check(
    _ means: SampleProvinces.Means, gaps: Bool, ties: TieRule = .competition, rows: [Int],
    place: (Double) -> Int?
  ) throws -> Int {
    let assessment = try SampleProvinces.assessment(means, gaps: gaps, ties: ties)
    let numbers = nodes.compactMap(assessment.scheme.node)
    var count = 0
    for row in rows {
      let target = place(assessment.ranks[row])
      guard let plan = assessment.moves(row: row, toRank: target, nodes: numbers) else { continue }
      let report = GapReport(
        assessment: assessment,
        analysis: GapAnalysis(
          assessment, row: row, benchmark: try assessment.benchmark(.rank(1), for: row)),
        plan: plan)
      for move in plan.moves {
        // The printed text is what a user types: `score.U1.a=+3.3`.
        let setting = report.setting(move, .zh)
        let printed = try #require(setting.split(separator: "+").last.flatMap { Double($0) })
        let node = assessment.scheme.nodes[move.node].id
        #expect(setting.contains(".\(node)=+"))
        let unit = assessment.units[row]
        let reached = try rank(
          means, gaps: gaps, ties: ties, unit: unit, node: node, points: printed)
        #expect(reached == move.rank && reached <= plan.rank)
        let short = Double(move.tenths - 1) / 10
        let missed = try rank(
          means, gaps: gaps, ties: ties, unit: unit, node: node, points: short)
        #expect(missed > plan.rank)
        count += 1
      }
    }
    return count
  }

  @Test(arguments: SampleProvinces.means, [false, true])
  func everyPrintedMoveReachesThePromisedRankAndATenthLessDoesNot(
    means: SampleProvinces.Means, gaps: Bool
  ) throws {
    // Every fifth unit, by index: high, low and middle ranks.
    let rows = Array(stride(from: gaps ? 2 : 0, to: 31, by: 5))
    // A median is moved by one child at most, so it has few single moves.
    let least = means.testDescription == "median" ? 0 : 10
    #expect(try check(means, gaps: gaps, rows: rows, place: { _ in nil }) > least)
  }

  @Test func movesToAFartherPlaceHoldToo() throws {
    let rows = Array(stride(from: 1, to: 31, by: 4))
    let count = try check(SampleProvinces.means[1], gaps: false, rows: rows) { Int($0) - 3 }
    #expect(count > 0)
  }

  @Test(arguments: TieRule.allCases)
  func movesHoldUnderEveryTieRule(ties: TieRule) throws {
    let count = try check(
      SampleProvinces.means[0], gaps: false, ties: ties, rows: [3, 9, 15], place: { _ in nil })
    #expect(count > 0)
  }
}
