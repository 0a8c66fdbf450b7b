/// Rescales linearly between two fixed values.
struct Goalposts: Normalisation {
  static let name = "goalposts"
  static let summary = LocalizedText(
    zh: "固定阈值法：两个固定端点之间按直线换算，增减地区不影响他人得分。",
    en: "Linear between two fixed values; adding a unit moves nobody else.")
  static let formula = LocalizedText(
    zh: "最低分 + (最高分 - 最低分) × (x - 最差值) / (最好值 - 最差值)",
    en: "lower + (upper - lower) * (x - worst) / (best - worst)")
  static let reference = LocalizedText(
    "OECD/JRC (2008), section 5.2; UNDP, Human Development Index")
  let usesReferenceSet = false
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "worst", \.worst, in: -1e300...1e300, default: nil,
      LocalizedText(zh: "得 lower 分的值", en: "The value that scores `lower`.")),
    Parameter(
      "best", \.best, in: -1e300...1e300, default: nil,
      LocalizedText(zh: "得 upper 分的值", en: "The value that scores `upper`.")),
    Parameter(
      "clamp", \.clamp, default: true,
      LocalizedText(
        zh: "是否把得分限制在两端之间", en: "Whether scores are held between the two ends.")),
    Parameter(
      "lower", \.lower, in: -1000...1000, default: 0,
      LocalizedText(zh: "最低分", en: "The score at `worst`.")),
    Parameter(
      "upper", \.upper, in: -1000...1000, default: 100,
      LocalizedText(zh: "最高分", en: "The score at `best`.")),
  ]

  var worst = Double.nan
  var best = Double.nan
  var clamp = true
  var lower = 0.0
  var upper = 100.0

  init() {}

  var givenValues: [String] { ["worst", "best"] }

  func problem(direction: Direction) -> NormalisationProblem? {
    lower < upper
      ? goalpostProblem(worst: worst, best: best, direction: direction) : .scaleEmpty
  }

  var scoreRange: ClosedRange<Double> {
    clamp && lower < upper ? lower...upper : -Double.infinity...Double.infinity
  }

  func fit(_ reference: ReferenceSet, direction: Direction) -> FittedNormalisation {
    .line(
      ScoreLine(
        fromValue: worst, fromScore: lower, toValue: best, toScore: upper,
        bounds: clamp && lower < upper ? lower...upper : nil))
  }
}
