import Testing

@testable import CompositeIndex

/// From a judgement of any kind to weights.
struct NodeOpinionTests {
  private static func opinion(
    _ judgement: Judgement, by methods: JudgementMethods = JudgementMethods()
  ) throws -> NodeOpinion {
    try NodeJudgement(node: "index", criteria: ["a", "b", "c"], judgement: judgement)
      .opinion(of: "E7", by: methods)
  }

  @Test func pointsAndWeightsAreDividedByTheirSum() throws {
    #expect(try Self.opinion(.budget([50, 30, 20])).weights == [0.5, 0.3, 0.2])
    let direct = try Self.opinion(.direct([3, 0, 1]))
    #expect(direct.weights == [0.75, 0, 0.25])
    #expect(direct.method.isEmpty && direct.consistency == nil && direct.doubtful.isEmpty)
  }

  @Test func comparisonsComeWithTheirConsistency() throws {
    let matrix = PairwiseMatrix(upper: [[2, 3], [2]])
    let found = try Self.opinion(.pairwise(matrix))
    #expect(found.expert == "E7" && found.matrix == matrix)
    #expect(found.method == "eigenvector" && !found.isReplaced)
    #expect(abs((found.consistency?.ratio ?? 0) - 0.0079333730295506242) < 1e-13)
    #expect(found.consistency == Consistency(of: matrix))
    #expect(found.doubtful == DoubtfulJudgement.list(in: matrix))
    let later = JudgementMethods(
      prioritisation: RowGeometricMean(), randomIndex: .saaty2005, doubtful: 1)
    let other = try Self.opinion(.pairwise(matrix), by: later)
    #expect(other.method == "geometric-mean" && other.doubtful.count == 1)
    // CI 0.004601356 over 0.52.
    #expect(abs((other.consistency?.ratio ?? 0) - 0.00460135635713936 / 0.52) < 1e-13)
  }

  @Test func ordersAndBestWorstComparisonsNameTheirMethod() throws {
    let ranking = try Self.opinion(.ranking([1, 2, 2]))
    #expect(ranking.method == "roc")
    #expect(agree(ranking.weights, [22, 7, 7].shares, 1e-15))
    let sum = try Self.opinion(.ranking([3, 1, 2]), by: JudgementMethods(ranking: RankSum()))
    #expect(sum.method == "rank-sum")
    let comparisons = BestWorstJudgement(
      best: 2, worst: 0, bestToOthers: [8, 2, 1], othersToWorst: [1, 5, 8])
    let linear = try Self.opinion(.bestWorst(comparisons))
    #expect(linear.method == "linear")
    #expect(linear.bestWorst == LinearBestWorst().weights(of: comparisons))
    #expect(linear.bestWorstConsistency == BestWorstConsistency(of: comparisons))
    let original = try Self.opinion(
      .bestWorst(comparisons), by: JudgementMethods(bestWorst: OriginalBestWorst()))
    #expect(original.method == "original" && original.weights != linear.weights)
  }
}

/// How long many experts take, printed as `speed: …` as in ``PipelineSpeedTests``.
@Suite(.enabled(if: SpeedSample.isOptimised, "times of a debug build say nothing"), .serialized)
struct NodeOpinionSpeedTests {
  /// Weights, consistency and doubtful judgements.
  @Test func aThousandExpertsWithFifteenCriteriaTakeUnderASecond() throws {
    var random = RandomJudgements(seed: 15)
    let judgements = (0..<1000).map { _ in
      NodeJudgement(
        node: "index", criteria: (1...15).map { "c\($0)" },
        judgement: .pairwise(random.matrix(order: 15, noise: 1)))
    }
    var listed = 0
    let time = try ContinuousClock().measure {
      for judgement in judgements { listed += try judgement.opinion(of: "E").doubtful.count }
    }
    #expect(listed == 3000)
    print("speed: 1,000 experts x 15 criteria, weights, consistency and doubts: \(time)")
    #expect(time < .seconds(1 * SpeedSample.slack))
  }
}
