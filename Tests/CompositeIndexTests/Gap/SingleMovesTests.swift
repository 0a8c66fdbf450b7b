import CompositeIndex
import Testing

@Suite struct SingleMovesTests {
  private func found(
    _ assessment: Assessment, _ row: Int, to place: Int? = nil, _ nodes: [String]
  ) -> MovePlan? {
    assessment.moves(
      row: row, toRank: place, nodes: nodes.compactMap { assessment.scheme.node($0) })
  }

  @Test func movesAreTheFewestTenthsThatReachTheRank() throws {
    // P needs 1 point: a1 1/0.3 = 3.33 → 3.4, b 1/0.4 = 2.5 (level with Q shares its rank),
    // A 1/0.6 = 1.67 → 1.7.
    let assessment = try ThreeUnits.assessment()
    let plan = try #require(found(assessment, ThreeUnits.p, ["A", "a1", "b"]))
    #expect(plan.rank == 2)
    #expect(plan.rival == ThreeUnits.q)
    #expect(near(plan.points, 1))
    #expect(plan.moves.map { assessment.scheme.nodes[$0.node].id } == ["A", "b", "a1"])
    #expect(plan.moves.map(\.tenths) == [17, 25, 34])
    #expect(plan.moves.allSatisfy { $0.rank == 2 && !$0.isBeyondBest })
    // The best of a1 is 70, so P has 30 points of headroom; a score of 43.4 is a value of 43.4.
    #expect(near(plan.moves[2].headroom, 30))
    #expect(near(plan.moves[2].value, 43.4))
  }

  @Test func nodesThatCannotDoItAloneAreNamed() throws {
    // Q needs 18 points for the first rank: a1 and a2 would have to gain 60 and pass 100; b gains 45.
    let assessment = try ThreeUnits.assessment()
    let plan = try #require(found(assessment, ThreeUnits.q, ["a1", "a2", "b"]))
    #expect(plan.moves.map(\.tenths) == [450])
    #expect(plan.impossible.map { assessment.scheme.nodes[$0].id } == ["a1", "a2"])
  }

  @Test func aPlaceThatTiesLeaveEmptyMeansTheOneAbove() throws {
    // Ranks 1, 1, 3: the second place is nobody's, so P has to reach the first.
    let assessment = try ThreeUnits.assessment([[40, 80, 50], [70, 60, 90], [70, 60, 90]])
    #expect(assessment.ranks == [3, 1, 1])
    #expect(found(assessment, 0, to: 2, ["b"])?.rank == 1)
  }

  @Test func whoStandsThereAlreadyHasNoMoves() throws {
    let assessment = try ThreeUnits.assessment()
    #expect(found(assessment, ThreeUnits.r, ["a1"]) == nil)
    #expect(found(assessment, ThreeUnits.q, to: 2, ["a1"]) == nil)
  }

  /// From 99.7 there are 0.3 points to the top of the scale, which binary arithmetic makes
  /// 0.29999999999999716: three tenths all the same, and a shared first rank.
  @Test func theRoomToTheTopIsCountedInWholeTenths() throws {
    let assessment = try Sample.assess(
      Sample.flat([Sample.score("score")]),
      Sample.table(["score"], [("A", [100]), ("B", [99.7])]))
    let node = try #require(assessment.scheme.node("score"))
    #expect(assessment.moves(row: 1, nodes: [node])?.moves.map(\.tenths) == [3])
  }
}
