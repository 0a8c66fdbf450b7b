import Testing

@testable import CompositeIndex

/// Four units: complaints 10, 20, 30, 60 over people 1, 2, 3, 4; a survey 5, 4, 3, 2.
@Test func sizeShowsInFiguresBeforeAndAfterDividing() throws {
  let complaints = Sample.indicator(
    "complaints", .lowerIsBetter, value: ValueFormula(of: ["complaints"], per: ["people"]))
  let data = Sample.table(
    ["complaints", "people", "survey"],
    [
      ("A", [10, 1, 5]), ("B", [20, 2, 4]), ("C", [30, 3, 3]), ("D", [60, 4, 2]),
    ])
  let audit = Audit(try Sample.assess(Sample.flat([complaints, Sample.score("survey")]), data))
  #expect(audit.denominators.map(\.variable) == ["people", "people"])
  #expect(audit.denominators.map(\.isOwn) == [true, false])
  // People deviate by -1.5, -0.5, 0.5, 1.5 (squares add up to 5), complaints by -20, -10, 0, 30
  // (1400): products 30 + 5 + 0 + 45 = 80, so r = 80 / sqrt(5 · 1400) = 80 / sqrt(7000).
  #expect(abs(audit.denominators[0].figure.coefficient - 80 / 7000.0.squareRoot()) < 1e-14)
  // Rates 10, 10, 10, 15 deviate by -1.25 three times and 3.75 (squares 18.75); products
  // 1.875 + 0.625 - 0.625 + 5.625 = 7.5, so r = 7.5 / sqrt(5 · 18.75).
  #expect(abs(audit.denominators[0].value.coefficient - 7.5 / 93.75.squareRoot()) < 1e-14)
  // The survey falls by 1 for each person more and is divided by nothing.
  #expect(abs(audit.denominators[1].figure.coefficient + 1) < 1e-14)
  #expect(abs(audit.denominators[1].value.coefficient + 1) < 1e-14)
}
