public import IndexKernel

extension UncertainModel {
  /// One admissible combination of alternatives: audited once, then evaluated as often as needed.
  ///
  /// Immutable; a class, because every replicate looks at one and copies would cost as much as the
  /// arithmetic.
  public final class World: Sendable {
    /// The number of each list's choice, in the order of the factors that are lists.
    public let levels: [Int]
    /// The audited run.
    public let assessment: Assessment
    /// Its tree as flat arrays.
    public let plan: Plan
    /// Its leaves' scores: indicator after indicator, one number for each row.
    let leaves: [Double]
    /// Its own weights by node.
    let weights: [Double]
    /// For every node the number of the same node in the base.
    let baseNodes: [Int]
    /// Rows that can be ranked whatever the weights: neither screened out, nor vetoed, nor without
    /// data, nor missing from the base's ranking.
    let mayRank: [Bool]
    /// Siblings, group by group; nodes of the world.
    let groups: [[Int]]
    /// Points added by row.
    let bonus: [Double]
    /// Caps by row.
    let caps: [Double]
    /// What decides who has enough data when weights change; `nil` where everybody has.
    let coverage: CoverageRule?

    init(_ assessment: Assessment, levels: [Int], base: Assessment) {
      self.levels = levels
      self.assessment = assessment
      let scheme = assessment.scheme
      plan = scheme.plan
      leaves = assessment.leafColumns
      weights = scheme.localWeights
      baseNodes = scheme.nodes.map { base.scheme.node($0.id) ?? 0 }
      groups = scheme.nodes.map(\.children).filter { $0.count > 1 }
      bonus = assessment.bonus
      caps = assessment.caps
      mayRank = zip(base.ranks, assessment.mayRankWithOtherWeights).map { !$0.isNaN && $1 }
      coverage = CoverageRule(assessment)
    }
  }
}
