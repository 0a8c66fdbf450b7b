/// How far the group's weights of a node can go, whatever one expert says of it.
///
/// Bounds of weights up to a common factor: they are not divided by their sum.
struct OpinionReach: Sendable {
  private let node: PanelAnalysis.NodeResult
  private let group: any GroupAggregation
  /// For the median: every criterion's weights from the least to the greatest, with how much the
  /// experts count.
  private let columns: [[(weight: Double, importance: Double)]]

  init(_ node: PanelAnalysis.NodeResult, _ group: any GroupAggregation) {
    self.node = node
    self.group = group
    columns =
      group is MedianOfPriorities
      ? node.criteria.indices.map { criterion in
        zip(node.opinions, node.importance).map { ($0.weights[criterion], $1) }
          .sorted { $0.0 < $1.0 }
      } : []
  }

  /// The bounds of every criterion's weight; `nil` where none are known.
  func bounds(_ opinion: Int) -> [ClosedRange<Double>]? {
    let (own, counts) = (node.opinions[opinion], node.importance[opinion])
    switch group {
    case is MeanOfPriorities:
      return zip(node.consensus, own.weights).map { all, mine in
        let others = all - counts * mine
        return others...others + counts
      }
    case is GeometricMeanOfPriorities:
      guard own.matrix?.isComplete == true, own.weights.allSatisfy({ $0 > 0 }) else { return nil }
      // Two rows of judgements between 1/9 and 9 differ by a factor of 81 at most, and so do weights.
      let others = Double(node.criteria.count - 1)
      let factor = SaatyScale.greatest * SaatyScale.greatest
      let (most, least) = (factor / (factor + others), 1 / (1 + factor * others))
      return zip(node.consensus, own.weights).map { all, mine in
        let (low, high) = (min(least, mine) / mine, max(most, mine) / mine)
        return all * Elementary.power(low, counts)...all * Elementary.power(high, counts)
      }
    case is MedianOfPriorities: return columns.map { Self.medians($0, within: counts) }
    default: return nil
    }
  }

  /// Where a median can lie after so much of the weight has moved elsewhere.
  private static func medians(
    _ column: [(weight: Double, importance: Double)], within counts: Double
  ) -> ClosedRange<Double> {
    var sum = 0.0
    var (low, high) = (0.0, 1.0)
    for entry in column {
      // Before the entry there is so little that the half cannot be reached yet.
      if sum + entry.importance < 0.5 - counts - 1e-9 { low = entry.weight }
      if sum > 0.5 + counts + 1e-9 {
        high = entry.weight
        break
      }
      sum += entry.importance
    }
    return low...max(low, high)
  }
}
