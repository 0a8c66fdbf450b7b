/// One set of weights from those of several experts.
public protocol GroupAggregation: Method {
  /// The group's weights: not negative, adding up to 1.
  ///
  /// - Parameters:
  ///   - opinions: one for each expert.
  ///   - importance: how much each expert counts, adding up to 1.
  ///   - prioritisation: how weights are had from comparisons.
  func weights(
    of opinions: [Opinions.Expert], importance: [Double], by prioritisation: any Prioritisation
  ) -> [Double]
}

/// The experts' opinions of the criteria under one node.
public struct Opinions: Sendable {
  /// One expert's opinion.
  public struct Expert: Sendable {
    /// The expert's id.
    public var id: String
    /// The weights that follow from the judgement, adding up to 1.
    public var weights: [Double]
    /// The comparisons, where pairs were compared.
    public var matrix: PairwiseMatrix?

    /// Makes an opinion.
    public init(id: String, weights: [Double], matrix: PairwiseMatrix? = nil) {
      self.id = id
      self.weights = weights
      self.matrix = matrix
    }
  }

  /// The node's id.
  public var node: String
  /// The criteria's ids.
  public var criteria: [String]
  /// One for each expert who judged the node.
  public var experts: [Expert]

  /// Makes a list of opinions.
  public init(node: String, criteria: [String], experts: [Expert]) {
    self.node = node
    self.criteria = criteria
    self.experts = experts
  }
}
