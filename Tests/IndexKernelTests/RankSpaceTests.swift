import IndexKernel
import Testing

@Suite struct RankSpaceTests {
  /// What was ranked before leaves no trace: ties, near ties and gaps are those of a fresh space.
  @Test(arguments: [TieSharing.competition, .dense, .average, .ordinal], [5, 31, 60])
  func ranksDoNotDependOnTheLastRanking(ties: TieSharing, units: Int) {
    var used = RankSpace(units: units)
    var (own, fresh) = (
      [Double](repeating: 0, count: units), [Double](repeating: 0, count: units)
    )
    var random = RandomStream(seed: 3, stream: 1, factor: 2)
    for _ in 0..<200 {
      var scores: [Double] = []
      for _ in 0..<units {
        let score = Double(random.index(below: 12))
        scores.append(score == 0 ? .nan : score + 0.4e-9 * Double(random.index(below: 3)))
      }
      used.rank(scores, tolerance: 1e-9, ties: ties, into: &own)
      var space = RankSpace(units: units)
      space.rank(scores, tolerance: 1e-9, ties: ties, into: &fresh)
      #expect(own.map { $0.isNaN ? -1 : $0 } == fresh.map { $0.isNaN ? -1 : $0 })
    }
  }
}
