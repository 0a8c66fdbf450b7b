import CompositeIndex
import Testing

/// Runs beside what is known exactly.
struct ExactAnswersTests {
  private typealias Make = UncertaintySample

  @Test(arguments: [
    WeightSpread.within(.simplex), .within(.floor(percent: 5)), .within(.order([])),
    .within(.order(["x3", "x1", "x0", "x2"])),
  ])
  func aRunAgreesWithTheClosedForm(_ spread: WeightSpread) throws {
    let base = try Make.assess(Make.seven, weights: [3, 5, 2, 1])
    let analysis = try Make.run(base, [Make.weights(spread)], 20_000)
    let exact = try #require(ExactAnswers(analysis.model))
    let distance = exact.distance(of: analysis)
    #expect(distance.rank < 5 && distance.pair < 5)
    // Ranks without ties add up to 1 + … + 7.
    #expect(agree(exact.expectedRanks.reduce(0, +), 28))
    for unit in 0..<7 {
      let scores = exact.scores(of: unit)
      let sampled = Quantiles(analysis.scores(of: unit))
      #expect(abs(sampled.median - scores.quantile(0.5)) < scores.deviation * 0.06)
      #expect(scores.minimum <= sampled.minimum && sampled.maximum <= scores.maximum)
    }
  }

  @Test func wrongDrawsWouldBeNoticed() throws {
    let base = try Make.assess(Make.seven)
    let exact = try #require(
      ExactAnswers(UncertainModel(base, factors: [Make.weights(.within(.simplex))])))
    let other = try Make.run(base, [Make.weights(.dirichlet(30))], 2000)
    #expect(exact.distance(of: other).rank > 5)
  }

  @Test func equalUnitsAreHalfAheadOfEachOther() throws {
    let base = try Make.assess([("a", [90, 40]), ("b", [90, 40]), ("c", [60, 80])])
    let exact = try #require(
      ExactAnswers(UncertainModel(base, factors: [Make.weights(.within(.simplex))])))
    #expect(exact.ahead(0, of: 1) == 0.5)
    #expect(agree(exact.ahead(2, of: 0), 4.0 / 7))
  }

  @Test func otherModelsHaveNone() throws {
    let base = try Make.assess(Make.seven)
    #expect(
      ExactAnswers(try UncertainModel(base, factors: [Make.weights(.jitter(0.25))])) == nil)
    let median = try Make.assess(Make.seven) {
      $0.methodology.aggregation = MethodChoice("median")
    }
    #expect(
      ExactAnswers(try UncertainModel(median, factors: [Make.weights(.within(.simplex))])) == nil)
  }
}
