/// An S-shaped curve: differences count most in the middle, and no value leaves the scale.
struct Logistic: Normalisation {
  static let name = "logistic"
  static let summary = LocalizedText(
    zh: "逻辑斯蒂法：中点得一半分，越靠两端变化越平缓，极端值也不会超出 0 至满分。",
    en:
      "S-shaped: half the score at the midpoint, flatter towards the ends, never beyond 0 or full."
  )
  static let formula = LocalizedText(
    zh: "满分 / (1 + exp(-陡度 × (x - 中点)))，逆向指标的陡度取相反的符号",
    en: "full / (1 + exp(-slope * (x - midpoint))), slope reversed where lower is better")
  static let reference = LocalizedText(
    "Pyle (1999), Data Preparation for Data Mining, chapter 7 (softmax scaling); here around the "
      + "median, slope 1 / sd")
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "midpoint", \.midpoint, in: -1e300...1e300,
      otherwise: LocalizedText(zh: "参照集的中位数", en: "the median of the reference set"),
      LocalizedText(zh: "得一半分的值", en: "The value with half the score.")),
    Parameter(
      "slope", \.slope, in: 1e-300...1e300,
      otherwise: LocalizedText(
        zh: "1 / 参照集的样本标准差",
        en: "1 / the sample standard deviation of the reference set"),
      LocalizedText(
        zh: "陡度，每一计量单位，大于 0", en: "Steepness per unit of the value, above 0.")),
    full(\.full, LocalizedText(zh: "曲线趋近的最高分", en: "The score that the curve tends to.")),
  ]

  var midpoint: Double?
  var slope: Double?
  var full = 100.0

  init() {}

  var givenValues: [String] {
    [midpoint.map { _ in "midpoint" }, slope.map { _ in "slope" }].compactMap { $0 }
  }

  var usesReferenceSet: Bool { midpoint == nil || slope == nil }

  func problem(direction: Direction) -> NormalisationProblem? { nil }

  var scoreRange: ClosedRange<Double> { 0...full }

  func fit(_ reference: ReferenceSet, direction: Direction) -> FittedNormalisation {
    // Sums run in ascending order, so that the order of units changes no bit of the result.
    let values = usesReferenceSet ? reference.values.sorted() : []
    let middle = midpoint ?? Quantiles(values).median
    let steepness = slope ?? 1 / Moments(values).deviation
    // No values, or no spread.
    guard middle.isFinite, steepness.isFinite, steepness > 0 else {
      return .undefined(.few(reference))
    }
    return .logistic(
      LogisticCurve(
        midpoint: middle, slope: direction == .higherIsBetter ? steepness : -steepness, full: full))
  }
}
