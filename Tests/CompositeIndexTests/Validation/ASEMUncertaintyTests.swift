import Testing

@testable import CompositeIndex

/// The worlds of a model are COINr's cells; `ASEMFactorialTests` holds single runs to them.
@Suite(
  .enabled(
    if: ReferenceTable.isThere, "needs the reference numbers in ../shared/validation/coinr-asem"))
struct ASEMUncertaintyTests {
  @Test func worldsAreTheCellsOfTheFactorial() throws {
    let scores = try #require(ReferenceTable("sensitivity/factorial_scores.csv"))
    let ranks = try #require(ReferenceTable("sensitivity/factorial_ranks.csv"))
    let base = try ASEM().assess(
      ASEMPipelineTests.methodology(normalise: #"{ "method": "min-max", "lower": 1 }"#))
    let model = try UncertainModel(base, factors: ASEMFactors.lists)
    #expect(model.worlds.count == 20 && model.refused.isEmpty)
    var replicate = model.replicate()
    for (number, world) in model.worlds.enumerated() {
      let (treat, normalise, aggregation) = (world.levels[0], world.levels[1], world.levels[2])
      let cell =
        "w\(treat + 1)_\(["minmax1_100", "z10_2"][normalise])_\(["amean", "gmean"][aggregation])"
      let (numbers, places) = (scores.numbers(cell), ranks.numbers(cell))
      replicate.evaluate(world: number)
      for unit in model.rows.indices {
        #expect(agree(replicate.scores[unit], numbers[unit], within: 1e-11), "\(cell)")
        #expect(replicate.ranks[unit] == places[unit], "\(cell)")
      }
    }
  }
}

/// The factors of COINr's example.
enum ASEMFactors {
  private static func list(
    _ name: String, _ choices: [SchemeVariation]
  ) -> UncertaintyFactor {
    UncertaintyFactor(
      name: name,
      source: .alternatives(
        choices.enumerated().map { .init(label: "\($0.offset + 1)", change: $0.element) }))
  }

  /// Points winsorised, normalisation, aggregation.
  static let lists = [
    list(
      "treat",
      (1...5).map {
        .treat(Sample.choice("skew-kurtosis", ["winsorise": .number(Double($0))]))
      }),
    list(
      "normalise",
      [
        .normalise(Sample.choice("min-max", ["lower": .number(1)])),
        .normalise(
          Sample.choice(
            "z-score", ["mean": .number(10), "deviation": .number(2), "below": .number(4.99)])),
      ]),
    list(
      "aggregation",
      [.aggregation(MethodChoice("arithmetic")), .aggregation(MethodChoice("geometric"))]),
  ]

  /// The same with every weight within 25 %.
  static let all = lists + [.standard]
}
