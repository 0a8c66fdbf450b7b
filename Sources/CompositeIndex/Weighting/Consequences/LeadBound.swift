internal import IndexKernel

/// Tells which experts cannot move the leader by anything that they could say of a node.
///
/// For an index that is linear in the weights of a node: the lead on a rival is then linear, too, and
/// least where every weight is at one of its bounds, or where the expert gives everything to one
/// criterion.
struct LeadBound: Sendable {
  private let judge: LeaderJudge
  private let scheme: ResolvedScheme
  private let group: any GroupAggregation
  private let effective: [Double]
  /// Scores under the group's weights, node after node.
  private let scores: [Double]
  private let leads: [Double]
  private let units: Int

  /// What rounding could hide is not left out.
  private static let margin = 1e-6

  /// `nil` where the leads are not linear, or where nobody leads.
  init?(_ assessment: Assessment, _ judge: LeaderJudge, _ group: any GroupAggregation) {
    guard let leader = judge.leader else { return nil }
    let plan = assessment.scheme.plan
    guard plan.nodes.allSatisfy({ $0.leaf >= 0 || $0.combination == .arithmetic }),
      assessment.planChanges.isEmpty, assessment.scoreCaps.allSatisfy({ $0 == .infinity }),
      CoverageRule(assessment) == nil
    else { return nil }
    var run = assessment.planRun
    run.score(weights: judge.weights)
    let units = run.units
    for row in judge.rows {
      for node in plan.nodes.indices where run.scores[node * units + row].isNaN { return nil }
    }
    scores = run.scores
    self.units = units
    self.judge = judge
    self.group = group
    scheme = assessment.scheme
    effective = plan.effectiveWeights(judge.weights)
    leads = judge.rows.map { row in
      run.scores[leader] + assessment.bonus[leader] - run.scores[row] - assessment.bonus[row]
    }
  }

  /// For each opinion whether anything that the expert could say of the node might let another unit
  /// lead.
  func mayFall(at node: PanelAnalysis.NodeResult) -> [Bool] {
    guard let parent = scheme.node(node.node), let leader = judge.leader else {
      return node.opinions.map { _ in true }
    }
    let children = node.criteria.compactMap { scheme.node($0) }
    // The lead on each rival where a criterion had all of the node's weight.
    let extremes = judge.rows.indices.filter { judge.rows[$0] != leader }.map { place in
      let differences = children.map {
        effective[parent]
          * (scores[$0 * units + leader] - scores[$0 * units + judge.rows[place]])
      }
      let mean = zip(node.consensus, differences).reduce(0) { $0 + $1.0 * $1.1 }
      return differences.map { leads[place] + $0 - mean }
    }
    let reach = OpinionReach(node, group)
    return node.opinions.indices.map { opinion in
      guard let bounds = reach.bounds(opinion) else { return true }
      if group is MeanOfPriorities {
        let counts = node.importance[opinion]
        return extremes.contains { leads in
          let others = zip(bounds, leads).reduce(0) { $0 + $1.0.lowerBound * $1.1 }
          return others + counts * (leads.min() ?? 0) <= Self.margin
        }
      }
      return extremes.contains { leads in
        let least = zip(bounds, leads).reduce(0) { sum, part in
          sum + min(part.0.lowerBound * part.1, part.0.upperBound * part.1)
        }
        return least <= Self.margin
      }
    }
  }
}
