internal import CompositeIndex

/// The columns of a long table.
struct ValueColumns {
  static let required = ["unit", "period", "variable", "value"]
  static let optional = [
    "error", "sample_size", "qualifier", "scope", "grade", "as_of", "note", "source",
  ]

  var unit: KeyColumn
  /// `nil` where all figures share the unnamed period.
  var period: KeyColumn?
  var variable: KeyColumn
  let value: Int
  let error: Int?
  let sampleSize: Int?
  var source: KeyColumn?
  private var qualifier: KeyColumn?
  private var scope: KeyColumn?
  private var grade: KeyColumn?
  private var asOf: KeyColumn?
  private var note: KeyColumn?

  /// Finds the columns; `nil` after reporting that one is missing.
  ///
  /// The column of periods may be left out, but only where no other column could be meant.
  init?(_ table: TableReader, log: inout ProblemLog) {
    let headers = table.columns.map(\.name)
    let isTimeless =
      !headers.contains("period")
      && headers.allSatisfy { (Self.required + Self.optional).contains($0) }
    let names = NamedColumns(
      table, required: Self.required.filter { !isTimeless || $0 != "period" },
      optional: Self.optional, log: &log)
    let period = names["period"]
    guard let unit = names["unit"], period != nil || isTimeless,
      let variable = names["variable"], let value = names["value"]
    else { return nil }
    func column(_ name: String) -> KeyColumn? {
      names[name].map { KeyColumn($0, in: table) }
    }
    self.unit = KeyColumn(unit, in: table, isKey: true)
    self.period = period.map { KeyColumn($0, in: table) }
    self.variable = KeyColumn(variable, in: table, isKey: true)
    self.value = value
    error = names["error"]
    sampleSize = names["sample_size"]
    source = names["source"].map { KeyColumn($0, in: table, isKey: true) }
    qualifier = column("qualifier")
    scope = column("scope")
    grade = column("grade")
    asOf = column("as_of")
    note = column("note")
  }

  /// Reads the texts that a row shares with others.
  mutating func readLabels(
    into figure: inout Observation, _ table: borrowing TableReader, _ bytes: Span<UInt8>,
    _ labels: inout LabelPool
  ) {
    figure.qualifier = Self.label(&qualifier, table, bytes, &labels)
    figure.scope = Self.label(&scope, table, bytes, &labels)
    figure.asOf = Self.label(&asOf, table, bytes, &labels)
    figure.note = Self.label(&note, table, bytes, &labels)
    guard let field = grade?.field, !table.isEmpty(field) else { return }
    figure.grade =
      grade?.number(in: table, bytes) { text in
        text.isEmpty || ["A", "B", "C"].contains(text)
          ? .label(text, in: &labels) : .problem(.unknownGrade(text))
      } ?? -1
    if figure.grade == .max { figure.grade = -1 }
  }

  private static func label(
    _ column: inout KeyColumn?, _ table: borrowing TableReader, _ bytes: Span<UInt8>,
    _ labels: inout LabelPool
  ) -> Int32 {
    guard let field = column?.field, !table.isEmpty(field) else { return -1 }
    let index = column?.number(in: table, bytes) { .label($0, in: &labels) } ?? -1
    return index == .max ? -1 : index
  }

  /// Reports the texts that could not be resolved.
  func reportProblems(to log: inout ProblemLog) {
    log.report(unit.problems)
    log.report(period?.problems ?? [])
    log.report(variable.problems)
    for column in [source, grade] { log.report(column?.problems ?? []) }
  }
}

extension KeyColumn.Meaning {
  /// The index of a shared text; the largest number for an empty one.
  static func label(_ text: String, in labels: inout LabelPool) -> KeyColumn.Meaning {
    text.isEmpty ? .number(.max) : .number(labels.index(of: text))
  }
}
