/// 100 for the best of the reference set, 0 for the worst, by rank only.
struct RankScore: Normalisation {
  static let name = "rank"
  static let summary = LocalizedText(
    zh: "位次分：第 1 名 100 分，末位 0 分，只看名次；并列取平均名次。",
    en: "100 for the first, 0 for the last, by rank only; ties share the average rank.")
  static let formula = "100 * (n - r) / (n - 1)"
  static let reference = "OECD/JRC (2008), section 5.1"
  static let usesReferenceSet = true
  static let parameters: [Parameter<Self>] = []

  init() {}

  func problem(direction: Direction) -> NormalisationProblem? { nil }

  var scoreRange: ClosedRange<Double> { 0...100 }

  func fit(_ values: [Double], direction: Direction) -> FittedNormalisation {
    guard values.count > 1 else { return .undefined(constant: values.first) }
    return .standing(reference: values.sorted(), direction: direction, tiesShareAverage: true)
  }
}
