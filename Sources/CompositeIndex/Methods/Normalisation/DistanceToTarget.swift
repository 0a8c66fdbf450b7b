/// How much of a target is reached.
struct DistanceToTarget: Normalisation {
  static let name = "target"
  static let summary = LocalizedText(
    zh: "目标值法：达到目标的百分比；逆向指标为 目标/实际。",
    en: "The share of a target that is reached; target over value where lower is better.")
  static let formula =
    "100 * min(1, x / target); 100 * min(1, target / x) where lower is better, 100 at x <= 0"
  static let reference = "OECD/JRC (2008), section 5.4 (distance to a reference)"
  static let usesReferenceSet = false
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "target", \.target, in: -1e300...1e300, default: nil,
      LocalizedText(zh: "目标值，大于 0", en: "The target, above 0.")),
    Parameter(
      "clamp", \.clamp, default: true,
      LocalizedText(zh: "是否以 100 分封顶", en: "Whether 100 is the most.")),
  ]

  var target = Double.nan
  var clamp = true

  init() {}

  func problem(direction: Direction) -> NormalisationProblem? {
    target > 0 ? nil : .targetNotPositive
  }

  var scoreRange: ClosedRange<Double> {
    clamp ? 0...100 : -Double.infinity...Double.infinity
  }

  func fit(_ values: [Double], direction: Direction) -> FittedNormalisation {
    .ratio(target: target, direction: direction, clamp: clamp)
  }
}
