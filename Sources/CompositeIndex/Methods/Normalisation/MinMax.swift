/// Rescales linearly between the lowest and highest value of the reference set.
struct MinMax: Normalisation {
  static let name = "min-max"
  static let summary = LocalizedText(
    zh: "极差法：最差的地区得最低分，最好的得最高分；得分取决于与谁比。",
    en: "Distance from the worst value as a share of the range; scores depend on who is compared.")
  static let formula = LocalizedText(
    zh: "最低分 + (最高分 - 最低分) × (x - 最差值) / (最好值 - 最差值)，最差值、最好值取自参照集",
    en: "lower + (upper - lower) * (x - worst) / (best - worst), over the reference set")
  static let reference = LocalizedText("OECD/JRC (2008), section 5.2")
  let usesReferenceSet = true
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "lower", \.lower, in: -1000...1000, default: 0,
      LocalizedText(zh: "最差值的得分", en: "The score of the worst value.")),
    Parameter(
      "upper", \.upper, in: -1000...1000, default: 100,
      LocalizedText(zh: "最好值的得分", en: "The score of the best value.")),
    Parameter(
      "clamp", \.clamp, default: true,
      LocalizedText(
        zh: "是否把得分限制在两端之间；参照集以外的值（沿用基期、假设情形）可能超出",
        en: "Whether scores are held between the two ends, which values from outside the "
          + "reference set (frozen parameters, a what-if) may pass.")),
  ]

  var lower = 0.0
  var upper = 100.0
  var clamp = true

  init() {}

  func problem(direction: Direction) -> NormalisationProblem? {
    lower < upper ? nil : .scaleEmpty
  }

  var scoreRange: ClosedRange<Double> {
    clamp && lower < upper ? lower...upper : -Double.infinity...Double.infinity
  }

  func fit(_ reference: ReferenceSet, direction: Direction) -> FittedNormalisation {
    guard let worst = reference.worst(direction), let best = reference.best(direction),
      worst != best
    else { return .undefined(.few(reference)) }
    return .line(
      ScoreLine(
        fromValue: worst, fromScore: lower, toValue: best, toScore: upper,
        bounds: clamp ? lower...upper : nil))
  }
}
