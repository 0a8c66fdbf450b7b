import CompositeIndex

/// A made-up table of 31 units and 12 indicators for cross-checks, two years of it, from beside the
/// checkout; scores of 1 to 100 between the worst and the best unit of a year.
enum PanelTable {
  static let folder = "../mcdm"

  static var isThere: Bool { ReferenceTable(folder + "/data_31x12.csv") != nil }

  private static let file = (first: "/data_31x12.csv", second: "/data_31x12_year2.csv")

  /// Weights by indicator id: those of the table or equal ones.
  static func scheme(
    _ mean: MethodChoice, equalWeights: Bool = false, pillars: Bool = false,
    pillarMean: MethodChoice = MethodChoice("arithmetic")
  ) throws -> ResolvedScheme {
    guard let table = ReferenceTable(folder + "/data_indicators.csv") else { throw Absent() }
    let codes = table.rows.map(\.code)
    let weights = equalWeights ? codes.map { _ in 1.0 / 12 } : table.numbers("weight")
    let directions = table.strings("direction")
    let groups = table.strings("pillar")
    var names: [String] = []
    for group in groups where !names.contains(group) { names.append(group) }
    var methodology = Methodology()
    methodology.aggregation = pillarMean
    methodology.aggregationByNode = [.init(node: "index", method: mean)]
    methodology.normalise = MethodChoice(
      "min-max",
      [.init(name: "lower", value: .number(1)), .init(name: "upper", value: .number(100))])
    let inner = names.map { name in
      Scheme.Branch(
        node: name, children: codes.indices.filter { groups[$0] == name }.map { codes[$0] })
    }
    let sums = inner.map { branch in
      Scheme.Weight(
        node: branch.node,
        value: branch.children.reduce(0) { sum, code in
          sum + (codes.firstIndex(of: code).map { weights[$0] } ?? 0)
        })
    }
    return try ResolvedScheme(
      Scheme(
        id: "panel",
        indicators: zip(codes, directions).map { code, direction in
          IndicatorDefinition(
            id: code, name: LocalizedText(code),
            direction: direction == "1" ? .higherIsBetter : .lowerIsBetter)
        },
        tree: pillars
          ? [.init(node: "index", children: names)] + inner
          : [.init(node: "index", children: codes)],
        weights: zip(codes, weights).map { .init(node: $0, value: $1) } + (pillars ? sums : []),
        weightsAre: .relative, methodology: methodology))
  }

  /// One year's figures.
  static func dataset(secondYear: Bool = false) throws -> Dataset {
    guard let table = ReferenceTable(folder + (secondYear ? file.second : file.first)) else {
      throw Absent()
    }
    let columns = table.columns.dropFirst().map { String($0) }
    let numbers = columns.map { table.numbers($0) }
    return Dataset(
      id: "panel", title: LocalizedText("panel"),
      units: table.rows.map { Unit(code: $0.code, name: LocalizedText($0.code)) },
      variables: columns.map { Variable(id: $0, name: LocalizedText($0)) },
      periods: [Period(year: secondYear ? 2025 : 2024)],
      observations: table.rows.indices.flatMap { unit in
        columns.indices.map {
          Observation(unit: unit, variable: $0, period: 0, value: numbers[$0][unit])
        }
      })
  }

  static func assessment(
    _ mean: MethodChoice, equalWeights: Bool = false, secondYear: Bool = false,
    pillars: Bool = false
  ) throws -> Assessment {
    try assess(
      scheme(mean, equalWeights: equalWeights, pillars: pillars), dataset(secondYear: secondYear))[
        0]
  }

  struct Absent: Error {}
}

extension Assessment {
  /// The row of a unit by its code.
  func row(coded code: String) -> Int? { units.indices.first { unit($0).code == code } }
}
