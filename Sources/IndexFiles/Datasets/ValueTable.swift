internal import CompositeIndex

/// Knows what the texts of a long table stand for.
protocol ValueMeanings {
  /// The units known so far.
  var units: [Unit] { get }
  /// The variables.
  var variables: [Variable] { get }
  /// What the text of a unit column means.
  mutating func unit(_ text: String) -> KeyColumn.Meaning
  /// What the text of a variable column means.
  mutating func variable(_ text: String) -> KeyColumn.Meaning
  /// What the text of a source column means.
  mutating func source(_ text: String) -> KeyColumn.Meaning
}

/// A long table such as `values.csv`: one figure a row, in the order of the file.
///
/// Built for millions of rows: no `String` is made for texts that were met before.
struct ValueTable<Meanings: ValueMeanings> {
  var observations: [Observation] = []
  /// The periods, in the order in which they were met.
  private(set) var periods = PeriodPool()
  private(set) var labels = LabelPool()
  private(set) var meanings: Meanings
  /// How many rows were read.
  private(set) var rows = 0

  private let file: Int32
  private var cells = CellLines()
  private var limits: [ClosedRange<Double>] = []

  /// - Parameters:
  ///   - meanings: knows units, variables and sources.
  ///   - file: the index of the file in `Dataset.fileNames`.
  init(_ meanings: Meanings, file: Int) {
    self.meanings = meanings
    self.file = Int32(file)
  }

  /// Reads all rows and reports what is wrong with them.
  mutating func read(_ table: inout TableReader, log: inout ProblemLog) {
    guard var columns = ValueColumns(table, log: &log) else {
      while table.next() { rows += 1 }
      return
    }
    observations.reserveCapacity(min(table.bytes.count / 24, 1 << 24))
    let bytes = table.bytes
    while table.next() {
      rows += 1
      readRow(table, bytes.span, &columns, &log)
    }
    columns.reportProblems(to: &log)
  }

  private mutating func readRow(
    _ table: borrowing TableReader, _ bytes: Span<UInt8>, _ columns: inout ValueColumns,
    _ log: inout ProblemLog
  ) {
    let unit = columns.unit.number(in: table, bytes) { meanings.unit($0) }
    let period =
      columns.period == nil
      ? periods.index(of: .unnamed)
      : columns.period?.number(in: table, bytes) { periods.meaning(of: $0) }
    let variable = columns.variable.number(in: table, bytes) { meanings.variable($0) }
    let source = columns.source?.number(in: table, bytes) { text in
      text.isEmpty ? .number(.max) : meanings.source(text)
    }
    var figure = Observation(
      unit: Int(unit ?? -1), variable: Int(variable ?? -1), period: Int(period ?? -1), value: 0)
    if let unit, let period, let variable,
      let first = cells.note(unit: unit, period: period, variable: variable, line: table.line)
    {
      let place = table.place(of: columns.value)
      log.report(.duplicateCell(describe(figure), firstLine: first, at: place))
    }
    let isFigure = readNumbers(into: &figure, table, columns, &log)
    guard isFigure else { return }
    columns.readLabels(into: &figure, table, bytes, &labels)
    guard unit != nil, period != nil, let variable else { return }
    checkRange(figure, Int(variable), table, columns, &log)
    if let source, source != .max { figure.source = source }
    figure.file = file
    figure.line = Int32(truncatingIfNeeded: table.line)
    figure.column = Int32(truncatingIfNeeded: Self.column(table, columns.value, bytes))
    observations.append(figure)
  }

  /// The column of a field in Unicode scalars; quick where no line ends before it in its record.
  private static func column(
    _ table: borrowing TableReader, _ field: Int, _ bytes: Span<UInt8>
  ) -> Int {
    let start = table.range(of: field).lowerBound - (table.isQuoted(field) ? 1 : 0)
    var column = 1
    for index in table.recordStart..<start {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D { return table.column(of: field) }
      if byte & 0xC0 != 0x80 { column += 1 }
    }
    return column
  }

  /// Reads value, error and sample size; `false` where the row has no value.
  private func readNumbers(
    into figure: inout Observation, _ table: borrowing TableReader, _ columns: ValueColumns,
    _ log: inout ProblemLog
  ) -> Bool {
    if let field = columns.error, !table.isEmpty(field) {
      figure.error = side(field, figure, table, &log)
    }
    if let field = columns.sampleSize, !table.isEmpty(field) {
      figure.sampleSize = side(field, figure, table, &log)
    }
    let reading = NumberReader.read(table.bytes, table.range(of: columns.value))
    if case .number(let value, bent: []) = reading {
      figure.value = value
      return true
    }
    let cell = cell(columns.value, figure, table)
    let unit = figure.variable < 0 ? nil : meanings.variables[Int(figure.variable)].unit
    guard let value = cell.value(reading, unit: unit, log: &log) else { return false }
    figure.value = value
    return true
  }

  /// Reports a value outside the variable's minimum and maximum (E121).
  private mutating func checkRange(
    _ figure: Observation, _ variable: Int, _ table: borrowing TableReader, _ columns: ValueColumns,
    _ log: inout ProblemLog
  ) {
    while limits.count <= variable { limits.append(meanings.variables[limits.count].limits) }
    if !limits[variable].contains(figure.value) {
      let cell = cell(columns.value, figure, table)
      log.report(.outOfRange(figure.value, meanings.variables[variable], cell))
    }
  }

  /// A standard error or sample size: not negative; NaN where missing or wrong.
  private func side(
    _ field: Int, _ figure: Observation, _ table: borrowing TableReader, _ log: inout ProblemLog
  ) -> Double {
    let reading = NumberReader.read(table.bytes, table.range(of: field))
    if case .number(let value, bent: []) = reading, value >= 0 { return value }
    let cell = cell(field, figure, table)
    guard let value = cell.value(reading, unit: nil, log: &log) else { return .nan }
    if value < 0 { log.report(.negative(table.trimmedText(field), cell)) }
    return value
  }

  private func cell(
    _ field: Int, _ figure: Observation, _ table: borrowing TableReader
  ) -> NumberCell {
    NumberCell(
      text: table.text(field), column: table.columns[field].name, of: describe(figure),
      place: table.place(of: field))
  }

  /// Unit, period and variable of a figure, as far as they are known.
  private func describe(_ figure: Observation) -> LocalizedText {
    CellName.of(
      unit: figure.unit < 0 ? nil : meanings.units[Int(figure.unit)],
      period: figure.period < 0 ? nil : periods.all[Int(figure.period)],
      variable: figure.variable < 0 ? nil : meanings.variables[Int(figure.variable)])
  }
}
