internal import IndexKernel

/// The weighted geometric mean: a bad child can only partly be made up for.
struct GeometricMean: RowAggregation {
  static let name = "geometric"
  static let summary = LocalizedText(
    zh: "加权几何平均：短处只能部分弥补；得分须大于 0。",
    en: "Weighted geometric mean; scores must be above 0.")
  static let formula = LocalizedText(
    zh: "exp(Σ(w_i × ln x_i))，w_i 为权重，x_i 为得分",
    en: "exp(sum of w_i * ln x_i)")
  static let reference = LocalizedText("OECD/JRC (2008), section 6.3")
  static let compensability = LocalizedText(zh: "部分可补偿", en: "partial")
  static let parameters: [Parameter<Self>] = []

  let combination = Combination.geometric
  let domain = ScoreDomain.positive
  let decomposition = LocalizedText(
    zh: "对数平均迪氏分解（LMDI，精确）", en: "logarithmic mean Divisia decomposition (LMDI, exact)")

  init() {}

  func spreadsheetFormula(scores: [String], weights: [String]) -> String {
    "EXP(" + zip(scores, weights).map { "\($1)*LN(\($0))" }.joined(separator: "+") + ")"
  }
}
