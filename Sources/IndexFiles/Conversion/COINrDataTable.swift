internal import CompositeIndex

/// iData: one row for each unit and time, one column for each entry of iMeta that is no aggregate.
struct COINrDataTable {
  private(set) var units: [Unit] = []
  private(set) var observations: [Observation] = []
  private(set) var periods = PeriodPool()
  private(set) var rows = 0
  private let entries: [COINrEntry]
  private let codes: COINrCodes
  private let metaFile: String
  /// The entries with numbers, in the order of the variables.
  let variables: [COINrEntry]
  private let attributes: [COINrEntry]
  private var unitIndices: [String: Int] = [:]
  private var firstLines: [RowKey: Int] = [:]
  /// The period from which a unit's attributes are.
  private var attributePeriods: [Period] = []
  private var changing: Set<Int> = []

  private struct RowKey: Hashable {
    var unit: Int
    var period: Int32
  }

  /// - Parameters:
  ///   - entries: the rows of iMeta.
  ///   - metaFile: its name, for messages.
  init(_ entries: [COINrEntry], _ codes: COINrCodes, metaFile: String) {
    self.entries = entries
    self.codes = codes
    self.metaFile = metaFile
    variables = entries.filter { $0.role?.isVariable ?? false }
    attributes = entries.filter { $0.role == .group || $0.role == .other }
  }

  /// Reads all rows.
  mutating func read(_ table: inout TableReader, log: inout ProblemLog) {
    let positions = Dictionary(
      table.columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    checkColumns(table, positions, &log)
    let columns = Columns(
      code: positions["uCode"], name: positions["uName"], time: positions["Time"],
      variables: variables.map { positions[$0.code] },
      attributes: attributes.map { positions[$0.code] })
    while table.next() {
      rows += 1
      if let code = columns.code { readRow(table, code, columns, &log) }
    }
    for (number, entry) in attributes.enumerated() where changing.contains(number) {
      let column = positions[entry.code].map { table.columns[$0].place }
      log.report(.coinrChangingAttribute(entry, at: column))
    }
  }

  /// Where the columns stand.
  private struct Columns {
    var code: Int?
    var name: Int?
    var time: Int?
    var variables: [Int?]
    var attributes: [Int?]
  }

  private func checkColumns(
    _ table: TableReader, _ positions: [String: Int], _ log: inout ProblemLog
  ) {
    guard let first = table.columns.first else { return }
    let start = SourcePlace(file: table.file, line: first.place.line)
    let expected = entries.filter { $0.role != nil && $0.role != .aggregate }
    let special = ["uCode", "uName", "Time"]
    let aggregates = entries.filter { $0.role == .aggregate }.map(\.code)
    let known = Set(special + entries.map(\.code)).subtracting(aggregates)
    var strangers = table.columns.filter { !$0.name.isEmpty && !known.contains($0.name) }
    func misspelling(of code: String) -> TableColumn? {
      guard let meant = NearestName.suggestion(for: code, in: strangers.map(\.name)),
        let position = strangers.firstIndex(where: { $0.name == meant })
      else { return nil }
      return strangers.remove(at: position)
    }
    if positions["uCode"] == nil {
      let found = misspelling(of: "uCode")
      log.report(.missingColumn("uCode", misspelled: found?.name, at: found?.place ?? start))
    }
    for entry in expected where positions[entry.code] == nil {
      let found = misspelling(of: entry.code)
      log.report(
        .coinrMissingColumn(entry, metaFile, misspelled: found?.name, at: found?.place ?? start))
    }
    for stranger in strangers {
      let isAggregate = aggregates.contains(stranger.name)
      log.report(.coinrUnlistedColumn(stranger, metaFile, isAggregate: isAggregate))
    }
  }

  private mutating func readRow(
    _ table: borrowing TableReader, _ codeField: Int, _ columns: Columns, _ log: inout ProblemLog
  ) {
    let code = table.key(codeField)
    let place = table.place(of: codeField)
    if code.isEmpty { log.report(.emptyKey("uCode", at: place)) }
    if let notice = table.keyNotice(codeField) { log.report(notice) }
    let period = readPeriod(table, columns.time, &log)
    let name = columns.name.map { table.trimmedText($0) } ?? ""
    let unit = unitIndex(code, name.isEmpty ? code : name)
    if !code.isEmpty, let period {
      if let first = firstLines[RowKey(unit: unit, period: period)] {
        log.report(.coinrRepeatedUnit(code, hasTime: columns.time != nil, first, at: place))
        return
      }
      firstLines[RowKey(unit: unit, period: period)] = table.line
      readAttributes(table, columns, unit: unit, periods.all[Int(period)])
    }
    let context = CellName.of(
      unit: units[unit], period: period.map { periods.all[Int($0)] }, variable: nil)
    for (number, field) in columns.variables.enumerated() {
      guard let field else { continue }
      let cell = NumberCell(
        text: table.text(field), column: table.columns[field].name, of: context,
        place: table.place(of: field))
      let reading = NumberReader.read(table.bytes, table.range(of: field))
      let measured = LocalizedText(variables[number].unit)
      guard let value = cell.value(reading, unit: measured, log: &log), let period else { continue }
      var figure = Observation(unit: unit, variable: number, period: Int(period), value: value)
      figure.file = 0
      figure.line = Int32(truncatingIfNeeded: cell.place.line)
      figure.column = Int32(truncatingIfNeeded: cell.place.column)
      figure.source = 0
      observations.append(figure)
    }
  }

  private mutating func unitIndex(_ code: String, _ name: String) -> Int {
    if let known = unitIndices[code] { return known }
    units.append(Unit(code: code, name: LocalizedText(name)))
    attributePeriods.append(.unnamed)
    unitIndices[code] = units.count - 1
    return units.count - 1
  }

  private mutating func readPeriod(
    _ table: borrowing TableReader, _ field: Int?, _ log: inout ProblemLog
  ) -> Int32? {
    guard let field else { return periods.index(of: .unnamed) }
    let text = table.trimmedText(field)
    if let plain = Period(text) ?? LoosePeriod.read(text) { return periods.index(of: plain) }
    guard case .problem(var problem) = periods.meaning(of: text) else { return nil }
    problem.place = table.place(of: field)
    log.report(problem)
    return nil
  }

  /// Takes the attributes of the latest period, and remembers which ones change.
  private mutating func readAttributes(
    _ table: borrowing TableReader, _ columns: Columns, unit: Int, _ period: Period
  ) {
    let said = zip(attributes, columns.attributes).map { entry, field in
      let text = field.map { table.trimmedText($0) } ?? ""
      return Unit.Attribute(
        name: codes[entry.code], value: NumberReader.isMissing(text) ? "" : text)
    }
    let known = units[unit].attributes
    for number in said.indices where !known.isEmpty && known[number] != said[number] {
      changing.insert(number)
    }
    if known.isEmpty || attributePeriods[unit] < period {
      units[unit].attributes = said
      attributePeriods[unit] = period
    }
  }
}
