/// Scores by rank only.
struct RankScore: Normalisation {
  /// What comes out.
  enum Scale: String, CaseIterable, Sendable {
    /// 0 for the worst to `full` for the best.
    case score
    /// The place itself, counted from the worst: 1 … n.
    case places
  }

  static let name = "rank"
  static let summary = LocalizedText(
    zh: "位次分：第 1 名得满分，末位 0 分，只看名次；并列取平均名次。",
    en: "Full score for the first, 0 for the last, by rank only; ties share the average rank.")
  static let formula = LocalizedText(
    zh: "满分 × (n - r) / (n - 1)，r 为从最好数起的名次；以位次计分时为 n + 1 - r，最差为 1",
    en: "full * (n - r) / (n - 1), r from the best; scale places: n + 1 - r, 1 for the worst")
  static let reference = LocalizedText("OECD/JRC (2008), section 5.1")
  static let parameters: [Parameter<Self>] = [
    full(\.full, LocalizedText(zh: "第 1 名的得分", en: "The score of the first.")),
    Parameter(
      "ties", \.ties, default: .average,
      LocalizedText(
        zh: "并列者的位次（从末位数起）：min 取最低，average 取平均，max 取最高",
        en: "Places of equal values, from the worst: the lowest, the average or the highest.")),
    Parameter(
      "scale", \.scale, default: .score,
      LocalizedText(
        zh: "score 为 0 至满分；places 为从末位数起的位次 1 至 n",
        en: "`score`: 0 to `full`; `places`: the place from the worst, 1 to n.")),
  ]

  let usesReferenceSet = true
  var full = 100.0
  var ties = Placing.Ties.average
  var scale = Scale.score

  init() {}

  func problem(direction: Direction) -> NormalisationProblem? { nil }

  var scoreRange: ClosedRange<Double> {
    // A what-if better than all others takes place n + 1, however large n is.
    scale == .score ? 0...full : 1...Double.infinity
  }

  func fit(_ reference: ReferenceSet, direction: Direction) -> FittedNormalisation {
    Placing.fit(
      reference, direction, ties, scale == .score ? .share(full: full) : .places(from: 1))
  }
}
