/// The weighted mean of sets of weights.
struct LinearCombination: WeightCombination {
  static let name = "linear"
  static let summary = LocalizedText(
    zh: "线性组合：两组权重按给定比例加权平均，默认各占一半。",
    en: "The weighted mean of the sets of weights: half and half unless a share is given.")
  static let formula = LocalizedText(
    "w_j = share * a_j + (1 - share) * b_j; with more than two sets the others have equal shares")
  static let reference = LocalizedText(
    "OECD/JRC (2008), Handbook on constructing composite indicators, section 6")
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "share", \.share, in: 0...1, default: 0.5,
      LocalizedText(zh: "第一组（主观）权重所占比例。", en: "The share of the first (subjective) set."))
  ]

  var share = 0.5

  init() {}

  func combine(_ sets: [[Double]]) -> CombinedWeights {
    guard sets.count > 1 else { return .mixed(sets, [1]) }
    let other = (1 - share) / Double(sets.count - 1)
    return .mixed(sets, sets.indices.map { $0 == 0 ? share : other })
  }
}
