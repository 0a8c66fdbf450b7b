/// The share of the other units of the reference set that are worse.
struct PercentileRank: Normalisation {
  static let name = "percentile-rank"
  static let summary = LocalizedText(
    zh: "百分位：比其差的地区占其余地区的百分比；并列者不算更差。",
    en: "The percentage of the other units that are worse; ties do not count as worse.")
  static let formula = LocalizedText(
    zh: "满分 × 更差的地区数 / (n - 1)",
    en: "full * (number of units that are worse) / (n - 1)")
  static let reference = LocalizedText("OECD/JRC (2008), section 5.1")
  let usesReferenceSet = true
  static let parameters: [Parameter<Self>] = [
    full(\.full, LocalizedText(zh: "胜过其余所有地区的得分", en: "The score of one that beats all others."))
  ]

  var full = 100.0

  init() {}

  func problem(direction: Direction) -> NormalisationProblem? { nil }

  var scoreRange: ClosedRange<Double> { 0...full }

  func fit(_ reference: ReferenceSet, direction: Direction) -> FittedNormalisation {
    Placing.fit(reference, direction, .min, .share(full: full))
  }
}
