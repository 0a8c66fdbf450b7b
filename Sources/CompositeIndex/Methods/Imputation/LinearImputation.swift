/// On the straight line between the unit's nearest earlier and nearest later value.
///
/// 2019: 5, 2023: 9, 2020 missing: 5 + (9 − 5)·(1/4) = 6.
struct LinearImputation: Imputation {
  static let name = "linear"
  static let usesOtherPeriods = true
  static let summary = LocalizedText(
    zh: "在该对象前后最近两期的数据之间按时间线性内插，并注明取自哪两期；只看同样长度的时期。",
    en: "On the straight line between the unit's nearest earlier and nearest later value, with "
      + "both periods said; only periods of the same length count.")
  static let formula = LocalizedText("x_t = x_a + (x_b - x_a) * (t - a) / (b - a), a < t < b")
  static let reference = LocalizedText(
    "OECD/JRC (2008), section 3.1; COINr: impute_panel, \"linear\" (with ends = nearest)")
  static let parameters: [Parameter<Self>] = [
    Ends.parameter(
      \.ends,
      LocalizedText(
        zh: "只有一侧有数据时：missing 仍为缺失，nearest 取最近一期。",
        en: "Where only one side has a value: missing leaves the gap; nearest takes the nearest "
          + "one."))
  ]

  var ends = Ends.missing

  init() {}

  func impute(_ column: Int, of table: ImputationTable) -> ColumnImputation {
    let missing = table.missingRows(column)
    guard !missing.isEmpty, let now = table.history.period else { return ColumnImputation() }
    let all = table.history.columns(column)
    return ColumnImputation(
      cells: missing.compactMap { row in
        let before = all.last { $0.period < now && !$0.values[row].isNaN }
        let after = all.first { $0.period > now && !$0.values[row].isNaN }
        if let before, let after {
          let share = before.period.years(to: now) / before.period.years(to: after.period)
          let (low, high) = (before.values[row], after.values[row])
          return ImputedCell(
            row: row, value: low + (high - low) * share,
            origin: .between(before.period, after.period))
        }
        guard ends == .nearest, let only = before ?? after else { return nil }
        return ImputedCell(row: row, value: only.values[row], origin: .period(only.period))
      })
  }
}
