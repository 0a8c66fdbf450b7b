/// How far a value lies from the best of the reference set.
struct DistanceToMaximum: Normalisation {
  static let name = "distance-to-maximum"
  static let summary = LocalizedText(
    zh: "距最优法：与最好的地区相距越远得分越低，最好的得满分，最差的得 0 分。",
    en: "The farther from the best unit the lower; full score for the best, 0 for the worst.")
  static let formula = LocalizedText(
    zh: "满分 × (1 - (最好值 - x) / (最好值 - 最差值))，最好值、最差值取自参照集",
    en: "full * (1 - (best - x) / (best - worst)), over the reference set")
  static let reference = LocalizedText(
    "OECD/JRC (2008), section 5.4 (distance to a reference); COINr n_dist2max")
  static let parameters: [Parameter<Self>] = [
    full(\.full, LocalizedText(zh: "最好值的得分", en: "The score of the best value.")),
    Parameter(
      "clamp", \.clamp, default: true,
      LocalizedText(
        zh: "是否把得分限制在 0 至满分", en: "Whether scores are held between 0 and `full`.")),
  ]

  let usesReferenceSet = true
  var full = 100.0
  var clamp = true

  init() {}

  func problem(direction: Direction) -> NormalisationProblem? { nil }

  var scoreRange: ClosedRange<Double> {
    clamp ? 0...full : -Double.infinity...Double.infinity
  }

  func fit(_ reference: ReferenceSet, direction: Direction) -> FittedNormalisation {
    .line(fromWorstOf: reference, to: reference.best(direction), direction, full, clamp)
  }
}

extension FittedNormalisation {
  /// A line from 0 at the worst value of the set to the full score at a better one.
  static func line(
    fromWorstOf reference: ReferenceSet, to end: Double?, _ direction: Direction, _ full: Double,
    _ clamp: Bool
  ) -> FittedNormalisation {
    guard let worst = reference.worst(direction), let end else {
      return .undefined(.few(reference))
    }
    guard direction == .higherIsBetter ? worst < end : worst > end else {
      let isConstant = worst == reference.best(direction)
      return .undefined(
        isConstant ? .constant(worst) : .noBetterThanWorst(reference: end))
    }
    return .line(
      ScoreLine(
        fromValue: worst, fromScore: 0, toValue: end, toScore: full,
        bounds: clamp ? 0...full : nil))
  }
}
