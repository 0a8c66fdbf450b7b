import CompositeIndex
import IndexFiles
import Testing

@Suite struct COINrReaderTests {
  @Test func everythingThatCanBeSaidHereIsBroughtAlong() throws {
    let project = try COINrSamples.read()
    #expect(project.warnings.isEmpty)
    let data = project.dataset
    #expect(data.units.map(\.code) == ["A", "B", "C"])
    #expect(data.units.map(\.name.en) == ["Alder", "Birch", "Cedar"])
    #expect(data.units[0].attributes.map(\.name) == ["Zone", "Mayor"])
    #expect(data.units.map { $0.attributes[1].value } == ["Li", "Wang", ""])
    #expect(data.periods == [Period(year: 2024)])
    #expect(data.variables.map(\.id) == ["satgoods", "satserv", "comp", "closed", "pop"])
    #expect(data.variables[0].aliases == ["SatGoods"])
    #expect(data.defaultScheme == "scheme.json")
    // Three units, five variables, one NA.
    #expect(data.observations.count == 14)
    #expect(data.observations[0].value == 81.099999999999994)
    let scheme = try COINrSamples.scheme(project)
    #expect(scheme.title.en == "The index")
    #expect(scheme.weightsAre == .relative)
    #expect(scheme.tree.map(\.node) == ["index", "sat", "red"])
    #expect(
      scheme.tree.map(\.children) == [
        ["sat", "red"], ["satgoods", "satserv"], ["comp", "closed"],
      ])
    #expect(scheme.weights.map(\.value) == [0.4, 0.6, 2, 1, 1, 1])
    #expect(scheme.indicators[2].value == ValueFormula(of: ["comp"], per: ["pop"]))
    #expect(scheme.indicators.map(\.direction).last == .higherIsBetter)
    #expect(scheme.indicators[2].direction == .lowerIsBetter)
    #expect(scheme.indicators[2].unit.en == "Cases/People")
    #expect(scheme.indicators[3].note.en.contains("99.5"))
  }

  @Test func tablesMayComeInAnyOrderWithColumnsInAnyOrder() throws {
    let lines = COINrSamples.meta.split(separator: "\n").map {
      $0.replacing("\"Satisfaction, services\"", with: "Services").split(
        separator: ",", omittingEmptySubsequences: false)
    }
    let turned = lines.map { $0.reversed().joined(separator: ",") + ",extra" }
    let meta = turned.joined(separator: "\n").replacing("Level,extra", with: "Level,Notes")
    let project = try COINrReader.read(
      data: "m.csv", meta: "d.csv", title: .init(id: "trees"),
      files: DatasetFiles(["d.csv": Array(COINrSamples.data.utf8), "m.csv": Array(meta.utf8)]))
    #expect(project.dataset.observations.count == 14)
    #expect(project.warnings.isEmpty)
  }

  /// `write.csv` of R puts row names into a first column without a name.
  @Test func rowNamesOfRAreNoColumn() throws {
    let rows = COINrSamples.data.split(separator: "\n").enumerated().map { number, row in
      "\(number == 0 ? "\"\"" : "\"\(number)\""),\(row)"
    }
    let project = try COINrSamples.read(data: rows.joined(separator: "\n"))
    #expect(project.dataset.observations.count == 14)
    #expect(project.warnings.map(\.code) == [.unknownColumn])
  }

  @Test func withoutTimeAllFiguresShareTheUnnamedPeriod() throws {
    let data = COINrSamples.data.replacing("Time,", with: "").replacing("2024,", with: "")
    let project = try COINrSamples.read(data: data)
    #expect(project.dataset.periods == [.unnamed])
    let files = Dictionary(uniqueKeysWithValues: project.files.map { ("w/" + $0.name, $0.bytes) })
    let copy = try DatasetReader.read(path: "w", files: DatasetFiles(files))
    #expect(copy.warnings.isEmpty)
    #expect(copy.dataset.periods == [.unnamed])
    #expect(copy.dataset.observations.map(\.value) == project.dataset.observations.map(\.value))
  }

  /// Panel data: one row for each unit and time; a group that changes is said, the latest is taken.
  @Test func panelDataKeepTheirPeriods() throws {
    let project = try COINrSamples.read(
      data: COINrSamples.data + "Alder,A,2025,South,1010,82,81,31,97,Li\n")
    #expect(project.dataset.periods == [Period(year: 2024), Period(year: 2025)])
    #expect(project.dataset.observations.count == 19)
    #expect(project.dataset.units[0].attributes[0].value == "South")
    #expect(project.warnings.map(\.code) == [.conversionLoss])
  }

  /// Ids are small letters, digits and `_`; a code that is an id already keeps it.
  @Test func idsNeverCollide() throws {
    let meta = COINrSamples.meta.replacing("SatGoods", with: "Comp.1").replacing(
      "SatServ", with: "comp_1"
    ).replacing("Closed", with: "Comp 1").replacing("Mayor,Mayor", with: "kind,Mayor")
    let data = COINrSamples.data.replacing("SatGoods", with: "Comp.1").replacing(
      "SatServ", with: "comp_1"
    ).replacing("Closed", with: "Comp 1").replacing("Mayor", with: "kind")
    let project = try COINrSamples.read(data: data, meta: meta)
    let ids = Dictionary(uniqueKeysWithValues: project.codes.map { ($0.code, $0.id) })
    #expect(ids["comp_1"] == "comp_1")
    #expect(ids["Comp.1"] == "comp_1_2")
    #expect(ids["Comp 1"] == "comp_1_3")
    #expect(ids["kind"] == "kind_group")
    #expect(Set(project.codes.map(\.id)).count == project.codes.count)
    #expect(try COINrSamples.scheme(project).indicators.map(\.id).contains("comp_1_3"))
  }

  /// Only the root may be called `index`, which schemes take for their root.
  @Test func anIndicatorCalledIndexIsNotTakenForTheRoot() throws {
    let meta = COINrSamples.meta.replacing("Index", with: "Total").replacing("Sat,", with: "Index,")
    let project = try COINrSamples.read(meta: meta)
    let scheme = try COINrSamples.scheme(project)
    #expect(scheme.tree.map(\.node) == ["total", "index_2", "red"])
    #expect(try ResolvedScheme(scheme).nodes[0].id == "total")
  }
}
