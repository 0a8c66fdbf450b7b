import Testing

@testable import CompositeIndex

struct QuantilesTests {
  /// numpy 2.4.6, quantile(x, [0.1, 0.25, 0.5, 0.75, 0.9]) with its default, type 7.
  @Test(arguments: [
    ([1.0, 2, 3, 4, 5, 6, 7, 8, 30, 100], [1.9, 3.25, 5.5, 7.75, 36.99999999999997]),
    ([2.0, 2, 5, 5, 5, 9, 1, 1, 3, 4], [1.0, 2.0, 3.5, 5.0, 5.399999999999999]),
    ([-5.0, -1, 0, 2, 8, -3, 4, 4, 1, 100], [-3.2, -0.75, 1.5, 4.0, 17.199999999999967]),
  ])
  func quantilesAgreeWithNumpy(_ values: [Double], _ expected: [Double]) {
    let own = Quantiles(values + [.nan])
    for (share, other) in zip([0.1, 0.25, 0.5, 0.75, 0.9], expected) {
      #expect(agree(own.at(share), other))
    }
    #expect(own.median == expected[2])
    #expect(own.at(0) == values.min() && own.at(1) == values.max())
  }

  /// Quartiles 2 and 4 of 1 … 5: fences at 2 − 1.5·2 and 4 + 1.5·2.
  @Test func fencesLieOneAndAHalfQuartileDistancesOut() {
    let fences = Quantiles([5, 3, 1, 2, 4]).fences()
    #expect(fences.low == -1 && fences.high == 7)
  }

  @Test func nothingHasNoQuantile() {
    #expect(Quantiles([.nan]).at(0.5).isNaN && Quantiles([]).median.isNaN)
    #expect(Quantiles([7]).at(0.3) == 7 && Quantiles([7]).median == 7)
  }
}
