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
