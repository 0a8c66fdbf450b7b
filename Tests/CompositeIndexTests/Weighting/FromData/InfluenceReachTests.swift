import Testing

@testable import CompositeIndex

/// Targets that can be reached, those that cannot, and weights that cancel each other out.
struct InfluenceReachTests {
  private func weights(
    _ measure: String, _ table: WeightingTable, _ target: [Double]
  ) throws -> DataWeights {
    var table = table
    table.target = target
    return try weighting("influence-balanced", ["measure": .text(measure)]).weights(table)
  }

  private func missed(_ result: DataWeights) -> Double? {
    for doubt in result.doubts {
      if case .notReached(let miss) = doubt { return miss }
    }
    return nil
  }

  /// NumPy 2.4.6: the solution of R v = (1, 0, 0), divided by the deviations.
  @Test(arguments: ["correlation-ratio", "correlation"])
  func aCriterionWithoutTargetIsWeighedSoThatItHasNoInfluence(_ measure: String) throws {
    let table = WeightingTable(rows: [
      [2, 5, 9], [3, 2, 6], [4, 4, 1], [5, 3, 8], [7, 1, 3], [6, 2, 5], [8, 4, 2],
    ])
    let result = try weights(measure, table, [1, 0, 0])
    let expected = [0.54325761, 0.24697922, 0.20976317]
    #expect(isNear(result.weights, expected, within: 1e-8))
    #expect(missed(result) == nil)
    let index = (0..<7).map { row in
      zip(table.scores.row(row), result.weights).reduce(0) { $0 + $1.0 * $1.1 }
    }
    #expect(abs(Correlation(table.columns[1], index).coefficient) < 1e-12)
  }

  /// The third column is 10 minus the first: shares of the variance of both at once cannot be
  /// positive. Without the third, halves are reached, and a third is missed by 1/3.
  @Test func aTargetThatOpposedCriteriaCannotReachIsMissedAsLittleAsPossible() throws {
    let table = WeightingTable(rows: [[1, 2, 9], [2, 7, 8], [5, 3, 5], [7, 1, 3], [9, 8, 1]])
    let result = try weights("covariance-share", table, .equal(3))
    #expect(abs(try #require(missed(result)) - 1.0 / 3) < 1e-9)
    #expect(!result.doubts.contains(.flatIndex))
    let shares = try #require(result.steps.last).values
    let squares = shares.reduce(0) { $0 + ($1 - 1.0 / 3) * ($1 - 1.0 / 3) }
    #expect(squares < 1.0 / 6 + 1e-9)
  }

  /// Correlations of a criterion and its mirror with an index add up to 0, whatever the weights: nothing
  /// can be divided by that sum.
  @Test func influencesThatCancelOutHaveNoShares() throws {
    let (first, second) = ([1.0, 2, 5, 7, 9], [2.0, 7, 3, 1, 8])
    let table = WeightingTable(columns: [
      first, first.map { 13 - $0 }, second, second.map { 14 - $0 },
    ])
    let same = try weights("correlation", table, .equal(4))
    #expect(same.doubts.first == .flatIndex)
    for target in [[Double].equal(4), [0.4, 0.1, 0.3, 0.2]] {
      let result = try weights("correlation", table, target)
      #expect(missed(result) == 1)
      #expect(try #require(result.steps.last).values.allSatisfy(\.isNaN))
      #expect(result.weights.allSatisfy { $0 > 0 && $0 < 1 })
    }
  }

  /// What has no part of the variance still correlates with the index.
  @Test func aCriterionWithoutAPartOfTheVarianceHasAShareOfZero() throws {
    let table = WeightingTable(rows: [
      [2, 5, 9], [3, 2, 6], [4, 4, 1], [5, 3, 8], [7, 1, 3], [6, 2, 5], [8, 4, 2],
    ])
    let result = try weights("covariance-share", table, [0.6, 0.4, 0])
    #expect(result.weights[2] == 0)
    #expect(isNear(result.steps[0].values, [0.6, 0.4, 0]))
    #expect(isNear(result.steps[2].values, [0.6, 0.4, 0], within: 1e-9))
    let index = (0..<7).map { row in
      zip(table.scores.row(row), result.weights).reduce(0) { $0 + $1.0 * $1.1 }
    }
    for criterion in 0..<3 {
      let coefficient = Correlation(table.columns[criterion], index).coefficient
      #expect(abs(result.steps[1].values[criterion] - coefficient) < 1e-12)
    }
  }

  /// Three units and four criteria: some weights give every unit the same index, and none are found.
  @Test func fewUnitsDoNotEndInAnIndexThatIsTheSameForAll() throws {
    var random = SeededGenerator(seed: 34)
    for _ in 0..<50 {
      let table = WeightingTable(
        columns: (0..<4).map { _ in (0..<3).map { _ in Double.random(in: 0...1, using: &random) } })
      for measure in InfluenceMeasure.allCases {
        let result = try weights(measure.rawValue, table, .equal(4))
        #expect(!table.isFlat(under: result.weights))
        let shares = try #require(result.steps.last).values
        #expect(shares.allSatisfy { $0.isFinite })
        let miss = shares.reduce(0) { max($0, abs($1 - 0.25)) }
        #expect(abs((missed(result) ?? 0) - miss) < 1e-8)
      }
    }
  }

  @Test func anIndexThatIsTheSameForAllIsSaid() throws {
    let table = WeightingTable(columns: [[1, 2, 3, 5], [9, 8, 7, 5]])
    let result = try weighting("standard-deviation").weights(table)
    #expect(result.doubts.first == .flatIndex)
    let other = try weighting("standard-deviation").weights(
      WeightingTable(columns: [[1, 2, 3, 5], [9, 8, 7, 6]]))
    #expect(!other.doubts.contains(.flatIndex))
  }

  /// SciPy 1.17.1, SLSQP from 300 starts on sign(r) r²/Σ r²: least sum of squares 0.10839288740729;
  /// other valleys end at 0.134, 0.142 and 0.161.
  @Test func theBestOfSeveralValleysIsFound() throws {
    let table = WeightingTable(rows: [
      [0.172, 0.693, 0.598, 0.316, 0.219], [0.869, 0.106, 0.78, 0.276, 0.251],
      [0.54, 0.122, 0.774, 0.988, 0.345], [0.767, 0.544, 0.618, 0.203, 0.538],
      [0.301, 0.766, 0.918, 0.382, 0.559],
    ])
    let result = try weights("correlation-ratio", table, .equal(5))
    let shares = try #require(result.steps.last).values
    let squares = shares.reduce(0) { $0 + ($1 - 0.2) * ($1 - 0.2) }
    #expect(squares < 0.108393)
    #expect(shares.allSatisfy { abs($0) <= 1 })
  }
}
