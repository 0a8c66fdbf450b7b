import Testing

@testable import CompositeIndex
@testable import IndexReports

@Suite struct SpreadsheetFormulaTests {
  private func score(_ fitted: FittedNormalisation) -> String? {
    SpreadsheetFormula.score(fitted, cell: "C5", reference: "D2:D9")
  }

  @Test func valuesKeepTheOrderOfOperations() {
    #expect(
      SpreadsheetFormula.value(of: ["D2"], minus: ["D3"], per: ["D4"], times: 10_000)
        == "(D2-D3)/D4*10000")
    #expect(SpreadsheetFormula.value(of: ["D2"], minus: [], per: [], times: 1) == "D2")
    #expect(
      SpreadsheetFormula.value(of: ["D2", "D3"], minus: [], per: ["D4", "D5"], times: 1)
        == "(D2+D3)/(D4+D5)")
  }

  @Test func linesAreEfficacyFormulasWithClamps() {
    var line = ScoreLine(
      fromValue: 500, fromScore: 60, toValue: 10, toScore: 100, bounds: nil)
    #expect(score(.line(line)) == "60+40*(C5-500)/(10-500)")
    line.bounds = 60...100
    #expect(score(.line(line)) == "MIN(100,MAX(60,60+40*(C5-500)/(10-500)))")
    line.fromValue = -5
    line.bounds = nil
    #expect(score(.line(line)) == "60+40*(C5-(-5))/(10-(-5))")
  }

  @Test func ratiosStepsAndStandings() {
    #expect(
      score(.ratio(ScoreRatio(reference: 95, direction: .higherIsBetter, clamp: true)))
        == "MIN(100,MAX(0,100*C5/95))")
    #expect(
      score(.ratio(ScoreRatio(reference: 95, direction: .lowerIsBetter, clamp: true)))
        == "IF(C5<=0,100,MIN(100,100*95/C5))")
    #expect(
      score(.steps([ScoreStep(score: 60), ScoreStep(from: 80, score: 80)]))
        == "IF(C5>=80,80,60)")
    #expect(score(.undefined(.constant(3))) == nil)
  }

  @Test func standingsCountWorseAndEqualCells() {
    func standing(
      _ direction: Direction, _ ties: Placing.Ties, _ scale: Placing.Scale
    ) -> String? {
      score(
        .standing(
          Placing(reference: [1, 2, 3], direction: direction, ties: ties, scale: scale)))
    }
    #expect(
      standing(.lowerIsBetter, .min, .share(full: 100))
        == "100*(SUMPRODUCT(--(D2:D9>C5)))/(3-MIN(1,SUMPRODUCT(--(D2:D9=C5))))")
    #expect(
      standing(.higherIsBetter, .average, .places(from: 1))
        == "1+SUMPRODUCT(--(D2:D9<C5))+MAX(0,SUMPRODUCT(--(D2:D9=C5))-1)/2")
    #expect(
      standing(.higherIsBetter, .max, .places(from: 0))
        == "0+SUMPRODUCT(--(D2:D9<C5))+MAX(0,SUMPRODUCT(--(D2:D9=C5))-1)")
  }

  @Test func curvesStayWithinWhatSpreadsheetsCanRaise() {
    #expect(
      score(.logistic(LogisticCurve(midpoint: 4, slope: 0.5)))
        == "100/(1+EXP(MIN(700,(-0.5)*(C5-4))))")
    #expect(
      score(.logistic(LogisticCurve(midpoint: 4, slope: -0.5, full: 1)))
        == "1/(1+EXP(MIN(700,0.5*(C5-4))))")
  }
}
