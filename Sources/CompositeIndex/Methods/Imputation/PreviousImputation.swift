/// What happens to a cell before the first or after the last value of its unit.
enum Ends: String, CaseIterable, Sendable {
  /// It stays missing.
  case missing
  /// It takes the nearest value.
  case nearest

  /// The parameter of the methods that look at other periods.
  static func parameter<Owner>(
    _ path: any WritableKeyPath<Owner, Ends> & Sendable, _ summary: LocalizedText
  ) -> Parameter<Owner> {
    Parameter("ends", path, default: .missing, summary)
  }
}

/// The unit's own value in the latest earlier period that has one.
///
/// 2019: 5, 2021: 7, 2023 missing: 7 of 2021; with a limit of one year it stays missing.
struct PreviousImputation: Imputation {
  static let name = "previous"
  static let usesOtherPeriods = true
  static let summary = LocalizedText(
    zh: "沿用该对象此前最近一期的数据，并注明取自哪一期；只看同样长度的时期（年对年、季对季）。",
    en: "The unit's own value of the latest earlier period that has one, with the period said; "
      + "only periods of the same length count.")
  static let formula = LocalizedText(
    zh: "x_t = x_s，s 为早于 t 且有数据的最近一期",
    en: "x_t = x_s for the latest s < t with a value")
  static let reference = LocalizedText(
    "OECD/JRC (2008), section 3.1 (cold deck); COINr: impute_panel, \"latest\"")
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "limit", \.limit, in: 0...1000, otherwise: LocalizedText(zh: "不限", en: "any age"),
      LocalizedText(
        zh: "最多沿用几年前的数据（年；季度 0.25，月 0.0833…）。",
        en: "The largest age in years; a quarter is 0.25.")),
    Parameter(
      "periods", \.periods, in: 1...1000,
      otherwise: LocalizedText(zh: "不限", en: "any number"),
      LocalizedText(
        zh: "最多往前看数据中的几期（COINr 的 max_time）。",
        en: "How many earlier periods of the data are looked at (COINr: max_time).")),
    Ends.parameter(
      \.ends,
      LocalizedText(
        zh: "此前各期都没有数据时：missing 仍为缺失，nearest 取其后最近一期。",
        en: "Where no earlier period has a value: missing leaves the gap; nearest takes the next "
          + "later one.")),
  ]

  var limit: Double?
  var periods: Int?
  var ends = Ends.missing

  init() {}

  func impute(_ column: Int, of table: ImputationTable) -> ColumnImputation {
    let missing = table.missingRows(column)
    guard !missing.isEmpty, let now = table.history.period else { return ColumnImputation() }
    let all = table.history.columns(column)
    let reachable = periods.map { Set(table.history.earlierPeriods.prefix($0)) }
    let earlier = all.reversed().filter { other in
      other.period < now && reachable?.contains(other.period) ?? true
        && limit.map { other.period.years(to: now) <= $0 + Self.rounding } ?? true
    }
    let later = ends == .nearest ? all.filter { $0.period > now } : []
    return ColumnImputation(
      cells: missing.compactMap { row in
        guard let source = (earlier + later).first(where: { !$0.values[row].isNaN }) else {
          return nil
        }
        return ImputedCell(
          row: row, value: source.values[row], origin: .period(source.period))
      })
  }

  /// A month is no finite decimal part of a year.
  private static let rounding = 1e-3
}
