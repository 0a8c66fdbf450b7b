import Testing

@testable import CompositeIndex

struct RankWeightingTests {
  /// pyDecision 5.1.8, `roc_method`, `rsw_method`, `rrw_method` of five criteria.
  @Test func weightsOfFivePlacesAreThoseOfOtherSoftware() {
    let ranks = [1, 2, 3, 4, 5]
    #expect(
      agree(
        RankOrderCentroid().weights(of: ranks),
        [0.45666666666666667, 0.25666666666666665, 0.15666666666666665, 0.09, 0.04], 1e-15))
    #expect(
      agree(
        RankSum().weights(of: ranks),
        [
          0.3333333333333333, 0.26666666666666666, 0.2, 0.13333333333333333, 0.06666666666666667,
        ], 1e-15))
    #expect(
      agree(
        RankReciprocal().weights(of: ranks),
        [
          0.43795620437956206, 0.21897810218978103, 0.14598540145985403, 0.10948905109489052,
          0.08759124087591241,
        ], 1e-15))
  }

  /// Places 2 and 3 of four: centroid (13/48 + 7/48)/2, sum (3 + 2)/20, reciprocal 5/12 of 25/12.
  @Test func tiedCriteriaShareTheMeanOfTheirPlaces() {
    let ranks = [2, 4, 1, 2]
    #expect(
      agree(
        RankOrderCentroid().weights(of: ranks), [10, 3, 25, 10].shares, 1e-15))
    #expect(agree(RankSum().weights(of: ranks), [0.25, 0.1, 0.4, 0.25], 1e-15))
    #expect(agree(RankReciprocal().weights(of: ranks), [0.2, 0.12, 0.48, 0.2], 1e-15))
    // Dense ranks mean the same order.
    #expect(RankSum().weights(of: [2, 3, 1, 2]) == RankSum().weights(of: ranks))
  }

  @Test func weightsAddUpToOneFallWithTheRankAndFollowTheCriteria() {
    for seed in 0..<1000 {
      var random = RandomJudgements(seed: seed)
      let count = 1 + seed % 15
      let scores = (0..<count).map { _ in Int.random(in: 0..<count, using: &random.generator) }
      let ranks = scores.map { score in 1 + scores.count { $0 < score } }
      let places = Array(0..<count).shuffled(using: &random.generator)
      for method in Catalogue.rankWeightings.map({ $0.init() }) {
        let weights = method.weights(of: ranks)
        #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
        for (first, second) in zip(weights.indices, weights.indices.dropFirst()) {
          #expect((weights[first] > weights[second]) == (ranks[first] < ranks[second]))
        }
        #expect(method.weights(of: places.map { ranks[$0] }) == places.map { weights[$0] })
      }
    }
  }
}
