import Testing

@testable import CompositeIndex

/// What holds for every aggregation of the catalogue, with defaults and extremes of parameters, those
/// that compare units included.
struct AggregationPropertyTests {
  private typealias Cases = CompatibilityCases

  private static func method(_ label: String) throws -> any Aggregation {
    let choice = try #require(Cases.named(label, in: Cases.aggregations))
    let type = try #require(Catalogue.aggregations.first { $0.name == choice.name })
    var problems: [MethodProblem] = []
    return type.configured(by: choice, problems: &problems)
  }

  /// Random scores above 0 with ties, a fifth of them missing.
  private static func rows(_ random: inout SeededGenerator, _ count: Int) -> [[Double]] {
    (0..<count).map { _ in
      (0..<4).map { _ in
        Int.random(in: 0..<5, using: &random) == 0
          ? .nan : Double(Int.random(in: 1...20, using: &random))
      }
    }
  }

  private static let weights = [0.1, 0.4, 0.3, 0.2]

  @Test(arguments: CompatibilityCases.aggregations.map(\.label))
  func permutingUnitsPermutesScoresExactly(_ label: String) throws {
    let method = try Self.method(label)
    var random = SeededGenerator(seed: 71)
    for _ in 0..<40 {
      let rows = Self.rows(&random, 8)
      let order = rows.indices.shuffled(using: &random)
      let before = method.values(childScores(rows, weights: Self.weights))
      let after = method.values(childScores(order.map { rows[$0] }, weights: Self.weights))
      for (position, row) in order.enumerated() {
        #expect(after[position].bitPattern == before[row].bitPattern)
      }
    }
  }

  /// Powers of two scale weights without rounding.
  @Test(arguments: CompatibilityCases.aggregations.map(\.label))
  func onlyRatiosOfWeightsCount(_ label: String) throws {
    let method = try Self.method(label)
    var random = SeededGenerator(seed: 72)
    for factor in [0.125, 2, 1024] {
      let rows = Self.rows(&random, 6)
      let before = method.values(childScores(rows, weights: Self.weights))
      let after = method.values(childScores(rows, weights: Self.weights.map { $0 * factor }))
      #expect(before.map(\.bitPattern) == after.map(\.bitPattern))
    }
  }

  @Test(arguments: CompatibilityCases.aggregations.map(\.label))
  func aUnitHasAScoreExactlyWhereItHasAChild(_ label: String) throws {
    let method = try Self.method(label)
    var random = SeededGenerator(seed: 73)
    for _ in 0..<40 {
      var rows = Self.rows(&random, 5)
      rows[2] = [.nan, .nan, .nan, .nan]
      let scores = method.values(childScores(rows, weights: Self.weights))
      for (row, score) in zip(rows, scores) {
        #expect(score.isNaN == row.allSatisfy(\.isNaN))
        #expect(score.isNaN || score.isFinite)
      }
    }
    #expect(method.values(childScores([], weights: Self.weights)).isEmpty)
  }

  /// All alike: means give the score of the children, comparisons see nobody ahead.
  @Test(arguments: CompatibilityCases.aggregations.map(\.label))
  func constantsGiveTheConstantOrTheMiddle(_ label: String) throws {
    let method = try Self.method(label)
    for constant in [0.5, 60, 1000] {
      let table = childScores(
        [[Double]](repeating: [Double](repeating: constant, count: 4), count: 3),
        weights: Self.weights)
      let middle = label.hasSuffix("wins") ? 0.0 : 50
      let expected = method.byTable == nil ? constant : middle
      for score in method.values(table) { #expect(agree(score, expected, within: 1e-13)) }
    }
  }

  /// One child: means give its score, comparisons its order.
  @Test(arguments: CompatibilityCases.aggregations.map(\.label))
  func oneChildDecidesAlone(_ label: String) throws {
    let method = try Self.method(label)
    let scores = method.values(childScores([[30], [70], [30], [90]], weights: [0.7]))
    if method.byTable == nil {
      for (own, child) in zip(scores, [30.0, 70, 30, 90]) {
        #expect(agree(own, child, within: 1e-13))
      }
    } else {
      // Against three others: a tie and two losses; two wins and a loss; as the first; three wins.
      let wins = label.hasSuffix("wins")
      let expected: [Double] = wins ? [-2, 1, -2, 3] : [-2, 1, -2, 3].map { 100 * ($0 + 3) / 6 }
      #expect(scores == expected)
    }
  }

  /// Through the whole assessment: other row orders and variable orders, other unit names.
  @Test(arguments: CompatibilityCases.aggregations.map(\.label))
  func anAssessmentDoesNotDependOnTheOrderOrTheNamesOfUnits(_ label: String) throws {
    let choice = try #require(Cases.named(label, in: Cases.aggregations))
    let normalisation = try #require(Cases.named("min-max 1", in: Cases.normalisations))
    let scheme = Cases.flat(normalisation, choice)
    var random = SeededGenerator(seed: 74)
    let rows = (0..<7).map { number in
      ("U\(number)", (0..<3).map { _ -> Double? in Double(Int.random(in: 0...9, using: &random)) })
    }
    let before = try Sample.assess(scheme, Sample.table(["x", "y", "z"], rows))
    for _ in 0..<5 {
      let order = rows.shuffled(using: &random)
      let names = rows.indices.map { "N\($0)" }.shuffled(using: &random)
      let renamed = order.map { row in (names[Int(row.0.dropFirst()) ?? 0], row.1) }
      let after = try Sample.assess(scheme, Sample.table(["x", "y", "z"], renamed))
      for (number, row) in rows.enumerated() {
        #expect(after.index(names[number]).bitPattern == before.index(row.0).bitPattern)
        #expect(after.rank(names[number]) == before.rank(row.0))
      }
    }
  }
}
