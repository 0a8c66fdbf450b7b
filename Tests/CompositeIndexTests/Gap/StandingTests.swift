import CompositeIndex
import Testing

@Suite struct StandingTests {
  @Test func quadrantsFollowWeightAndMedian() throws {
    // Weights 0.3, 0.3, 0.4 against the equal share 1/3: only b is important.
    // Medians 60, 80, 50; a score at the median is good.
    let assessment = try ThreeUnits.assessment()
    func quadrants(_ row: Int) -> [Quadrant?] { assessment.standings(row: row).map(\.quadrant) }
    #expect(quadrants(ThreeUnits.p) == [.opportunity, .maintain, .strength])
    #expect(quadrants(ThreeUnits.q) == [.maintain, .maintain, .improve])
    #expect(quadrants(ThreeUnits.r) == [.maintain, .opportunity, .strength])
    let first = assessment.standings(row: ThreeUnits.p)[0]
    #expect(first.rank == 3 && first.count == 3 && first.best == 70)
  }

  @Test func aUnitWithoutPeersHasNoQuadrants() throws {
    let assessment = try ThreeUnits.assessment([[40, 80, 50]])
    #expect(assessment.standings(row: 0).allSatisfy { $0.quadrant == nil })
  }

  /// P has 56 against Q's 57, and 58 with the 2 points of one award.
  @Test func theRankAtTheRootIsThatOfTheIndex() throws {
    let assessment = try ThreeUnits.assessment(awards: [1, 0, 0])
    #expect(assessment.ranks(at: ResolvedScheme.root) == [2, 3, 1])
  }
}
