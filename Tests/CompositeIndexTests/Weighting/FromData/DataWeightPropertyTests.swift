import Testing

@testable import CompositeIndex

/// What holds for every method that takes weights from data.
struct DataWeightPropertyTests {
  private static let all: [(name: String, settings: [String: ParameterValue])] = [
    ("equal", [:]), ("entropy", [:]), ("entropy", ["scale": .text("min-max")]), ("critic", [:]),
    ("critic", ["scale": .text("scores")]), ("critic", ["correlation": .text("spearman")]),
    ("standard-deviation", [:]), ("standard-deviation", ["scale": .text("min-max")]),
    ("merec", [:]), ("principal-components", [:]),
    ("principal-components", ["rotation": .text("none")]),
    ("principal-components", ["form": .text("communality")]),
    ("principal-components", ["form": .text("score-coefficients")]), ("influence-balanced", [:]),
    ("influence-balanced", ["measure": .text("correlation")]),
    ("influence-balanced", ["measure": .text("covariance-share")]),
  ]

  /// A thousand tables where the build is optimised; a debug build would take minutes over them.
  private static let count = SpeedSample.isOptimised ? 1000 : 100

  private static func methods() throws -> [any DataWeighting] {
    try all.map { try weighting($0.name, $0.settings) }
  }

  @Test func weightsAddUpToOneAndAreNotNegativeUnlessSaid() throws {
    let methods = try Self.methods()
    for seed in 0..<Self.count {
      var random = SeededGenerator(seed: UInt64(seed))
      let table = RandomScores.any(units: 4 + seed % 12, criteria: 2 + seed % 5, &random)
      for method in methods {
        let result = method.settled(table)
        #expect(abs(compensatedSum(result.weights) - 1) <= 1e-12)
        for (criterion, weight) in result.weights.enumerated() where !(weight >= 0) {
          #expect((method as? PrincipalComponentWeights)?.form == .scoreCoefficients)
          #expect(weight.isFinite, "criterion \(criterion)")
        }
      }
    }
  }

  @Test func permutingCriteriaPermutesWeights() throws {
    let methods = try Self.methods()
    for seed in 0..<Self.count {
      var random = SeededGenerator(seed: UInt64(seed + 5000))
      let table = RandomScores.agreeing(units: 12, criteria: 4, &random)
      let places = [0, 1, 2, 3].shuffled(using: &random)
      for method in methods {
        let (plain, turned) = (
          method.settled(table), method.settled(table.permuted(criteria: places))
        )
        #expect(
          isNear(
            places.map { plain.weights[$0] }, turned.weights,
            // The search for influence ends where its steps no longer help.
            within: method is InfluenceBalanced ? 1e-7 : 1e-11),
          "\(method) \(seed)")
      }
    }
  }

  @Test func permutingUnitsChangesNothing() throws {
    let methods = try Self.methods()
    for seed in 0..<Self.count {
      var random = SeededGenerator(seed: UInt64(seed + 9000))
      let table = RandomScores.agreeing(units: 9, criteria: 3, &random)
      let order = (0..<9).shuffled(using: &random)
      let other = table.selecting(units: order)
      for method in methods {
        let (plain, turned) = (method.settled(table), method.settled(other))
        #expect(isNear(plain.weights, turned.weights, within: 1e-9), "\(method)")
      }
    }
  }

  /// The unit in which a criterion's scores are counted does not matter to these.
  @Test func weightsDoNotDependOnTheUnitOfACriterion() throws {
    let free: [(String, [String: ParameterValue])] = [
      ("entropy", [:]), ("critic", [:]), ("standard-deviation", ["scale": .text("min-max")]),
      ("merec", [:]), ("principal-components", [:]),
    ]
    for (name, settings) in free {
      let method = try weighting(name, settings)
      for seed in 0..<200 {
        var random = SeededGenerator(seed: UInt64(seed + 300))
        let table = RandomScores.agreeing(units: 10, criteria: 4, &random)
        var columns = table.columns
        columns[2] = columns[2].map { $0 * 1000 }
        let scaled = method.settled(WeightingTable(columns: columns))
        #expect(isNear(method.settled(table).weights, scaled.weights, within: 1e-11), "\(name)")
      }
    }
  }

  /// The zero of a criterion's scores does not matter to these.
  @Test func weightsDoNotDependOnTheZeroOfACriterion() throws {
    for name in ["critic", "standard-deviation", "principal-components", "influence-balanced"] {
      let method = try weighting(name)
      for seed in 0..<200 {
        var random = SeededGenerator(seed: UInt64(seed + 700))
        let table = RandomScores.agreeing(units: 10, criteria: 4, &random)
        var columns = table.columns
        columns[1] = columns[1].map { $0 + 500 }
        let moved = method.settled(WeightingTable(columns: columns))
        #expect(isNear(method.settled(table).weights, moved.weights, within: 1e-9), "\(name)")
      }
    }
  }

  @Test func influenceCancelsTheUnitOfACriterion() throws {
    for measure in InfluenceMeasure.allCases {
      let method = try weighting("influence-balanced", ["measure": .text(measure.rawValue)])
      for seed in 0..<100 {
        var random = SeededGenerator(seed: UInt64(seed + 1300))
        let table = RandomScores.agreeing(units: 20, criteria: 3, &random)
        var columns = table.columns
        columns[0] = columns[0].map { $0 * 10 }
        let (plain, scaled) = (
          method.settled(table), method.settled(WeightingTable(columns: columns))
        )
        // The contribution weight × scores is the same, whatever the unit.
        let back = [scaled.weights[0] * 10, scaled.weights[1], scaled.weights[2]].shares
        #expect(isNear(plain.weights, back, within: 1e-7))
      }
    }
  }
}
