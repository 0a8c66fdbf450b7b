import Testing

@testable import CompositeIndex

/// Expected sets and critical values: an implementation of its own in Python with SciPy 1.17.1
/// (adaptive quadrature of the conditional product, Brent's root) and NumPy 2.4.6 (200,000 draws).
struct RankConfidenceTests {
  private let survey = EstimatedScores(
    SatisfactionSurvey.scores, errors: .independent(SatisfactionSurvey.errors))

  @Test func marginalSetsAreThoseOfAdaptiveQuadrature() {
    let expected = [
      10...23, 31...31, 2...5, 2...5, 8...22, 12...23, 24...27, 22...27, 10...22, 22...27, 3...5,
      13...26, 6...10, 28...30, 2...4, 11...23, 6...10, 6...11, 10...17, 12...24, 10...22, 10...19,
      6...9, 28...30, 10...23, 11...23, 21...26, 11...23, 1...1, 28...30, 15...27,
    ]
    #expect(survey.marginalSets(coverage: 0.95).sets == expected)
  }

  @Test func criticalValuesAreExact() {
    let expected = [
      2.7684853260782, 3.02011823050428, 3.02979907976482, 2.85119230881394, 2.7767246526065,
      3.07675404553737, 3.06723468850847, 3.05039477163947, 3.07309563139152, 3.07023305274027,
      2.98976754368523, 2.83745844283553, 3.05629028052252, 3.06339037460783, 3.07890207893256,
      2.87714471442001, 3.04805482456453, 3.05570606540349, 3.06926923612723, 2.94804212909343,
      2.93130966845165, 3.05706731612402, 3.03884651518997, 3.01362114102545, 2.91875413138376,
      3.00626431183329, 3.07046183358809, 2.98036319929454, 3.06723468850847, 3.05419123184698,
      2.79453746416061,
    ]
    let own = survey.marginalSets(coverage: 0.95).criticalValues
    for (value, number) in zip(own, expected) { #expect(agree(value, number, within: 1e-10)) }
  }

  /// Exact and nearly exact scores, and errors a hundred times as large as others.
  @Test(arguments: [
    (
      [5, 4.2, 4, 3.1, 1], [0.3, 0.5, 0, 0.9, 0.2], [1...3, 1...4, 2...4, 1...4, 4...5],
      [
        2.435212794636857, 2.357126874979354, 2.490915131019132, 2.221746902153156,
        2.472253976814751,
      ]
    ),
    (
      [1, 2, 3], [0, 1, 2], [1...3, 1...3, 1...3],
      [2.23647664455779, 2.217607289547551, 2.111385245022501]
    ),
    (
      [10, 9, 8, 7, 6, 5], [0.01, 1, 0.5, 2, 0.05, 0.3],
      [1...3, 1...4, 2...4, 1...6, 4...5, 5...6],
      [
        2.568761921176475, 2.341857972259037, 2.445775846970572, 2.186601903190914,
        2.567983565138634, 2.493465209180298,
      ]
    ),
    (
      [5, 5, 4], [0, 0, 0.5], [1...2, 1...2, 3...3],
      [1.959963984540054, 1.959963984540054, 1.959963984540053]
    ),
  ])
  func unevenErrorsAreExactToo(
    _ scores: [Double], _ errors: [Double], _ sets: [ClosedRange<Int>], _ values: [Double]
  ) {
    let result = EstimatedScores(scores, errors: .independent(errors)).marginalSets(coverage: 0.95)
    #expect(result.sets == sets)
    for (own, expected) in zip(result.criticalValues, values) {
      #expect(agree(own, expected, within: 1e-10), "\(own) \(expected)")
    }
  }

  @Test func exactScoresHaveOneRankEachAndTiesShareAll() {
    let result = EstimatedScores([3, 1, 1, 2], errors: .independent([0, 0, 0, 0]))
      .marginalSets(coverage: 0.95)
    #expect(result.sets == [1...1, 3...4, 3...4, 2...2])
    let isUndefined = result.criticalValues.allSatisfy { $0.isNaN }
    #expect(isUndefined)
  }

  /// Decided comparisons leave room: sets of the steps lie within those of one step.
  @Test func stepsNeverWidenASet() {
    let one = survey.marginalSets(coverage: 0.9)
    let steps = survey.marginalSets(coverage: 0.9, stepwise: true)
    for (wide, narrow) in zip(one.sets, steps.sets) {
      #expect(wide.lowerBound <= narrow.lowerBound && narrow.upperBound <= wide.upperBound)
    }
  }

  /// 200,000 draws with two seeds gave the same sets; no comparison is within 0.02 of the value.
  @Test func simultaneousSetsAreThoseOfALongSimulation() {
    let expected = [
      7...24, 31...31, 2...5, 2...5, 6...23, 11...23, 23...27, 22...27, 10...23, 21...27, 3...7,
      11...27, 6...12, 28...30, 2...4, 10...24, 5...11, 6...12, 8...17, 12...25, 10...23, 10...21,
      5...10, 28...30, 10...23, 11...24, 18...26, 11...23, 1...1, 28...30, 12...27,
    ]
    let result = survey.simultaneousSets(
      coverage: 0.95, RankSimulation(seed: 20_240_315, draws: 20_000))
    #expect(result.sets == expected)
    #expect(abs(result.criticalValues[0] - 3.727) < 0.02)
    let best = result.mayBeAmongBest(3)
    #expect(best.indices.filter { best[$0] } == [2, 3, 10, 14, 28])
  }

  @Test func groupsAreAnchoredAtTheirFirstUnit() {
    let groups = survey.groups(survey.marginalSets(coverage: 0.95))
    #expect(
      groups == [
        [28], [3, 14, 2, 10], [22, 16, 12, 17], [18, 4, 21, 0, 20, 8, 24, 15],
        [27, 5, 25, 19, 11, 30], [26, 9, 7], [6], [23, 13, 29], [1],
      ])
  }

  /// Errors drawn from the same normal distributions lead to nearly the same critical values.
  @Test func drawnErrorsApproachIndependentOnes() {
    var generator = SeededGenerator(seed: 7)
    var values: [Double] = []
    for _ in 0..<20_000 {
      for error in [1.0, 2, 0.5] {
        let sum = (0..<12).reduce(-6.0) { total, _ in
          total + Double(generator.next() >> 11) * 0x1p-53
        }
        values.append(error * sum)
      }
    }
    let drawn = EstimatedScores(
      [3, 2, 1], errors: .drawn(DrawnErrors(scores: values, count: 3))
    ).marginalSets(coverage: 0.95)
    let exact = EstimatedScores([3, 2, 1], errors: .independent([1, 2, 0.5]))
      .marginalSets(coverage: 0.95)
    for (own, other) in zip(drawn.criticalValues, exact.criticalValues) {
      #expect(abs(own - other) < 0.04)
    }
  }
}
