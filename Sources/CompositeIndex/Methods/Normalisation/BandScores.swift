/// Scores from a table of steps (分档赋分).
struct BandScores: Normalisation {
  static let name = "bands"
  static let summary = LocalizedText(
    zh: "分档赋分：按数值所在的档给分。", en: "The score of the step that the value falls into.")
  static let formula = LocalizedText(
    zh: "下限 <= x 的最高一档的得分",
    en: "score of the highest step with from <= x")
  static let reference = LocalizedText("OECD/JRC (2008), section 5.5 (categorical scales)")
  let usesReferenceSet = false
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "bands", \.steps,
      LocalizedText(
        zh: "各档下限 from 与得分 score，由低到高；最低一档可不写 from",
        en: "Lower ends `from` and scores, ascending; the lowest step may leave `from` out."))
  ]

  var steps: [ScoreStep] = []

  init() {}

  var givenValues: [String] { ["bands"] }

  func problem(direction: Direction) -> NormalisationProblem? {
    let follows = zip(steps, steps.dropFirst()).allSatisfy { low, high in
      direction == .higherIsBetter ? low.score <= high.score : low.score >= high.score
    }
    return follows ? nil : .stepsAgainstDirection
  }

  var scoreRange: ClosedRange<Double> {
    let scores = steps.map(\.score)
    return (scores.min() ?? 0)...(scores.max() ?? 0)
  }

  func fit(_ reference: ReferenceSet, direction: Direction) -> FittedNormalisation {
    .steps(steps)
  }
}
