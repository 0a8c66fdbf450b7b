import Testing

@testable import CompositeIndex

struct RealDifferencesTests {
  private func survey(minMax: Bool = false) throws -> Assessment {
    var data = Sample.table(
      ["x"],
      SatisfactionSurvey.scores.enumerated().map { number, score in
        ("U\(number < 10 ? "0" : "")\(number)", [score])
      })
    for (number, error) in SatisfactionSurvey.errors.enumerated() {
      data.observations[number].error = error
    }
    let indicator = Sample.indicator(
      "x",
      normalise: minMax
        ? Sample.choice("min-max")
        : Sample.choice("goalposts", ["worst": .number(0), "best": .number(100)]))
    return try Sample.assess(Sample.flat([indicator]), data)
  }

  /// The index is the survey score: sets and groups are those of the survey itself.
  @Test func anIndexOfOneSurveyHasTheSetsOfTheSurvey() throws {
    let found = try RealDifferences(survey(), replicates: 1000)
    let own = EstimatedScores(
      SatisfactionSurvey.scores, errors: .independent(SatisfactionSurvey.errors)
    ).marginalSets(coverage: 0.95)
    #expect(found.basis == .derivative)
    #expect(found.marginal.sets == own.sets)
    #expect(found.groupNumbers[28] == 1 && found.groupNumbers[1] == found.groups.count)
  }

  /// Scales learnt from the units: the sets are drawn. Every unit but the two ends moves as before,
  /// so that no set is more than a few places from that with fixed scales.
  @Test func learntScalesAreDrawn() throws {
    let found = try RealDifferences(survey(minMax: true), replicates: 2000)
    let fixed = try RealDifferences(survey(), replicates: 1000)
    #expect(found.basis == .drawn(2000))
    for (drawn, exact) in zip(found.marginal.sets, fixed.marginal.sets) {
      #expect(abs(drawn.lowerBound - exact.lowerBound) <= 3)
      #expect(abs(drawn.upperBound - exact.upperBound) <= 3)
    }
  }

  @Test func figuresWithoutErrorsAreRefused() throws {
    let data = Sample.table(["x"], [("A", [80]), ("B", [60])])
    let assessment = try Sample.assess(Sample.flat([Sample.score("x")]), data)
    #expect(throws: Diagnostics.self) { try RealDifferences(assessment) }
  }

  /// Two units, two indicators: B is ahead only where x weighs less than 19/39, which a box of 25 %
  /// around ½ (from 0.375) allows.
  @Test func reachIsExactWhereItCanBe() throws {
    let data = Sample.table(["x", "y"], [("A", [80, 60]), ("B", [60, 79])])
    let scheme = Sample.flat([Sample.score("x"), Sample.score("y")])
    let assessment = try Sample.assess(scheme, data)
    let reach = try #require(WeightReach.of(assessment, seed: 1))
    #expect(reach.basis == .exact)
    #expect(reach.ends(row: 0)?.worst == 2 && reach.ends(row: 1)?.best == 1)
    let near = try #require(WeightReach.of(assessment, share: 0.01, seed: 1))
    #expect(near.ends(row: 0)?.worst == 1 && near.ends(row: 1)?.best == 2)
  }
}
