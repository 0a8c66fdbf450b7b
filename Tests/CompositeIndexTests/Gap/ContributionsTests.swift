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

  /// D = 0.5 × 40 + 0.5 × 60 = 50 is set to 75, half as much again; so are the parts of its children:
  /// 0.5 × 0.5 × 40 = 10 to 15 and 0.5 × 0.5 × 60 = 15 to 22.5, with 37.5 = 0.5 × 75 for D.
  @Test func theChildrenOfANodeThatAScenarioSetStillAddUpToIt() throws {
    let scheme = try ResolvedScheme(
      Sample.tree(
        [("index", ["D", "e"]), ("D", ["a", "b"])],
        weights: [("D", 50), ("e", 50), ("a", 50), ("b", 50)],
        indicators: ["a", "b", "e"].map { Sample.score($0) }))
    let data = Sample.table(["a", "b", "e"], [("U", [40, 60, 80])])
    let change = Scenario.ScoreChange(unit: 0, node: "D", change: .to(75))
    let assessment = try assess(scheme, data, scenario: Scenario(scores: [change]))[0]
    let parts = assessment.contributions(row: 0)
    for (node, part) in [("index", 77.5), ("D", 37.5), ("a", 15), ("b", 22.5), ("e", 40)] {
      #expect(near(assessment.scheme.node(node).map { parts[$0] }, part))
    }
  }
}
