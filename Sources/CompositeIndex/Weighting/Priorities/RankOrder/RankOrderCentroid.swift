/// Weights at the centre of all weights that keep to the order.
struct RankOrderCentroid: RankWeighting {
  static let name = "roc"
  static let summary = LocalizedText(
    zh: "排序重心法（ROC）：取符合该重要性次序的全部权重的重心。",
    en: "The rank-order centroid: the centre of all weights that keep to the order.")
  static let formula = LocalizedText(
    "w_(r) = (1/n) * sum over k = r..n of 1/k; ties share the mean")
  static let reference = LocalizedText(
    "Barron, F. H. and Barrett, B. E. (1996), Decision quality using ranked attribute weights, "
      + "section 2")
  static let parameters: [Parameter<Self>] = []

  init() {}

  func weights(of ranks: [Int]) -> [Double] {
    var tail = 0.0
    var places = [Double](repeating: 0, count: ranks.count)
    for place in ranks.indices.reversed() {
      tail += 1 / Double(place + 1)
      places[place] = tail
    }
    return RankPlaces(ranks).shares(of: places)
  }
}
