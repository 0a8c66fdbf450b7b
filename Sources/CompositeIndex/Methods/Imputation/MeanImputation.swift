/// The mean of the observed values.
struct MeanImputation: Imputation {
  static let name = "mean"
  static let summary = LocalizedText(
    zh: "用该指标已有数据的均值插补。", en: "The mean of the indicator's observed values.")
  static let formula = "sum of x_i / n"
  static let reference = "OECD/JRC (2008), section 3.1; COINr: i_mean"
  static let parameters: [Parameter<Self>] = []

  init() {}

  func impute(_ column: Int, of table: ImputationTable) -> ColumnImputation {
    let present = table.values.column(column).filter { !$0.isNaN }.sorted()
    guard !present.isEmpty else { return ColumnImputation() }
    let mean = present.reduce(0, +) / Double(present.count)
    return ColumnImputation(
      cells: table.missingRows(column).map {
        ImputedCell(row: $0, value: mean, origin: .units(count: present.count))
      })
  }
}
