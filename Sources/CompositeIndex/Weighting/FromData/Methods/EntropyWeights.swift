/// Weights by how unevenly a criterion's scores are spread over the units.
struct EntropyWeights: DataWeighting {
  static let name = "entropy"
  static let summary = LocalizedText(
    zh: "熵权法：得分在各对象间越不均匀（信息熵越小），权重越大；得分不得为负。",
    en: "Entropy: the less evenly a criterion's scores are spread over the units, the more it "
      + "weighs; scores must not be negative.")
  static let formula = LocalizedText(
    "p_ij = y_ij / sum over i of y_ij; e_j = -(sum over i of p_ij ln p_ij) / ln n, 0 ln 0 = 0; "
      + "w_j = (1 - e_j) / sum of (1 - e_j)")
  static let reference = LocalizedText(
    "Shannon, C. E. (1948), A mathematical theory of communication; Zeleny, M. (1982), Multiple "
      + "criteria decision making, chapter 7")
  static let parameters: [Parameter<Self>] = [
    Parameter("scale", \.scale, default: .scores, WeightingScale.summary)
  ]

  var scale = WeightingScale.scores

  init() {}

  var domain: ScoreDomain { scale == .scores ? .nonNegative : .real }
  static let constants = ConstantCriteria.leftOut
  func work(units: Double, criteria: Double) -> Double { 40 * units * criteria }

  func estimate(_ table: WeightingTable) -> DataWeights {
    let spare = table.columns.map { Self.spare(scale.applied(to: $0)) }
    return DataWeights(
      weights: spare,
      steps: [
        .init(name: LocalizedText(zh: "信息熵 e", en: "entropy e"), values: spare.map { 1 - $0 }),
        .init(name: LocalizedText(zh: "差异系数 1-e", en: "divergence 1-e"), values: spare),
      ])
  }

  /// 1 − e. With δ = y/mean − 1 it is Σ ((1 + δ) ln(1 + δ) − δ) / (n ln n): no term is negative, so
  /// that nothing cancels where the scores are almost equal.
  private static func spare(_ column: [Double]) -> Double {
    let largest = column.max() ?? 0
    let values = column.map { $0 / largest }
    let mean = Moments.mean(of: values)
    let count = Double(values.count)
    let terms = values.lazy.map { value in
      let distance = (value - mean) / mean
      return value > 0 ? (1 + distance) * Elementary.ln1p(distance) - distance : 1
    }
    return min(1, max(0, compensatedSum(terms) / (count * Elementary.ln(count))))
  }
}
