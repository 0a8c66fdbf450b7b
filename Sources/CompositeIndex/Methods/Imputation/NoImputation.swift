/// Missing stays missing.
struct NoImputation: Imputation {
  static let name = "none"
  static let summary = LocalizedText(
    zh: "不插补，缺失仍为缺失，由 missing 规则处理。", en: "Missing stays missing; the missing rule applies.")
  static let formula = LocalizedText("x")
  static let reference = LocalizedText("OECD/JRC (2008), section 3")
  static let parameters: [Parameter<Self>] = []
  static let changesNothing = true

  init() {}

  func impute(_ column: Int, of table: ImputationTable) -> ColumnImputation { ColumnImputation() }
}
