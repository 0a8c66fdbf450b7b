internal import CompositeIndex

/// Reads a package: `datapackage.json` and its four tables.
struct PackageReader {
  let folder: String
  var session: ReadingSession

  /// The dataset; `nil` when there is an error in the session's log.
  mutating func read() -> Dataset? {
    guard
      let json = session.json(
        path(PackageDescription.fileName), orReport: .folderWithoutPackage(folder))
    else { return nil }
    let package = PackageDescription(json, log: &session.log)
    var units: [Unit] = []
    var variables: [Variable] = []
    var sources: [Source]?
    read("units", package) { table, log in
      units = UnitTable.read(&table, log: &log)
      return units.count
    }
    read("variables", package) { table, log in
      variables = VariableTable.read(&table, log: &log)
      return variables.count
    }
    read("sources", package, mayBeEmpty: true) { table, log in
      sources = SourceTable.read(&table, log: &log)
      return sources?.count ?? 0
    }
    let meanings = PackageMeanings(units: units, variables: variables, sources: sources)
    var values = ValueTable(meanings, file: 0)
    guard !units.isEmpty, !variables.isEmpty else { return nil }
    read("values", package) { table, log in
      values.read(&table, log: &log)
      return values.rows
    }
    let dataset = values.takeDataset(
      id: package.name, title: package.title, synthetic: package.synthetic,
      caveat: package.caveat, defaultScheme: package.defaultScheme, sources: sources ?? [],
      fileNames: [path(package.paths["values"]?.text ?? "")], inputs: session.inputs)
    DatasetChecks.run(dataset, log: &session.log)
    return session.log.hasErrors ? nil : dataset
  }

  private func path(_ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  private mutating func read(
    _ name: String, _ package: PackageDescription, mayBeEmpty: Bool = false,
    _ rows: (inout TableReader, inout ProblemLog) -> Int
  ) {
    guard let stated = package.paths[name],
      var table = session.table(
        path(stated.text), orReport: .missingTableFile(stated.text, at: stated.place))
    else { return }
    let count = rows(&table, &session.log)
    if count == 0, !mayBeEmpty, !session.log.hasErrors {
      session.log.report(.noRows(at: SourcePlace(file: table.file, line: 1)))
    }
    session.finish(table, rows: count)
  }
}

/// What the keys of a package's values mean: codes and ids of its other tables.
struct PackageMeanings: ValueMeanings {
  let units: [Unit]
  let variables: [Variable]
  /// `nil` where the table of sources could not be read; every reference is then passed over.
  private let sources: [Source]?
  private let unitIndices: [String: Int32]
  private let variableIndices: [String: Int32]
  private let sourceIndices: [String: Int32]

  init(units: [Unit], variables: [Variable], sources: [Source]?) {
    self.units = units
    self.variables = variables
    self.sources = sources
    unitIndices = Self.indices(units.map(\.code))
    variableIndices = Self.indices(variables.map(\.id))
    sourceIndices = Self.indices((sources ?? []).map(\.id))
  }

  private static func indices(_ keys: [String]) -> [String: Int32] {
    Dictionary(zip(keys, 0...), uniquingKeysWith: { first, _ in first })
  }

  func unit(_ text: String) -> KeyColumn.Meaning {
    if let index = unitIndices[text] { return .number(index) }
    if text.isEmpty { return .problem(.emptyKeyText(LocalizedText(zh: "评价对象", en: "unit"))) }
    let names = units.flatMap { [$0.code, $0.name.zh] }
    let position = NearestName.suggestion(for: text, in: names).flatMap(names.firstIndex)
    return .problem(.unknownUnitCode(text, nearest: position.map { units[$0 / 2] }))
  }

  func variable(_ text: String) -> KeyColumn.Meaning {
    if let index = variableIndices[text] { return .number(index) }
    if text.isEmpty { return .problem(.emptyKeyText(LocalizedText(zh: "变量", en: "variable"))) }
    let names = variables.flatMap { [$0.id, $0.name.zh] }
    let position = NearestName.suggestion(for: text, in: names).flatMap(names.firstIndex)
    let nearest = position.map { variables[$0 / 2].id }
    return .problem(
      .unknownVariable(
        text, nearest: nearest, in: LocalizedText(zh: "variables.csv 里", en: "variables.csv")))
  }

  func source(_ text: String) -> KeyColumn.Meaning {
    if let index = sourceIndices[text] { return .number(index) }
    guard let sources else { return .number(.max) }
    let nearest = NearestName.suggestion(for: text, in: sources.map(\.id))
    return .problem(.unknownSource(text, nearest: nearest))
  }
}
