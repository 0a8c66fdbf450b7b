/// Rescales linearly from one fixed value to another, and goes on beyond both.
struct Scaled: Normalisation {
  static let name = "scaled"
  static let summary = LocalizedText(
    zh: "定值换算：from 得 0 分，to 得满分，按直线换算，两端以外照样外推。",
    en: "Linear: 0 at one fixed value, full score at another, and on beyond both.")
  static let formula = LocalizedText(
    zh: "满分 × (x - 零分值) / (满分值 - 零分值)",
    en: "full * (x - from) / (to - from)")
  static let reference = LocalizedText(
    "Cornell University, INSEAD and WIPO (2020), Global Innovation Index, technical notes; COINr n_scaled"
  )
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "from", \.from, in: -1e300...1e300, default: 0,
      LocalizedText(
        zh: "得 0 分的值；逆向指标时大于 to",
        en: "The value that scores 0; above `to` where lower is better.")),
    Parameter(
      "to", \.to, in: -1e300...1e300, default: 100,
      LocalizedText(zh: "得满分的值", en: "The value that scores `full`.")),
    full(\.full, LocalizedText(zh: "值为 to 时的得分", en: "The score at `to`.")),
  ]

  let usesReferenceSet = false
  var from = 0.0
  var to = 100.0
  var full = 100.0

  init() {}

  var givenValues: [String] { ["from", "to"] }

  func problem(direction: Direction) -> NormalisationProblem? {
    goalpostProblem(worst: from, best: to, direction: direction)
  }

  var scoreRange: ClosedRange<Double> { -Double.infinity...Double.infinity }

  func fit(_ reference: ReferenceSet, direction: Direction) -> FittedNormalisation {
    .line(ScoreLine(fromValue: from, fromScore: 0, toValue: to, toScore: full, bounds: nil))
  }
}
