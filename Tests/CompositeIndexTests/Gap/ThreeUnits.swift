import CompositeIndex

/// Units P, Q and R with indicators a1, a2 (under A, weight 60 %) and b (40 %); between 1 and 100 an
/// indicator's score is its value.
///
///         a1  a2   b    A  index (arithmetic)
///     P   40  80  50   60  56
///     Q   60  90  30   75  57
///     R   70  60  90   65  75
enum ThreeUnits {
  static let p = 0
  static let q = 1
  static let r = 2

  static func assessment(
    _ values: [[Double]] = [[40, 80, 50], [60, 90, 30], [70, 60, 90]], awards: [Double] = [],
    scenario: Scenario = Scenario()
  ) throws -> Assessment {
    try single(
      tree: [
        .init(node: "index", children: ["A", "b"]), .init(node: "A", children: ["a1", "a2"]),
      ],
      weights: [("A", 60), ("b", 40), ("a1", 50), ("a2", 50)], leaves: ["a1", "a2", "b"],
      mean: MethodChoice("arithmetic"), values: values, awards: awards, scenario: scenario)
  }

  /// Two indicators of equal weight under one mean.
  static func pair(_ mean: MethodChoice, _ values: [[Double]]) throws -> Assessment {
    try single(
      tree: [.init(node: "index", children: ["x", "y"])], weights: [("x", 50), ("y", 50)],
      leaves: ["x", "y"], mean: mean, values: values)
  }

  private static func single(
    tree: [Scheme.Branch], weights: [(String, Double)], leaves: [String], mean: MethodChoice,
    values: [[Double]], awards: [Double] = [], scenario: Scenario = Scenario()
  ) throws -> Assessment {
    var methodology = Methodology()
    methodology.aggregation = mean
    methodology.normalise = MethodChoice(
      "goalposts",
      [("worst", 1), ("best", 100), ("lower", 1), ("upper", 100)].map {
        .init(name: $0.0, value: .number($0.1))
      })
    let bonus = BonusRule(
      max: 5,
      items: [
        .init(id: "award", name: LocalizedText("award"), of: "awards", points: 2, max: 5)
      ])
    let scheme = Scheme(
      id: "three",
      indicators: leaves.map {
        IndicatorDefinition(id: $0, name: LocalizedText($0), direction: .higherIsBetter)
      }, tree: tree, weights: weights.map { .init(node: $0.0, value: $0.1) },
      methodology: methodology, bonus: awards.isEmpty ? nil : bonus)
    let dataset = Dataset(
      id: "three", title: LocalizedText("three"),
      units: values.indices.map { Unit(code: "\($0)", name: LocalizedText(["P", "Q", "R"][$0])) },
      variables: (leaves + ["awards"]).map { Variable(id: $0, name: LocalizedText($0)) },
      periods: [Period(year: 2024)],
      observations: values.enumerated().flatMap { unit, row in
        row.enumerated().filter { !$0.element.isNaN }.map {
          Observation(unit: unit, variable: $0.offset, period: 0, value: $0.element)
        }
      }
        + awards.enumerated().map {
          Observation(unit: $0.offset, variable: leaves.count, period: 0, value: $0.element)
        })
    return try assess(ResolvedScheme(scheme), dataset, scenario: scenario)[0]
  }
}

extension Assessment {
  /// A gap between two units.
  func gap(_ unit: Int, to other: Int) throws -> GapAnalysis {
    GapAnalysis(self, row: unit, benchmark: try benchmark(.unit(other), for: unit))
  }
}

extension GapAnalysis {
  /// The part of a node.
  func part(_ id: String, _ assessment: Assessment) -> Part? {
    parts.first { assessment.scheme.nodes[$0.node].id == id }
  }
}

/// Whether two numbers are the same but for binary rounding.
func near(_ left: Double?, _ right: Double, within tolerance: Double = 1e-9) -> Bool {
  left.map { abs($0 - right) <= tolerance } ?? false
}
