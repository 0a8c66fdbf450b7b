internal import IndexKernel

/// Rankings under different weights, held against that under the group's.
struct VoiceComparison: Sendable {
  private let assessment: Assessment
  private let analysis: PanelAnalysis
  private let top: Int
  /// Rows ranked under the scheme's weights or under the group's, in the order of the assessment.
  let rows: [Int]
  /// Under the group's weights.
  let consensus: PanelConsequences.Ranking
  /// The group's weights of the leaves in the index.
  private let shares: [Double]

  init(assessment: Assessment, analysis: PanelAnalysis, top: Int) {
    self.assessment = assessment
    self.analysis = analysis
    self.top = top
    let weights = analysis.weights(of: .consensus, in: assessment.scheme)
    shares = assessment.scheme.leafShares(weights)
    var space = Reweighting(assessment)
    let (index, ranks) = space.rank(weights)
    let rows = assessment.units.indices.filter {
      !assessment.ranks[$0].isNaN || !ranks[$0].isNaN
    }
    self.rows = rows
    let own = rows.map { ranks[$0] }
    consensus = PanelConsequences.Ranking(
      voice: .consensus, weights: weights, scores: rows.map { index[$0] }, ranks: own,
      tau: Self.tau(own, own), changesAtTop: 0, largestMove: 0, distance: 0)
  }

  /// The ranking under a voice's weights.
  func ranking(
    of voice: PanelConsequences.Voice, by space: inout Reweighting
  ) -> PanelConsequences.Ranking {
    let weights = analysis.weights(of: voice, in: assessment.scheme)
    let (index, all) = space.rank(weights)
    let ranks = rows.map { all[$0] }
    let leaves = assessment.scheme.leafShares(weights)
    return PanelConsequences.Ranking(
      voice: voice, weights: weights, scores: rows.map { index[$0] }, ranks: ranks,
      tau: Self.tau(ranks, consensus.ranks), changesAtTop: changesAtTop(ranks),
      largestMove: zip(ranks, consensus.ranks).map { abs($0 - $1) }.filter { !$0.isNaN }.max() ?? 0,
      distance: zip(leaves, shares).reduce(0) { $0 + abs($1.0 - $1.1) } / 2)
  }

  /// Tau-b over the units that have a rank in both.
  static func tau(_ ranks: [Double], _ others: [Double]) -> Double {
    let both = zip(ranks, others).filter { !$0.isNaN && !$1.isNaN }
    return kendallTauB(both.map(\.0), both.map(\.1))
  }

  /// How many of the group's first units have another rank, or none.
  private func changesAtTop(_ ranks: [Double]) -> Int {
    zip(consensus.ranks, ranks).count { $0 <= Double(top) && $0 != $1 }
  }

  /// What each expert's weight of each criterion does by itself.
  func effects(threads: Int?) -> [PanelConsequences.CriterionEffect] {
    let cases = analysis.latest.flatMap { node in
      node.criteria.indices.filter { _ in node.criteria.count > 1 }.map { (node, $0) }
    }
    let experts = analysis.experts
    return inParallel(
      cases.count, threads: threads, space: { Reweighting(assessment) }
    ) { space, number in
      let (node, criterion) = cases[number]
      let opinions = Dictionary(
        node.opinions.map { ($0.expert, $0.weights[criterion]) },
        uniquingKeysWith: { first, _ in first })
      return PanelConsequences.CriterionEffect(
        node: node.node, criterion: node.criteria[criterion], weight: node.consensus[criterion],
        experts: experts.map { expert in
          let weight = opinions[expert]
          return PanelConsequences.CriterionEffect.Effect(
            expert: expert, weight: weight,
            changesAtTop: weight.map { changes(at: node, criterion, to: $0, &space) } ?? 0)
        })
    }
  }

  /// Changes at the top with one criterion's weight replaced.
  private func changes(
    at node: PanelAnalysis.NodeResult, _ criterion: Int, to weight: Double,
    _ space: inout Reweighting
  ) -> Int {
    let own = node.consensus[criterion]
    if weight == own { return 0 }
    let others = Double(node.criteria.count - 1)
    var changed = node.consensus.map {
      // Where the others have nothing they share alike.
      own < 1 ? $0 * ((1 - weight) / (1 - own)) : (1 - weight) / others
    }
    changed[criterion] = weight
    var weights = consensus.weights
    assessment.scheme.place(changed, of: node.criteria, under: node.node, into: &weights)
    let ranks = space.rank(weights).ranks
    return changesAtTop(rows.map { ranks[$0] })
  }
}

extension ResolvedScheme {
  /// What each leaf weighs in the index, adding up to 1.
  ///
  /// - Parameter weights: one for each node, siblings adding up to 1.
  fileprivate func leafShares(_ weights: [Double]) -> [Double] {
    let effective = plan.effectiveWeights(weights)
    return indicators.map { effective[$0.node] }
  }
}
