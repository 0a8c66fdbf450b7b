/// One statistic of an indicator's observed values, of all units or of the unit's group.
struct StatisticOfOthers {
  /// Group values by an attribute of units; `nil` takes all units together.
  var attribute: String?
  /// The statistic; never called without values.
  var statistic: ([Double]) -> Double

  /// Fills a column. A unit without the attribute, or of a group without values, stays missing.
  func impute(_ column: Int, of table: ImputationTable) -> ColumnImputation {
    let missing = table.missingRows(column)
    guard !missing.isEmpty else { return ColumnImputation() }
    guard let attribute else {
      let present = table.values.column(column).filter { !$0.isNaN }
      guard !present.isEmpty else { return ColumnImputation() }
      let value = statistic(present)
      return ColumnImputation(
        cells: missing.map {
          ImputedCell(row: $0, value: value, origin: .units(count: present.count))
        })
    }
    let groups = table.units.map { $0.attribute(attribute) }
    var values: [String: [Double]] = [:]
    for row in table.presentRows(column) {
      if let group = groups[row] { values[group, default: []].append(table.values[row, column]) }
    }
    let statistics = values.mapValues { (value: statistic($0), count: $0.count) }
    return ColumnImputation(
      cells: missing.compactMap { row in
        guard let group = groups[row], let found = statistics[group] else { return nil }
        return ImputedCell(
          row: row, value: found.value, origin: .group(group, count: found.count))
      })
  }

  /// The parameter of the methods that can work by group.
  static func parameter<Owner>(
    _ path: any WritableKeyPath<Owner, String?> & Sendable
  ) -> Parameter<Owner> {
    Parameter(
      "group", path,
      otherwise: LocalizedText(zh: "用全部评价对象", en: "all units"),
      LocalizedText(
        zh: "分组属性（units.csv 的列名，如 region）：只用同组评价对象的数据。",
        en: "An attribute of units (a column of units.csv, such as region) that makes groups: "
          + "only values of the unit's own group count."))
  }
}
