@testable import CompositeIndex

/// Made-up indices with figures that have errors of every law, gaps, bonus points, caps and scores that
/// are set, all from one seed.
struct ReplicateSample {
  let scheme: Scheme
  let data: Dataset
  let scenario: Scenario
  let factors: [UncertaintyFactor]

  /// Rules by which weights are drawn, each of the kernel.
  static let spreads: [WeightSpread] = [
    .jitter(0.25), .dirichlet(30), .within(.simplex), .within(.floor(percent: 5)),
    .within(.order([])), .within(.box(percent: 40)),
  ]

  /// - Parameter aggregation: by name; power gets a random exponent.
  init(_ seed: UInt64, aggregation: String) {
    var random = SeededGenerator(seed: seed)
    data = Self.data(units: Int.random(in: 5...14, using: &random), &random)
    var choice = MethodChoice(aggregation)
    if aggregation == "power" {
      choice = Sample.choice(
        "power", ["exponent": .number(Double.random(in: -3...3, using: &random))])
    }
    let comparesUnits = aggregation == "copeland" || aggregation == "condorcet"
    // Means of logarithms and the like need scores above 0.
    let isPositive = !["arithmetic", "median", "copeland", "condorcet"].contains(aggregation)
    let tree: [Scheme.Branch] = [
      .init(node: "index", children: ["satisfaction", "redress", "exact"]),
      .init(node: "satisfaction", children: ["survey", "sample", "quotient"]),
      .init(node: "redress", children: ["density", "closing", "steady"]),
    ]
    var weights: [Scheme.Weight] = []
    for node in tree.flatMap({ $0.children }) {
      weights.append(.init(node: node, value: Double(Int.random(in: 1...9, using: &random))))
    }
    var scheme = Scheme(
      id: "random", indicators: Self.indicators(isPositive: isPositive, &random), tree: tree,
      weights: weights, weightsAre: .relative)
    scheme.methodology.aggregation = choice
    // A node whose scores may be below 0 cannot stand under one that needs them above.
    if aggregation == "mazziotta-pareto" {
      scheme.methodology.aggregationByNode = ["satisfaction", "redress"].map {
        .init(node: $0, method: MethodChoice("arithmetic"))
      }
    }
    scheme.methodology.impute = MethodChoice("none")
    scheme.methodology.coverage = .init(
      unit: Double.random(in: 0...0.8, using: &random),
      node: Double.random(in: 0...0.6, using: &random))
    scheme.methodology.ties = TieRule.allCases.randomElement(using: &random) ?? .average
    scheme.bonus = BonusRule(
      max: 5,
      items: [.init(id: "award", name: LocalizedText("award"), of: "awards", points: 1.5, max: 4)])
    scheme.vetoes = [
      VetoRule(
        id: "cap", name: LocalizedText("cap"), of: "scandals", condition: .atLeast(1),
        consequence: .cap(comparesUnits ? 40 : 62)),
      VetoRule(
        id: "out", name: LocalizedText("out"), of: "scandals", condition: .atLeast(3),
        consequence: .exclude),
    ]
    self.scheme = scheme
    var scenario = Scenario()
    if Bool.random(using: &random) {
      scenario.scores = [
        .init(unit: 0, node: "survey", change: .to(66)),
        .init(unit: 1, node: "redress", change: comparesUnits ? .to(48) : .by(-0.5)),
      ]
    }
    self.scenario = scenario
    let spread = Self.spreads.randomElement(using: &random) ?? .jitter(0.25)
    let place: WeightPlace =
      Bool.random(using: &random) ? .everyGroup : .under(["redress", "satisfaction"])
    let drawn = UncertaintySample.weights(spread, at: place)
    let measurement = UncertaintyFactor(name: "measurement", source: .measurement)
    factors =
      [[drawn], [measurement], [drawn, measurement], [measurement, drawn]]
      .randomElement(using: &random) ?? [drawn]
  }

  private static func data(units: Int, _ random: inout SeededGenerator) -> Dataset {
    let variables = [
      "survey", "sample", "share", "people", "complaints", "repeats", "closed", "exact", "awards",
      "scandals",
    ]
    let rows = (0..<units).map { unit -> (String, [Double?]) in
      let complaints = Int.random(in: 20...900, using: &random)
      var figures: [Double?] = [
        Double.random(in: 60...95, using: &random), Double.random(in: 40...99, using: &random),
        Double.random(in: 3...9, using: &random),
        Double(Int.random(in: 9_000...40_000, using: &random)), Double(complaints),
        Double(Int.random(in: 0...20, using: &random)),
        Double(Int.random(in: 0...complaints, using: &random)),
        Double.random(in: 0...100, using: &random),
        Double(Int.random(in: 0...4, using: &random)),
        Double(Int.random(in: 0...3, using: &random)),
      ]
      for gap in [0, 1, 2, 6, 7] where unit > 1 && Int.random(in: 0..<6, using: &random) == 0 {
        figures[gap] = nil
      }
      return ("u\(10 + unit)", figures)
    }
    var data = Sample.table(variables, rows)
    for number in data.observations.indices {
      switch variables[Int(data.observations[number].variable)] {
      case "survey":
        data.observations[number].error = Double.random(in: 0.5...4, using: &random)
      case "share": data.observations[number].error = Double.random(in: 0.1...3, using: &random)
      case "sample": data.observations[number].sampleSize = 200
      default: break
      }
    }
    for name in ["complaints", "repeats", "closed"] {
      guard let number = variables.firstIndex(of: name) else { continue }
      data.variables[number].unit = LocalizedText(zh: "件", en: "cases")
    }
    data.variables[1].unit = LocalizedText("%")
    data.variables[3].kind = .stock
    data.variables[0].maximum = 96
    return data
  }

  private static func indicators(
    isPositive: Bool, _ random: inout SeededGenerator
  ) -> [IndicatorDefinition] {
    var sample = Sample.indicator("sample")
    sample.unit = LocalizedText("%")
    var density = Sample.indicator(
      "density", .lowerIsBetter,
      value: ValueFormula(of: ["complaints"], minus: ["repeats"], per: ["people"], times: 10_000))
    density.unit = LocalizedText("件/万人")
    var steady = Sample.indicator(
      "steady", .lowerIsBetter,
      value: ValueFormula(of: ["complaints"], per: ["people"], times: 10_000))
    steady.unit = LocalizedText("件/万人")
    steady.smallNumbers = Sample.choice("poisson-gamma")
    var closing = Sample.indicator(
      "closing", value: ValueFormula(of: ["closed"], per: ["complaints"], times: 100))
    closing.unit = LocalizedText("%")
    let quotient = Sample.indicator(
      "quotient", value: ValueFormula(of: ["survey"], per: ["share"], times: 1))
    let all = [
      (Sample.indicator("survey"), 50.0, 100.0), (sample, 20, 100), (quotient, 5, 30),
      (density, 700, 0), (closing, 0, 100), (steady, 600, 1), (Sample.indicator("exact"), 0, 100),
    ]
    return all.map { indicator, worst, best in
      var indicator = indicator
      indicator.normalise = normalisation(
        from: worst, to: best, isPositive: isPositive, &random)
      return indicator
    }
  }

  private static func normalisation(
    from worst: Double, to best: Double, isPositive: Bool, _ random: inout SeededGenerator
  ) -> MethodChoice {
    let ends: [String: ParameterValue] = ["worst": .number(worst), "best": .number(best)]
    let middle = (worst + best) / 2
    let steps =
      worst < best
      ? [
        ScoreStep(score: 10), ScoreStep(from: middle - 7, score: 40),
        ScoreStep(from: middle, score: 55), ScoreStep(from: middle + 9, score: 90),
      ]
      : [
        ScoreStep(score: 90), ScoreStep(from: middle - 50, score: 60),
        ScoreStep(from: middle + 20, score: 25),
      ]
    switch Int.random(in: 0..<(isPositive ? 3 : 6), using: &random) {
    case 0:
      return Sample.choice(
        "goalposts", ends.merging(["lower": .number(1), "upper": .number(101)]) { $1 })
    case 1: return Sample.choice("efficacy", ends.merging(["clamp": .flag(true)]) { $1 })
    case 2: return Sample.choice("bands", ["bands": .steps(steps)])
    case 3:
      return Sample.choice(
        "logistic",
        ["midpoint": .number(middle), "slope": .number(8 / abs(best - worst))])
    case 4: return Sample.choice("target", ["target": .number(max(1, middle))])
    default: return Sample.choice("goalposts", ends.merging(["clamp": .flag(false)]) { $1 })
    }
  }
}
