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
    /// Too few units have it to tell.
    case thin = "too-few-units"
    /// It is constant.
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
    /// The squared correlation as a share of that of all nodes of the level that enough units have.
    public internal(set) var linearShare: Double
    /// The correlation ratio as a share of that of all nodes of the level that enough units have.
    public internal(set) var share: Double
    /// The share against the weight.
    public internal(set) var verdict: Verdict

    /// How many times its weight the node counts; NaN without weight. Weights are of all nodes
    /// that have a share.
    public internal(set) var factor: Double
  }

  /// The depth of the nodes; leaves that end higher up stand in for the branch. `nil` for all
  /// leaves.
  public let depth: Int?
  /// The nodes in display order; their weights add up to 1.
  public let entries: [Entry]

  /// By dimension, by any level between, and by indicator; over the ranked units.
  public static func all(
    _ assessment: Assessment, after step: AuditStep = .normalised,
    thresholds: AuditThresholds = AuditThresholds()
  ) -> [Influence] {
    let scheme = assessment.scheme
    let deepest = scheme.innerNodes.map { scheme.nodes[$0].depth }.max() ?? 0
    // The total of a unit that is not ranked rests on a part of the weights; it would say what the
    // parts count that happen to be there.
    let index = assessment.units.indices.map { row in
      assessment.exclusions[row] == nil ? assessment.scores[row, ResolvedScheme.root] : .nan
    }
    let known = scheme.nodes.indices.dropFirst().map { node in
      let column = assessment.column(ofNode: node, after: step)
      return Entry(
        node: node, weight: scheme.nodes[node].effectiveWeight,
        correlation: Correlation(column, index), ratio: CorrelationRatio(of: index, on: column),
        linearShare: .nan, share: .nan, verdict: .undefined, factor: .nan)
    }
    let least = min(index.count { !$0.isNaN }, Int(thresholds.units.rounded(.up)))
    let levels = Array(1..<deepest + 1).map { depth in
      Influence(
        depth: depth,
        known.filter { entry in
          let node = scheme.nodes[entry.node]
          return node.depth == depth || (node.depth < depth && node.children.isEmpty)
        }, thresholds, least: least)
    }
    return levels + [
      Influence(
        depth: nil, known.filter { scheme.nodes[$0.node].children.isEmpty }, thresholds,
        least: least)
    ]
  }

  private init(
    depth: Int?, _ entries: [Entry], _ thresholds: AuditThresholds, least: Int
  ) {
    self.depth = depth
    let counted = entries.filter { $0.ratio.count >= least && !$0.ratio.value.isNaN }
    let linear = compensatedSum(
      counted.map { $0.correlation.coefficient * $0.correlation.coefficient })
    let total = compensatedSum(counted.map(\.ratio.value))
    let weight = compensatedSum(counted.map(\.weight))
    self.entries = entries.map { entry in
      var entry = entry
      if entry.ratio.count < least {
        entry.verdict = .thin
      } else if !entry.ratio.value.isNaN {
        let r = entry.correlation.coefficient
        entry.linearShare = linear > 0 ? r * r / linear : .nan
        entry.share = total > 0 ? entry.ratio.value / total : .nan
        entry.factor = entry.weight > 0 ? entry.share / (entry.weight / weight) : .nan
        entry.verdict = Self.verdict(entry, far: thresholds.influence)
      }
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

extension Assessment {
  /// How many units two columns need in common to be judged: the threshold, or all that have an
  /// index where these are fewer.
  func leastInCommon(_ thresholds: AuditThresholds) -> Int {
    let scored = scores.column(ResolvedScheme.root).count { !$0.isNaN }
    return Double(scored) < thresholds.units
      ? scored : Int(thresholds.units.rounded(.up))
  }
}
