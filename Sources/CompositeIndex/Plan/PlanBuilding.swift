public import IndexKernel

extension ResolvedScheme {
  /// The tree as flat arrays, nodes numbered as in ``nodes`` and leaves as in ``indicators``.
  ///
  /// What an assessment refuses for missing data is scored by the floors here.
  public var plan: Plan {
    let methodology = said.methodology
    return Plan(
      nodes: nodes.map { node in
        Plan.Node(
          parent: node.parent ?? -1, leaf: node.indicator ?? -1,
          combination: node.aggregation?.combination ?? .arithmetic)
      }, floor: methodology.missing == .none ? .infinity : methodology.coverage.node)
  }

  /// Every node's share among its siblings, by number; siblings add up to 1.
  public var localWeights: [Double] { nodes.map(\.weight) }
}

extension Assessment {
  /// The scores of the leaves as a plan takes them: `indicator * units + row`; NaN is missing.
  public var leafColumns: [Double] { scheme.indicators.flatMap { scores.column($0.node) } }

  /// The scenario's changes of inner nodes' scores, as a plan applies them.
  public var planChanges: [Plan.Run.Change] {
    scenario.scores.compactMap { change in
      guard let node = scheme.node(change.node), scheme.nodes[node].indicator == nil,
        let row = row(ofUnit: change.unit)
      else { return nil }
      switch change.change {
      case .to(let score):
        return Plan.Run.Change(node: node, unit: row, value: score, isDifference: false)
      case .by(let points):
        return Plan.Run.Change(node: node, unit: row, value: points, isDifference: true)
      }
    }
  }

  /// Space to score and rank these rows again with other weights; the leaves are loaded.
  ///
  /// Bonus, caps and who is ranked stay as in this assessment; see ``rank(_:)``.
  public var planRun: Plan.Run {
    var run = Plan.Run(scheme.plan, units: units.count, changes: planChanges)
    run.load(leaves: leafColumns)
    return run
  }

  /// The most that every row can have by the vetoes that bit it; +∞ for any.
  public var scoreCaps: [Double] { caps }

  /// Which rows take part in the ranking.
  public var isRanked: [Bool] { exclusions.map { $0 == nil } }

  /// Ranks a scored run with the bonus, caps and exclusions of this assessment.
  public func rank(_ run: inout Plan.Run) {
    run.rank(
      bonus: bonus, caps: caps, isRanked: isRanked, tolerance: Self.tieTolerance,
      ties: scheme.said.methodology.ties.sharing)
  }
}
