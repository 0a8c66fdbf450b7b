internal import IndexKernel

/// The weighted arithmetic mean: full compensation.
struct ArithmeticMean: RowAggregation {
  static let name = "arithmetic"
  static let summary = LocalizedText(
    zh: "加权算术平均：长处可完全弥补短处。", en: "Weighted arithmetic mean.")
  static let formula = LocalizedText(
    zh: "Σ(w_i × x_i)，w_i 为权重，x_i 为得分",
    en: "sum of w_i * x_i")
  static let reference = LocalizedText("OECD/JRC (2008), section 6.2")
  static let compensability = LocalizedText(zh: "完全可补偿", en: "full")
  static let parameters: [Parameter<Self>] = []

  let combination = Combination.arithmetic
  let domain = ScoreDomain.real
  let decomposition = LocalizedText(
    zh: "权重 × 分差（精确）", en: "weight × difference (exact)")

  init() {}

  func spreadsheetFormula(scores: [String], weights: [String]) -> String {
    zip(scores, weights).map { "\($1)*\($0)" }.joined(separator: "+")
  }
}
