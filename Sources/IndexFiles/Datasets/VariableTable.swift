internal import CompositeIndex

/// `variables.csv`: what was measured.
enum VariableTable {
  /// Reads the variables in the order of the file.
  static func read(_ table: inout TableReader, log: inout ProblemLog) -> [Variable] {
    let columns = NamedColumns(
      table, required: ["id"],
      optional: [
        "name", "name_en", "unit", "unit_en", "kind", "minimum", "maximum", "aliases",
        "description", "description_en",
      ], log: &log)
    guard let id = columns["id"] else { return [] }
    var variables: [Variable] = []
    var ids = UniqueKeys(column: "id")
    while table.next() {
      guard let key = ids.take(id, from: table, log: &log) else { continue }
      let name = LocalizedText(
        zh: columns.text("name", in: table), en: columns.text("name_en", in: table))
      let aliases = columns.text("aliases", in: table).split(separator: "|").map(String.init)
      let variable = Variable(
        id: key, name: name.zh.isEmpty && name.en.isEmpty ? LocalizedText(key) : name,
        unit: LocalizedText(
          zh: columns.text("unit", in: table), en: columns.text("unit_en", in: table)),
        kind: kind(columns["kind"], table, log: &log),
        minimum: bound(columns["minimum"], table, log: &log),
        maximum: bound(columns["maximum"], table, log: &log), aliases: aliases)
      if let low = variable.minimum, let high = variable.maximum, low > high,
        let field = columns["minimum"]
      {
        log.report(.boundsCrossed(low, high, at: table.place(of: field)))
      }
      variables.append(variable)
    }
    return variables
  }

  private static func kind(
    _ field: Int?, _ table: TableReader, log: inout ProblemLog
  ) -> Variable.Kind {
    guard let field else { return .flow }
    let text = table.trimmedText(field)
    if text.isEmpty { return .flow }
    if let kind = Variable.Kind(rawValue: text) { return kind }
    log.report(.unknownVariableKind(text, at: table.place(of: field)))
    return .flow
  }

  private static func bound(
    _ field: Int?, _ table: TableReader, log: inout ProblemLog
  ) -> Double? {
    guard let field else { return nil }
    let reading = NumberReader.read(table.bytes, table.range(of: field))
    let text = table.text(field)
    if let problem = reading.diagnostic(
      of: text, at: table.place(of: field), context: .column(table.columns[field].name))
    {
      log.report(problem)
    }
    return reading.number
  }
}

extension Variable {
  /// Plausible values; everything where the bounds contradict each other, which is reported.
  var limits: ClosedRange<Double> {
    let (low, high) = (minimum ?? -.infinity, maximum ?? .infinity)
    return low <= high ? low...high : -.infinity ... .infinity
  }
}

/// `sources.csv`: where figures were published.
enum SourceTable {
  /// Reads the sources in the order of the file; `nil` where they have no ids.
  static func read(_ table: inout TableReader, log: inout ProblemLog) -> [Source]? {
    let columns = NamedColumns(
      table, required: ["id"], optional: ["title", "publisher", "date", "note"], log: &log)
    guard let id = columns["id"] else { return nil }
    var sources: [Source] = []
    var ids = UniqueKeys(column: "id")
    while table.next() {
      guard let key = ids.take(id, from: table, log: &log) else { continue }
      sources.append(
        Source(
          id: key, title: columns.text("title", in: table),
          publisher: columns.text("publisher", in: table), date: columns.text("date", in: table)))
    }
    return sources
  }
}
