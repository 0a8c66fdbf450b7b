internal import CompositeIndex

/// A table without a package: one row for each unit and period, one column for each variable.
struct WideTable {
  private var units = TableUnits()
  private var periods = PeriodPool()
  private var columns: [WideColumn] = []
  private var observations: [Observation] = []
  private var firstLines: [RowKey: Int] = [:]
  private var firstPlaces: [SourcePlace] = []
  private var bentPeriods: Set<String> = []
  private(set) var rows = 0

  private struct RowKey: Hashable {
    var unit: Int
    var period: Int32
  }

  /// Reads all rows; `nil` after reporting that the header cannot be used.
  ///
  /// - Parameter scheme: names the variables; without one every other column is a variable.
  mutating func read(_ table: inout TableReader, scheme: Scheme?, log: inout ProblemLog) -> Bool {
    let words = HeaderWords(table.columns)
    if words.code == nil, words.name == nil { log.report(.noUnitColumn(in: table)) }
    columns = WideColumn.match(words.others, of: table, scheme, log: &log)
    let isUsable = (words.code != nil || words.name != nil) && !columns.isEmpty
    while table.next() {
      rows += 1
      if isUsable { readRow(table, words, &log) }
    }
    for column in columns { column.report(to: &log, table) }
    for unit in units.unrecognised {
      log.report(.unrecognisedUnit(units.units[unit], at: firstPlaces[unit]))
    }
    return isUsable
  }

  private mutating func readRow(
    _ table: borrowing TableReader, _ words: HeaderWords, _ log: inout ProblemLog
  ) {
    let code = words.code.map { table.key($0) } ?? ""
    let name = words.name.map { table.key($0) } ?? ""
    for field in [words.code, words.name] {
      if let notice = field.flatMap({ table.keyNotice($0) }) { log.report(notice) }
    }
    let field = (code.isEmpty ? words.name : words.code) ?? words.code ?? 0
    let place = table.place(of: field)
    if TableUnits.isAggregate(name.isEmpty ? code : name) {
      log.report(.aggregateRow(name.isEmpty ? code : name, at: place))
      return
    }
    var unit: Int?
    do {
      unit = try units.index(code: code, name: name)
      if firstPlaces.count < units.units.count { firstPlaces.append(place) }
    } catch {
      var problem = error
      problem.place = place
      log.report(problem)
    }
    let period = readPeriod(table, words.period, &log)
    if let unit, let period {
      if let first = firstLines[RowKey(unit: unit, period: period)] {
        let cell = CellName.of(
          unit: units.units[unit], period: periods.all[Int(period)], variable: nil)
        log.report(.duplicateCell(cell, firstLine: first, at: place))
      }
      firstLines[RowKey(unit: unit, period: period)] = table.line
    }
    let described = CellName.of(
      unit: unit.map { units.units[$0] }, period: period.map { periods.all[Int($0)] },
      variable: nil)
    for index in columns.indices {
      guard let value = columns[index].value(in: table, of: described) else { continue }
      guard let unit, let period else { continue }
      var figure = Observation(
        unit: unit, variable: index, period: Int(period), value: value.number)
      figure.file = 0
      figure.line = Int32(truncatingIfNeeded: value.place.line)
      figure.column = Int32(truncatingIfNeeded: value.place.column)
      observations.append(figure)
    }
  }

  /// The period of a row; the unnamed one where the table has no such column.
  private mutating func readPeriod(
    _ table: borrowing TableReader, _ field: Int?, _ log: inout ProblemLog
  ) -> Int32? {
    guard let field else { return periods.index(of: .unnamed) }
    let text = table.trimmedText(field)
    if Period(text) == nil, let plain = LoosePeriod.read(text) {
      if bentPeriods.insert(text).inserted {
        var notice = Diagnostic.bentPeriod(text, plain)
        notice.place = table.place(of: field)
        log.report(notice)
      }
      return periods.index(of: plain)
    }
    switch periods.meaning(of: text) {
    case .number(let index): return index
    case .problem(var problem):
      problem.place = table.place(of: field)
      log.report(problem)
      return nil
    }
  }

  /// The dataset of everything read.
  func dataset(id: String, file: String, inputs: [InputFile]) -> Dataset {
    let (sorted, newIndices) = periods.sorted()
    let kept = columns.indices.filter { !columns[$0].isRemarks }
    var newVariables = [Int32](repeating: -1, count: columns.count)
    for (new, old) in kept.enumerated() { newVariables[old] = Int32(new) }
    let figures = observations.map { figure in
      var figure = figure
      figure.variable = newVariables[Int(figure.variable)]
      figure.period = newIndices[Int(figure.period)]
      return figure
    }
    return Dataset(
      id: id, title: LocalizedText(id), units: units.units,
      variables: kept.map { columns[$0].variable }, periods: sorted, observations: figures,
      fileNames: [file], inputs: inputs)
  }
}
