/// Weights that fall by equal steps.
struct RankSum: RankWeighting {
  static let name = "rank-sum"
  static let summary = LocalizedText(
    zh: "名次和法：权重按名次等差递减。", en: "The rank sum: weights fall by equal steps.")
  static let formula = LocalizedText("w_(r) = 2 (n + 1 - r) / (n (n + 1)); ties share the mean")
  static let reference = LocalizedText(
    "Stillwell, W. G., Seaver, D. A. and Edwards, W. (1981), A comparison of weight approximation "
      + "techniques in multiattribute utility decision making")
  static let parameters: [Parameter<Self>] = []

  init() {}

  func weights(of ranks: [Int]) -> [Double] {
    RankPlaces(ranks).shares(of: ranks.indices.map { Double(ranks.count - $0) })
  }
}
