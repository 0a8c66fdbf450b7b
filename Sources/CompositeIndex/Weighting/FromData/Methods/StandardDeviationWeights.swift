/// Weights by how far the scores of a criterion differ.
struct StandardDeviationWeights: DataWeighting {
  static let name = "standard-deviation"
  static let summary = LocalizedText(
    zh: "标准差法：得分的标准差越大，权重越大；默认用方案标准化后的得分，scale=min-max 为原文的 0–1 尺度。",
    en:
      "The standard deviation of the scores: of those that the scheme gives, or, as published, on "
      + "0 to 1 with scale=min-max.")
  static let formula = LocalizedText(
    "w_j = s_j / sum of s, with s_j the standard deviation of criterion j")
  static let reference = LocalizedText(
    "Diakoulaki, D., Mavrotas, G. and Papayannakis, L. (1995), Determining objective weights in "
      + "multiple criteria problems: the CRITIC method; Wang, Y.-M. and Luo, Y. (2010), Integration of "
      + "correlations with standard deviations for determining attribute weights")
  static let parameters: [Parameter<Self>] = [
    Parameter("scale", \.scale, default: .scores, WeightingScale.summary)
  ]

  var scale = WeightingScale.scores

  init() {}

  var domain: ScoreDomain { .real }
  static let constants = ConstantCriteria.leftOut
  func work(units: Double, criteria: Double) -> Double { 20 * units * criteria }

  func estimate(_ table: WeightingTable) -> DataWeights {
    let deviations = table.columns.map { scale.applied(to: $0).safeDeviation }
    return DataWeights(
      weights: deviations,
      steps: [.init(name: LocalizedText(zh: "标准差", en: "standard deviation"), values: deviations)])
  }
}
