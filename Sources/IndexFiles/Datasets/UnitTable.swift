internal import CompositeIndex

/// `units.csv`: what is scored.
enum UnitTable {
  /// Reads the units in the order of the file; further columns become attributes.
  static func read(_ table: inout TableReader, log: inout ProblemLog) -> [Unit] {
    let columns = NamedColumns(
      table, required: ["code", "name"], optional: ["name_en", "short", "aliases", "kind"],
      areOthersAttributes: true, log: &log)
    guard let code = columns["code"], let name = columns["name"] else { return [] }
    var units: [Unit] = []
    var codes = UniqueKeys(column: "code")
    while table.next() {
      guard let key = codes.take(code, from: table, log: &log) else { continue }
      let zh = table.trimmedText(name)
      if zh.isEmpty { log.report(.emptyKey("name", at: table.place(of: name))) }
      let aliases = [columns.text("short", in: table)] + list(columns.text("aliases", in: table))
      let unit = Unit(
        code: key, name: LocalizedText(zh: zh, en: columns.text("name_en", in: table)),
        aliases: aliases.filter { !$0.isEmpty }, kind: columns.text("kind", in: table),
        attributes: columns.others.map {
          Unit.Attribute(name: table.columns[$0].name, value: table.trimmedText($0))
        })
      if let other = misnamed(unit) {
        log.report(.nameOfAnotherProvince(unit, other, at: table.place(of: name)))
      }
      units.append(unit)
    }
    return units
  }

  private static func list(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == "|" || $0 == "｜" }).map { Blanks.trim(String($0)) }
  }

  /// The province whose name a unit bears while its code is that of another one.
  static func misnamed(_ unit: Unit) -> Province? {
    let named = [unit.name.zh, unit.name.en].compactMap { Province.named($0) }
    return named.first { $0.isContradicted(by: unit.code) }
  }
}

/// Keys of a table's rows, none empty and none twice.
struct UniqueKeys {
  let column: String
  private var lines: [String: Int] = [:]

  init(column: String) {
    self.column = column
  }

  /// The key of the current record; `nil` after reporting that it is empty (E128) or repeated (E118).
  mutating func take(_ field: Int, from table: TableReader, log: inout ProblemLog) -> String? {
    let key = table.key(field)
    if let notice = table.keyNotice(field) { log.report(notice) }
    if key.isEmpty {
      log.report(.emptyKey(column, at: table.place(of: field)))
      return nil
    }
    if let first = lines[key] {
      log.report(.duplicateCode(key, column, firstLine: first, at: table.place(of: field)))
      return nil
    }
    lines[key] = table.line
    return key
  }
}
