/// Something about the whole scheme that its makers should look at.
public enum AuditWarning: Sendable {
  /// So few units have an index that correlations are mostly chance.
  case fewUnits(count: Int)
  /// So many pairs of one group have too few units in common to be judged.
  case thinPairs(count: Int, least: Int)
  /// An indicator has the same value everywhere.
  case constant(node: Int, value: Double)
  /// Two indicators of one group say nearly the same, so that it counts twice.
  case redundant(CorrelationTable.Pair)
  /// Two indicators of one group pull against each other and cancel out.
  case conflict(CorrelationTable.Pair)
  /// A node's correlation with its own parent is negative.
  case againstParent(CorrelationTable.Pair)
}

extension AuditWarning {
  /// What is wrong with a scheme on these data, the gravest kind first.
  static func all(
    _ assessment: Assessment, statistics: [IndicatorStatistics], correlations: CorrelationTable,
    thresholds: AuditThresholds
  ) -> [AuditWarning] {
    let scheme = assessment.scheme
    var warnings: [AuditWarning] = []
    let scored = assessment.scores.column(ResolvedScheme.root).count { !$0.isNaN }
    if Double(scored) < thresholds.units { warnings.append(.fewUnits(count: scored)) }
    for (number, figures) in statistics.enumerated() where figures.flags.contains(.constant) {
      warnings.append(
        .constant(node: scheme.indicators[number].node, value: figures.quantiles.minimum))
    }
    let least = assessment.leastInCommon(thresholds)
    func isJudged(_ pair: CorrelationTable.Pair) -> Bool { pair.correlation.count >= least }
    let all = correlations.indicators.filter { $0.relation == .siblings }
    let siblings = all.filter(isJudged)
    if siblings.count < all.count {
      warnings.append(.thinPairs(count: all.count - siblings.count, least: least))
    }
    func strongestFirst(_ pairs: [CorrelationTable.Pair]) -> [CorrelationTable.Pair] {
      pairs.sorted {
        (abs($1.correlation.coefficient), $0.first, $0.second)
          < (abs($0.correlation.coefficient), $1.first, $1.second)
      }
    }
    // Almost exactly opposite indicators are a conflict, not a repetition.
    let against = siblings.filter { $0.correlation.coefficient < thresholds.conflict }
    let same = siblings.filter { $0.correlation.coefficient > thresholds.redundant }
    let opposed = correlations.ancestors.filter {
      scheme.nodes[$0.first].parent == $0.second && scheme.nodes[$0.first].weight > 0
        && isJudged($0) && $0.correlation.coefficient < 0
    }
    warnings += strongestFirst(same).map { .redundant($0) }
    warnings += strongestFirst(against).map { .conflict($0) }
    warnings += strongestFirst(opposed).map { .againstParent($0) }
    return warnings
  }
}
