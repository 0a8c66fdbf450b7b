import Testing

@testable import CompositeIndex

/// What holds for every imputation of the catalogue, with every parameter at either end.
struct ImputationConformanceTests {
  /// Every method by default and with each parameter at its extremes.
  static let choices: [MethodChoice] = Catalogue.imputations.flatMap { type in
    let required = [MethodChoice.Setting]()
    return [MethodChoice(type.name, required)]
      + type.description.parameters.flatMap { parameter -> [MethodChoice] in
        let values: [ParameterValue] =
          switch parameter.kind {
          case .number(let range): [.number(range.lowerBound), .number(range.upperBound)]
          case .whole(let range):
            // Ten thousand draws of everything take long in a debug build.
            [range.lowerBound, parameter.name == "draws" ? 500 : range.upperBound].map {
              .number(Double($0))
            }
          case .choice(let words): words.map { .text($0) }
          case .flag: [.flag(true), .flag(false)]
          case .text: [.text("region")]
          case .texts, .steps: []
          }
        return values.map { MethodChoice(type.name, [.init(name: parameter.name, value: $0)]) }
      }
  }

  private func data(_ rows: [(String, [Double?])], _ columns: [String]) -> Dataset {
    var data = Sample.table(columns, rows)
    for unit in data.units.indices {
      // By the name, so that renaming nothing but the order keeps groups.
      let isEarly = data.units[unit].code < "e"
      data.units[unit].attributes = [.init(name: "region", value: isEarly ? "n" : "s")]
    }
    return data
  }

  private func assess(
    _ choice: MethodChoice, _ rows: [(String, [Double?])],
    _ columns: [String] = EightUnits.columns
  ) throws -> Assessment {
    try Sample.assess(EightUnits.scheme(columns, choice), data(rows, columns))
  }

  @Test(arguments: choices)
  func observedCellsNeverChange(_ choice: MethodChoice) throws {
    let result = try assess(choice, EightUnits.rows)
    for (row, (_, values)) in EightUnits.rows.enumerated() {
      for (column, value) in values.enumerated() {
        guard let value else { continue }
        #expect(result.imputed[row, column] == value)
        #expect(!result.isImputed(row: row, indicator: column))
      }
    }
  }

  @Test(arguments: choices)
  func imputedValuesAreFiniteAndSaid(_ choice: MethodChoice) throws {
    let result = try assess(choice, EightUnits.rows)
    for (unit, id) in [("b", "x"), ("c", "y"), ("e", "w"), ("f", "z"), ("h", "x")] {
      let value = result.filled(unit, id)
      let findings = result.findings(unit)
      if value.isNaN {
        if choice.name != "none" {
          #expect(findings.contains(.notImputed(method: choice.name)))
        }
      } else {
        #expect(value.isFinite)
        #expect(findings.contains(.imputed(method: choice.name, value: value)))
      }
    }
  }

  @Test(arguments: choices)
  func theOrderOfTheDataChangesNothing(_ choice: MethodChoice) throws {
    let one = try assess(choice, EightUnits.rows)
    let other = try assess(choice, EightUnits.rows.reversed())
    #expect(one.imputed == other.imputed || zip(one.cells, other.cells).allSatisfy(agree))
  }

  /// A column without values, a constant one, one unit alone, a unit without anything.
  @Test(arguments: choices)
  func degenerateTablesDoNotTrapAndNothingComesFromNothing(_ choice: MethodChoice) throws {
    let empty = try assess(
      choice, EightUnits.rows.map { ($0, [$1[0], nil, $1[2], $1[3]]) })
    for unit in "abcdefgh" { #expect(empty.filled(String(unit), "x").isNaN) }
    let constant = try assess(
      choice, EightUnits.rows.map { ($0, [5, $1[1], $0 == "a" ? nil : 3, $1[3]]) })
    if !constant.filled("a", "y").isNaN { #expect(agree(constant.filled("a", "y"), 3)) }
    let alone = try assess(choice, [("a", [1, nil, 2, 3])])
    #expect(alone.filled("a", "x").isNaN)
    let two = try assess(choice, [("a", [1, 2, 3, 4]), ("b", [2, nil, 3, 5])])
    #expect(two.filled("b", "x").isNaN || two.filled("b", "x") == 2)
    let bare = try assess(choice, EightUnits.rows + [("i", [nil, nil, nil, nil])])
    if [
      "row-mean", "row-median", "nearest-neighbours", "regression", "multiple", "previous",
      "linear", "none",
    ].contains(choice.name) {
      for id in EightUnits.columns { #expect(bare.filled("i", id).isNaN) }
    }
  }

  /// Nothing learns from a unit that screening left out, and nothing is filled in for it.
  @Test(arguments: choices)
  func screenedUnitsNeitherTeachNorLearn(_ choice: MethodChoice) throws {
    var scheme = EightUnits.scheme(EightUnits.columns, choice)
    scheme.methodology.screening = Screening(leaveOut: ["z"])
    let rows = EightUnits.rows + [("z", [1000, nil, -50, 4000])]
    let screened = try Sample.assess(scheme, data(rows, EightUnits.columns))
    let without = try assess(choice, EightUnits.rows)
    for (unit, _) in EightUnits.rows {
      for id in EightUnits.columns {
        #expect(agree(screened.filled(unit, id), without.filled(unit, id)), "\(id) of \(unit)")
      }
    }
    #expect(screened.filled("z", "x").isNaN && screened.filled("z", "w").isNaN)
  }
}

extension Assessment {
  fileprivate var cells: [Double] {
    (0..<imputed.columns).flatMap { imputed.column($0) }
  }
}

private func agree(_ pair: (Double, Double)) -> Bool { agree(pair.0, pair.1, within: 1e-11) }
