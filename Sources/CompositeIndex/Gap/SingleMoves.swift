internal import IndexKernel

/// The smallest change of one score that reaches a rank.
public struct SingleMove: Sendable {
  /// The node whose score changes.
  public let node: Int
  /// Tenths of a point to add, at least 1; one tenth less does not reach the rank.
  public let tenths: Int
  /// The rank after the move: the plan's, or a better one where a tenth passes several units.
  public let rank: Double
  /// Points up to the best score among ranked units; 0 for the best itself.
  public let headroom: Double
  /// The indicator value that gives the new score, where the normalisation can be turned round.
  public let value: Double?

  /// Points to add: the number that reads as it is printed, `+3.3`.
  public var points: Double { Double(tenths) / 10 }

  /// Whether the new score lies beyond the best that any ranked unit has.
  public var isBeyondBest: Bool { points > headroom + Assessment.tieTolerance }
}

/// Single moves to a better rank.
public struct MovePlan: Sendable {
  /// The rank that every move reaches at least.
  public let rank: Double
  /// The row now at that rank; the lowest one by the order of the ranking.
  public let rival: Int
  /// What the index must gain to be level with the rival.
  public let points: Double
  /// One move for each node that can do it alone, the shortest first.
  public let moves: [SingleMove]
  /// Nodes that count but cannot do it alone within the scale.
  public let impossible: [Int]
}

extension Assessment {
  /// Moves are found in steps of a tenth of a point, so that what is printed is what was tried.
  private static let tenthsOnUnboundedScale = 10_000

  /// The shortest single moves to at least a rank.
  ///
  /// Every move is found by ranking the unit again with the printed number of points added, so
  /// that what is printed is what happens. Between equal scores the scheme's tie rule decides.
  ///
  /// - Parameters:
  ///   - row: a ranked row that is not first.
  ///   - place: the place to reach; the next better one if `nil`. Where ties leave it empty, the
  ///     next better one above it.
  ///   - nodes: leaves or inner nodes, but not the root.
  /// - Returns: `nil` for a unit that is not ranked or already stands there.
  public func moves(row: Int, toRank place: Int? = nil, nodes: [Int]) -> MovePlan? {
    guard !index[row].isNaN, Double(place ?? 0) < ranks[row] else { return nil }
    let rivals = ranking.filter {
      ranks[$0] < ranks[row] && ranks[$0] <= place.map { Double($0) } ?? .infinity
    }
    guard let rival = rivals.last else { return nil }
    var moves: [SingleMove] = []
    var impossible: [Int] = []
    let weights = effectiveWeights(row: row)
    for node in nodes where weights[node] > 0 {
      if let tenths = fewestTenths(row: row, node: node, toReach: ranks[rival]) {
        moves.append(move(row: row, node: node, tenths: tenths))
      } else {
        impossible.append(node)
      }
    }
    moves.sort { ($0.tenths, $0.node) < ($1.tenths, $1.node) }
    return MovePlan(
      rank: ranks[rival], rival: rival, points: index[rival] - index[row], moves: moves,
      impossible: impossible)
  }

  private func move(row: Int, node: Int, tenths: Int) -> SingleMove {
    let score = scores[row, node]
    let best = ranking.map { scores[$0, node] }.filter { !$0.isNaN }.max() ?? score
    let wanted = min(score + Double(tenths) / 10, highestScore(of: node, row: row))
    return SingleMove(
      node: node, tenths: tenths,
      rank: rank(row: row, adding: Double(tenths) / 10, at: node),
      headroom: max(0, best - score),
      value: scheme.nodes[node].indicator.flatMap {
        value(scoring: wanted, row: row, indicator: $0)
      })
  }

  /// The indicator value that gives a row a score, where every step can be turned round.
  ///
  /// What was learnt from the reference set stays; for a rate that rests on few cases it is the
  /// row's own rate.
  func value(scoring score: Double, row: Int, indicator: Int) -> Double? {
    guard let treated = fitted[indicator].value(scoring: score),
      let value = treatments[indicator].fitted.inverse(treated)
    else { return nil }
    guard let rate = adjustments[indicator]?[row] else { return value }
    guard rate.weight > 0 else { return nil }
    let prior = rate.prior * scheme.indicators[indicator].said.value.times
    return prior + (value - prior) / rate.weight
  }

  /// The fewest tenths of a point at a node that lift the row to a rank; `nil` if nothing up to the
  /// end of the scale does.
  private func fewestTenths(row: Int, node: Int, toReach rank: Double) -> Int? {
    func reaches(_ tenths: Int) -> Bool {
      self.rank(row: row, adding: Double(tenths) / 10, at: node) <= rank
    }
    let room = highestScore(of: node, row: row) - scores[row, node]
    // 1e-9 keeps a room of exactly so many tenths on the right side of binary noise.
    var (low, high) = (
      0, room < 1000 ? Int((room * 10 + 1e-9).rounded(.down)) : Self.tenthsOnUnboundedScale
    )
    guard high > 0 else { return nil }
    // Where more can be less, the first that does is found by trying them in turn.
    if !isMonotone(above: node) { return (1...high).first(where: reaches) }
    guard reaches(high) else { return nil }
    while high - low > 1 {
      let middle = (low + high) / 2
      if reaches(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// The highest score that a row can have at a node with the indicators that it has; ∞ where the
  /// scale is open.
  func highestScore(of number: Int, row: Int) -> Double {
    let node = scheme.nodes[number]
    if let indicator = node.indicator {
      return scheme.indicators[indicator].normalisation.scoreRange.upperBound
    }
    let weights = usedWeights(of: number, row: row)
    let present = node.children.indices.filter { weights[$0] > 0 }
    let highest = present.map { highestScore(of: node.children[$0], row: row) }
    guard let aggregation = node.aggregation, highest.allSatisfy(\.isFinite),
      let least = highest.min(), let most = highest.max()
    else { return .infinity }
    guard let byRow = aggregation.byRow, aggregation.isMonotone else {
      return aggregation.range(of: least...most).upperBound
    }
    return byRow.value(highest, weights: present.map { weights[$0] })
  }

  /// Whether raising a node's score never lowers the score of any node above it.
  private func isMonotone(above node: Int) -> Bool {
    var next = scheme.nodes[node].parent
    while let number = next {
      if scheme.nodes[number].aggregation?.isMonotone == false { return false }
      next = scheme.nodes[number].parent
    }
    return true
  }

  /// The rank of a row after adding points at one node.
  ///
  /// Below a node that compares units the whole table is compared again, as others lose what the
  /// row wins; elsewhere all others stay.
  func rank(row: Int, adding points: Double, at node: Int) -> Double {
    guard scheme.isWithinComparison(node) else {
      return rank(row: row, withIndex: index(row: row, adding: points, at: node))
    }
    var column = scores.column(node)
    column[row] += points
    return IndexKernel.ranks(
      index(withScores: column, at: node), tolerance: Self.tieTolerance,
      ties: scheme.said.methodology.ties.sharing)[row]
  }

  /// The rank of a row if its index were another and all others stayed.
  func rank(row: Int, withIndex score: Double) -> Double {
    var scores = index
    scores[row] = score
    return IndexKernel.ranks(
      scores, tolerance: Self.tieTolerance, ties: scheme.said.methodology.ties.sharing)[row]
  }

  /// The index of a row after adding points at one node; everything else stays.
  func index(row: Int, adding points: Double, at node: Int) -> Double {
    var changed = scores.row(row)
    changed[node] += points
    var current = scheme.nodes[node].parent
    while let number = current {
      changed[number] = scheme.score(of: number) { changed[$0] }
      for change in scenario.scores
      where change.node == scheme.nodes[number].id && change.unit == units[row] {
        changed[number] = change.change.applied(to: changed[number])
      }
      current = scheme.nodes[number].parent
    }
    return withRules(changed[ResolvedScheme.root], row: row)
  }
}
