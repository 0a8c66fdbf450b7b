/// The smallest change of one score that reaches a rank.
public struct SingleMove: Sendable {
  /// The node whose score changes.
  public let node: Int
  /// Points to add, a multiple of `step`; `step` less does not reach the rank.
  public let points: Double
  /// Points up to the best score among ranked units.
  public let headroom: Double
  /// The indicator value that gives the new score, where the normalisation can be turned round.
  public let value: Double?
}

/// Single moves to a better rank.
public struct MovePlan: Sendable {
  /// The rank that the moves reach.
  public let rank: Double
  /// The row now at that rank.
  public let rival: Int
  /// What the index must gain.
  public let points: Double
  /// One move for each node that can do it alone, the shortest first.
  public let moves: [SingleMove]
  /// Nodes that cannot do it alone within the scale.
  public let impossible: [Int]
}

extension Assessment {
  /// Moves are printed and found in steps of a tenth of a point.
  public static let moveStep = 0.1

  /// The shortest single moves to at least a rank.
  ///
  /// Every move is found by scoring the row again with the printed number of points added, so
  /// that what is printed is what happens.
  ///
  /// - Parameters:
  ///   - row: a ranked row that is not first.
  ///   - rank: the place to reach; the next better one if `nil`.
  ///   - nodes: leaves or inner nodes, but not the root.
  public func moves(row: Int, toRank rank: Int? = nil, nodes: [Int]) -> MovePlan? {
    let ranking = ranking
    let better = ranking.filter { ranks[$0] < ranks[row] }
    let wanted = rank.map { place in better.first { ranks[$0] >= Double(place) } } ?? better.last
    guard let rival = wanted, !index[row].isNaN else { return nil }
    var moves: [SingleMove] = []
    var impossible: [Int] = []
    for node in nodes where !scores[row, node].isNaN {
      let best = ranking.map { scores[$0, node] }.filter { !$0.isNaN }.max() ?? .nan
      if let points = smallestStep(row: row, node: node, toReach: index[rival]) {
        let indicator = scheme.nodes[node].indicator
        moves.append(
          SingleMove(
            node: node, points: points, headroom: max(0, best - scores[row, node]),
            value: indicator.flatMap { fitted[$0].value(scoring: scores[row, node] + points) }))
      } else {
        impossible.append(node)
      }
    }
    moves.sort { ($0.points, $0.node) < ($1.points, $1.node) }
    return MovePlan(
      rank: ranks[rival], rival: rival, points: index[rival] - index[row], moves: moves,
      impossible: impossible)
  }

  /// The fewest tenths of a point at a node that lift the index to a score; `nil` if the upper end
  /// of the scale does not.
  private func smallestStep(row: Int, node: Int, toReach goal: Double) -> Double? {
    // A tie shares the better rank, so reaching the score within the tolerance is enough.
    let goal = goal - Self.tieTolerance
    let ceiling = upperBound(of: node)
    let most = ceiling.isFinite ? ceiling - scores[row, node] : 1000
    var (low, high) = (0, Int((most / Self.moveStep + 1e-9).rounded(.down)))
    guard high > 0, index(row: row, adding: Double(high) / 10, at: node) >= goal else {
      return nil
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if index(row: row, adding: Double(middle) / 10, at: node) >= goal {
        high = middle
      } else {
        low = middle
      }
    }
    return Double(high) / 10
  }

  private func upperBound(of node: Int) -> Double {
    let children = scheme.nodes[node].children
    if let indicator = scheme.nodes[node].indicator {
      return scheme.indicators[indicator].normalisation.scoreRange.upperBound
    }
    return children.map { upperBound(of: $0) }.max() ?? .infinity
  }

  /// The index of a row after adding points at one node; everything else stays.
  func index(row: Int, adding points: Double, at node: Int) -> Double {
    var changed = scores.row(row)
    changed[node] += points
    var current = scheme.nodes[node].parent
    while let number = current {
      let weights = usedWeights(of: number, row: row)
      let children = scheme.nodes[number].children
      let present = children.indices.filter { weights[$0] > 0 }
      if let aggregation = scheme.nodes[number].aggregation {
        changed[number] = aggregation.value(
          present.map { changed[children[$0]] }, weights: present.map { weights[$0] })
      }
      current = scheme.nodes[number].parent
    }
    return adjusted(changed[ResolvedScheme.root], row: row)
  }

  /// The index after bonus and caps that already apply to a row.
  private func adjusted(_ base: Double, row: Int) -> Double {
    var total = base + bonus[row]
    for finding in findings where finding.unit == units[row] {
      if case .vetoed(_, _, let cap?) = finding.kind { total = min(total, cap) }
    }
    return total
  }
}
