import IndexKernel
import Testing

@Suite struct RankAgreementTests {
  private static let nan = Double.nan

  /// By hand: unit 0 falls from 1 to 2, unit 1 rises from 2 to 1, unit 3 falls from 4 to 6, 4 and 5
  /// rise by one. Expected tau: scipy 1.17.1, scipy.stats.kendalltau.
  @Test func movesAreCounted() {
    let agreement = RankAgreement(
      from: [1, 2, 3, 4, 5, 6, 7, 8], to: [2, 1, 3, 6, 4, 5, 7, 8])
    #expect(agreement.risen == 3 && agreement.fallen == 2)
    #expect(agreement.mostMoved == 3 && agreement.places == -2)
    #expect(abs(agreement.tau - 0.785_714_285_714_285_6) < 1e-15)
  }

  /// Expected: scipy 1.17.1, scipy.stats.kendalltau.
  @Test func tiesCountInTau() {
    let agreement = RankAgreement(
      from: [1, 2, 2, 4, 5, 6, 6, 6], to: [3, 1, 1, 4, 4, 8, 6, 7])
    #expect(abs(agreement.tau - 0.760_608_730_574_164) < 1e-15)
  }

  /// Without units 1 and 3, of which one ranking lacks a rank: (1, 3, 4) against (2, 3, 1) has one
  /// concordant and two discordant pairs.
  @Test func unitsWithoutARankOnOneSideDoNotCount() {
    let agreement = RankAgreement(from: [1, 2, 3, Self.nan, 4], to: [2, Self.nan, 3, 1, 1])
    #expect(abs(agreement.tau + 1.0 / 3) < 1e-15)
    #expect(agreement.risen == 1 && agreement.fallen == 1)
    #expect(agreement.mostMoved == 4 && agreement.places == 3)
  }

  @Test func ofEqualMovesTheBetterRankIsNamed() {
    #expect(RankAgreement(from: [1, 2, 3], to: [3, 2, 1]).mostMoved == 2)
    #expect(RankAgreement(from: [1, 2, 3, 4], to: [2, 1, 4, 3]).mostMoved == 1)
    // Both share the first place now: the first of them.
    #expect(RankAgreement(from: [2, 2, 1], to: [1, 1, 3]).mostMoved == 2)
    #expect(RankAgreement(from: [2, 2], to: [1, 1]).mostMoved == 0)
  }

  @Test func theFirstAreASetAndAnOrder() {
    let agreement = RankAgreement(from: [1, 2, 3, 4, 5], to: [2, 1, 3, 5, 4])
    #expect(agreement.hasSameTop(2) && !agreement.hasSameOrder(top: 2))
    #expect(!agreement.hasSameTop(1) && agreement.exchanged(top: 1) == 1)
    #expect(agreement.hasSameTop(3) && agreement.exchanged(top: 4) == 1)
    let same = RankAgreement(from: [1, 2, 3, 4], to: [1, 2, 4, 3])
    #expect(same.hasSameOrder(top: 2) && !same.hasSameOrder(top: 4))
  }

  /// Nobody is ranked; two share places 1 and 2, whose mean is beyond the first.
  @Test func nobodyMayBeAmongTheFirst() {
    #expect(!RankAgreement(from: [Self.nan, Self.nan], to: [Self.nan, Self.nan]).hasFirst(5))
    let shared = RankAgreement(from: [1.5, 1.5, 3], to: [1.5, 1.5, 3])
    #expect(!shared.hasFirst(1) && shared.hasFirst(2))
    #expect(RankAgreement(from: [1.5, 1.5], to: [1, 2]).hasFirst(1))
  }

  /// Places 2 and 2 now include a third unit: nobody leaves, one comes in.
  @Test func tiesAtTheEndOfTheFirstCount() {
    let agreement = RankAgreement(from: [1, 2, 3], to: [1, 2, 2])
    #expect(agreement.exchanged(top: 2) == 1 && !agreement.hasSameTop(2))
    #expect(RankAgreement(from: [1, 2, 2], to: [1, 2, 3]).exchanged(top: 2) == 1)
  }

  @Test func whoLosesTheRankLeavesTheFirst() {
    let agreement = RankAgreement(from: [1, 2, 3], to: [Self.nan, 1, 2])
    #expect(agreement.exchanged(top: 1) == 1)
    #expect(agreement.exchanged(top: 3) == 1 && !agreement.hasSameOrder(top: 3))
  }

  @Test(
    arguments: [
      ([], []), ([1], [1]), ([1, 1, 1], [1, 1, 1]), ([1, 1, 1], [1, 2, 3]),
      ([nan, nan], [nan, nan]), ([1, 2], [nan, nan]), ([1, nan], [nan, 1]),
    ] as [([Double], [Double])])
  func oneUnitAllTiedOrNobodyHasNoTau(before: [Double], after: [Double]) {
    let agreement = RankAgreement(from: before, to: after)
    #expect(agreement.tau.isNaN)
    #expect((agreement.mostMoved < 0) == (agreement.risen + agreement.fallen == 0))
    #expect(agreement.mostMoved >= 0 || agreement.places == 0)
  }

  /// Counted pair by pair.
  @Test func pairsAreThoseOfADoubleLoop() {
    var random = RandomStream(seed: 11, stream: 0, factor: 0)
    for count in [2, 3, 10, 47] {
      let x = (0..<count).map { _ in (random.uniform() * 8).rounded() }
      let y = (0..<count).map { _ in (random.uniform() * 8).rounded() }
      let counts = KendallCounts(x, y)
      var (same, opposite, left, right): (Int64, Int64, Int64, Int64) = (0, 0, 0, 0)
      for one in 0..<count {
        for two in 0..<one {
          let product = (x[one] - x[two]) * (y[one] - y[two])
          if product > 0 { same += 1 }
          if product < 0 { opposite += 1 }
          if x[one] == x[two] { left += 1 }
          if y[one] == y[two] { right += 1 }
        }
      }
      #expect(counts.pairs == Int64(count * (count - 1) / 2))
      #expect(counts.concordant == same && counts.discordant == opposite)
      #expect(counts.tiesX == left && counts.tiesY == right)
    }
  }
}
