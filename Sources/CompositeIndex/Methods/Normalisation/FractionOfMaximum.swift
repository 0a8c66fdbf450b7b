/// A value as a share of the largest, or the smallest as a share of the value where lower is better.
struct FractionOfMaximum: Normalisation {
  static let name = "fraction-of-maximum"
  static let summary = LocalizedText(
    zh: "占最大值比重法：正向指标为 数值/最大值，逆向指标为 最小值/数值（数值须大于 0）。",
    en:
      "A value over the largest; where lower is better the smallest over the value, which must be "
      + "above 0.")
  static let formula = LocalizedText(
    zh: "满分 × x / 最大值；逆向指标为 满分 × 最小值 / x，x <= 0 时没有得分；最大值（最小值）须大于 0",
    en: "full * x / max; full * min / x where lower is better, none at x <= 0; max (min) above 0")
  static let reference = LocalizedText(
    "OECD/JRC (2008), section 5.4 (distance to a reference); COINr n_fracmax")
  static let parameters: [Parameter<Self>] = [
    full(\.full, LocalizedText(zh: "最好值的得分", en: "The score of the best value."))
  ]

  let usesReferenceSet = true
  var full = 100.0

  init() {}

  func problem(direction: Direction) -> NormalisationProblem? { nil }

  // Negative values score below 0, and a what-if may pass the best.
  var scoreRange: ClosedRange<Double> { -Double.infinity...Double.infinity }

  func fit(_ reference: ReferenceSet, direction: Direction) -> FittedNormalisation {
    guard let best = reference.best(direction) else { return .undefined(.noValues) }
    guard best > 0 else { return .undefined(.notPositive(best: best)) }
    return .ratio(ScoreRatio(reference: best, full: full, direction: direction, clamp: false))
  }
}
