internal import CompositeIndex

/// Looks at figures together: parts that do not add up, columns that say the same for everyone.
enum DatasetChecks {
  static func run(_ dataset: Dataset, log: inout ProblemLog) {
    checkParts(dataset, log: &log)
    checkConstants(dataset, log: &log)
  }

  // MARK: Complaints, reports and consultations

  private static let parts = ["complaints", "reports", "consultations"]
  private static let total = "all_requests"

  /// Complaints, reports and consultations of one unit, period and scope must add up to all requests
  /// where all four are given (E125): a total in the column of complaints is found this way.
  ///
  /// Published figures are rounded to 0.01 万件, so a difference of at most 100 件, or of a thousandth
  /// of the total where that is more, passes: 71.39 + 55.64 = 127.03 万件 against 127.04.
  private static func checkParts(_ dataset: Dataset, log: inout ProblemLog) {
    let ids = parts + [total]
    let columns = ids.compactMap { id in dataset.variables.firstIndex { $0.id == id } }
    guard columns.count == ids.count else { return }
    let factors = columns.map { dataset.variables[$0].unit.zh.hasPrefix("万") ? 10_000.0 : 1 }
    var cells: [Int: [Int]] = [:]
    for (index, figure) in dataset.observations.enumerated() {
      guard let part = columns.firstIndex(of: Int(figure.variable)) else { continue }
      let cell = Int(figure.unit) * dataset.periods.count + Int(figure.period)
      cells[cell, default: [-1, -1, -1, -1]][part] = index
    }
    for cell in cells.keys.sorted() {
      guard let indices = cells[cell], !indices.contains(-1) else { continue }
      let figures = indices.map { dataset.observations[$0] }
      guard figures.allSatisfy({ $0.scope == figures[3].scope }) else { continue }
      let values = zip(figures, factors).map { $0.value * $1 }
      let sum = values[0] + values[1] + values[2]
      if abs(sum - values[3]) > max(100, abs(values[3]) / 1000) + 1e-6 {
        log.report(.partsDoNotAddUp(figures, sum: sum / factors[3], in: dataset))
      }
    }
  }

  // MARK: Constants

  /// Reports variables that have one and the same value for five or more units in a period (W126).
  private static func checkConstants(_ dataset: Dataset, log: inout ProblemLog) {
    struct Column {
      var first: Int32 = -1
      var count: Int32 = 0
      var value = 0.0
      var isConstant = true
    }
    let periods = dataset.periods.count
    guard dataset.units.count >= 5 else { return }
    var columns = [Column](repeating: Column(), count: dataset.variables.count * periods)
    for (index, figure) in dataset.observations.enumerated() {
      let cell = Int(figure.variable) * periods + Int(figure.period)
      if columns[cell].count == 0 {
        columns[cell].first = Int32(index)
        columns[cell].value = figure.value
      } else if columns[cell].value != figure.value {
        columns[cell].isConstant = false
      }
      columns[cell].count += 1
    }
    for column in columns where column.isConstant && column.count >= 5 {
      let first = dataset.observations[Int(column.first)]
      log.report(.constantColumn(first, Int(column.count), in: dataset))
    }
  }
}

extension Diagnostic {
  static func partsDoNotAddUp(
    _ figures: [Observation], sum: Double, in dataset: Dataset
  ) -> Diagnostic {
    let (unit, period) = (
      dataset.units[Int(figures[3].unit)], dataset.periods[Int(figures[3].period)]
    )
    let names = figures.map { dataset.variables[Int($0.variable)].name }
    let values = figures.map { DecimalText.of($0.value) }
    let sumText = DecimalText.of((sum * 1e6).rounded() / 1e6)
    return Diagnostic(
      .error, .partsDoNotAddUp,
      LocalizedText(
        zh: "\(unit.name[.zh]) \(period.label) 的\(names[0][.zh]) \(values[0]) + \(names[1][.zh]) "
          + "\(values[1]) + \(names[2][.zh]) \(values[2]) = \(sumText)，与\(names[3][.zh]) "
          + "\(values[3]) 不符",
        en: "\(unit.name[.en]) \(period.label): \(names[0][.en]) \(values[0]) + \(names[1][.en]) "
          + "\(values[1]) + \(names[2][.en]) \(values[2]) = \(sumText), but \(names[3][.en]) is "
          + "\(values[3])"),
      at: dataset.place(of: figures[0]),
      fix: LocalizedText(
        zh: "检查是否把诉求总量填进了投诉、举报或咨询一列",
        en: "Check whether the total of all requests stands in the column of a part"),
      note: LocalizedText(
        zh: "允许相差 100 件或千分之一，以较大者为准",
        en: "A difference of 100 cases or one in a thousand, whichever is more, is allowed"))
  }

  static func constantColumn(_ first: Observation, _ count: Int, in dataset: Dataset) -> Diagnostic
  {
    let variable = dataset.variables[Int(first.variable)].name
    let period = dataset.periods[Int(first.period)].label
    let value = DecimalText.of(first.value)
    return Diagnostic(
      .warning, .constantColumn,
      LocalizedText(
        zh: "\(period.isEmpty ? "" : period + " ")\(variable[.zh])在 \(count) 个评价对象中都是 \(value)，"
          + "对排名没有作用",
        en:
          "\(variable[.en])\(period.isEmpty ? "" : " of \(period)") is \(value) for all \(count) units "
          + "and cannot tell them apart"),
      at: dataset.place(of: first))
  }

  static func noRows(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .emptyTable,
      LocalizedText(zh: "表里只有表头，没有数据行", en: "The table has a header but no rows"), at: place)
  }
}
