/// One set of weights from those of several experts.
public protocol GroupAggregation: Method {
  /// The group's weights: not negative, adding up to 1.
  ///
  /// - Parameters:
  ///   - opinions: of the same node, one for each expert who judged it; at least one.
  ///   - importance: how much each expert counts, adding up to 1.
  ///   - prioritisation: how weights are had from comparisons.
  func weights(
    of opinions: [NodeOpinion], importance: [Double], by prioritisation: any Prioritisation
  ) -> [Double]
}
