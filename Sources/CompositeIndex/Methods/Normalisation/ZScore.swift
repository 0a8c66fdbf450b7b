/// Distance from the mean of the reference set in standard deviations.
struct ZScore: Normalisation {
  /// How the standard deviation is estimated.
  enum Estimator: String, CaseIterable, Sendable {
    /// Divides by n − 1.
    case sample
    /// Divides by n.
    case population
  }

  static let name = "z-score"
  static let summary = LocalizedText(
    zh: "标准差法：均值得 50 分，每高一个标准差加 10 分；得分取决于与谁比。",
    en: "50 at the mean, 10 points for each standard deviation; scores depend on who is compared.")
  static let formula = LocalizedText(
    zh: "均值得分 + 每个标准差的分值 × (x - 均值) / 标准差，逆向指标取相反的符号",
    en: "mean + deviation * (x - average) / sd, sign reversed where lower is better")
  static let reference = LocalizedText("OECD/JRC (2008), section 5.1")
  let usesReferenceSet = true
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "mean", \.mean, in: -1000...1000, default: 50,
      LocalizedText(zh: "均值的得分", en: "The score of the mean.")),
    Parameter(
      "deviation", \.deviation, in: 0.001...1000, default: 10,
      LocalizedText(zh: "一个标准差的分值", en: "Points for each standard deviation.")),
    Parameter(
      "estimator", \.estimator, default: .sample,
      LocalizedText(
        zh: "标准差的分母：sample 为 n-1，population 为 n",
        en: "Divisor of the variance: n-1 (sample) or n (population).")),
    Parameter(
      "below", \.below, in: 3...1000,
      otherwise: LocalizedText(zh: "不限", en: "no limit"),
      LocalizedText(
        zh: "得分最多低于均值几个标准差，更低的按此计；得分因此恒为正时，才可用几何平均等",
        en: "Most deviations that a score may lie below the mean; one that keeps scores above 0 "
          + "allows geometric means and the like.")),
    Parameter(
      "above", \.above, in: 3...1000,
      otherwise: LocalizedText(zh: "不限", en: "no limit"),
      LocalizedText(
        zh: "得分最多高于均值几个标准差，更高的按此计",
        en: "Most deviations that a score may lie above the mean.")),
  ]

  var mean = 50.0
  var deviation = 10.0
  var estimator = Estimator.sample
  var below: Double?
  var above: Double?

  init() {}

  func problem(direction: Direction) -> NormalisationProblem? { nil }

  var scoreRange: ClosedRange<Double> {
    bounds ?? -Double.infinity...Double.infinity
  }

  /// An end that is not said lies a thousand deviations away, where none of fewer than a million
  /// units can be: the largest z-score of n values is (n − 1)/√n.
  private var bounds: ClosedRange<Double>? {
    if below == nil, above == nil { return nil }
    return mean - (below ?? 1000) * deviation...mean + (above ?? 1000) * deviation
  }

  func fit(_ reference: ReferenceSet, direction: Direction) -> FittedNormalisation {
    // Sums run in ascending order, so that the order of units changes no bit of the result.
    let values = reference.values.sorted()
    guard let first = values.first, let last = values.last, first < last else {
      return .undefined(.few(reference))
    }
    let count = Double(values.count)
    let average = values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - average) * ($1 - average) }
    let spread = (squares / (estimator == .sample ? count - 1 : count)).squareRoot()
    let end = average + (direction == .higherIsBetter ? spread : -spread)
    // Differences in the last binary digit, or squares beyond the numbers there are.
    guard end != average, end.isFinite else { return .undefined(.constant(first)) }
    return .line(
      ScoreLine(
        fromValue: average, fromScore: mean, toValue: end, toScore: mean + deviation,
        bounds: bounds))
  }
}
