internal import IndexKernel

/// Tells which experts cannot move the leader by anything that they could say of a node.
///
/// For the mean of the experts' weights and an index that is linear in the weights of a node: the
/// lead on a rival is linear in one expert's weights, so it is least where that expert gives
/// everything to one criterion.
struct LeadBound {
  private let judge: LeaderJudge
  private let scheme: ResolvedScheme
  private let effective: [Double]
  /// Scores under the group's weights, node after node.
  private let scores: [Double]
  private let leads: [Double]
  private let units: Int

  /// `nil` where the leads are not linear, or where nobody leads.
  init?(_ assessment: Assessment, _ judge: LeaderJudge, _ group: any GroupAggregation) {
    guard group is MeanOfPriorities, let leader = judge.leader else { return nil }
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
    scheme = assessment.scheme
    effective = plan.effectiveWeights(judge.weights)
    leads = judge.rows.map { row in
      run.scores[leader] + assessment.bonus[leader] - run.scores[row] - assessment.bonus[row]
    }
  }

  /// Whether anything that an expert could say of a node might let another unit lead.
  func mayFall(at node: PanelAnalysis.NodeResult, _ opinion: Int) -> Bool {
    guard let parent = scheme.node(node.node), let leader = judge.leader else { return true }
    let influence = effective[parent] * node.importance[opinion]
    let own = node.opinions[opinion].weights
    let children = node.criteria.compactMap { scheme.node($0) }
    for (place, row) in judge.rows.enumerated() where row != leader {
      let differences = children.map { scores[$0 * units + leader] - scores[$0 * units + row] }
      let mean = zip(own, differences).reduce(0) { $0 + $1.0 * $1.1 }
      let least = differences.min() ?? 0
      // What rounding could hide is not left out.
      if leads[place] + influence * (least - mean) <= 1e-6 { return true }
    }
    return false
  }
}
