import Testing

@testable import CompositeIndex

struct BestWorstTests {
  /// Rezaei (2015): load flexibility, accessibility, cost.
  private static let transport = BestWorstJudgement(
    best: 2, worst: 0, bestToOthers: [8, 2, 1], othersToWorst: [1, 5, 8])
  /// Rezaei (2016): quality, price, comfort, safety, style of a car.
  private static let car = BestWorstJudgement(
    best: 1, worst: 4, bestToOthers: [2, 1, 4, 3, 8], othersToWorst: [4, 8, 4, 2, 1])
  private static let seven = BestWorstJudgement(
    best: 2, worst: 4, bestToOthers: [3, 5, 1, 2, 9, 4, 6], othersToWorst: [4, 3, 9, 5, 1, 2, 2])

  /// SciPy 1.17.1 `linprog` (HiGHS): 0.0714, 0.3214, 0.6071, ξ 0.0357 and so on, which are these
  /// fractions within 1e-15.
  @Test func theLinearModelHasTheSolutionsOfOtherSoftware() {
    let transport = LinearBestWorst().weights(of: Self.transport)
    #expect(agree(transport.weights, [2, 9, 17].shares, 1e-14))
    #expect(abs(transport.deviation - 1.0 / 28) < 1e-15)
    let car = LinearBestWorst().weights(of: Self.car)
    #expect(agree(car.weights, [16, 28, 8, 10, 3].shares, 1e-14))
    #expect(abs(car.deviation - 4.0 / 65) < 1e-15)
    let seven = LinearBestWorst().weights(of: Self.seven)
    #expect(agree(seven.weights, [100, 60, 276, 150, 28, 75, 50].shares, 1e-13))
    #expect(abs(seven.deviation - 24.0 / 739) < 1e-14)
  }

  /// Rezaei (2015), section 3: ξ* = 0.26, weights 0.0714, 0.3387, 0.5899.
  /// By hand: (2 − ξ)(5 − ξ) = 8 + ξ, so that ξ* = 4 − √14 and w_B/w_W = 12 − √14.
  @Test func theOriginalModelGivesThePublishedTransportExample() {
    let root = 14.0.squareRoot()
    let solution = OriginalBestWorst().weights(of: Self.transport)
    #expect(abs(solution.deviation - (4 - root)) < 1e-14)
    #expect(agree(solution.weights, [1, 1 + root, 12 - root].shares, 1e-13))
    for range in OriginalBestWorst.ranges(Self.transport, solution.deviation) {
      #expect(range.upperBound - range.lowerBound < 1e-13)
    }
  }

  /// The least and greatest weights by SciPy 1.17.1 `linprog` at ξ* + 1e-7.
  @Test func theOriginalModelGivesRangesWhereSeveralWeightsAreAsGood() {
    let seven = OriginalBestWorst().weights(of: Self.seven)
    // The second criterion and the direct comparison bind: (5 − ξ)(3 − ξ) = 9 + ξ.
    #expect(abs(seven.deviation - (9 - 57.0.squareRoot()) / 2) < 1e-14)
    let expected: [(Double, Double)] = [
      (0.12326208974432487, 0.17062740301997203), (0.08251802509138105, 0.09457500054070121),
      (0.3527577327033364, 0.4043002925570702), (0.1636735123837929, 0.22447544067726657),
      (0.0362729804547017, 0.04157294214753447), (0.07650715592586377, 0.11023348723222531),
      (0.053221516992484584, 0.07539963820701348),
    ]
    for (range, bounds) in zip(OriginalBestWorst.ranges(Self.seven, seven.deviation), expected) {
      #expect(abs(range.lowerBound - bounds.0) < 1e-6)
      #expect(abs(range.upperBound - bounds.1) < 1e-6)
    }
    #expect(abs(seven.weights.reduce(0, +) - 1) < 1e-15)
    let car = OriginalBestWorst().weights(of: Self.car)
    #expect(abs(car.deviation - 1) < 1e-14)
  }

  /// |2 · 5 − 8|/56 and |4 · 4 − 8|/56; limits from Liang, Brunelli and Rezaei (2020), table 3,
  /// and at 2 from the text beside it.
  @Test func inputConsistencyNamesTheWorstCriterion() {
    let transport = BestWorstConsistency(of: Self.transport)
    #expect(abs(transport.ratio - 2.0 / 56) < 1e-16)
    #expect(transport.worst == [1] && transport.limit == 0.1309 && transport.passes == true)
    let car = BestWorstConsistency(of: Self.car)
    #expect(abs(car.ratio - 8.0 / 56) < 1e-16)
    #expect(car.worst == [2] && car.limit == 0.2958 && car.passes == true)
    let even = BestWorstConsistency(
      of: BestWorstJudgement(best: 0, worst: 1, bestToOthers: [1, 2, 2], othersToWorst: [2, 1, 2]))
    #expect(even.limit == 0 && even.passes == false)
    let unknown = BestWorstConsistency(
      of: BestWorstJudgement(
        best: 0, worst: 1, bestToOthers: [1, 2.5, 2], othersToWorst: [2.5, 1, 2]))
    #expect(unknown.limit == nil && unknown.passes == nil)
  }

  /// Best and worst as important as each other leave room for equal weights alone; 5 · 5 is not 1.
  @Test func whereBestAndWorstAreEqualOthersMustBe() {
    let equal = BestWorstJudgement(
      best: 0, worst: 2, bestToOthers: [1, 1, 1], othersToWorst: [1, 1, 1])
    #expect(BestWorstConsistency(of: equal).passes == true)
    #expect(BestWorstConsistency(of: equal).worst.isEmpty)
    let contradicted = BestWorstConsistency(
      of: BestWorstJudgement(
        best: 0, worst: 2, bestToOthers: [1, 5, 1], othersToWorst: [1, 5, 1]))
    #expect(contradicted.ratios == [0, .infinity, 0] && contradicted.worst == [1])
    #expect(contradicted.limit == nil && contradicted.passes == false)
    let one = BestWorstJudgement(best: 1, worst: 1, bestToOthers: [1, 1], othersToWorst: [1, 1])
    for model in Catalogue.bestWorstModels.map({ $0.init() }) {
      let (solution, third) = (model.weights(of: one), model.weights(of: equal).weights)
      #expect(solution.weights == [0.5, 0.5] && solution.deviation == 0)
      #expect(agree(third, [1 / 3.0, 1 / 3.0, 1 / 3.0], 1e-15))
    }
  }

  /// Ratios of weights as judgements: both models return the weights with ξ* = 0.
  @Test func consistentComparisonsGiveTheirWeightsByBothModels() throws {
    for seed in 0..<1000 {
      var random = RandomJudgements(seed: seed)
      let weights = random.weights(2 + seed % 14)
      let (best, worst) = try Self.ends(of: weights)
      let judgement = BestWorstJudgement(
        best: best, worst: worst, bestToOthers: weights.map { weights[best] / $0 },
        othersToWorst: weights.map { $0 / weights[worst] })
      for model in Catalogue.bestWorstModels.map({ $0.init() }) {
        let solution = model.weights(of: judgement)
        #expect(agree(solution.weights, weights, 1e-9))
        #expect(solution.deviation < 1e-10)
      }
      #expect(BestWorstConsistency(of: judgement).ratio < 1e-13)
    }
  }

  @Test func permutingCriteriaPermutesWeightsAndTheyAddUpToOne() throws {
    for seed in 0..<1000 {
      var random = RandomJudgements(seed: seed)
      let weights = random.weights(3 + seed % 7)
      let (best, worst) = try Self.ends(of: weights)
      let direct = Double(Int.random(in: 2...9, using: &random.generator))
      func said(_ own: Int) -> [Double] {
        weights.indices.map { criterion in
          if criterion == own { return 1 }
          if criterion == best || criterion == worst { return direct }
          return Double(Int.random(in: 1...Int(direct), using: &random.generator))
        }
      }
      let judgement = BestWorstJudgement(
        best: best, worst: worst, bestToOthers: said(best), othersToWorst: said(worst))
      let places = Array(weights.indices).shuffled(using: &random.generator)
      let permuted = BestWorstJudgement(
        best: places.firstIndex(of: best) ?? 0, worst: places.firstIndex(of: worst) ?? 0,
        bestToOthers: places.map { judgement.bestToOthers[$0] },
        othersToWorst: places.map { judgement.othersToWorst[$0] })
      for model in Catalogue.bestWorstModels.map({ $0.init() }) {
        let (solution, other) = (model.weights(of: judgement), model.weights(of: permuted))
        #expect(abs(solution.weights.reduce(0, +) - 1) < 1e-12)
        #expect(solution.weights.allSatisfy { $0 >= 0 })
        for (place, criterion) in places.enumerated() {
          #expect(abs(other.weights[place] - solution.weights[criterion]) < 1e-9)
        }
        #expect(abs(other.deviation - solution.deviation) < 1e-10)
      }
    }
  }

  private static func ends(of weights: [Double]) throws -> (best: Int, worst: Int) {
    let order = weights.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
    return (try #require(order.first), try #require(order.last))
  }
}
