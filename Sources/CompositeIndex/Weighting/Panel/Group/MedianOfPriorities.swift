/// The group's weights as the medians of the experts', divided by their sum.
struct MedianOfPriorities: GroupAggregation {
  static let name = "median"
  static let summary = LocalizedText(
    zh: "权重中位数：逐项取各专家权重的中位数（按专家权重加权），再归一；个别极端意见不影响结果。",
    en: "The median of the experts' weights of each criterion, weighted by how much they count, "
      + "divided by the sum; single extreme opinions have no effect.")
  static let formula =
    "m_i = weighted median over k of w_ik (the mean of both neighbours where half of the experts' "
    + "weight lies on either side); w_i = m_i / sum of m"
  static let reference =
    "Dalkey, N. and Helmer, O. (1963), An experimental application of the Delphi method to the use "
    + "of experts, Management Science 9; weighted: Edgeworth (1888)"
  static let parameters: [Parameter<Self>] = []

  init() {}

  func weights(
    of opinions: [NodeOpinion], importance: [Double], by prioritisation: any Prioritisation
  ) -> [Double] {
    columns(opinions, importance).map { $0.median(without: nil) }.shares
  }

  func weightsWithoutEach(
    of opinions: [NodeOpinion], importance: [Double], by prioritisation: any Prioritisation
  ) -> [[Double]] {
    guard opinions.count > 1 else { return [] }
    let columns = columns(opinions, importance)
    return inParallel(opinions.count) { expert in
      columns.map { $0.median(without: expert) }.shares
    }
  }

  private func columns(_ opinions: [NodeOpinion], _ importance: [Double]) -> [Column] {
    (opinions.first?.criteria ?? []).indices.map { criterion in
      Column(opinions.map { $0.weights[criterion] }, importance)
    }
  }

  /// The experts' weights of one criterion, from the least to the greatest.
  private struct Column {
    private let entries: [(expert: Int, weight: Double, importance: Double)]

    init(_ weights: [Double], _ importance: [Double]) {
      entries = weights.indices.map { ($0, weights[$0], importance[$0]) }
        .sorted { ($0.weight, $0.expert) < ($1.weight, $1.expert) }
    }

    /// Halves that rounding alone tells apart are halves.
    private static let tolerance = 1e-12

    func median(without expert: Int?) -> Double {
      let rest = entries.lazy.filter { $0.expert != expert }
      let all = rest.reduce(0) { $0 + $1.importance }
      var (sum, lower) = (0.0, Double.nan)
      for entry in rest {
        // Exactly half lies below: the mean of both neighbours.
        if !lower.isNaN { return lower / 2 + entry.weight / 2 }
        sum += entry.importance
        if sum > all * (0.5 + Self.tolerance) { return entry.weight }
        if sum >= all * (0.5 - Self.tolerance) { lower = entry.weight }
      }
      return lower
    }
  }
}
