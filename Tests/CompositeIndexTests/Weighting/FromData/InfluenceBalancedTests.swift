import Testing

@testable import CompositeIndex

struct InfluenceBalancedTests {
  /// Three criteria with correlations of 0.09, 0.38 and 0.06: moderate targets can be reached.
  private static let agreeing = WeightingTable(rows: [
    [62, 70, 55], [71, 60, 78], [80, 79, 71], [55, 61, 66], [90, 67, 70], [66, 82, 60],
    [74, 81, 87], [83, 64, 69],
  ])

  private func weights(
    _ measure: String, _ table: WeightingTable, _ target: [Double]
  ) throws -> DataWeights {
    var table = table
    table.target = target
    return try weighting("influence-balanced", ["measure": .text(measure)]).weights(table)
  }

  /// Correlations with the weighted mean, found from the scores.
  private func correlations(_ table: WeightingTable, _ weights: [Double]) -> [Double] {
    let index = table.units.indices.map { row in
      zip(table.scores.row(row), weights).reduce(0) { $0 + $1.0 * $1.1 }
    }
    return table.criteria.indices.map {
      Correlation(table.scores.column($0), index).coefficient
    }
  }

  @Test(arguments: [[0.4, 0.35, 0.25], [1.0 / 3, 1.0 / 3, 1.0 / 3], [0.3, 0.3, 0.4]])
  func squaredCorrelationsStandAsTheTarget(_ target: [Double]) throws {
    let result = try weights("correlation-ratio", Self.agreeing, target)
    let squares = correlations(Self.agreeing, result.weights).map { $0 * $0 }
    #expect(isNear(squares.shares, target, within: 1e-12))
    #expect(!result.doubts.contains { if case .notReached = $0 { true } else { false } })
  }

  @Test(arguments: [[0.4, 0.35, 0.25], [1.0 / 3, 1.0 / 3, 1.0 / 3], [0.3, 0.3, 0.4]])
  func correlationsStandAsTheTarget(_ target: [Double]) throws {
    let result = try weights("correlation", Self.agreeing, target)
    #expect(isNear(correlations(Self.agreeing, result.weights).shares, target, within: 1e-12))
  }

  @Test func covarianceSharesAreReachedWhateverTheCorrelations() throws {
    // mpmath 1.4.1, findroot with 40 digits.
    let result = try weights("covariance-share", .nine, [0.4, 0.3, 0.2, 0.1])
    let expected = [
      0.298814660631042289, 0.201826078368792349, 0.251460732457710267, 0.247898528542455095,
    ]
    #expect(isNear(result.weights, expected, within: 1e-13))
  }

  @Test func thePublishedAnswerForTwoCriteriaIsEqualDeviations() throws {
    // Two criteria with equal targets: v = R⁻¹(1, 1) has equal entries, so weights go as 1/s. The
    // deviations of the columns are 1 and 10 times the same number.
    let table = WeightingTable(columns: [[1, 2, 3, 4], [20, 10, 30, 40]])
    for measure in InfluenceMeasure.allCases {
      let result = try weights(measure.rawValue, table, [0.5, 0.5])
      #expect(isNear(result.weights, [10.0 / 11, 1.0 / 11]))
    }
  }

  @Test func aTargetOutOfReachIsMissedAsLittleAsOtherSoftwareMissesIt() throws {
    // SciPy 1.17.1, Nelder–Mead from 12 starts on the sum of squared differences of the shares.
    let ratio = try weights("correlation-ratio", .nine, [0.4, 0.3, 0.2, 0.1])
    let best = [0, 0.25931011488013306, 0.19824952733881593, 0.5424403577810504]
    #expect(isNear(ratio.weights, best, within: 1e-7))
    guard case .notReached(let miss) = try #require(ratio.doubts.first) else {
      Issue.record("the miss is not the first doubt")
      return
    }
    #expect(abs(miss - 0.02017686) < 1e-7)
    let straight = try weights("correlation", .nine, [0.4, 0.3, 0.2, 0.1])
    let nearest = [0.4799448933028648, 0.19386942441549046, 0.32618568228164435, 0]
    #expect(isNear(straight.weights, nearest, within: 1e-7))
  }

  @Test func aCriterionWithoutTargetHasNoPartOfTheVariance() throws {
    let result = try weights("covariance-share", Self.agreeing, [0.5, 0.5, 0])
    #expect(result.weights[2] == 0)
    #expect(!result.doubts.contains { if case .notReached = $0 { true } else { false } })
  }

  @Test func theSharesAreInTheOrderOfTheTarget() throws {
    var reached = 0
    for seed in 0..<300 {
      var random = SeededGenerator(seed: UInt64(seed))
      let table = RandomScores.agreeing(units: 31, criteria: 5, &random)
      let target = (0..<5).map { _ in Double.random(in: 0.7...1.3, using: &random) }.shares
      let result = InfluenceBalanced().settled(table.aiming(target))
      guard !result.doubts.contains(where: { if case .notReached = $0 { true } else { false } })
      else { continue }
      reached += 1
      let squares = correlations(table, result.weights).map { $0 * $0 }
      #expect(isNear(squares.shares, target, within: 1e-9))
      let order = target.indices.sorted { target[$0] > target[$1] }
      #expect(order == target.indices.sorted { squares[$0] > squares[$1] })
    }
    #expect(reached > 200)
  }

  @Test func theGreatestSumOfCorrelationsIsThatOfEqualStandardisedWeights() throws {
    // NumPy 2.4.6: 1/s of the columns, divided by their sum; SciPy 1.17.1 (BFGS) finds 0.257216,
    // 0.156759, 0.176476, 0.409549 as the maximum of the sum of correlations.
    let result = try weighting("influence-balanced", ["goal": .text("infomax")]).weights(.nine)
    let maximum = [0.25721572, 0.15675946, 0.17647611, 0.40954871]
    #expect(isNear(result.weights, maximum, within: 1e-6))
    let inverse = WeightingTable.nine.columns.map { 1 / Moments($0).deviation }.shares
    #expect(isNear(result.weights, inverse))
  }
}
