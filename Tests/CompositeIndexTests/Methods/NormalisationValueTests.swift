import Testing

@testable import CompositeIndex

/// Scores computed by hand or published; the arithmetic stands beside each.
struct NormalisationValueTests {
  private func fit(
    _ name: String, _ parameters: [String: ParameterValue] = [:],
    _ direction: Direction = .higherIsBetter, _ values: [Double] = []
  ) -> FittedNormalisation {
    let type = Catalogue.normalisations.first { $0.name == name }
    guard let type else { return .undefined(.noValues) }
    return type.make(Sample.choice(name, parameters)).fit(
      ReferenceSet(values), direction: direction)
  }

  /// A published exam answer: 60 + 40·(5.81 − 6)/(12 − 6) = 60 − 1.2667 = 58.73.
  @Test func efficacyGivesThePublishedAnswer() {
    let score = fit("efficacy", ["worst": .number(6), "best": .number(12)]).score(5.81)
    #expect(agree(score, 60 - 40 * 0.19 / 6))
    #expect((score * 100).rounded() / 100 == 58.73)
  }

  /// Below the worst value the free line goes on below 60, the clamped one stays at 60.
  @Test func efficacyIsHeldOnlyWhereTheSchemeSaysSo() {
    let ends: [String: ParameterValue] = ["worst": .number(6), "best": .number(12)]
    #expect(fit("efficacy", ends).score(0) == 20)
    let held = fit("efficacy", ends.merging(["clamp": .flag(true)]) { $1 })
    #expect(held.score(0) == 60)
    #expect(held.isClamped(0) && !held.isClamped(6) && !held.isClamped(12))
    #expect(held.score(13) == 100)
  }

  /// The ends swapped for a negative indicator: 500 is worst, 10 best; 255 lies half way: 80.
  @Test func efficacyWorksWithTheEndsSwapped() {
    let fit = fit("efficacy", ["worst": .number(500), "best": .number(10)], .lowerIsBetter)
    #expect(fit.score(255) == 80)
    #expect(fit.score(10) == 100)
    #expect(fit.score(500) == 60)
  }

  /// Ties in 10, 20, 20, 40: rank takes 1, 2.5, 2.5, 4 from the best down, so 100·(4 − r)/3 is
  /// 0, 50, 50, 100; percentile rank counts the worse ones only: 0, 1, 1, 3 of 3.
  @Test func tiesShareTheAverageRankButCountAsNotWorse() {
    let values = [10.0, 20, 20, 40]
    let rank = fit("rank", [:], .higherIsBetter, values)
    #expect(values.map(rank.score) == [0, 50, 50, 100])
    let percentile = fit("percentile-rank", [:], .higherIsBetter, values)
    let scores = values.map(percentile.score)
    #expect(agree(scores[1], 100.0 / 3) && scores[0] == 0 && scores[3] == 100)
    let negative = fit("percentile-rank", [:], .lowerIsBetter, values)
    #expect(values.map(negative.score) == [100, 100.0 / 3, 100.0 / 3, 0])
  }

  /// The mean of 1, 2, 3 is 2, its sample deviation 1, its population deviation √(2/3).
  @Test func zScoresSayWhichDeviationTheyUse() {
    let values = [1.0, 2, 3]
    let sample = fit("z-score", [:], .higherIsBetter, values)
    #expect(values.map(sample.score) == [40, 50, 60])
    let population = fit(
      "z-score", ["estimator": .text("population")], .higherIsBetter, values)
    #expect(agree(population.score(3), 50 + 10 / (2.0 / 3).squareRoot()))
    #expect(fit("z-score", [:], .lowerIsBetter, values).score(3) == 40)
  }

  /// 3 of 5 is 60 per cent; 5 of 8 where lower is better: 62.5; 0 complaints count as reached.
  @Test func targetsAreSharesReached() {
    #expect(fit("target", ["target": .number(5)]).score(3) == 60)
    #expect(fit("target", ["target": .number(5)]).score(9) == 100)
    let negative = fit("target", ["target": .number(5)], .lowerIsBetter)
    #expect(negative.score(8) == 62.5)
    #expect(negative.score(0) == 100)
    #expect(negative.value(scoring: 120) == nil)
  }

  @Test func aStepBeginsAtItsLowerEnd() {
    let steps = ParameterValue.steps([
      ScoreStep(from: 0, score: 40), ScoreStep(from: 60, score: 70),
      ScoreStep(from: 90, score: 100),
    ])
    let fit = fit("bands", ["bands": steps])
    #expect([0, 59.999, 60, 89.999, 90, 1e9].map(fit.score) == [40, 40, 70, 70, 100, 100])
    #expect(fit.score(-1).isNaN)
  }

  /// A unit better than all of a frozen reference set is no better than the best: 100, not 125.
  @Test func strangersToTheReferenceSetStayOnTheScale() {
    for name in ["rank", "percentile-rank"] {
      let fit = fit(name, [:], .higherIsBetter, [1, 2, 3, 4, 5])
      #expect(fit.score(9) == 100)
      #expect(fit.score(0) == 0)
      // Between 3 and 4, better than three of five.
      #expect(fit.score(3.5) == 60)
    }
  }

  /// A value of 0.3 that came out as 0.30000000000001 was not held at the bound.
  @Test func binaryNoiseBesideABoundIsNoClamp() {
    let line = ScoreLine(
      fromValue: 0.1, fromScore: 60, toValue: 0.3, toScore: 100, bounds: 60...100)
    #expect(!line.isClamped(0.1 - 1e-14) && !line.isClamped(0.3 + 1e-14))
    #expect(line.isClamped(0.0999) && line.isClamped(0.3001))
  }
}
