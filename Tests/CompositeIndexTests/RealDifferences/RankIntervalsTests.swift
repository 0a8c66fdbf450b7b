import Testing

@testable import CompositeIndex

struct RankIntervalsTests {
  /// Three units, two indicators of equal weight; `error` is that of A's first figure.
  private func assessment(error: Double? = nil, weights: [Double] = [1, 1]) throws -> Assessment {
    var data = Sample.table(["x", "y"], [("A", [80, 60]), ("B", [60, 79]), ("C", [20, 20])])
    if let error { data.observations[0].error = error }
    return try Sample.assess(Sample.flat([Sample.score("x"), Sample.score("y")], weights), data)
  }

  /// A is ahead where w(80 − 60) > (1 − w)(79 − 60), that is w > 19/39: the jitter around ½ decides;
  /// C is last in any case.
  @Test func intervalsShowWhatWeightsDecide() throws {
    let intervals = try #require(try RankIntervals.of(assessment()))
    let ends = (0..<3).map { intervals.ends(row: $0) }
    #expect(ends.map { $0?.best } == [1, 1, 3])
    #expect(ends.map { $0?.worst } == [2, 2, 3])
    #expect(intervals.overlapping([0, 1, 2]) == [[0, 1]])
    #expect(!intervals.statesErrors && !intervals.movesFigures)
    #expect(intervals.analysis.replicates == 2000)
  }

  /// Places 1–2 share rank 1; 2 and 5 rank 2, which 3 and 4 never have; 3–5 ranks 3 and 4; 6 is alone.
  /// Every pair that overlaps is in some set, and no other pair.
  @Test func everyPairOfPlacesThatOverlapsIsNamed() {
    let ends: [(best: Double, worst: Double)] = [(1, 1), (1, 2), (3, 4), (3, 4), (2, 5), (6, 6)]
    let sets = RankIntervals.overlapping(ends)
    #expect(sets == [[0, 1], [1, 4], [2, 3, 4]])
    for left in 0..<6 {
      for right in left + 1..<6 {
        let overlap = ends[left].best <= ends[right].worst && ends[right].best <= ends[left].worst
        #expect(sets.contains { $0.contains(left) && $0.contains(right) } == overlap)
      }
    }
    #expect(RankIntervals.overlapping([(1, 3), (1, 3), (1, 3)]) == [[0, 1, 2]])
    #expect(RankIntervals.overlapping([(1, 1), (2, 2)]) == [])
  }

  @Test func figuresMoveWhereTheDataStateErrors() throws {
    let intervals = try #require(try RankIntervals.of(assessment(error: 30)))
    #expect(intervals.statesErrors && intervals.movesFigures)
    #expect(intervals.analysis.model.factors.map(\.name) == ["weights", "measurement"])
  }

  /// One indicator alone has no weight to move, and exact figures do not move either.
  @Test func nothingThatMovesIsNoInterval() throws {
    let data = Sample.table(["x"], [("A", [80]), ("B", [60])])
    let alone = try Sample.assess(Sample.flat([Sample.score("x")]), data)
    #expect(try RankIntervals.of(alone) == nil)
    #expect(try RankIntervals.of(assessment(weights: [1, 0])) == nil)
  }

  /// 40 million numbers: 2,000 replicates up to 20,000 each, then fewer, 200 at least.
  @Test func replicatesFollowTheSizeOfTheTable() {
    #expect(RankIntervals.replicates(work: 31 * 20 * 20) == 2000)
    #expect(RankIntervals.replicates(work: 20_001) == 1999)
    #expect(RankIntervals.replicates(work: 3000 * 64) == 208)
    #expect(RankIntervals.replicates(work: 10_000_000) == 200)
  }

  @Test func anotherSeedIsAnotherRun() throws {
    func run(_ seed: UInt64) throws -> [Double] {
      let options = RankIntervals.Options(seed: seed, replicates: 50)
      let intervals = try RankIntervals.of(assessment(), options: options)
      return intervals?.analysis.scores(of: 0) ?? []
    }
    let (first, again, other) = (try run(1), try run(1), try run(2))
    #expect(first.count == 50 && first == again && first != other)
  }

  @Test func noReplicatesAreRefused() throws {
    let assessment = try assessment()
    #expect(throws: Diagnostics.self) {
      try RankIntervals.of(assessment, options: RankIntervals.Options(replicates: 0))
    }
  }
}
