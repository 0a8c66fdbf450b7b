import CompositeIndex
import Testing

/// 31 made-up units, eight indicators in a tree of uneven depth, scores between 20 and 100.
struct SampleProvinces {
  /// How nodes are aggregated.
  struct Means: CustomTestStringConvertible, Sendable {
    var index: MethodChoice
    var byNode: [Methodology.NodeMethod] = []
    let testDescription: String
  }

  static func power(_ exponent: Double) -> MethodChoice {
    MethodChoice("power", [.init(name: "exponent", value: .number(exponent))])
  }

  static let means = [
    Means(index: MethodChoice("arithmetic"), testDescription: "arithmetic"),
    Means(index: MethodChoice("geometric"), testDescription: "geometric"),
    Means(index: MethodChoice("harmonic"), testDescription: "harmonic"),
    Means(index: power(0.5), testDescription: "power 0.5"),
    Means(index: power(-2), testDescription: "power -2"),
    Means(
      index: MethodChoice("geometric"),
      byNode: [
        .init(node: "a", method: MethodChoice("arithmetic")), .init(node: "b", method: power(-2)),
        .init(node: "b2", method: MethodChoice("harmonic")),
      ], testDescription: "mixed"),
    Means(index: MethodChoice("median"), testDescription: "median"),
    Means(
      index: MethodChoice(
        "mazziotta-pareto", [.init(name: "penalty", value: .text("positive"))]),
      testDescription: "mazziotta-pareto positive"),
    Means(
      index: MethodChoice("arithmetic"),
      byNode: [
        .init(node: "index", method: MethodChoice("mazziotta-pareto")),
        .init(node: "b", method: MethodChoice("median")),
      ], testDescription: "mazziotta-pareto over means and a median"),
  ]

  /// Nodes that compare units, below a root that can be split.
  static let outranking = [
    Means(
      index: MethodChoice("arithmetic"),
      byNode: [.init(node: "a", method: MethodChoice("copeland"))],
      testDescription: "copeland at a"),
    Means(
      index: MethodChoice("arithmetic"),
      byNode: [
        .init(node: "b", method: MethodChoice("condorcet")),
        .init(node: "c", method: MethodChoice("copeland")),
      ], testDescription: "condorcet at b, copeland at c"),
  ]

  private static let leaves = ["a1", "a2", "a3", "b1", "b2x", "b2y", "c1", "d"]
  private static let weights: [(String, Double)] = [
    ("a", 40), ("b", 30), ("c", 18), ("d", 12), ("a1", 30), ("a2", 45), ("a3", 25), ("b1", 70),
    ("b2", 30), ("b2x", 60), ("b2y", 40), ("c1", 100),
  ]

  static func scheme(_ means: Means, ties: TieRule = .competition, coverage: Double = 0) throws
    -> ResolvedScheme
  {
    var methodology = Methodology()
    methodology.aggregation = means.index
    methodology.aggregationByNode = means.byNode
    methodology.ties = ties
    methodology.coverage.unit = coverage
    methodology.normalise = MethodChoice(
      "efficacy",
      [
        .init(name: "worst", value: .number(0)), .init(name: "best", value: .number(1000)),
        .init(name: "floor", value: .number(20)), .init(name: "span", value: .number(80)),
        .init(name: "clamp", value: .flag(true)),
      ])
    return try ResolvedScheme(
      Scheme(
        id: "sample",
        indicators: leaves.map {
          IndicatorDefinition(
            id: $0, name: LocalizedText("i-" + $0), unit: LocalizedText("分"),
            direction: .higherIsBetter)
        },
        tree: [
          .init(node: "index", children: ["a", "b", "c", "d"]),
          .init(node: "a", children: ["a1", "a2", "a3"]),
          .init(node: "b", children: ["b1", "b2"]), .init(node: "b2", children: ["b2x", "b2y"]),
          .init(node: "c", children: ["c1"]),
        ], weights: weights.map { .init(node: $0.0, value: $0.1) }, methodology: methodology))
  }

  /// Figures between 300 and 1,100 (some are clamped) in steps of 0.1, from a linear congruential
  /// generator; with gaps, one in nine is missing.
  static func dataset(gaps: Bool = false) -> Dataset {
    var state: UInt64 = gaps ? 20_240_315 : 42
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    var observations: [Observation] = []
    for unit in 0..<31 {
      for variable in leaves.indices {
        let value = Double(next() % 8_000) / 10 + 300
        if gaps, next() % 9 == 0 { continue }
        var observation = Observation(unit: unit, variable: variable, period: 0, value: value)
        observation.file = 0
        observation.line = Int32(unit * leaves.count + variable + 2)
        observation.column = 4
        observations.append(observation)
      }
    }
    return Dataset(
      id: "sample", title: LocalizedText("sample"),
      units: (0..<31).map { Unit(code: "\(110_000 + $0)", name: LocalizedText("U\($0)")) },
      variables: leaves.map { Variable(id: $0, name: LocalizedText($0), kind: .score) },
      periods: [Period(year: 2024)], observations: observations, fileNames: ["values.csv"])
  }

  static func assessment(
    _ means: Means, gaps: Bool = false, ties: TieRule = .competition, coverage: Double = 0,
    scenario: Scenario = Scenario()
  ) throws -> Assessment {
    let results = try assess(
      scheme(means, ties: ties, coverage: coverage), dataset(gaps: gaps), scenario: scenario)
    return results[0]
  }
}
