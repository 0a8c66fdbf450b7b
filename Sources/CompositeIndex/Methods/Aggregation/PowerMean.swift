internal import IndexKernel

/// The weighted power mean: the exponent sets how far a good child makes up for a bad one.
///
/// A score of 0 is allowed for exponents above 0 only, a negative one for none: x² of a negative
/// score grows as the score falls.
struct PowerMean: RowAggregation {
  static let name = "power"
  static let summary = LocalizedText(
    zh: "加权幂平均：指数越小越看重短处（1 为算术，0 为几何，-1 为调和）；得分须大于 0，指数为正时可等于 0。",
    en:
      "Weighted power mean; the smaller the exponent, the more the worst child counts "
      + "(1 arithmetic, 0 geometric, -1 harmonic); scores must be above 0, or 0 where the exponent "
      + "is above 0.")
  static let formula = LocalizedText(
    zh: "(Σ(w_i × x_i^p))^(1/p)，p 为指数，w_i 为权重，x_i 为得分；p = 0 时为几何平均",
    en: "(sum of w_i * x_i^p)^(1/p); the geometric mean at p = 0")
  static let reference = LocalizedText(
    "Bullen (2003), Handbook of Means and Their Inequalities, chapter III; "
      + "Becker et al. (2022), COINr: a_genmean")
  static let compensability = LocalizedText(zh: "由指数决定", en: "set by the exponent")
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "exponent", \.exponent, in: -20...20, default: nil,
      LocalizedText(zh: "指数 p", en: "The exponent p."))
  ]

  var domain: ScoreDomain { exponent > 0 && !isGeometric ? .nonNegative : .positive }
  let decomposition = LocalizedText(
    zh: "广义对数平均分解（精确）", en: "generalised logarithmic mean decomposition (exact)")

  var exponent = Double.nan

  init() {}

  var combination: Combination { .power(exponent: exponent) }

  private var isGeometric: Bool { Combination.isGeometric(exponent: exponent) }

  func spreadsheetFormula(scores: [String], weights: [String]) -> String {
    if isGeometric { return GeometricMean().spreadsheetFormula(scores: scores, weights: weights) }
    let terms = zip(scores, weights).map { "\($1)*\($0)^(\(exponent))" }
    return "(" + terms.joined(separator: "+") + ")^(1/(\(exponent)))"
  }
}
