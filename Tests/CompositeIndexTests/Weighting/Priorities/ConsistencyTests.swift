import Testing

@testable import CompositeIndex

struct ConsistencyTests {
  /// The table as printed in textbooks, n = 1 to 15.
  @Test func saatysRandomIndexIsHisTable() {
    let table = [
      0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
    ]
    #expect((1...15).map { RandomIndex.saaty.value(order: $0) } == table)
    #expect(RandomIndex.saaty2005.value(order: 3) == 0.52)
    #expect(RandomIndex.saaty2005.value(order: 15) == 1.59)
  }

  /// CR = (λ − n)/(2.7699 n − 4.3513 − n): for n = 10, RI = (17.699 − 4.3513)/9.
  @Test func alonsoAndLamataGiveALine() {
    #expect(abs(RandomIndex.alonsoLamata.value(order: 10) - 13.3477 / 9) < 1e-14)
    #expect(abs(RandomIndex.alonsoLamata.value(order: 3) - 0.9584 / 2) < 1e-14)
    // Beyond the table's end: (1.7699 · 16 − 4.3513)/15.
    #expect(abs(RandomIndex.saaty.value(order: 16) - 23.9671 / 15) < 1e-14)
    let drinks = PairwiseMatrix(upper: PublishedMatricesTests.examples[3].upper)
    let ratio = Consistency(of: drinks, source: .alonsoLamata).ratio
    #expect(abs(ratio - 0.17662903933034144 / (2.7699 * 7 - 4.3513 - 7)) < 1e-13)
  }

  /// Six criteria have ten judgements beyond the five that connect them.
  @Test func missingPairsLowerTheRandomIndexInProportion() {
    let values = (0...11).map { RandomIndex.saaty.value(order: 6, missing: $0) }
    for (missing, value) in values.enumerated() {
      #expect(abs(value - 1.24 * Double(max(0, 10 - missing)) / 10) < 1e-15)
    }
  }

  /// Of three criteria GCI is ln²(a₁₂ a₂₃ / a₁₃)/3: residuals a third of it each, one degree of
  /// freedom.
  @Test func ofThreeCriteriaAllIndicesFollowFromTheirOneCircle() {
    let consistency = Consistency(of: PairwiseMatrix(upper: [[2, 1], [4]]))
    let circle = Elementary.ln(8)
    #expect(abs(consistency.geometricIndex - circle * circle / 3) < 1e-15)
    #expect(abs(consistency.triadIndex - 7.0 / 8) < 1e-15)
    // λ = 1 + 8^(1/3) + 8^(−1/3) = 3.5
    #expect(abs(consistency.lambdaMax - 3.5) < 1e-15)
    #expect(abs(consistency.index - 0.25) < 1e-15)
    #expect(!consistency.passes() && consistency.passes(limit: 0.5))
  }
}
