internal import CompositeIndex

/// Where the columns that a table of a package must or may have stand in it.
struct NamedColumns {
  private var positions: [String: Int] = [:]
  /// The columns that are none of the expected ones, by position.
  private(set) var others: [Int] = []

  /// Looks the columns up and reports missing ones (E112) and unknown ones (W113).
  ///
  /// - Parameter areOthersAttributes: whether further columns belong to the table.
  init(
    _ table: TableReader, required: [String], optional: [String],
    areOthersAttributes: Bool = false, log: inout ProblemLog
  ) {
    let expected = required + optional
    for (position, column) in table.columns.enumerated() where !column.name.isEmpty {
      if !expected.contains(column.name) {
        others.append(position)
      } else if positions[column.name] == nil {
        positions[column.name] = position
      }
    }
    guard let first = table.columns.first else { return }
    let absent = expected.filter { positions[$0] == nil }
    let meant = others.map { NearestName.suggestion(for: table.columns[$0].name, in: absent) }
    for name in required where positions[name] == nil {
      let misspelled = zip(others, meant).first { $0.1 == name }.map { table.columns[$0.0] }
      let start = SourcePlace(file: table.file, line: first.place.line)
      log.report(.missingColumn(name, misspelled: misspelled?.name, at: misspelled?.place ?? start))
    }
    for (position, name) in zip(others, meant) {
      if let name, required.contains(name) { continue }
      if name == nil, areOthersAttributes { continue }
      let column = table.columns[position]
      log.report(.unknownColumn(column.name, meant: name, at: column.place))
    }
  }

  /// The position of a column; `nil` where the table does not have it.
  subscript(name: String) -> Int? { positions[name] }

  /// The text of an optional column in the current record; empty where there is none.
  func text(_ name: String, in table: TableReader) -> String {
    positions[name].map { table.trimmedText($0) } ?? ""
  }
}
