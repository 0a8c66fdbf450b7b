/// Looks for the judgement whose smallest change gives the group's ranking another leader.
///
/// A judgement a becomes a·e^t, its mirror 1/(a·e^t), and stays between 1/9 and 9. All comparisons are
/// tried at the same distances from what was judged, outwards, until somebody else leads; between
/// that distance and the one before the place is found by halving.
struct LeaderSearch: Sendable {
  private let judge: LeaderJudge
  private let curves: [JudgementCurve]
  private let rows: [Int]
  private let experts: [String]
  /// Whether all comparisons are tried.
  let isComplete: Bool

  /// How many distances there are up to the logarithm of 81.
  private static let distances = 32
  /// How many there are where more than ``many`` sides of comparisons are tried, each up and down.
  private static let fewDistances = 8
  private static let many = 4000

  init(assessment: Assessment, analysis: PanelAnalysis, comparison: VoiceComparison) {
    judge = LeaderJudge(
      assessment, comparison.consensus.weights, ranks: comparison.consensus.ranks,
      rows: comparison.rows)
    rows = comparison.rows
    experts = analysis.experts
    isComplete = analysis.latest.allSatisfy { $0.canBeFollowed(analysis.options) }
    let bound = LeadBound(assessment, judge, analysis.options.group)
    curves = analysis.latest.filter { $0.criteria.count > 1 }.flatMap { node in
      node.judgementCurves(analysis.options, where: bound?.mayFall(at: node))
    }
  }

  /// A comparison with the nearest place along its curve at which somebody else leads.
  private struct Find: Sendable {
    var curve: Int
    var rises: Bool
    var place: Double
    var leader: Int
  }

  /// The smallest change of an expert's judgement and that of a group's.
  func changes(
    threads: Int?
  ) -> (expert: PanelConsequences.LeaderChange?, group: PanelConsequences.LeaderChange?) {
    guard judge.leader != nil else { return (nil, nil) }
    let sides = curves.indices.flatMap { [(curve: $0, rises: false), (curve: $0, rises: true)] }
    // Curves that several share are followed to the end: what is small for one is large for another.
    let alone = sides.filter { curves[$0.curve].owners.count == 1 }
    let shared = sides.filter { curves[$0.curve].owners.count > 1 }
    let found =
      outwards(alone, threads)
      + inParallel(shared.count, threads: threads) { side in
        outwards([shared[side]], 1).first
      }.compactMap { $0 }
    return (nearest(found, ofGroup: false), nearest(found, ofGroup: true))
  }

  /// Those that change the leader at the first distance at which any does.
  private func outwards(_ sides: [(curve: Int, rises: Bool)], _ threads: Int?) -> [Find] {
    let count = sides.count > Self.many ? Self.fewDistances : Self.distances
    let whole = 2 * Elementary.ln(SaatyScale.greatest)
    var before = 0.0
    var left = sides.map { ($0, reach: curves[$0.curve].reach(rises: $0.rises)) }
      .filter { $0.reach > 0 }
    for step in 1...count where !left.isEmpty {
      let distance = whole * Double(step) / Double(count)
      let found = inParallel(left.count, threads: threads, space: { judge }) {
        [left, before] judge, number in
        let (side, reach) = left[number]
        return find(side, from: before, to: min(distance, reach), &judge)
      }.compactMap { $0 }
      if !found.isEmpty { return found }
      left.removeAll { $0.reach <= distance }
      before = distance
    }
    return []
  }

  /// The place between two distances at which another unit comes to lead; `nil` where the second has
  /// no other leader.
  private func find(
    _ side: (curve: Int, rises: Bool), from: Double, to: Double, _ judge: inout LeaderJudge
  ) -> Find? {
    let curve = curves[side.curve]
    let sign = side.rises ? 1.0 : -1.0
    guard var leader = judge.newLeader(at: curve.node, curve.weights(sign * to)) else { return nil }
    var (low, high) = (from, to)
    while high - low > 1e-13 * (1 + high) {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if let other = judge.newLeader(at: curve.node, curve.weights(sign * middle)) {
        (high, leader) = (middle, other)
      } else {
        low = middle
      }
    }
    return Find(curve: side.curve, rises: side.rises, place: high, leader: leader)
  }

  /// Changes of the logarithm that differ by less count as equal; the first expert, node and pair in
  /// order is then given.
  private static let tolerance = 1e-9

  private func nearest(_ found: [Find], ofGroup: Bool) -> PanelConsequences.LeaderChange? {
    var best: (change: Double, order: (Int, Int), find: Find, owner: JudgementCurve.Owner)?
    for find in found {
      for owner in curves[find.curve].owners where (owner.expert == nil) == ofGroup {
        let change = find.place / owner.speed
        guard change <= owner.reach(rises: find.rises) + 1e-12 else { continue }
        let expert = owner.expert.flatMap { experts.firstIndex(of: $0) } ?? 0
        let order = (expert, find.curve)
        if let best {
          if change > best.change + Self.tolerance { continue }
          if change > best.change - Self.tolerance, order >= best.order { continue }
        }
        best = (change, order, find, owner)
      }
    }
    guard let best, let leader = rows.firstIndex(of: best.find.leader) else { return nil }
    let curve = curves[best.find.curve]
    return PanelConsequences.LeaderChange(
      expert: best.owner.expert, node: curve.node.node,
      criteria: (curve.node.criteria[curve.pair.row], curve.node.criteria[curve.pair.column]),
      said: best.owner.said,
      needed: best.owner.said
        * Elementary.exponential(best.find.rises ? best.change : -best.change), leader: leader)
  }
}
