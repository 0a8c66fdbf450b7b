internal import IndexKernel

/// The group's weights as the medians of the experts', divided by their sum.
struct MedianOfPriorities: GroupAggregation {
  static let name = "median"
  static let summary = LocalizedText(
    zh: "权重中位数：逐项取各专家权重的中位数（按专家权重加权），再归一；个别极端意见不影响结果。",
    en: "The median of the experts' weights of each criterion, weighted by how much they count, "
      + "divided by the sum; single extreme opinions have no effect.")
  static let formula = LocalizedText(
    "m_i = weighted median over k of w_ik (the mean of both neighbours where half of the experts' "
      + "weight lies on either side); w_i = m_i / sum of m")
  static let reference = LocalizedText(
    "Dalkey, N. and Helmer, O. (1963), An experimental application of the Delphi method to the use "
      + "of experts, Management Science 9; weighted: Edgeworth (1888)")
  static let parameters: [Parameter<Self>] = []

  init() {}

  func weights(
    of opinions: [NodeOpinion], importance: [Double], by prioritisation: any Prioritisation
  ) -> [Double] {
    medians(of: opinions, orders(opinions), importance)
  }

  func weightsWithoutEach(
    of opinions: [NodeOpinion], importance: [Double], by prioritisation: any Prioritisation
  ) -> [[Double]] {
    guard opinions.count > 1 else { return [] }
    let orders = orders(opinions)
    return inParallel(opinions.count) { expert in
      var rest = importance
      rest[expert] = 0
      return medians(of: opinions, orders, rest)
    }
  }

  /// For each criterion the experts from the least to the greatest weight.
  private func orders(_ opinions: [NodeOpinion]) -> [[Int]] {
    (opinions.first?.criteria ?? []).indices.map { criterion in
      opinions.indices.sorted {
        (opinions[$0].weights[criterion], $0) < (opinions[$1].weights[criterion], $1)
      }
    }
  }

  private func medians(
    of opinions: [NodeOpinion], _ orders: [[Int]], _ importance: [Double]
  ) -> [Double] {
    let importance = importance.shares
    return orders.enumerated().map { criterion, order in
      let (lower, upper) = middle(order, importance)
      return opinions[lower].weights[criterion] / 2 + opinions[upper].weights[criterion] / 2
    }.shares
  }
}
