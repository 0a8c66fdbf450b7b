import Testing

@testable import CompositeIndex

struct MomentsTests {
  /// scipy 1.17.1, skew and kurtosis with bias=False; numpy 2.4.6, mean and std with ddof=1.
  @Test(arguments: [
    (
      [1.0, 2, 3, 4, 5, 6, 7, 8, 30, 100],
      [16.6, 30.45652639419013, 2.7864953285382987, 7.993551978850181]
    ),
    (
      [2.0, 2, 5, 5, 5, 9, 1, 1, 3, 4],
      [3.7, 2.4517567397911058, 0.9985672529709775, 1.2228916221317503]
    ),
    (
      [-5.0, -1, 0, 2, 8, -3, 4, 4, 1, 100],
      [11.0, 31.492503517151153, 3.0799664673645015, 9.618124981231432]
    ),
    (
      [0.1, 0.7, 0.2, 1e6],
      [250000.25, 499999.83333340223, 1.9999999999983462, 3.9999999999944933]
    ),
  ])
  func shapeAgreesWithScipy(_ values: [Double], _ expected: [Double]) {
    for values in [values, values.reversed() + [.nan]] {
      let own = Moments(values)
      #expect(own.count == values.count { !$0.isNaN })
      for (number, other) in zip([own.mean, own.deviation, own.skewness, own.kurtosis], expected) {
        #expect(agree(number, other))
      }
    }
  }

  /// A constant that binary numbers cannot hold has no spread all the same.
  @Test(arguments: [0.1, 3, 1e-300, -7.7e200])
  func constantsHaveNoShape(_ value: Double) {
    let own = Moments([Double](repeating: value, count: 10))
    #expect(own.mean == value)
    #expect(own.deviation == 0)
    #expect(own.skewness.isNaN && own.kurtosis.isNaN)
  }

  @Test func shapeNeedsThreeAndFourValues() {
    #expect(Moments([]).mean.isNaN)
    #expect(Moments([.nan]).count == 0)
    #expect(Moments([2]).mean == 2 && Moments([2]).deviation.isNaN)
    #expect(Moments([1, 5]).deviation == 8.0.squareRoot() && Moments([1, 5]).skewness.isNaN)
    #expect(Moments([1, 2, 4]).kurtosis.isNaN && !Moments([1, 2, 4]).skewness.isNaN)
  }

  /// Without compensation the ones are lost: 1e16 + 1 is 1e16.
  @Test func smallTermsAreNotLostAmongLargeOnes() {
    #expect(compensatedSum([1e16, 1, 1, -1e16]) == 2)
    #expect(compensatedSum([1, 1e16, -1e16, 1]) == 2)
    #expect(compensatedSum([Double]()) == 0)
    #expect(compensatedSum([.infinity, 1]) == .infinity)
    #expect(compensatedSum([1, .nan]).isNaN)
  }
}
