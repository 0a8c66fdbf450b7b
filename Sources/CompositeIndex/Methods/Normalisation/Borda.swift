/// One point for every unit that is beaten.
struct Borda: Normalisation {
  static let name = "borda"
  static let summary = LocalizedText(
    zh: "博尔达计分：每胜过一个地区得 1 分，最差 0 分，最好 n-1 分；给出 full 时换算为 0 至满分。",
    en:
      "Borda count: a point for every unit that is worse, 0 to n - 1; 0 to `full` where it is set."
  )
  static let formula = LocalizedText(
    zh: "更差的地区数，另加并列者应计的份额；给出满分时为 满分 × 计分 / (n - 1)",
    en: "number of units that are worse, plus the share of ties; with full: full * points / (n - 1)"
  )
  static let reference = LocalizedText(
    "Borda (1781), Mémoire sur les élections au scrutin; COINr n_borda")
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "ties", \.ties, default: .min,
      LocalizedText(
        zh: "并列者的得分：min 不计并列者，average 各计一半，max 全计",
        en: "What an equal unit counts: nothing (min), half (average) or a point (max).")),
    Parameter(
      "full", \.full, in: 0.001...1000,
      otherwise: LocalizedText(zh: "不换算，0 至 n-1 分", en: "points from 0 to n - 1"),
      LocalizedText(zh: "最好者的得分", en: "The score of one that beats all others.")),
  ]

  let usesReferenceSet = true
  var ties = Placing.Ties.min
  var full: Double?

  init() {}

  func problem(direction: Direction) -> NormalisationProblem? { nil }

  var scoreRange: ClosedRange<Double> { 0...(full ?? .infinity) }

  func fit(_ reference: ReferenceSet, direction: Direction) -> FittedNormalisation {
    Placing.fit(reference, direction, ties, full.map { .share(full: $0) } ?? .places(from: 0))
  }
}
