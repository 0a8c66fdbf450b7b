public import CompositeIndex

/// Writes a dataset as a package: `datapackage.json` with Table Schemas, and four tables.
///
/// The bytes depend on the dataset alone: UTF-8 without BOM, LF, fields in quotes where they must be,
/// numbers as the shortest decimal that reads back as the same number, and those optional columns of
/// `values.csv` that hold something; the column `period` is left out where all figures share the
/// unnamed period. Reading the package gives an equal dataset. Every unit must have the same
/// attributes as the first.
public enum DatasetWriter {
  /// The files of the package, by their names in its folder.
  ///
  /// - Parameter description: what the package says about itself, in both languages.
  public static func files(
    of dataset: Dataset, description: LocalizedText? = nil
  ) -> [(name: String, bytes: [UInt8])] {
    let tables = tables(of: dataset)
    let json = PackageText.of(dataset, tables: tables, description: description)
    return [(PackageDescription.fileName, Array(json.utf8))]
      + tables.map { ("\($0.name).csv", Array($0.csv.utf8)) }
  }

  /// Writes the package into a folder, which is made where it is not there yet.
  ///
  /// - Throws: E003 for the first file that cannot be written.
  public static func write(
    _ dataset: Dataset, to folder: String, description: LocalizedText? = nil
  ) throws(Diagnostic) {
    try FileAccess.makeFolder(folder)
    for (name, bytes) in files(of: dataset, description: description) {
      try FileAccess.write(bytes, to: FileAccess.join(folder, name))
    }
  }

  private static func tables(of dataset: Dataset) -> [PackageTable] {
    [values(dataset), units(dataset.units), variables(dataset.variables), sources(dataset.sources)]
  }

  private static func values(_ dataset: Dataset) -> PackageTable {
    let hasPeriods = dataset.periods != [.unnamed]
    var table = PackageTable(
      name: "values", key: ["unit"] + (hasPeriods ? ["period"] : []) + ["variable"])
    let figures = dataset.observations
    table.add("unit", .text, isRequired: true, figures) { dataset.units[Int($0.unit)].code }
    if hasPeriods {
      table.add("period", .period, isRequired: true, figures) {
        dataset.periods[Int($0.period)].label
      }
    }
    table.add("variable", .text, isRequired: true, figures) {
      dataset.variables[Int($0.variable)].id
    }
    table.add("value", .number, figures, isAlwaysThere: true) { DecimalText.of($0.value) }
    table.add("error", .number, figures) { $0.error.isNaN ? "" : DecimalText.of($0.error) }
    table.add("sample_size", .number, figures) {
      $0.sampleSize.isNaN ? "" : DecimalText.of($0.sampleSize)
    }
    table.add("qualifier", .text, figures) { dataset.label($0.qualifier) }
    table.add("scope", .text, figures) { dataset.label($0.scope) }
    table.add("grade", .choice(["A", "B", "C"]), figures) { dataset.label($0.grade) }
    table.add("as_of", .text, figures) { dataset.label($0.asOf) }
    table.add("note", .text, figures) { dataset.label($0.note) }
    table.add("source", .text, figures) { figure in
      figure.source < 0 ? "" : dataset.sources[Int(figure.source)].id
    }
    return table
  }

  private static func units(_ units: [Unit]) -> PackageTable {
    var table = PackageTable(name: "units", key: ["code"])
    table.add("code", .text, isRequired: true, units) { $0.code }
    table.add("name", .text, isRequired: true, units) { $0.name.zh }
    table.add("name_en", .text, units, isAlwaysThere: true) { $0.name.en }
    table.add("aliases", .text, units, isAlwaysThere: true) { $0.aliases.joined(separator: "|") }
    table.add("kind", .text, units, isAlwaysThere: true) { $0.kind }
    for name in units.first?.attributes.map(\.name) ?? [] {
      table.add(name, .text, units, isAlwaysThere: true) { unit in
        unit.attributes.first { $0.name == name }?.value ?? ""
      }
    }
    return table
  }

  private static func variables(_ variables: [Variable]) -> PackageTable {
    let kinds = Variable.Kind.allCases.map(\.rawValue)
    var table = PackageTable(name: "variables", key: ["id"])
    table.add("id", .text, isRequired: true, variables) { $0.id }
    table.add("name", .text, variables, isAlwaysThere: true) { $0.name.zh }
    table.add("name_en", .text, variables, isAlwaysThere: true) { $0.name.en }
    table.add("unit", .text, variables, isAlwaysThere: true) { $0.unit.zh }
    table.add("unit_en", .text, variables) { $0.unit.en }
    table.add("kind", .choice(kinds), isRequired: true, variables) { $0.kind.rawValue }
    table.add("minimum", .number, variables, isAlwaysThere: true) {
      $0.minimum.map(DecimalText.of) ?? ""
    }
    table.add("maximum", .number, variables, isAlwaysThere: true) {
      $0.maximum.map(DecimalText.of) ?? ""
    }
    table.add("aliases", .text, variables) { $0.aliases.joined(separator: "|") }
    return table
  }

  private static func sources(_ sources: [Source]) -> PackageTable {
    var table = PackageTable(name: "sources", key: ["id"])
    table.add("id", .text, isRequired: true, sources) { $0.id }
    table.add("title", .text, sources, isAlwaysThere: true) { $0.title }
    table.add("publisher", .text, sources, isAlwaysThere: true) { $0.publisher }
    table.add("date", .text, sources, isAlwaysThere: true) { $0.date }
    return table
  }
}
