import IndexKernel
import Testing

@Suite struct ErrorPlanTests {
  private func drawn(denominator: Double, whole: Double) -> [Double] {
    let plan = ErrorPlan(
      rows: 2,
      sources: [
        ErrorSource(law: .normal(mean: 30, error: 0, within: 0...100), part: 1),
        ErrorSource(law: .normal(mean: 120, error: 0, within: 0...15), part: 2),
      ],
      cells: [
        ErrorCell(
          row: 1, column: 0, numerator: 10, denominator: denominator, times: 100, terms: 0..<2,
          value: 0, wholeDenominator: whole)
      ],
      terms: [
        ErrorTerm(source: 0, sign: 1, divides: false), ErrorTerm(source: 1, sign: 1, divides: true),
      ])
    var values = [7.0, 8.0]
    var room = [Double](repeating: 0, count: plan.room)
    plan.draw(
      into: &values, room: &room, RandomStream(seed: 1, stream: 0, factor: 0))
    return values
  }

  /// Without any error a draw is the mean, held within 15: (10 + 30) ÷ (5 + 15) × 100.
  @Test func aCellIsTheQuotientOfItsPartsAndOthersStay() {
    #expect(drawn(denominator: 5, whole: 20) == [7, 200])
  }

  /// −15 + 15 is not above 0, so that 25 divides: 40 ÷ 25 × 100.
  @Test func aDenominatorThatIsNotAboveZeroStaysAsObserved() {
    #expect(drawn(denominator: -15, whole: 25) == [7, 160])
  }
}
