import Testing

@testable import CompositeIndex

/// Units are left out before scores are found where these depend on which units there are.
struct RefittedScoresTests {
  private static let rows: [(String, [Double?])] = [
    ("A", [1, 30, 4]), ("B", [2, 5, 9]), ("C", [3, 2, 6]), ("D", [4, 4, 1]), ("E", [5, 3, 8]),
    ("F", [7, 1, 3]), ("G", [6, 2, 5]), ("H", [8, 4, 2]),
  ]

  /// Three indicators of one weight.
  private func scheme(_ indicator: (String) -> IndicatorDefinition) -> Scheme {
    var scheme = Sample.tree(
      [("index", ["x", "y", "z"])], weights: [("x", 1), ("y", 1), ("z", 1)],
      indicators: ["x", "y", "z"].map(indicator))
    scheme.weightsAre = .relative
    return scheme
  }

  private func assessment(
    _ normalise: String, impute: String = "none", without: [Int] = [],
    rows: [(String, [Double?])] = rows
  ) throws -> Assessment {
    var scheme = scheme { Sample.indicator($0, normalise: Sample.choice(normalise)) }
    scheme.methodology.impute = MethodChoice(impute)
    return try Sample.assess(
      scheme, Sample.table(["x", "y", "z"], rows), scenario: Scenario(without: without))
  }

  private func found(_ name: String, _ assessment: Assessment) throws -> DataWeights {
    try weighting(name).weights(WeightingTable(assessment, at: .leaves))
  }

  private func pair(
    _ rows: [(String, [Double?])], _ normalise: MethodChoice = MethodChoice("min-max")
  ) throws -> Assessment {
    var scheme = Sample.tree(
      [("index", ["x", "y"])], weights: [("x", 1), ("y", 1)],
      indicators: ["x", "y"].map { Sample.indicator($0, normalise: normalise) })
    scheme.weightsAre = .relative
    return try Sample.assess(scheme, Sample.table(["x", "y"], rows))
  }

  private func numbered(_ rows: [[Double?]]) -> [(String, [Double?])] {
    rows.enumerated().map { ("u\($0 + 1)", $1) }
  }

  private func fewUnits(_ result: DataWeights) -> Double? {
    for doubt in result.doubts { if case .fewUnits(_, let error) = doubt { return error } }
    return nil
  }

  /// NumPy 2.4.6: entropy weights of the columns on 0 to 1; without u1 y is constant and weighs 0.
  @Test func aUnitWithoutWhichACriterionIsConstantDecides() throws {
    let rows = numbered([
      [10, 9], [20, 5], [35, 5], [40, 5], [55, 5], [60, 5], [75, 5], [90, 5],
    ])
    let result = try found("entropy", pair(rows))
    #expect(isNear(result.weights, [0.11679008, 0.88320992], within: 1e-8))
    #expect(result.doubts.first == .outlier(criterion: 1, unit: 0, without: 0))
    let errors = try #require(result.jackknife?.errors)
    #expect(isNear(errors, [0.76112837, 0.76112837], within: 1e-8))
    #expect(abs(try #require(fewUnits(result)) - 0.76112837) < 1e-8)
  }

  /// NumPy 2.4.6: u1 has no y, but its x is the end of the scale; without it weights are another.
  @Test func aUnitThatLacksAScoreCanDecideAllTheSame() throws {
    let rows = numbered([
      [1000, nil], [20, 15], [35, 25], [40, 75], [55, 30], [60, 90], [75, 45], [90, 60],
    ])
    let table = WeightingTable(try pair(rows), at: .leaves)
    let result = try weighting("standard-deviation").weights(table)
    #expect(isNear(result.weights, [0.06254978, 0.93745022], within: 1e-8))
    guard case .outlier(1, let unit, let without)? = result.doubts.first else {
      Issue.record("no unit decides: \(result.doubts)")
      return
    }
    #expect(table.leftOut(unit).code == "u1" && table.units.count == 7)
    #expect(abs(without - 0.51702931) < 1e-8)
    // Errors are those of the complete units.
    let errors = try #require(result.jackknife?.errors)
    #expect(isNear(errors, [0.01671791, 0.01671791], within: 1e-8))
  }

  /// As where scores are the figures themselves: the constant weighs nothing, and that is said.
  @Test(arguments: ["min-max", "z-score"])
  func aConstantWithoutScoresWeighsNothing(_ normalise: String) throws {
    let rows = numbered([[10, 5], [20, 5], [35, 5], [40, 5], [55, 5], [60, 5]])
    let assessment = try pair(rows, MethodChoice(normalise))
    let table = WeightingTable(assessment, at: .leaves)
    #expect(table.unscored == [1] && table.units.count == 6 && table.incomplete.isEmpty)
    #expect(assessment.indicatorsWithoutDifferences(at: .leaves).map(\.said.id) == ["y"])
    for name in ["critic", "standard-deviation", "principal-components", "influence-balanced"] {
      let result = try weighting(name).weights(table)
      #expect(result.weights == [1, 0] && result.doubts == [.constant(criterion: 1)], "\(name)")
    }
    let under = WeightingTable(assessment, at: .children(of: ResolvedScheme.root))
    #expect(under.unscored == [1])
  }

  /// A missing figure is no constant: one figure alone, and none.
  @Test func whatIsMissingIsNoConstant() throws {
    for rest in [Double?.some(3), nil] {
      let rows = numbered([[10, rest], [20, nil], [35, nil], [40, nil]])
      let assessment = try pair(rows)
      #expect(WeightingTable(assessment, at: .leaves).units.isEmpty)
      #expect(assessment.indicatorsWithoutDifferences(at: .leaves).isEmpty)
    }
  }

  /// Nothing can be compared with a reference that is left out: there are no standard errors, but the
  /// others still tell that units are few.
  @Test func aUnitThatCannotBeSparedIsNamed() throws {
    let rows = numbered([[10, 9], [20, 15], [35, 5], [40, 12], [55, 20], [60, 3]])
    let choice = Sample.choice("distance-to-reference", ["unit": .text("u2")])
    let result = try found("standard-deviation", pair(rows, choice))
    let jackknife = try #require(result.jackknife)
    #expect(jackknife.failed == [1] && jackknife.errors == nil && !jackknife.isLimited)
    #expect(fewUnits(result) != nil)
  }

  /// Standard deviations of z-scores are all 1: whoever is left out, every weight is a third.
  @Test func weightsThatAreAlwaysTheSameHaveNoErrorAndNoDecisiveUnit() throws {
    let result = try found("standard-deviation", assessment("z-score"))
    #expect(isNear(result.weights, .equal(3)))
    #expect(isNear(try #require(result.jackknife?.errors), [0, 0, 0]))
    #expect(!result.doubts.contains { if case .outlier = $0 { true } else { false } })
  }

  /// NumPy 2.4.6: columns put on 0 to 1 anew without each row; deviations, divided by their sum.
  @Test func errorsAreThoseOfScoresFoundAnew() throws {
    let result = try found("standard-deviation", assessment("min-max"))
    #expect(
      isNear(result.weights, [0.33837144, 0.32128024, 0.34034831], within: 1e-8))
    let errors = try #require(result.jackknife?.errors)
    #expect(isNear(errors, [0.02385902, 0.01934127, 0.02733675], within: 1e-8))
    let largest = try #require(result.jackknife?.largest)
    #expect(largest.unit == 4 && largest.criterion == 2)
    #expect(abs(largest.without - 0.3148152738233201) < 1e-12)
  }

  /// What is said to happen without a unit is what happens without it.
  @Test(arguments: ["min-max", "z-score", "rank", "goalposts"], ["none", "mean"])
  func whatIsToldOfAUnitIsWhatLeavingItOutGives(_ normalise: String, _ impute: String) throws {
    var rows = Self.rows
    if impute == "mean" { rows[5].1[2] = nil }
    let all: Assessment
    if normalise == "goalposts" {
      all = try Sample.assess(
        scheme { Sample.score($0) }, Sample.table(["x", "y", "z"], Self.rows))
      #expect(WeightingTable(all, at: .leaves).without == nil)
    } else {
      all = try assessment(normalise, impute: impute, rows: rows)
    }
    for name in ["critic", "entropy", "standard-deviation"]
    where name != "entropy" || normalise != "z-score" {
      let change = try #require(try found(name, all).jackknife?.largest)
      var scenario = all.scenario
      scenario.without = [all.units[change.unit]]
      let rest = try #require(
        try assess(all.scheme, all.dataset, scenario: scenario).first)
      let real = try found(name, rest)
      #expect(abs(real.weights[change.criterion] - change.without) < 1e-12)
    }
  }
}
