import Testing

@testable import CompositeIndex

/// What must hold of every group, on a thousand random cases.
struct PanelPropertiesTests {
  private static let groups: [any GroupAggregation] = Catalogue.groupAggregations.map { $0.init() }
  private static let cases = 0..<1000

  /// Some experts with judgements of every kind, and how much they count.
  private struct Case {
    var random: RandomJudgements
    let order: Int
    var judgements: [Judgement] = []
    let importance: [Double]

    init(_ seed: Int) {
      random = RandomJudgements(seed: seed)
      order = 2 + seed % 6
      let experts = 2 + (seed / 6) % 6
      importance = random.weights(experts)
      for expert in 0..<experts { judgements.append(judgement(kind: (seed + expert) % 5)) }
    }

    private mutating func judgement(kind: Int) -> Judgement {
      switch kind {
      case 0: return .pairwise(random.matrix(order: order, noise: 1))
      case 1: return .pairwise(random.incomplete(order: order, noise: 1, gaps: order))
      case 2: return .ranking(Array(1...order).shuffled(using: &random.generator))
      case 3: return .direct(random.weights(order))
      default:
        var points = random.weights(order)
        points[Int.random(in: 0..<order, using: &random.generator)] = 0
        return .budget(points)
      }
    }

    func opinions(_ judgements: [Judgement]? = nil) throws -> [NodeOpinion] {
      try SamplePanels.opinions(judgements ?? self.judgements)
    }
  }

  private static func weights(
    _ group: any GroupAggregation, _ opinions: [NodeOpinion], _ importance: [Double]
  ) -> [Double] {
    group.weights(of: opinions, importance: importance, by: PrincipalEigenvector())
  }

  /// Only the geometric mean has no weights, and only where everything has a weight of 0 from
  /// somebody.
  @Test func weightsAddUpToOneAndNoneIsNegative() throws {
    var withoutWeights = 0
    for seed in Self.cases {
      let own = Case(seed)
      let opinions = try own.opinions()
      for group in Self.groups {
        let all = Self.weights(group, opinions, own.importance)
        let without = group.weightsWithoutEach(
          of: opinions, importance: own.importance, by: PrincipalEigenvector())
        #expect(without.count == opinions.count)
        for (left, weights) in ([all] + without).enumerated() {
          let heard = opinions.indices.filter { $0 != left - 1 }
          let isNothing = (0..<own.order).allSatisfy { criterion in
            heard.contains { opinions[$0].weights[criterion] == 0 }
          }
          if group is GeometricMeanOfPriorities, isNothing {
            withoutWeights += 1
            #expect(weights.allSatisfy { $0.isNaN })
            continue
          }
          #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
          #expect(weights.allSatisfy { $0 >= 0 })
        }
      }
    }
    #expect(withoutWeights > 0)
  }

  @Test func permutingExpertsChangesNothing() throws {
    for seed in Self.cases {
      var own = Case(seed)
      let opinions = try own.opinions()
      let places = Array(opinions.indices).shuffled(using: &own.random.generator)
      let moved = places.map { opinions[$0] }
      let importance = places.map { own.importance[$0] }
      for group in Self.groups {
        #expect(
          same(
            Self.weights(group, moved, importance), Self.weights(group, opinions, own.importance)))
        let (before, after) = (
          group.weightsWithoutEach(
            of: opinions, importance: own.importance, by: PrincipalEigenvector()),
          group.weightsWithoutEach(of: moved, importance: importance, by: PrincipalEigenvector())
        )
        for (place, expert) in places.enumerated() {
          #expect(same(after[place], before[expert]))
        }
      }
      guard own.order < 5 else { continue }
      let (before, after) = (
        Agreement(of: opinions.map(\.weights)), Agreement(of: moved.map(\.weights))
      )
      #expect(same([after.kendallW, after.probability], [before.kendallW, before.probability]))
      #expect(abs(after.consensus - before.consensus) < 1e-13)
      let named = after.clusters.map { $0.map { places[$0] }.sorted() }.sorted { $0[0] < $1[0] }
      #expect(named == before.clusters)
    }
  }

  @Test func permutingCriteriaPermutesWeightsOnly() throws {
    for seed in Self.cases {
      var own = Case(seed)
      let opinions = try own.opinions()
      let places = Array(0..<own.order).shuffled(using: &own.random.generator)
      let moved = try own.judgements.enumerated().map { number, judgement in
        try NodeJudgement(
          node: "index", criteria: SamplePanels.names(own.order), judgement: judgement
        ).reordered(places).opinion(of: "E\(number)")
      }
      for group in Self.groups {
        let weights = Self.weights(group, opinions, own.importance)
        #expect(same(Self.weights(group, moved, own.importance), places.map { weights[$0] }))
      }
      guard own.order < 5 else { continue }
      let (before, after) = (
        Agreement(of: opinions.map(\.weights)), Agreement(of: moved.map(\.weights))
      )
      #expect(same([after.kendallW, after.probability], [before.kendallW, before.probability]))
      #expect(abs(after.consensus - before.consensus) < 1e-13)
      #expect(after.clusters == before.clusters)
    }
  }

  @Test func expertsWhoSayTheSameGetWhatTheySayAndAgreeCompletely() throws {
    for seed in Self.cases {
      let own = Case(seed)
      let experts = own.judgements.count
      let opinions = try own.opinions([Judgement](repeating: own.judgements[0], count: experts))
      let expected = opinions[0].weights
      for group in Self.groups {
        // With gaps and with zeros the judgements themselves are fitted.
        let weights = Self.weights(group, opinions, own.importance)
        #expect(zip(weights, expected).allSatisfy { abs($0 - $1) < 1e-12 })
      }
      guard own.order < 5 else { continue }
      let agreement = Agreement(of: opinions.map(\.weights), scale: 9)
      #expect(agreement.kendallW == 1 || agreement.kendallW.isNaN)
      #expect(abs(agreement.consensus - 1) < 1e-12 && agreement.level == .veryHigh)
      #expect(agreement.clusters == [Array(0..<experts)])
    }
  }

  /// With geometric means of rows it does not matter whether judgements or priorities are averaged
  /// geometrically (Barzilai, J. and Golany, B. (1994), AHP rank reversal, normalization and
  /// aggregation rules).
  @Test func judgementsAndPrioritiesGiveTheSameByGeometricMeans() throws {
    for seed in Self.cases {
      var random = RandomJudgements(seed: seed)
      let order = 2 + seed % 14
      let judgements = (0..<(2 + seed % 5)).map { _ in
        Judgement.pairwise(random.matrix(order: order, noise: 1.5))
      }
      let importance = random.weights(judgements.count)
      let opinions = try SamplePanels.opinions(
        judgements, by: JudgementMethods(prioritisation: RowGeometricMean(), doubtful: 0))
      let pooled = AggregationOfJudgements().weights(
        of: opinions, importance: importance, by: RowGeometricMean())
      #expect(
        agree(
          pooled,
          GeometricMeanOfPriorities().weights(
            of: opinions, importance: importance, by: RowGeometricMean()), 1e-12))
    }
  }

  @Test func withoutOneExpertIsWhatTheOthersSay() throws {
    for seed in Self.cases {
      let own = Case(seed)
      let opinions = try own.opinions()
      let left = seed % opinions.count
      let others = opinions.indices.filter { $0 != left }
      for group in Self.groups {
        let without = group.weightsWithoutEach(
          of: opinions, importance: own.importance, by: PrincipalEigenvector())
        let alone = Self.weights(
          group, others.map { opinions[$0] }, others.map { own.importance[$0] })
        #expect(same(without[left], alone))
      }
    }
  }
}

/// Whether numbers are the same up to rounding; NaN is the same as NaN.
private func same(_ found: [Double], _ expected: [Double]) -> Bool {
  found.count == expected.count
    && zip(found, expected).allSatisfy { abs($0 - $1) < 1e-12 || ($0.isNaN && $1.isNaN) }
}
