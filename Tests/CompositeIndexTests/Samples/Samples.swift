import CompositeIndex

/// One figure of a small dataset, by names.
struct Figure {
  var unit: String
  var variable: String
  var value: Double
  var period: String
  var scope: String?
  var grade: String?
  var qualifier: String?

  init(
    _ unit: String, _ variable: String, _ value: Double, _ period: String = "2023",
    scope: String? = nil, grade: String? = nil, qualifier: String? = nil
  ) {
    self.unit = unit
    self.variable = variable
    self.value = value
    self.period = period
    self.scope = scope
    self.grade = grade
    self.qualifier = qualifier
  }
}

/// Small datasets and schemes, said in one line each.
enum Sample {
  /// A dataset from figures; units in order of appearance, codes are names.
  static func data(
    _ figures: [Figure], units: [String] = [], kinds: [String: Variable.Kind] = [:]
  ) -> Dataset {
    var names = units
    var variables: [String] = []
    var periods: Set<Period> = []
    var labels: [String] = []
    for figure in figures {
      if !names.contains(figure.unit) { names.append(figure.unit) }
      if !variables.contains(figure.variable) { variables.append(figure.variable) }
      if let period = Period(figure.period) { periods.insert(period) }
      for label in [figure.scope, figure.grade, figure.qualifier] {
        if let label, !labels.contains(label) { labels.append(label) }
      }
    }
    let ordered = periods.sorted()
    func number(_ label: String?) -> Int32 {
      label.flatMap { labels.firstIndex(of: $0) }.map { Int32($0) } ?? -1
    }
    let observations = figures.map { figure in
      var observation = Observation(
        unit: names.firstIndex(of: figure.unit) ?? 0,
        variable: variables.firstIndex(of: figure.variable) ?? 0,
        period: Period(figure.period).flatMap { ordered.firstIndex(of: $0) } ?? 0,
        value: figure.value)
      observation.scope = number(figure.scope)
      observation.grade = number(figure.grade)
      observation.qualifier = number(figure.qualifier)
      return observation
    }
    return Dataset(
      id: "sample", title: LocalizedText("sample"),
      units: names.map { Unit(code: $0, name: LocalizedText($0)) },
      variables: variables.map {
        Variable(id: $0, name: LocalizedText($0), kind: kinds[$0] ?? .flow)
      },
      periods: ordered, observations: observations, labels: labels)
  }

  /// A table: one line a unit, one number a variable, `nil` missing.
  static func table(
    _ variables: [String], _ rows: [(String, [Double?])], period: String = "2023"
  ) -> Dataset {
    data(
      rows.flatMap { unit, values in
        zip(variables, values).compactMap { variable, value in
          value.map { Figure(unit, variable, $0, period) }
        }
      }, units: rows.map(\.0))
  }

  /// An indicator that takes its variable as it stands, as a score of 0 to 100.
  static func score(_ id: String, _ direction: Direction = .higherIsBetter) -> IndicatorDefinition {
    let ends = direction == .higherIsBetter ? (0.0, 100.0) : (100.0, 0.0)
    return indicator(
      id, direction,
      normalise: choice("goalposts", ["worst": .number(ends.0), "best": .number(ends.1)]))
  }

  static func indicator(
    _ id: String, _ direction: Direction = .higherIsBetter, value: ValueFormula? = nil,
    normalise: MethodChoice? = nil
  ) -> IndicatorDefinition {
    IndicatorDefinition(
      id: id, name: LocalizedText(id), value: value, direction: direction, normalise: normalise)
  }

  static func choice(_ name: String, _ parameters: [String: ParameterValue] = [:]) -> MethodChoice {
    MethodChoice(
      name,
      parameters.sorted { $0.key < $1.key }.map {
        MethodChoice.Setting(name: $0.key, value: $0.value)
      })
  }

  /// A tree of one level with relative weights.
  static func flat(_ indicators: [IndicatorDefinition], _ weights: [Double] = []) -> Scheme {
    Scheme(
      id: "flat", indicators: indicators,
      tree: [.init(node: "index", children: indicators.map(\.id))],
      weights: indicators.enumerated().map { number, indicator in
        .init(node: indicator.id, value: weights.isEmpty ? 1 : weights[number])
      }, weightsAre: .relative)
  }

  /// A tree from `parent: children`, with shares.
  static func tree(
    _ branches: [(String, [String])], weights: [(String, Double)],
    indicators: [IndicatorDefinition]
  ) -> Scheme {
    Scheme(
      id: "tree", indicators: indicators,
      tree: branches.map { .init(node: $0.0, children: $0.1) },
      weights: weights.map { .init(node: $0.0, value: $0.1) })
  }

  /// The first result.
  static func assess(
    _ scheme: Scheme, _ data: Dataset, periods: PeriodRule.Choice? = nil,
    scenario: Scenario = Scenario()
  ) throws -> Assessment {
    let all = try CompositeIndex.assess(
      ResolvedScheme(scheme), data, periods: periods, scenario: scenario)
    guard let first = all.first else { throw Diagnostics([]) }
    return first
  }
}

extension Assessment {
  /// The index by code; NaN where a unit is not ranked.
  func index(_ code: String) -> Double {
    units.indices.first { unit($0).code == code }.map { index[$0] } ?? .nan
  }

  /// The rank by code.
  func rank(_ code: String) -> Double {
    units.indices.first { unit($0).code == code }.map { ranks[$0] } ?? .nan
  }

  /// A node's score by code.
  func score(_ code: String, _ id: String) -> Double {
    guard let row = units.indices.first(where: { unit($0).code == code }),
      let node = scheme.node(id)
    else { return .nan }
    return scores[row, node]
  }

  /// An indicator's value by code.
  func value(_ code: String, _ id: String) -> Double {
    guard let row = units.indices.first(where: { unit($0).code == code }),
      let column = scheme.indicators.firstIndex(where: { $0.said.id == id })
    else { return .nan }
    return values[row, column]
  }

  /// Why a unit is not ranked.
  func exclusion(_ code: String) -> Exclusion? {
    units.indices.first { unit($0).code == code }.flatMap { exclusions[$0] }
  }

  /// The kinds of findings about a unit, in order.
  func findings(_ code: String) -> [Finding.Kind] {
    findings.filter { $0.unit.map { dataset.units[$0].code } == code }.map(\.kind)
  }
}

/// A seeded generator (SplitMix64; Steele, Lea and Flood, 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Whether two numbers agree relative to the larger one.
func agree(_ left: Double, _ right: Double, within tolerance: Double = 1e-12) -> Bool {
  if left.isNaN || right.isNaN { return left.isNaN && right.isNaN }
  return abs(left - right) <= tolerance * Swift.max(abs(left), abs(right))
}
