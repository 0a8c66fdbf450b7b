import CompositeIndex
import IndexFiles
import Testing

/// What the converter brings along from COINr's ASEM project, against COINr's own tables.
@Suite(
  .enabled(
    if: ReferenceTable.isThere, "needs the reference numbers in ../shared/validation/coinr-asem"))
struct ASEMStructureTests {
  @Test func theProjectHasItsSize() throws {
    let asem = try ASEM()
    let scheme = try ResolvedScheme(asem.scheme())
    #expect(asem.dataset.units.count == 51)
    #expect(scheme.indicators.count == 49)
    // Index, 2 sub-indexes, 8 pillars, 49 indicators: four levels.
    #expect(scheme.nodes.map(\.depth).max() == 3)
    #expect((0...3).map { depth in scheme.nodes.count { $0.depth == depth } } == [1, 2, 8, 49])
    #expect(asem.dataset.periods == [Period(year: 2018)])
  }

  @Test func theBranchesAreThoseOfTheLineage() throws {
    let asem = try ASEM()
    let scheme = try ResolvedScheme(asem.scheme())
    let lineage = try #require(ReferenceTable("input/lineage.csv"))
    #expect(lineage.rows.count == 49)
    for row in lineage.rows {
      var path: [String] = []
      var next = scheme.node(try #require(asem.ids[row.code]))
      while let node = next {
        path.append(scheme.nodes[node].id)
        next = scheme.nodes[node].parent
      }
      #expect(path == row.cells.compactMap { asem.ids[$0] }, "\(row.code)")
    }
  }

  @Test func unitsKeepTheirGroups() throws {
    let asem = try ASEM()
    let reference = try #require(ReferenceTable("input/unit_meta.csv"))
    for column in ["GDP_group", "GDPpc_group", "Pop_group", "EurAsia_group"] {
      for (row, group) in zip(reference.rows, reference.strings(column)) {
        let unit = asem.dataset.units.first { $0.code == row.code }
        #expect(unit?.attributes.first { $0.name == column }?.value == group)
      }
    }
    for (row, name) in zip(reference.rows, reference.strings("uName")) {
      #expect(asem.dataset.units.first { $0.code == row.code }?.name.en == name)
    }
  }

  /// Raw figures survive to the last bit, through the package's files too.
  @Test func figuresKeepEveryDigit() throws {
    let asem = try ASEM()
    let written = DatasetWriter.files(of: asem.dataset).map { ("w/" + $0.name, $0.bytes) }
    let copy = try DatasetReader.read(
      path: "w", files: DatasetFiles(Dictionary(uniqueKeysWithValues: written)))
    let variables = Dictionary(
      uniqueKeysWithValues: copy.dataset.variables.enumerated().map { ($1.id, $0) })
    var figures: [[Int32]: Double] = [:]
    for figure in copy.dataset.observations {
      figures[[figure.unit, figure.variable]] = figure.value
    }
    let result = try asem.assess()
    let found = try asem.differences("pipeline/01_raw.csv", result, within: 0) { row, id in
      let key = [Int32(result.units[row]), Int32(variables[id] ?? -1)]
      return figures[key] ?? .nan
    }
    #expect(found.isEmpty, "\(found.prefix(3))")
  }

  /// COINr: `Denominate(coin, dset = "Raw")`.
  @Test func denominatedValues() throws {
    let asem = try ASEM()
    try asem.expect("pipeline/02_denominated.csv", \.values, of: asem.assess())
  }

  /// COINr: `Denominate(..., denomby = data.frame(iCode, Denominator, ScaleFactor))` with a factor
  /// of 1000 for Flights.
  @Test func scaleFactors() throws {
    let asem = try ASEM()
    let result = try asem.assess(
      #""indicators": { "flights": { "value": { "times": 1000 } }, "goods": { "value": { "times": 1 } } }"#
    )
    try asem.expect("denominate/scalefactor.csv", \.values, of: result)
  }

  /// COINr: `get_eff_weights()`, also for uneven weights at every level.
  @Test(arguments: ["original", "tilted"])
  func effectiveWeights(_ name: String) throws {
    let asem = try ASEM()
    let scheme = try ResolvedScheme(asem.scheme(asem.weights("weights/\(name).csv")))
    let table = try #require(ReferenceTable("weights/\(name)_effective.csv"))
    #expect(table.rows.count == 60)
    for (row, weight) in zip(table.rows, table.numbers("EffWeight")) {
      let node = try #require(asem.ids[row.code].flatMap { scheme.node($0) })
      #expect(agree(scheme.nodes[node].effectiveWeight, weight), "\(row.code)")
    }
  }

  /// The points that COINr finds missing are missing here, and no others.
  @Test func missingPoints() throws {
    let asem = try ASEM()
    let result = try asem.assess()
    let points = try #require(ReferenceTable("impute/missing_points.csv"))
    let expected = points.rows.map { "\($0.code) \(asem.ids[$0.cells[1]] ?? "")" }
    var found: [String] = []
    for (column, indicator) in result.scheme.indicators.enumerated() {
      for row in result.units.indices where result.values[row, column].isNaN {
        found.append("\(result.unit(row).code) \(indicator.said.id)")
      }
    }
    #expect(found.sorted() == expected.sorted())
  }
}
