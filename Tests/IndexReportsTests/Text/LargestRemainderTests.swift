import IndexReports
import Testing

@Test func thirdsAddUpToAHundred() {
  // Floors 33.33 × 3 = 99.99; equal remainders, so the first gets the missing 0.01.
  let fitted = LargestRemainder.fit(parts: [100 / 3.0, 100 / 3.0, 100 / 3.0], total: 100)
  #expect(fitted == [3334, 3333, 3333])
}

@Test func theLargestRemaindersAreRoundedUp() {
  // Floors 1, 2, 3 = 6 of 8; remainders .4 .7 .9: the last two go up.
  #expect(LargestRemainder.fit(parts: [1.4, 2.7, 3.9], total: 8, digits: 0) == [1, 3, 4])
}

@Test func negativePartsAreFitted() {
  // Floors 5, -3, 1 = 3 of 4.0; remainders .2 .5 .3 (-2.5 = -3 + .5): the second goes up.
  #expect(LargestRemainder.fit(parts: [5.2, -2.5, 1.3], total: 4, digits: 0) == [5, -2, 1])
}

@Test func partsThatAreNothingStayNothing() {
  // The printed gap is 0.01 more than the parts' sum; only what is something may carry it.
  #expect(LargestRemainder.fit(parts: [0, 1.22, 0, 1.78], units: 301) == [0, 123, 0, 178])
  #expect(LargestRemainder.fit(parts: [0, 1.22, 0, 1.78], units: 299) == [0, 122, 0, 177])
}

@Test func totalsFarFromTheSumAreStillReached() {
  // 7 units more than the floors over 3 parts: 2 each, and 1 for the largest remainder.
  #expect(LargestRemainder.fit(parts: [1.1, 1.2, 1.3], units: 10, digits: 0) == [3, 3, 4])
  #expect(LargestRemainder.fit(parts: [], total: 5) == [])
  #expect(LargestRemainder.fit(parts: [0, 0], units: 1) == [1, 0])
}

@Test func fittedPartsAlwaysAddUpAndStayNear() {
  var state: UInt64 = 20_240_315
  func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 33) / Double(1 << 31) * 20 - 8
  }
  for count in 1...40 {
    let parts = (0..<count).map { _ in next() }
    let total = parts.reduce(0, +)
    let fitted = LargestRemainder.fit(parts: parts, total: total)
    #expect(fitted.reduce(0, +) == NumberFormat.units(total))
    for (part, units) in zip(parts, fitted) {
      #expect((Double(units) / 100 - part).magnitude < 0.0101)
    }
  }
}
