import Testing

@testable import IndexKernel

@Suite struct RankingTests {
  private func same(_ left: [Double], _ right: [Double]) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
  }

  /// By hand: 9 is highest; the two 7s take places 2 and 3; 4 is fourth.
  @Test(
    arguments: [
      (TieSharing.competition, [4.0, 2, 1, 2]), (.dense, [3, 2, 1, 2]),
      (.average, [4, 2.5, 1, 2.5]), (.ordinal, [4, 2, 1, 3]),
    ])
  func equalScoresShareARankAsTheTiesSay(ties: TieSharing, expected: [Double]) {
    #expect(ranks([4, 7, 9, 7], tolerance: 0, ties: ties) == expected)
  }

  /// By hand: {10, 10, 10} take places 1–3, {8, 8} places 4–5, 3 is sixth.
  @Test(
    arguments: [
      (TieSharing.competition, [4.0, 1, 6, 1, 4, 1]), (.dense, [2, 1, 3, 1, 2, 1]),
      (.average, [4.5, 2, 6, 2, 4.5, 2]), (.ordinal, [4, 1, 6, 2, 5, 3]),
    ])
  func groupsFollowEachOther(ties: TieSharing, expected: [Double]) {
    #expect(ranks([8, 10, 3, 10, 8, 10], tolerance: 0, ties: ties) == expected)
  }

  /// Steps of 0.75 with a tolerance of 1: 5 and 4.25 are one group; 3.5 is 1.5 below the anchor 5
  /// and starts the next, which 2.75 joins; 2 is 1.5 below 3.5 and stands alone. Quarters are
  /// exact in binary.
  @Test(
    arguments: [
      (TieSharing.competition, [1.0, 1, 3, 3, 5]), (.dense, [1, 1, 2, 2, 3]),
      (.average, [1.5, 1.5, 3.5, 3.5, 5]), (.ordinal, [1, 2, 3, 4, 5]),
    ])
  func aChainOfSmallStepsIsAnchoredAtTheHighest(ties: TieSharing, expected: [Double]) {
    #expect(ranks([5, 4.25, 3.5, 2.75, 2], tolerance: 1, ties: ties) == expected)
  }

  @Test func aDifferenceOfExactlyTheToleranceIsATie() {
    #expect(ranks([2, 1, 0.5], tolerance: 1, ties: .competition) == [1, 1, 3])
  }

  @Test func ordinalRanksWithinATieFollowTheIndexNotTheScore() {
    // 4.5 and 5 are equal within 1; the one that comes first in the list comes first.
    #expect(ranks([1, 4.5, 5], tolerance: 1, ties: .ordinal) == [3, 1, 2])
  }

  @Test(arguments: [TieSharing.competition, .dense, .average, .ordinal])
  func missingScoresHaveNoRankAndTakeNoPlace(ties: TieSharing) {
    #expect(
      same(
        ranks([.nan, 3, .nan, 8, 5], tolerance: 0, ties: ties), [.nan, 3, .nan, 1, 2]))
    #expect(same(ranks([.nan, .nan], tolerance: 0, ties: ties), [.nan, .nan]))
    #expect(ranks([], tolerance: 0, ties: ties).isEmpty)
    #expect(ranks([-7], tolerance: 0, ties: ties) == [1])
  }

  @Test(
    arguments: [
      (TieSharing.competition, [1.0, 1, 1, 1]), (.dense, [1, 1, 1, 1]),
      (.average, [2.5, 2.5, 2.5, 2.5]), (.ordinal, [1, 2, 3, 4]),
    ])
  func whereAllAreEqualAllShare(ties: TieSharing, expected: [Double]) {
    #expect(ranks([70, 70, 70, 70], tolerance: 1e-9, ties: ties) == expected)
  }

  @Test func noiseOfTheLastBitsIsATieAndARealDifferenceIsNot() {
    // 0.1 + 0.2 is 5.6e-17 above 0.3.
    #expect(ranks([0.3, 0.1 + 0.2], tolerance: 1e-9, ties: .competition) == [1, 1])
    #expect(ranks([0.3, 0.1 + 0.2], tolerance: 0, ties: .competition) == [2, 1])
    #expect(ranks([75, 75.000_001], tolerance: 1e-9, ties: .competition) == [2, 1])
  }

  @Test func infiniteScoresAreAtTheEnds() {
    #expect(ranks([-.infinity, 0, .infinity], tolerance: 1, ties: .competition) == [3, 2, 1])
  }

  @Test func theOrderFallsAndKeepsEqualScoresByIndex() {
    #expect(descendingOrder([2, 5, .nan, 5, 9]) == [4, 1, 3, 0])
    #expect(descendingOrder([0.0, -0.0, 0.0]) == [0, 1, 2])
    #expect(descendingOrder([]).isEmpty)
  }

  @Test func ranksAreAPermutationOrSumOfPlaces() {
    // However places are shared by average, they add up to 1 + 2 + … + n.
    let scores = (0..<31).map { Double(($0 * 7) % 11) }
    #expect(ranks(scores, tolerance: 0, ties: .average).reduce(0, +) == 496)
    #expect(ranks(scores, tolerance: 0, ties: .ordinal).sorted() == (1...31).map(Double.init))
  }
}
