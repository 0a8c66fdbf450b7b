internal import IndexKernel

/// The weighted harmonic mean: the worst child counts most.
struct HarmonicMean: RowAggregation {
  static let name = "harmonic"
  static let summary = LocalizedText(
    zh: "加权调和平均：比几何平均更看重短处；得分须大于 0。",
    en: "Weighted harmonic mean; stricter than the geometric; scores must be above 0.")
  static let formula = LocalizedText(
    zh: "1 / Σ(w_i / x_i)，w_i 为权重，x_i 为得分",
    en: "1 / (sum of w_i / x_i)")
  static let reference = LocalizedText(
    "Becker et al. (2022), COINr: a_hmean; Bullen (2003), Handbook of Means")
  static let compensability = LocalizedText(zh: "较弱补偿", en: "weak")
  static let parameters: [Parameter<Self>] = []

  let combination = Combination.harmonic
  let domain = ScoreDomain.positive
  let decomposition = LocalizedText(
    zh: "广义对数平均分解（精确）", en: "generalised logarithmic mean decomposition (exact)")

  init() {}

  func spreadsheetFormula(scores: [String], weights: [String]) -> String {
    "1/(" + zip(scores, weights).map { "\($1)/\($0)" }.joined(separator: "+") + ")"
  }
}
