/// One set of weights from those of several experts.
public protocol GroupAggregation: Method {
  /// The group's weights: not negative, adding up to 1; all NaN where nothing is left to divide, as
  /// where every criterion has a weight of 0 from somebody and weights are multiplied.
  ///
  /// - Parameters:
  ///   - opinions: of the same node, one for each expert who judged it; at least one.
  ///   - importance: how much each expert counts, above 0; only ratios matter.
  ///   - prioritisation: how weights are had from comparisons.
  func weights(
    of opinions: [NodeOpinion], importance: [Double], by prioritisation: any Prioritisation
  ) -> [Double]

  /// For each expert the weights of all others; empty with one expert.
  ///
  /// - Parameters:
  ///   - opinions: as above.
  ///   - importance: as above.
  ///   - prioritisation: as above.
  func weightsWithoutEach(
    of opinions: [NodeOpinion], importance: [Double], by prioritisation: any Prioritisation
  ) -> [[Double]]

  /// How comparisons became the group's weights: the name of a ``Prioritisation``; empty where they
  /// are put together from the experts' weights.
  func method(of opinions: [NodeOpinion], by prioritisation: any Prioritisation) -> String

  /// What becomes of a weight of 0 from one of several experts; `nil` where it counts like any other.
  static var effectOfZeros: ZeroWeights.Effect? { get }
}

extension GroupAggregation {
  /// Most put weights together.
  public func method(of opinions: [NodeOpinion], by prioritisation: any Prioritisation) -> String {
    ""
  }

  /// Most take a 0 for a number like others.
  public static var effectOfZeros: ZeroWeights.Effect? { nil }
}

/// An aggregation that needs no more of the experts than sums over them.
protocol SummedAggregation: GroupAggregation {
  /// What one expert adds, always as many numbers.
  func terms(of opinion: NodeOpinion, importance: Double) -> [Double]

  /// The weights that follow from the sums.
  func weights(
    ofSums sums: [Double], criteria: Int, by prioritisation: any Prioritisation
  ) -> [Double]
}

extension SummedAggregation {
  func weights(
    of opinions: [NodeOpinion], importance: [Double], by prioritisation: any Prioritisation
  ) -> [Double] {
    let sums = ExpertSums(zip(opinions, importance).map { terms(of: $0, importance: $1) })
    return weights(ofSums: sums.all, criteria: opinions.first.criteria, by: prioritisation)
  }

  func weightsWithoutEach(
    of opinions: [NodeOpinion], importance: [Double], by prioritisation: any Prioritisation
  ) -> [[Double]] {
    guard opinions.count > 1 else { return [] }
    let sums = ExpertSums(zip(opinions, importance).map { terms(of: $0, importance: $1) })
    let criteria = opinions.first.criteria
    return inParallel(opinions.count) {
      weights(ofSums: sums.without($0), criteria: criteria, by: prioritisation)
    }
  }
}

extension NodeOpinion? {
  /// How many criteria it weighs.
  fileprivate var criteria: Int { self?.criteria.count ?? 0 }
}
