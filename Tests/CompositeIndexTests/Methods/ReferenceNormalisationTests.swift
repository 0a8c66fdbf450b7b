import Testing

@testable import CompositeIndex

/// Normalisations that compare with others, a target or a curve; the arithmetic stands beside each.
struct ReferenceNormalisationTests {
  private let values = [10.0, 20, 20, 40]

  private func fit(
    _ name: String, _ parameters: [String: ParameterValue] = [:],
    _ direction: Direction = .higherIsBetter, _ values: [Double]? = nil
  ) throws -> FittedNormalisation {
    let type = try #require(Catalogue.normalisations.first { $0.name == name })
    let values = values ?? self.values
    return type.make(Sample.choice(name, parameters))
      .fit(ReferenceSet(values, codes: ["a", "b", "c", "d"]), direction: direction)
  }

  /// In 10, 20, 20, 40 the middle two beat one and equal one: 1, 1.5 or 2 points of 3.
  @Test(arguments: [("min", 1.0), ("average", 1.5), ("max", 2.0)])
  func bordaCountsTiesAsTheSchemeSays(ties: String, points: Double) throws {
    let count = try fit("borda", ["ties": .text(ties)])
    #expect(values.map(count.score) == [0, points, points, 3])
    let full = try fit("borda", ["ties": .text(ties), "full": .number(60)])
    #expect(values.map(full.score) == [0, 20 * points, 20 * points, 60])
    let down = try fit("borda", ["ties": .text(ties)], .lowerIsBetter)
    #expect(values.map(down.score) == [3, points, points, 0])
  }

  /// Places from the worst: 1, then 2 and 3 shared, then 4.
  @Test func ranksAsPlacesCountFromTheWorst() throws {
    func places(_ ties: String) throws -> [Double] {
      try values.map(fit("rank", ["scale": .text("places"), "ties": .text(ties)]).score)
    }
    #expect(try places("min") == [1, 2, 2, 4])
    #expect(try places("average") == [1, 2.5, 2.5, 4])
    #expect(try places("max") == [1, 3, 3, 4])
  }

  /// A single unit has a place, but no share of others.
  @Test func oneUnitHasAPlaceButNoShare() throws {
    #expect(try fit("borda", [:], .higherIsBetter, [7]).score(7) == 0)
    #expect(try fit("rank", [:], .higherIsBetter, [7]) == .undefined(.constant(7)))
    #expect(try fit("percentile-rank", [:], .higherIsBetter, []) == .undefined(.noValues))
  }

  /// 1 − (40 − 20)/(40 − 10) = 1/3; where lower is better 1 − (20 − 10)/(40 − 10) = 2/3.
  @Test func distancesToTheMaximumAreSharesOfTheRange() throws {
    let up = try fit("distance-to-maximum").score(20)
    #expect(agree(up, 100.0 / 3))
    let down = try fit("distance-to-maximum", ["full": .number(1)], .lowerIsBetter)
    #expect(agree(down.score(20), 2.0 / 3))
  }

  /// Unit b has 20: 10 → 0, 20 → 100, 40 → 1 − (20 − 40)/(20 − 10) = 3 times full.
  /// Where lower is better, 40 is the worst: 10 → 1 − (10 − 20)/(40 − 20) = 1.5 times full.
  @Test func theReferenceUnitScoresFull() throws {
    let up = try fit("distance-to-reference", ["unit": .text("b")])
    #expect(values.map(up.score) == [0, 100, 100, 300])
    let down = try fit("distance-to-reference", ["unit": .text("b")], .lowerIsBetter)
    #expect(values.map(down.score) == [150, 100, 100, 0])
    let held = try fit(
      "distance-to-reference", ["unit": .text("b"), "clamp": .flag(true)])
    #expect(held.score(40) == 100 && held.isClamped(40) && !held.isClamped(20))
  }

  @Test func aReferenceWithoutADistanceTeachesNothing() throws {
    #expect(
      try fit("distance-to-reference", ["unit": .text("a")])
        == .undefined(.noBetterThanWorst(reference: 10)))
    #expect(
      try fit("distance-to-reference", ["unit": .text("d")], .higherIsBetter, [1, 2, 3, .nan])
        == .undefined(.unitWithoutValue(code: "d")))
    #expect(
      try fit("distance-to-target", ["target": .number(10)])
        == .undefined(.noBetterThanWorst(reference: 10)))
    #expect(
      try fit("fraction-of-maximum", [:], .higherIsBetter, [-3, -1])
        == .undefined(.notPositive(best: -1)))
    #expect(
      try fit("fraction-of-maximum", [:], .lowerIsBetter, [0, 5])
        == .undefined(.notPositive(best: 0)))
  }

  /// From 10 to a target of 50: 20 has gone a quarter of the way. Where lower is better, from 40 to
  /// a target of 8: 20 has gone 20 of 32 = 62.5 per cent.
  @Test func distancesToATargetBeginAtTheWorst() throws {
    #expect(try fit("distance-to-target", ["target": .number(50)]).score(20) == 25)
    let down = try fit("distance-to-target", ["target": .number(8)], .lowerIsBetter)
    #expect(down.score(20) == 62.5)
    #expect(down.score(40) == 0)
  }

  /// 20 of 40 is a half; where lower is better 10 of 20 is a half, and 10 of 40 a quarter.
  @Test func fractionsFollowTheDirection() throws {
    #expect(try values.map(fit("fraction-of-maximum").score) == [25, 50, 50, 100])
    let down = try fit("fraction-of-maximum", [:], .lowerIsBetter)
    #expect(values.map(down.score) == [100, 50, 50, 25])
    #expect(down.score(0).isNaN && down.score(-5).isNaN)
  }

  /// COINr turns signs before it scales: for direction −1 and npara (−40, −10) a value of 20 is
  /// (−20 + 40)/(−10 + 40) = 2/3 of 100. Here the ends are said as values: from 40 to 10.
  @Test func scaledEndsAreValuesInBothDirections() throws {
    let down = try fit("scaled", ["from": .number(40), "to": .number(10)], .lowerIsBetter)
    #expect(agree(down.score(20), 200.0 / 3))
    #expect(down.score(100) == -200)
    #expect(try fit("scaled").score(37) == 37)
  }

  /// SciPy 1.17.1, `100 * expit((x - median(x)) / std(x, ddof=1))`.
  @Test func theLogisticCurveLearnsMedianAndDeviation() throws {
    let values = [1.0, 2, 4, 8, 16]
    let fit = try fit("logistic", [:], .higherIsBetter, values)
    let expected = [
      37.945328922734895, 41.874852886900065, 50, 65.83220979680054, 87.73399144482865,
    ]
    for (value, score) in zip(values, expected) { #expect(agree(fit.score(value), score)) }
    #expect(fit.score(4) == 50)
  }

  /// SciPy 1.17.1, `expit(-0.5 * (x - 3))`.
  @Test func theLogisticCurveTakesItsParameters() throws {
    let values = [1.0, 2, 4, 8, 16]
    let fit = try fit(
      "logistic", ["midpoint": .number(3), "slope": .number(0.5), "full": .number(1)],
      .lowerIsBetter, [])
    let expected = [
      0.7310585786300049, 0.6224593312018546, 0.3775406687981454, 0.07585818002124355,
      0.0015011822567369917,
    ]
    for (value, score) in zip(values, expected) { #expect(agree(fit.score(value), score)) }
    // Far out the curve is flat, not broken.
    #expect(fit.score(1e9) == 0 && fit.score(-1e9) == 1)
  }
}
