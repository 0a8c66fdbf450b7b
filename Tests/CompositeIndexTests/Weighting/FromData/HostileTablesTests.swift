import Testing

@testable import CompositeIndex

/// Tables that no method may stumble over.
struct HostileTablesTests {
  private static let tables: [(String, WeightingTable)] = [
    ("one unit", WeightingTable(rows: [[60, 70, 80]])),
    ("two units", WeightingTable(rows: [[60, 70, 80], [61, 72, 70]])),
    ("two units, all better", WeightingTable(rows: [[60, 70, 80], [61, 72, 90]])),
    ("one criterion", WeightingTable(columns: [[60, 70, 80]])),
    ("one constant criterion", WeightingTable(columns: [[70, 70, 70]])),
    ("a constant among others", WeightingTable(columns: [[60, 70, 80], [5, 5, 5], [9, 8, 4]])),
    ("nothing but constants", WeightingTable(columns: [[1, 1, 1], [2, 2, 2]])),
    ("twins", WeightingTable(columns: [[60, 70, 80, 65], [60, 70, 80, 65], [9, 4, 8, 3]])),
    ("opposites", WeightingTable(columns: [[1, 2, 3, 4], [4, 3, 2, 1]])),
    (
      "more criteria than units",
      WeightingTable(rows: [[1, 9, 4, 7, 5, 3], [2, 3, 8, 1, 9, 6], [5, 5, 1, 2, 4, 8]])
    ),
    (
      "huge",
      WeightingTable(columns: [[1e300, 2e300, 5e299], [3, 1, 2], [1e308, 9e307, 1.7e308]])
    ),
    (
      "tiny",
      WeightingTable(columns: [[1e-300, 2e-300, 5e-301], [1, 3, 2].map { $0 * 1e-300 * 1e-10 }])
    ),
    ("huge and tiny", WeightingTable(columns: [[1e-300, 1e300, 1], [1, 2, 3]])),
    ("almost constant", WeightingTable(columns: [[1, 1 + 1e-11, 1], [1, 2, 4]])),
    ("one unit stands out", WeightingTable(columns: [[1e-9, 1e-9, 1e9], [1, 2, 3], [2, 1, 2]])),
    ("two values", WeightingTable(columns: [[1, 2, 1, 2], [1, 1, 2, 2], [1, 2, 2, 1]])),
  ]

  @Test(arguments: tables)
  func everyMethodGivesWeights(_ name: String, _ table: WeightingTable) throws {
    for type in Catalogue.dataWeightings {
      for settings in Self.settings(type.name) {
        let result = try weighting(type.name, settings).weights(table)
        #expect(!result.weights.contains { !$0.isFinite }, "\(type.name) \(settings) \(name)")
        #expect(
          abs(compensatedSum(result.weights) - 1) <= 1e-12, "\(type.name) \(settings) \(name)")
        #expect(result.weights.count == table.criteria.count)
      }
    }
  }

  private static func settings(_ name: String) -> [[String: ParameterValue]] {
    switch name {
    case "entropy", "standard-deviation", "critic":
      [["scale": .text("scores")], ["scale": .text("min-max")]]
    case "principal-components":
      ["largest-loading", "communality", "score-coefficients"].map { ["form": .text($0)] }
    case "influence-balanced":
      InfluenceMeasure.allCases.map { ["measure": .text($0.rawValue)] }
    default: [[:]]
    }
  }

  @Test func scoresOutsideTheDomainAreRefusedByName() throws {
    let negative = WeightingTable(columns: [[1, 2, 3], [0.5, -1.5, 2]])
    let problem = #expect(throws: Diagnostic.self) { try weighting("entropy").weights(negative) }
    #expect(problem?.code == .noDataWeights)
    #expect(problem?.message[.en].contains("c2 of u2 is -1.5") == true)
    #expect(problem?.fix?[.en].contains("scale=min-max") == true)
    let rescaled = try weighting("entropy", ["scale": .text("min-max")]).weights(negative)
    #expect(abs(rescaled.weights.reduce(0, +) - 1) <= 1e-12)
    let zero = WeightingTable(columns: [[1, 2, 3], [0, 1, 2]])
    #expect(throws: Diagnostic.self) { try weighting("merec").weights(zero) }
    let entropy = try weighting("entropy").weights(zero)
    #expect(entropy.weights.allSatisfy { $0 > 0 })
  }

  @Test func withoutACompleteUnitThereAreNoWeights() {
    let table = WeightingTable(columns: [[.nan, 1], [1, .nan]])
    for type in Catalogue.dataWeightings {
      #expect(throws: Diagnostic.self) { try weighting(type.name).weights(table) }
    }
  }

  @Test func unitsWithAGapDoNotCount() throws {
    let whole = WeightingTable(columns: [[60, 70, 80, 75], [90, 62, 71, 80]])
    let gap = WeightingTable(columns: [[60, 70, .nan, 80, 75], [90, 62, 50, 71, 80]])
    for type in Catalogue.dataWeightings {
      let method = try weighting(type.name)
      let (full, less) = (try method.weights(whole), try method.weights(gap))
      #expect(full.weights == less.weights)
    }
    #expect(gap.complete.incomplete.map(\.code) == ["u3"])
  }
}
