/// Weights in proportion to one over the rank.
struct RankReciprocal: RankWeighting {
  static let name = "reciprocal"
  static let summary = LocalizedText(
    zh: "名次倒数法：权重与名次的倒数成正比。", en: "The rank reciprocal: weights go with 1 over the rank.")
  static let formula = LocalizedText(
    "w_(r) = (1/r) / (sum over k = 1..n of 1/k); ties share the mean")
  static let reference = LocalizedText(
    "Stillwell, W. G., Seaver, D. A. and Edwards, W. (1981), A comparison of weight approximation "
      + "techniques in multiattribute utility decision making")
  static let parameters: [Parameter<Self>] = []

  init() {}

  func weights(of ranks: [Int]) -> [Double] {
    RankPlaces(ranks).shares(of: ranks.indices.map { 1 / Double($0 + 1) })
  }
}
