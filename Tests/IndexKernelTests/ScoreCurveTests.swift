import IndexKernel
import Testing

@Suite struct ScoreCurveTests {
  private let line = ScoreCurve.Line(
    fromValue: 500, fromScore: 60, toValue: 10, toScore: 100, bounds: 60...100)

  /// 60 + 40 · (500 − 255) / 490 = 80.
  @Test func aLineIsHeldWithinItsBounds() {
    let curve = ScoreCurve.line(line)
    #expect(curve.score(255) == 80)
    #expect(curve.score(600) == 60)
    #expect(curve.score(3) == 100)
    #expect(line.unbounded(745) == 40)
  }

  /// Full marks at 50: 100 · 20/50, and 100 · 50/80 where lower is better.
  @Test func aRatioIsTakenInEitherDirection() {
    var ratio = ScoreCurve.Ratio(reference: 50, full: 100, isLowerBetter: false, clamp: true)
    #expect(ScoreCurve.ratio(ratio).score(20) == 40)
    #expect(ScoreCurve.ratio(ratio).score(70) == 100)
    ratio.isLowerBetter = true
    #expect(ScoreCurve.ratio(ratio).score(80) == 62.5)
    #expect(ScoreCurve.ratio(ratio).score(0) == 100)
    ratio.clamp = false
    #expect(ScoreCurve.ratio(ratio).score(0).isNaN)
  }

  @Test func theLastStepReachedGivesTheScore() {
    let curve = ScoreCurve.steps([.init(from: 0, score: 10), .init(from: 5, score: 70)])
    #expect(curve.score(4.9) == 10)
    #expect(curve.score(5) == 70)
    #expect(curve.score(-0.1).isNaN)
  }

  @Test func halfOfTheFullScoreIsAtTheMidpoint() {
    let curve = ScoreCurve.logistic(.init(midpoint: 40, slope: 0.2, full: 90))
    #expect(curve.score(40) == 45)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func whatIsNoNumberHasNoScore(value: Double) {
    #expect(ScoreCurve.line(line).score(value).isNaN)
    #expect(ScoreCurve.undefined.score(1).isNaN)
  }

  /// Held at 9, then ln(9 − 2 + 1) = ln 8 = 3 ln 2.
  @Test func aTreatmentHoldsAndThenDrawsIn() {
    let treatment = FixedTreatment(
      bounds: 3...9, curve: PowerCurve(origin: 2, offset: 1, isMirrored: false, power: 0))
    #expect(abs(treatment.value(50) - 3 * 0.6931471805599453) < 1e-15)
    #expect(treatment.value(.nan).isNaN)
    #expect(FixedTreatment().value(50) == 50)
  }
}
