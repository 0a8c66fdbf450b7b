public import CompositeIndex

/// One file that was read without an error.
public struct CheckedFile: Hashable, Sendable {
  /// What it is for.
  public var role: InputFile.Role
  /// Its name as the user gave it.
  public var name: String
  /// The encoding as recognised: `UTF-8`, `GB18030`.
  public var encoding: String
  /// The delimiter of a table: `,`, `;` or a tab; `nil` for JSON.
  public var delimiter: String?
  /// Rows below the header; `nil` for JSON.
  public var rows: Int?
  /// Cells with a text; `nil` for JSON.
  public var cells: Int?
  /// SHA-256 of the content in lower-case hexadecimal.
  public var sha256: String

  /// Makes a record of a file.
  public init(
    role: InputFile.Role, name: String, encoding: String, delimiter: String? = nil,
    rows: Int? = nil, cells: Int? = nil, sha256: String
  ) {
    self.role = role
    self.name = name
    self.encoding = encoding
    self.delimiter = delimiter
    self.rows = rows
    self.cells = cells
    self.sha256 = sha256
  }
}

/// What was read, when nothing is wrong with it: `cei check`.
public struct CheckReport: Report {
  /// The files, in the order of reading.
  public let files: [CheckedFile]
  /// The data that came from them; `nil` where only schemes were checked.
  public let dataset: Dataset?
  /// The schemes that resolved.
  public let schemes: [ResolvedScheme]
  /// How many warnings were given.
  public let warnings: Int

  /// Makes a report.
  public init(
    files: [CheckedFile], dataset: Dataset? = nil, schemes: [ResolvedScheme] = [],
    warnings: Int = 0
  ) {
    self.files = files
    self.dataset = dataset
    self.schemes = schemes
    self.warnings = warnings
  }

  /// One variable's figures.
  struct Coverage {
    let variable: Variable
    /// Units with at least one figure.
    let units: Int
    /// Periods with at least one figure.
    let periods: Int
    /// Figures.
    let present: Int
    /// Units × periods without one.
    let missing: Int
  }

  /// The figures of every variable against all units and periods.
  var coverage: [Coverage] {
    guard let dataset else { return [] }
    var units = [Set<Int32>](repeating: [], count: dataset.variables.count)
    var periods = units
    var counts = [Int](repeating: 0, count: dataset.variables.count)
    for observation in dataset.observations {
      let variable = Int(observation.variable)
      units[variable].insert(observation.unit)
      periods[variable].insert(observation.period)
      counts[variable] += 1
    }
    let cells = dataset.units.count * dataset.periods.count
    return dataset.variables.indices.map { index in
      Coverage(
        variable: dataset.variables[index], units: units[index].count,
        periods: periods[index].count, present: counts[index], missing: cells - counts[index])
    }
  }
}
