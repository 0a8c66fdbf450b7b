import CompositeIndex
import Testing

@Suite struct ContributionsTests {
  @Test func arithmeticContributionsAreWeightTimesScore() throws {
    // P: A 0.6 × 60 = 36, a1 0.3 × 40 = 12, a2 0.3 × 80 = 24, b 0.4 × 50 = 20.
    let assessment = try ThreeUnits.assessment()
    let parts = assessment.contributions(row: ThreeUnits.p)
    for (node, part) in [("index", 56.0), ("A", 36), ("a1", 12), ("a2", 24), ("b", 20)] {
      #expect(near(assessment.scheme.node(node).map { parts[$0] }, part))
    }
  }

  @Test func geometricContributionsAddUp() throws {
    // y = 40; c = 0.5 · 40 · ln(x/40)/(x − 40): 0.6266715 at 25, 0.3916697 at 64;
    // parts 20 + c · (x − 40): 10.599927 and 29.400073.
    let assessment = try ThreeUnits.pair(MethodChoice("geometric"), [[25, 64]])
    let parts = assessment.contributions(row: 0)
    #expect(near(parts[0], 40))
    #expect(near(parts[1], 10.599927, within: 1e-5))
    #expect(near(parts[2], 29.400073, within: 1e-5))
  }

  @Test func aMissingIndicatorContributesNothing() throws {
    let assessment = try ThreeUnits.assessment([[40, 80, .nan], [60, 90, 30], [70, 60, 90]])
    let parts = assessment.contributions(row: ThreeUnits.p)
    #expect(assessment.scheme.node("b").map { parts[$0] } == 0)
    #expect(near(assessment.scheme.node("A").map { parts[$0] }, 60))
  }
}
