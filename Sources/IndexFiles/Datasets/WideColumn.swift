internal import CompositeIndex

/// One column of figures of a wide table.
struct WideColumn {
  let variable: Variable
  private let field: Int
  /// By how many places the decimal point moves from the header's unit to the variable's.
  private let places: Int
  /// Whether the column is taken for a variable without a scheme that says so.
  private let isGuess: Bool
  private var log = ProblemLog()
  private var numbers = 0

  /// Finds the columns that hold variables, and reports those that do not.
  static func match(
    _ fields: [Int], of table: TableReader, _ scheme: Scheme?, log: inout ProblemLog
  ) -> [WideColumn] {
    guard let scheme else {
      return fields.filter { !table.columns[$0].name.isEmpty }.map { field in
        let name = table.columns[field].name
        return WideColumn(
          Variable(id: name, name: LocalizedText(name)), field, places: 0, isGuess: true)
      }
    }
    let known = SchemeColumns(scheme)
    var columns: [WideColumn] = []
    var taken: [Int: TableColumn] = [:]
    for field in fields where !table.columns[field].name.isEmpty {
      let header = table.columns[field]
      guard let (index, unit) = known.find(header.name) else {
        log.report(
          .unknownColumn(header.name, meant: known.nearest(to: header.name), at: header.place))
        continue
      }
      let variable = known.variables[index]
      if let first = taken[index] {
        // The table's reader has already reported a name that is there twice.
        if first.name != header.name {
          log.report(.sameVariableTwice(variable, first: first, at: header.place))
        }
        continue
      }
      taken[index] = header
      columns.append(
        WideColumn(
          variable, field, places: places(unit, variable, header, log: &log), isGuess: false))
    }
    if columns.isEmpty {
      log.report(.noVariableColumn(in: table, expected: known.variables, scheme: scheme))
    }
    return columns
  }

  private static func places(
    _ unit: String?, _ variable: Variable, _ header: TableColumn, log: inout ProblemLog
  ) -> Int {
    let known = Language.allCases.map { variable.unit[$0] }
    guard let unit, !known.contains(""),
      !known.contains(where: { NameFolding.fold($0) == NameFolding.fold(unit) })
    else { return 0 }
    let found = known.compactMap { MeasurementUnit(unit).places(to: MeasurementUnit($0)) }.first
    guard let places = found else {
      log.report(.otherMeasure(header.name, unit, variable, at: header.place))
      return 0
    }
    if places != 0 {
      log.report(.convertedMeasure(header.name, places: places, variable, at: header.place))
    }
    return places
  }

  private init(_ variable: Variable, _ field: Int, places: Int, isGuess: Bool) {
    self.variable = variable
    self.field = field
    self.places = places
    self.isGuess = isGuess
  }

  /// The number in the current record and its place; `nil` where there is none.
  mutating func value(
    in table: borrowing TableReader, of row: LocalizedText
  ) -> (number: Double, place: SourcePlace)? {
    let reading = NumberReader.read(table.bytes, table.range(of: field))
    if reading == .missing { return nil }
    let cell = NumberCell(
      text: table.text(field), column: table.columns[field].name, of: row,
      place: table.place(of: field))
    let unit = isGuess ? nil : variable.unit
    guard var number = cell.value(reading, unit: unit, log: &log) else { return nil }
    if places != 0 { number = Self.moved(number, cell.text, places) }
    numbers += 1
    if !variable.limits.contains(number) { log.report(.outOfRange(number, variable, cell)) }
    return (number, cell.place)
  }

  /// The number with its decimal point moved, rounded once.
  private static func moved(_ number: Double, _ text: String, _ places: Int) -> Double {
    let power = (0..<abs(places)).reduce(1.0) { power, _ in power * 10 }
    if places < 0 { return number / power }
    guard let plain = NumberReader.plainForm(of: text), !plain.lowercased().contains("e"),
      let moved = Double(NumberWithUnit.shift(plain, by: places))
    else { return number * power }
    return moved
  }

  /// Whether the column was taken for a variable and holds no number.
  var isRemarks: Bool { isGuess && numbers == 0 }

  /// Passes on what is wrong with the column's cells.
  func report(to log: inout ProblemLog, _ table: TableReader) {
    if isRemarks {
      let header = table.columns[field]
      log.report(.unknownColumn(header.name, meant: nil, at: header.place))
    } else {
      log.report(self.log.sorted(files: [table.file]))
    }
  }
}
