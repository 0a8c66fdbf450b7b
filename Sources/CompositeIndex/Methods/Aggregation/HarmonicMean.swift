/// The weighted harmonic mean: the worst child counts most.
public struct HarmonicMean: QuasiArithmeticMean {
  public static let name = "harmonic"
  public static let summary = LocalizedText(
    zh: "加权调和平均：比几何平均更看重短处；得分须大于 0。",
    en: "Weighted harmonic mean; stricter than the geometric; scores must be above 0.")
  public static let formula = "1 / (sum of w_i / x_i)"
  public static let reference = "Becker et al. (2022), COINr: a_hmean; Bullen (2003), Handbook of Means"
  public static let compensability = LocalizedText(zh: "较弱补偿", en: "weak")
  public static let parameters: [Parameter<Self>] = []

  public let domain = ScoreDomain.positive
  public let decomposition = LocalizedText(
    zh: "广义对数平均分解（精确）", en: "generalised logarithmic mean decomposition (exact)")

  public init() {}

  public func transform(_ score: Double) -> Double { 1 / score }
  public func inverse(_ value: Double) -> Double { 1 / value }
  public func meanSlope(from: Double, to: Double) -> Double { -1 / (from * to) }

  public func spreadsheetFormula(scores: [String], weights: [String]) -> String {
    "1/(" + zip(scores, weights).map { "\($1)/\($0)" }.joined(separator: "+") + ")"
  }
}
