/// The share of the other units of the reference set that are worse.
struct PercentileRank: Normalisation {
  static let name = "percentile-rank"
  static let summary = LocalizedText(
    zh: "百分位：比其差的地区占其余地区的百分比；并列者不算更差。",
    en: "The percentage of the other units that are worse; ties do not count as worse.")
  static let formula = "100 * (number of units that are worse) / (n - 1)"
  static let reference = "OECD/JRC (2008), section 5.1"
  static let usesReferenceSet = true
  static let parameters: [Parameter<Self>] = []

  init() {}

  func problem(direction: Direction) -> NormalisationProblem? { nil }

  var scoreRange: ClosedRange<Double> { 0...100 }

  func fit(_ values: [Double], direction: Direction) -> FittedNormalisation {
    guard values.count > 1 else { return .undefined(constant: values.first) }
    return .standing(reference: values.sorted(), direction: direction, tiesShareAverage: false)
  }
}
