import IndexKernel
import Testing

/// A root over dimensions 1 and 2; dimension 1 has leaves 3 and 4, dimension 2 leaf 5.
@Suite struct CoverageRuleTests {
  private let parents = [-1, 0, 0, 1, 1, 2]
  private let leaves = [3, 4, 5]
  /// Effective weights of the leaves: 0.6 × 0.5 = 0.3, 0.3 and 0.4.
  private let weights = [1, 0.6, 0.4, 0.5, 0.5, 1]

  private func ranked(
    floor: Double, observed: [[Bool]], weights: [Double], scores: [Double]? = nil
  ) -> [Bool]? {
    let units = observed[0].count
    guard
      let rule = CoverageRule(
        floor: floor, parents: parents, leaves: leaves, units: units,
        isObserved: observed.flatMap(\.self))
    else { return nil }
    var isRanked = [Bool](repeating: true, count: units)
    let plan = Plan(nodes: parents.map { Plan.Node(parent: $0) }, floor: 0)
    rule.apply(
      effective: plan.effectiveWeights(weights),
      scores: scores ?? [Double](repeating: 50, count: parents.count * units),
      isRanked: &isRanked)
    return isRanked
  }

  /// Row 0 has all, row 1 lacks leaf 3 and has 0.7, row 2 lacks leaf 5 and has 0.6.
  private let observed = [
    [true, false, true], [true, true, true], [true, true, false],
  ]

  @Test func aShareBelowTheFloorIsNotRankedAndOneAtTheFloorIs() {
    #expect(ranked(floor: 0.7, observed: observed, weights: weights) == [true, true, false])
    #expect(ranked(floor: 0.6, observed: observed, weights: weights) == [true, true, true])
    #expect(ranked(floor: 0.71, observed: observed, weights: weights) == [true, false, false])
  }

  /// With 0.8 on dimension 1 row 1 has 0.4 + 0.2 = 0.6 and row 2 has 0.8.
  @Test func otherWeightsTakeOutOtherRows() {
    let other = [1, 0.8, 0.2, 0.5, 0.5, 1]
    #expect(ranked(floor: 0.7, observed: observed, weights: other) == [true, false, true])
  }

  /// Row 1 has leaf 4, but its dimension has no score: 0.4 of the weight is left.
  @Test func leavesUnderADimensionWithoutAScoreDoNotCount() {
    var scores = [Double](repeating: 50, count: 18)
    scores[1 * 3 + 1] = .nan
    #expect(
      ranked(floor: 0.5, observed: observed, weights: weights, scores: scores)
        == [true, false, true])
  }

  @Test func withoutAFloorOrWithoutGapsThereIsNoRule() {
    #expect(ranked(floor: 0, observed: observed, weights: weights) == nil)
    let all = [[Bool]](repeating: [true, true, true], count: 3)
    #expect(ranked(floor: 0.7, observed: all, weights: weights) == nil)
  }
}
