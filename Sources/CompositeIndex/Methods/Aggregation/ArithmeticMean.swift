/// The weighted arithmetic mean: full compensation.
public struct ArithmeticMean: QuasiArithmeticMean {
  public static let name = "arithmetic"
  public static let summary = LocalizedText(
    zh: "加权算术平均：长处可完全弥补短处。", en: "Weighted arithmetic mean.")
  public static let formula = "sum of w_i * x_i"
  public static let reference = "OECD/JRC (2008), section 6.2"
  public static let compensability = LocalizedText(zh: "完全可补偿", en: "full")
  public static let parameters: [Parameter<Self>] = []

  public let domain = ScoreDomain.real
  public let decomposition = LocalizedText(
    zh: "权重 × 分差（精确）", en: "weight × difference (exact)")

  public init() {}

  public func transform(_ score: Double) -> Double { score }
  public func inverse(_ value: Double) -> Double { value }
  public func meanSlope(from: Double, to: Double) -> Double { 1 }

  public func spreadsheetFormula(scores: [String], weights: [String]) -> String {
    zip(scores, weights).map { "\($1)*\($0)" }.joined(separator: "+")
  }
}
