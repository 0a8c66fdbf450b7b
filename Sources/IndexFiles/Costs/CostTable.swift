internal import CompositeIndex

/// Costs as a CSV table.
enum CostTable {
  private static let words: [(String, [String])] = [
    ("indicator", ["indicator", "指标"]), ("cost", ["cost", "单位成本", "成本"]),
    ("ceiling", ["ceiling", "上限"]),
  ]

  static func read(
    _ table: inout TableReader, _ names: IndicatorNames, log: inout ProblemLog
  ) -> [ImprovementCosts.Entry] {
    let columns = words.map { _, headers in
      table.columns.firstIndex { column in
        headers.contains { NameFolding.fold($0) == NameFolding.fold(column.name) }
      }
    }
    let place = SourcePlace(file: table.file, line: table.columns.first?.place.line ?? 1)
    guard let indicator = columns[0], let cost = columns[1] else {
      for (word, column) in zip(words, columns.prefix(2)) where column == nil {
        log.report(.missingColumn(word.0, misspelled: nil, at: place))
      }
      return []
    }
    for (position, column) in table.columns.enumerated()
    where !columns.contains(position) && !column.name.isEmpty {
      log.report(.unknownColumn(column.name, meant: nil, at: column.place))
    }
    var entries: [ImprovementCosts.Entry] = []
    var keys = UniqueKeys(column: "indicator")
    while table.next() {
      guard let key = keys.take(indicator, from: table, log: &log) else { continue }
      guard let said = names.find(key) else {
        log.report(names.unknown(key, at: table.place(of: indicator)))
        continue
      }
      guard let price = number(cost, table, said, isNeeded: true, log: &log) else { continue }
      let text = table.trimmedText(cost)
      if let problem = UnitCost.problem(price, text, at: table.place(of: cost)) {
        log.report(problem)
        continue
      }
      let ceiling = columns[2].flatMap { number($0, table, said, isNeeded: false, log: &log) }
      entries.append(
        ImprovementCosts.Entry(
          indicator: said.id, cost: price, ceiling: ceiling, place: table.place(of: indicator),
          ceilingPlace: columns[2].map { table.place(of: $0) }))
    }
    return entries
  }

  private static func number(
    _ field: Int, _ table: TableReader, _ said: IndicatorDefinition, isNeeded: Bool,
    log: inout ProblemLog
  ) -> Double? {
    let cell = NumberCell(
      text: table.text(field), column: table.columns[field].name, of: said.name,
      place: table.place(of: field))
    let reading = NumberReader.read(table.bytes, table.range(of: field))
    if case .missing = reading {
      if isNeeded { log.report(.emptyKey(table.columns[field].name, at: cell.place)) }
      return nil
    }
    return cell.value(reading, unit: said.unit, log: &log)
  }
}
