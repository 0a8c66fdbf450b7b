/// The efficacy-coefficient method (功效系数法): the Chinese practice, with fixed goalposts, so that
/// adding a unit moves nobody else.
struct Efficacy: Normalisation {
  static let name = "efficacy"
  static let summary = LocalizedText(
    zh: "功效系数法：不允许值得 60 分，满意值得 100 分，其间按直线。",
    en: "Efficacy coefficient: 60 at the worst acceptable value, 100 at the target, linear between."
  )
  static let formula = LocalizedText(
    zh: "基础分 + 幅度 × (x - 不允许值) / (满意值 - 不允许值)",
    en: "floor + span * (x - worst) / (best - worst)")
  static let reference = LocalizedText(
    zh: "财政部等（2002），《企业绩效评价操作细则（修订）》",
    en:
      "Ministry of Finance of China and others (2002), rules for evaluating the performance of enterprises (efficacy coefficient method)"
  )
  let usesReferenceSet = false
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "worst", \.worst, in: -1e300...1e300, default: nil,
      LocalizedText(zh: "不允许值", en: "The worst acceptable value.")),
    Parameter(
      "best", \.best, in: -1e300...1e300, default: nil,
      LocalizedText(zh: "满意值", en: "The satisfactory value, a target.")),
    Parameter(
      "clamp", \.clamp, default: false,
      LocalizedText(
        zh: "是否把得分限制在两端之间", en: "Whether scores are held between the two ends.")),
    Parameter(
      "floor", \.floor, in: -1000...1000, default: 60,
      LocalizedText(zh: "不允许值的得分", en: "The score of the worst acceptable value.")),
    Parameter(
      "span", \.span, in: 0.001...1000, default: 40,
      LocalizedText(zh: "满意值比不允许值多得的分", en: "Points from worst to best.")),
  ]

  var worst = Double.nan
  var best = Double.nan
  var clamp = false
  var floor = 60.0
  var span = 40.0

  init() {}

  var givenValues: [String] { ["worst", "best"] }

  func problem(direction: Direction) -> NormalisationProblem? {
    goalpostProblem(worst: worst, best: best, direction: direction)
  }

  var scoreRange: ClosedRange<Double> {
    clamp ? floor...(floor + span) : -Double.infinity...Double.infinity
  }

  func fit(_ reference: ReferenceSet, direction: Direction) -> FittedNormalisation {
    .line(
      ScoreLine(
        fromValue: worst, fromScore: floor, toValue: best, toScore: floor + span,
        bounds: clamp ? floor...(floor + span) : nil))
  }
}

/// Worst and best already say the direction; they must agree with the declared one.
func goalpostProblem(worst: Double, best: Double, direction: Direction) -> NormalisationProblem? {
  if worst == best { return .goalpostsEqual }
  return (worst < best) == (direction == .higherIsBetter) ? nil : .goalpostsAgainstDirection
}
