internal import CompositeIndex

/// iMeta: one row for each indicator, aggregate, group, denominator and other column.
enum COINrMetaTable {
  static let required = ["Level", "iCode", "Direction", "Weight", "Parent", "Type"]
  static let optional = ["iName", "Unit", "Target", "Denominator"]

  /// Reads the rows in the order of the file; columns in any order, further ones passed over.
  static func read(_ table: inout TableReader, log: inout ProblemLog) -> [COINrEntry] {
    let columns = NamedColumns(
      table, required: required, optional: optional, areOthersAttributes: true, log: &log)
    guard let code = columns["iCode"] else { return [] }
    var entries: [COINrEntry] = []
    var codes = UniqueKeys(column: "iCode")
    while table.next() {
      guard let key = codes.take(code, from: table, log: &log) else { continue }
      entries.append(entry(key, columns, table, &log))
    }
    return entries
  }

  private static func entry(
    _ code: String, _ columns: NamedColumns, _ table: TableReader, _ log: inout ProblemLog
  ) -> COINrEntry {
    var places: [String: SourcePlace] = [:]
    for column in required + optional {
      if let field = columns[column] { places[column] = table.place(of: field) }
    }
    func text(_ column: String) -> String {
      let text = columns.text(column, in: table)
      return NumberReader.isMissing(text) ? "" : text
    }
    let name = text("iName")
    var entry = COINrEntry(
      code: code, name: name.isEmpty ? code : name, role: nil, unit: text("Unit"),
      denominator: text("Denominator"), parent: text("Parent"), places: places)
    let type = text("Type")
    entry.role = COINrEntry.Role(rawValue: type)
    if entry.role == nil, columns["Type"] != nil {
      log.report(.coinrType(type, of: code, at: entry.place("Type")))
    }
    readNumbers(into: &entry, columns, table, &log)
    return entry
  }

  private static func readNumbers(
    into entry: inout COINrEntry, _ columns: NamedColumns, _ table: TableReader,
    _ log: inout ProblemLog
  ) {
    func number(_ column: String) -> (value: Double?, isFaulty: Bool) {
      guard let field = columns[column] else { return (nil, true) }
      let reading = NumberReader.read(table.bytes, table.range(of: field))
      let problem = reading.diagnostic(
        of: table.text(field), at: table.place(of: field), context: .column(column))
      if let problem { log.report(problem) }
      return (reading.number, problem?.severity == .error)
    }
    let isNode = entry.role?.isNode ?? false
    let level = number("Level")
    if let value = level.value, value >= 1, value <= 1000, value == value.rounded() {
      entry.level = Int(value)
    } else if level.value != nil || isNode, !level.isFaulty {
      log.report(.coinrLevelUnclear(entry))
    }
    let direction = number("Direction")
    entry.direction = direction.value
    if direction.value.map({ abs($0) != 1 }) ?? isNode, !direction.isFaulty {
      log.report(.coinrDirection(direction.value, of: entry))
    }
    let weight = number("Weight")
    entry.weight = weight.value
    if isNode, !weight.isFaulty, weight.value.map({ $0 < 0 }) ?? true {
      log.report(.coinrWeight(weight.value, of: entry))
    }
    if columns["Target"] != nil { entry.target = number("Target").value }
  }
}
