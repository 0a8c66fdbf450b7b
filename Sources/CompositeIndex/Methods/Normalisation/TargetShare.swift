/// How much of a target is reached.
struct TargetShare: Normalisation {
  static let name = "target"
  static let summary = LocalizedText(
    zh: "目标值法：达到目标的百分比；逆向指标为 目标/实际。",
    en: "The share of a target that is reached; target over value where lower is better.")
  static let formula = LocalizedText(
    zh: "满分 × min(1, x / 目标值)；逆向指标为 满分 × min(1, 目标值 / x)，x <= 0 时得满分",
    en: "full * min(1, x / target); full * min(1, target / x) where lower is better, full at x <= 0"
  )
  static let reference = LocalizedText("OECD/JRC (2008), section 5.4 (distance to a reference)")
  let usesReferenceSet = false
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "target", \.target, in: -1e300...1e300, default: nil,
      LocalizedText(zh: "目标值，大于 0", en: "The target, above 0.")),
    Parameter(
      "clamp", \.clamp, default: true,
      LocalizedText(zh: "是否以满分封顶", en: "Whether `full` is the most.")),
    full(\.full, LocalizedText(zh: "达到目标的得分", en: "The score at the target.")),
  ]

  var target = Double.nan
  var clamp = true
  var full = 100.0

  init() {}

  var givenValues: [String] { ["target"] }

  func problem(direction: Direction) -> NormalisationProblem? {
    target > 0 ? nil : .targetNotPositive
  }

  var scoreRange: ClosedRange<Double> {
    clamp ? 0...full : -Double.infinity...Double.infinity
  }

  func fit(_ reference: ReferenceSet, direction: Direction) -> FittedNormalisation {
    .ratio(ScoreRatio(reference: target, full: full, direction: direction, clamp: clamp))
  }
}
