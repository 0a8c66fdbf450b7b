import CompositeIndex
import Testing

@Suite struct GapAnalysisTests {
  @Test func arithmeticPartsAreWeightTimesDifference() throws {
    // From P to R: A 0.6 × 5 = 3, of it a1 0.3 × 30 = 9 and a2 0.3 × -20 = -6; b 0.4 × 40 = 16.
    let assessment = try ThreeUnits.assessment()
    let gap = try assessment.gap(ThreeUnits.p, to: ThreeUnits.r)
    #expect(near(gap.gap, 19))
    for (node, part) in [("A", 3.0), ("a1", 9), ("a2", -6), ("b", 16)] {
      #expect(near(gap.part(node, assessment)?.contribution, part))
    }
    #expect(near(gap.part("a1", assessment)?.weight, 0.3))
    #expect(gap.missingPart == 0 && gap.rulePart == 0 && gap.oneSided.isEmpty)
  }

  @Test func geometricPartsAreLogarithmicMeans() throws {
    // √(25·64) = 40, √(64·100) = 80; L(80, 40) = 40 / ln 2 = 57.70780;
    // x: 0.5 · ln(64/25) · L = 27.1228776, y: 0.5 · ln(100/64) · L = 12.8771224 (Ang 2004).
    let assessment = try ThreeUnits.pair(MethodChoice("geometric"), [[25, 64], [64, 100]])
    let gap = try assessment.gap(0, to: 1)
    #expect(near(gap.gap, 40))
    #expect(near(gap.part("x", assessment)?.contribution, 27.122876, within: 1e-5))
    #expect(near(gap.part("y", assessment)?.contribution, 12.877124, within: 1e-5))
  }

  @Test func harmonicPartsGiveTheWholeGapToWhatMoved() throws {
    // 1/(0.5/20 + 0.5/60) = 30 and 60; only x moved.
    let assessment = try ThreeUnits.pair(MethodChoice("harmonic"), [[20, 60], [60, 60]])
    let gap = try assessment.gap(0, to: 1)
    #expect(near(gap.part("x", assessment)?.contribution, 30))
    #expect(near(gap.part("y", assessment)?.contribution, 0))
  }

  @Test func indicatorsThatOnlyOneHasStandApart() throws {
    // Q without b scores its A, 75. P and Q both have A: 60 and 75. The other 4 of the 19 points
    // are what b takes from P: 60 against 56.
    let assessment = try ThreeUnits.assessment([[40, 80, 50], [60, 90, .nan], [70, 60, 90]])
    let gap = try assessment.gap(ThreeUnits.p, to: ThreeUnits.q)
    #expect(near(gap.gap, 19))
    #expect(near(gap.part("A", assessment)?.contribution, 15))
    #expect(near(gap.part("A", assessment)?.weight, 1))
    #expect(near(gap.missingPart, 4))
    #expect(gap.oneSided.map { assessment.scheme.nodes[$0].id } == ["b"])
  }

  @Test func bonusPointsStandApart() throws {
    // One award gives Q 2 points: 59. From P to Q: 3 = A 9 + b -8 + bonus 2.
    let assessment = try ThreeUnits.assessment(awards: [0, 1, 0])
    let gap = try assessment.gap(ThreeUnits.p, to: ThreeUnits.q)
    #expect(near(gap.gap, 3))
    #expect(near(gap.rulePart, 2))
    #expect(near(gap.part("b", assessment)?.contribution, -8))
  }

  @Test func whatAScenarioSetAtADimensionStandsApart() throws {
    // P's A is raised by 5 to 65, R's level: A adds 0 to the gap, a1 9, a2 -6, and the change -3.
    let change = Scenario.ScoreChange(unit: ThreeUnits.p, node: "A", change: .by(5))
    let assessment = try ThreeUnits.assessment(scenario: Scenario(scores: [change]))
    let gap = try assessment.gap(ThreeUnits.p, to: ThreeUnits.r)
    #expect(near(gap.gap, 16))
    #expect(near(gap.part("A", assessment)?.contribution, 0))
    #expect(near(gap.part("A", assessment)?.direct, -3))
    #expect(near(gap.part("a1", assessment)?.contribution, 9))
    #expect(gap.missingPart == 0)
  }
}
