/// The weighted geometric mean: a bad child can only partly be made up for.
public struct GeometricMean: QuasiArithmeticMean {
  public static let name = "geometric"
  public static let summary = LocalizedText(
    zh: "加权几何平均：短处只能部分弥补；得分须大于 0。",
    en: "Weighted geometric mean; scores must be above 0.")
  public static let formula = "exp(sum of w_i * ln x_i)"
  public static let reference = "OECD/JRC (2008), section 6.3"
  public static let compensability = LocalizedText(zh: "部分可补偿", en: "partial")
  public static let parameters: [Parameter<Self>] = []

  public let domain = ScoreDomain.positive
  public let decomposition = LocalizedText(
    zh: "对数平均迪氏分解（LMDI，精确）", en: "logarithmic mean Divisia decomposition (LMDI, exact)")

  public init() {}

  public func transform(_ score: Double) -> Double { Elementary.ln(score) }
  public func inverse(_ value: Double) -> Double { Elementary.exponential(value) }

  public func meanSlope(from: Double, to: Double) -> Double {
    // ln(to/from)/(to − from) loses digits when both are close; ln(1 + x)/x does not.
    let step = (to - from) / from
    return step == 0 ? 1 / from : Elementary.ln1p(step) / step / from
  }

  public func spreadsheetFormula(scores: [String], weights: [String]) -> String {
    "EXP(" + zip(scores, weights).map { "\($1)*LN(\($0))" }.joined(separator: "+") + ")"
  }
}
