/// What nodes really contribute to the index, against their weights.
///
/// Paruolo, P., Saisana, M. and Saltelli, A. (2013), Ratings and rankings: voodoo or science?,
/// JRSS A 176: a weight says what an indicator should count; how much of the index's variance goes
/// with it depends on its spread and on its correlations as well.
public struct Influence: Sendable {
  /// What a share of influence means beside the weight.
  public enum Verdict: String, CaseIterable, Sendable {
    /// Many times its weight.
    case farMore = "far-more"
    /// More than its weight.
    case more
    /// About its weight.
    case asWeighted = "as-weighted"
    /// Less than its weight.
    case less
    /// A fraction of its weight.
    case farLess = "far-less"
    /// Units that are better here tend to have a lower index.
    case against
    /// It has no weight.
    case unweighted
    /// It is constant or too few units have it.
    case undefined
  }

  /// One node.
  public struct Entry: Sendable {
    /// The node.
    public let node: Int
    /// Its nominal weight in the index, between 0 and 1.
    public let weight: Double
    /// Pearson's correlation with the index.
    public let correlation: Correlation
    /// How much of the index's variance a smooth curve through the node's values explains.
    public let ratio: CorrelationRatio
    /// The squared correlation as a share of that of all nodes of the level.
    public internal(set) var linearShare: Double
    /// The correlation ratio as a share of that of all nodes of the level.
    public internal(set) var share: Double
    /// The share against the weight.
    public internal(set) var verdict: Verdict

    /// How many times its weight the node counts; NaN without weight.
    public var factor: Double { weight > 0 ? share / weight : .nan }
  }

  /// The depth of the nodes; leaves that end higher up stand in for the branch. `nil` for all
  /// leaves.
  public let depth: Int?
  /// The nodes in display order; their weights add up to 1.
  public let entries: [Entry]

  /// By dimension, by any level between, and by indicator.
  public static func all(
    _ assessment: Assessment, after step: AuditStep = .normalised,
    thresholds: AuditThresholds = AuditThresholds()
  ) -> [Influence] {
    let scheme = assessment.scheme
    let deepest = scheme.innerNodes.map { scheme.nodes[$0].depth }.max() ?? 0
    let index = assessment.scores.column(ResolvedScheme.root)
    let known = scheme.nodes.indices.dropFirst().map { node in
      let column = assessment.column(ofNode: node, after: step)
      return Entry(
        node: node, weight: scheme.nodes[node].effectiveWeight,
        correlation: Correlation(column, index), ratio: CorrelationRatio(of: index, on: column),
        linearShare: .nan, share: .nan, verdict: .undefined)
    }
    let levels = Array(1..<deepest + 1).map { depth in
      Influence(
        depth: depth,
        known.filter { entry in
          let node = scheme.nodes[entry.node]
          return node.depth == depth || (node.depth < depth && node.children.isEmpty)
        }, thresholds)
    }
    return levels + [
      Influence(depth: nil, known.filter { scheme.nodes[$0.node].children.isEmpty }, thresholds)
    ]
  }

  private init(depth: Int?, _ entries: [Entry], _ thresholds: AuditThresholds) {
    self.depth = depth
    func present(_ value: Double) -> Double { value.isNaN ? 0 : value }
    let linear = compensatedSum(
      entries.map { present($0.correlation.coefficient * $0.correlation.coefficient) })
    let total = compensatedSum(entries.map { present($0.ratio.value) })
    self.entries = entries.map { entry in
      var entry = entry
      let r = entry.correlation.coefficient
      entry.linearShare = linear > 0 ? r * r / linear : .nan
      entry.share = total > 0 ? entry.ratio.value / total : .nan
      entry.verdict = Self.verdict(entry, far: thresholds.influence)
      return entry
    }
  }

  /// Far from a factor on; noticeably from its square root on.
  private static func verdict(_ entry: Entry, far: Double) -> Verdict {
    if entry.weight == 0 { return .unweighted }
    let factor = entry.factor
    if factor.isNaN { return .undefined }
    if entry.correlation.coefficient < 0 { return .against }
    if factor >= far { return .farMore }
    if factor * far <= 1 { return .farLess }
    if factor * factor >= far { return .more }
    return factor * factor * far <= 1 ? .less : .asWeighted
  }
}
