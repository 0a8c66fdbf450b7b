import Testing

@testable import CompositeIndex

/// One configured aggregation that looks at one unit at a time, for suites over the catalogue.
struct AggregationCase: CustomTestStringConvertible, Sendable {
  var method: any RowAggregation
  var testDescription: String

  /// Every one of the catalogue, with many exponents and with every word of a choice.
  static let all: [AggregationCase] = Catalogue.aggregations.flatMap { type in
    settings(of: type).compactMap { settings in
      var problems: [MethodProblem] = []
      let method = type.configured(by: Sample.choice(type.name, settings), problems: &problems)
      guard let byRow = method.byRow else { return nil }
      let words = settings.sorted { $0.key < $1.key }.map { " \($0.value)" }.joined()
      return AggregationCase(method: byRow, testDescription: type.name + words)
    }
  }

  /// Settings worth trying: the extremes of numbers and what lies between, every word of a choice.
  static func settings(of type: any Aggregation.Type) -> [[String: ParameterValue]] {
    type.description.parameters.reduce([[:]]) { all, parameter in
      let values: [ParameterValue] =
        switch parameter.kind {
        case .number(let range):
          ([range.lowerBound, range.upperBound] + Self.exponents).map { .number($0) }
        case .choice(let words): words.map { .text($0) }
        default: []
        }
      return all.flatMap { settings in
        values.map { settings.merging([parameter.name: $0]) { _, new in new } }
      }
    }
  }

  private static let exponents = [-1, -0.3, -0.01, -1e-9, 0, 1e-17, 1e-6, 0.05, 0.5, 1, 2.0]

  static func power(_ exponent: Double) -> any RowAggregation {
    var mean = PowerMean()
    mean.exponent = exponent
    return mean
  }
}

/// Children's scores and weights that add up to 1.
struct ScoredChildren {
  var scores: [Double]
  var weights: [Double]

  init(_ random: inout SeededGenerator, count: Int? = nil) {
    let count = count ?? Int.random(in: 1...6, using: &random)
    scores = (0..<count).map { _ in Double.random(in: 1...100, using: &random) }
    let raw = (0..<count).map { _ in Double.random(in: 0.05...1, using: &random) }
    let sum = raw.reduce(0, +)
    weights = raw.map { $0 / sum }
  }
}

struct AggregationConformanceTests {
  @Test(arguments: AggregationCase.all)
  func scoresLieWithinTheRangeThatIsPromised(_ aggregation: AggregationCase) {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      let case1 = ScoredChildren(&random)
      let mean = aggregation.method.value(case1.scores, weights: case1.weights)
      let children = (case1.scores.min() ?? .nan)...(case1.scores.max() ?? .nan)
      let range = aggregation.method.range(of: children)
      #expect(mean >= range.lowerBound - 1e-11 && mean <= range.upperBound + 1e-11)
      // Only a penalty for imbalance leads below the worst child.
      if aggregation.method.isMonotone { #expect(range == children) }
    }
  }

  @Test(arguments: AggregationCase.all)
  func equalChildrenGiveTheirScore(_ aggregation: AggregationCase) {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<200 {
      let sample = ScoredChildren(&random)
      let scores = sample.scores.map { _ in sample.scores[0] }
      #expect(
        agree(
          aggregation.method.value(scores, weights: sample.weights), scores[0], within: 1e-13))
    }
  }

  @Test(arguments: AggregationCase.all)
  func aChildOfWeightZeroHasNoEffect(_ aggregation: AggregationCase) {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let sample = ScoredChildren(&random)
      let stranger = Double.random(in: 1...100, using: &random)
      #expect(
        aggregation.method.value(sample.scores + [stranger], weights: sample.weights + [0])
          == aggregation.method.value(sample.scores, weights: sample.weights))
    }
  }

  @Test(arguments: AggregationCase.all)
  func theOrderOfChildrenDoesNotMatter(_ aggregation: AggregationCase) {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<200 {
      let sample = ScoredChildren(&random, count: 5)
      let order = sample.scores.indices.shuffled(using: &random)
      #expect(
        agree(
          aggregation.method.value(
            order.map { sample.scores[$0] }, weights: order.map { sample.weights[$0] }),
          aggregation.method.value(sample.scores, weights: sample.weights), within: 1e-13))
    }
  }

  @Test(arguments: AggregationCase.all)
  func scalingAllChildrenScalesTheMean(_ aggregation: AggregationCase) {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<200 {
      let sample = ScoredChildren(&random)
      let factor = Double.random(in: 0.2...5, using: &random)
      #expect(
        agree(
          aggregation.method.value(sample.scores.map { $0 * factor }, weights: sample.weights),
          factor * aggregation.method.value(sample.scores, weights: sample.weights),
          within: 1e-12))
    }
  }

  @Test(arguments: AggregationCase.all)
  func slopesAddUpToTheDifferenceAndAreNeverNegativeWhereItIsMonotone(
    _ aggregation: AggregationCase
  ) {
    var random = SeededGenerator(seed: 7)
    for number in 0..<1_000 {
      let from = ScoredChildren(&random)
      // Every third case has neighbours that differ in the last digits, or not at all.
      let to = from.scores.map { score in
        switch number % 3 {
        case 0: score * (1 + 1e-12)
        case 1 where Bool.random(using: &random): score
        default: Double.random(in: 1...100, using: &random)
        }
      }
      let slopes = aggregation.method.slopes(
        from: from.scores, to: to, weights: from.weights)
      #expect(slopes.allSatisfy { $0.isFinite && ($0 >= 0 || !aggregation.method.isMonotone) })
      let parts = slopes.indices.reduce(0) { $0 + slopes[$1] * (to[$1] - from.scores[$1]) }
      let difference =
        aggregation.method.value(to, weights: from.weights)
        - aggregation.method.value(from.scores, weights: from.weights)
      #expect(abs(parts - difference) <= 1e-11, "\(from) to \(to)")
    }
  }

  @Test(arguments: AggregationCase.all)
  func withoutADifferenceSlopesAreTheGradient(_ aggregation: AggregationCase) {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<50 {
      let sample = ScoredChildren(&random)
      let slopes = aggregation.method.slopes(
        from: sample.scores, to: sample.scores, weights: sample.weights)
      for child in sample.scores.indices {
        // A central difference of relative width 1e-5 is good to about 1e-9.
        let step = sample.scores[child] * 1e-5
        var (low, high) = (sample.scores, sample.scores)
        low[child] -= step
        high[child] += step
        let gradient =
          (aggregation.method.value(high, weights: sample.weights)
            - aggregation.method.value(low, weights: sample.weights)) / (2 * step)
        #expect(abs(slopes[child] - gradient) <= 1e-6 * max(1, abs(gradient)))
      }
    }
  }

  @Test func powerMeansGrowWithTheExponent() {
    var random = SeededGenerator(seed: 9)
    let exponents = [-20, -5, -1, -0.5, -0.01, -1e-6, 0, 1e-6, 0.01, 0.09, 0.1, 0.5, 1, 2, 20.0]
    for _ in 0..<200 {
      let sample = ScoredChildren(&random)
      let means = exponents.map {
        AggregationCase.power($0).value(sample.scores, weights: sample.weights)
      }
      for (low, high) in zip(means, means.dropFirst()) { #expect(low <= high * (1 + 1e-13)) }
    }
  }

  /// M₁ is arithmetic, M₀ geometric, M₋₁ harmonic (Bullen 2003, chapter III).
  @Test func powerMeansPassThroughTheOthers() {
    var random = SeededGenerator(seed: 10)
    for _ in 0..<200 {
      let sample = ScoredChildren(&random)
      let pairs: [(Double, any RowAggregation)] = [
        (1, ArithmeticMean()), (0, GeometricMean()), (-1, HarmonicMean()),
        (1e-17, GeometricMean()), (1e-15, GeometricMean()),
      ]
      for (exponent, other) in pairs {
        #expect(
          agree(
            AggregationCase.power(exponent).value(sample.scores, weights: sample.weights),
            other.value(sample.scores, weights: sample.weights), within: 1e-13))
      }
    }
  }

  /// weights 1/2: (25·100)^½ = 50; 2/(1/25 + 1/100) = 40; ((5 + 10)/2)² = 56.25; the mean 62.5.
  @Test func handComputedMeans() {
    let (scores, weights) = ([25.0, 100], [0.5, 0.5])
    #expect(ArithmeticMean().value(scores, weights: weights) == 62.5)
    #expect(agree(GeometricMean().value(scores, weights: weights), 50))
    #expect(agree(HarmonicMean().value(scores, weights: weights), 40))
    #expect(agree(AggregationCase.power(0.5).value(scores, weights: weights), 56.25))
  }

  /// Python's decimal with 50 digits: (0.3·20^p + 0.7·90^p)^(1/p) at p = 1e-6, 1e-3 and 0.05.
  @Test(arguments: [
    (1e-6, 57.3163938757077), (1e-3, 57.329993857361494), (0.05, 57.99418590288486),
  ])
  func powerMeansNearZeroKeepTheirDigits(_ exponent: Double, _ expected: Double) {
    let mean = AggregationCase.power(exponent).value([20, 90], weights: [0.3, 0.7])
    #expect(agree(mean, expected, within: 1e-14))
  }
}
