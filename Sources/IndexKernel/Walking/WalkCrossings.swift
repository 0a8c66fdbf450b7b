/// A walk with all its crossings found: who passes whom at the end of an interval is read off it.
public struct WalkCrossings: Sendable {
  /// What was walked.
  public let walk: WeightWalk
  /// Piece by piece, from low to high shares, pair after pair.
  let pieces: [[ScoreCrossing]]
  /// The ends of all stretches on which two units are equal, the breaks, 0 and 1, in rising order:
  /// between neighbours no rank changes.
  private let edges: [Double]

  /// Finds every crossing.
  ///
  /// - Returns: `nil` where a place cannot be told for certain.
  public init?(_ walk: WeightWalk) {
    var space = WalkSpace(walk.base)
    let everybody = [Bool](repeating: true, count: walk.base.units)
    var pieces: [[ScoreCrossing]] = []
    var edges = walk.breaks + [0, 1]
    for number in 0..<walk.pieceCount {
      var found: [ScoreCrossing] = []
      let piece = walk.piece(number, &space)
      guard piece.addCrossings(among: everybody, to: &found) else { return nil }
      for crossing in found {
        edges.append(crossing.from)
        edges.append(crossing.to)
      }
      pieces.append(found)
    }
    sortWithoutRepetition(&edges)
    self.walk = walk
    self.pieces = pieces
    self.edges = edges
  }

  /// Every crossing of two units' indices, by share; empty where units are compared with each other
  /// above the node, whose places are found but have no two scores that cross.
  public var crossings: [ScoreCrossing] {
    guard walk.isSmooth else { return [] }
    var all: [ScoreCrossing] = []
    for piece in pieces { all.append(contentsOf: piece) }
    all.sort {
      if $0.share != $1.share { return $0.share < $1.share }
      return $0.falling != $1.falling ? $0.falling < $1.falling : $0.rising < $1.rising
    }
    return all
  }

  /// How far the weight may move with something staying as it is.
  ///
  /// - Parameter event: a rank of a unit that is ranked, or a top of fewer units than are.
  public func interval(_ event: WeightEvent) -> WeightInterval {
    var search = IntervalSearch(walk, event, known: pieces)
    return search.interval()
  }

  /// What happens at the end of an interval; nothing where the end of the walk is reached.
  ///
  /// - Parameters:
  ///   - end: one that ``interval(_:)`` gave.
  ///   - isUpper: whether it is the upper one.
  public func changes(
    at end: WeightInterval.End, isUpper: Bool, of event: WeightEvent
  ) -> WeightChanges {
    var changes = WeightChanges()
    if end.holds { return changes }
    // Next to the edge on both sides, so that nothing else has happened in between.
    let edge = end.safe
    var space = WalkSpace(walk.base)
    walk.evaluate(at: inside(edge, isUpper), &space)
    let before = Standing(&space, walk.base)
    walk.evaluate(at: beyond(edge, isUpper), &space)
    let after = Standing(&space, walk.base)
    for rising in 0..<walk.base.units {
      for falling in 0..<walk.base.units where falling != rising {
        let (was, now) = (before.side(falling, rising), after.side(falling, rising))
        guard let was, let now, was > now,
          concerns(rising, falling, event, before.ranks, after.ranks)
        else { continue }
        changes.overtakings.append(WeightChanges.Overtaking(rising: rising, falling: falling))
      }
      if before.index[rising].isNaN, !after.index[rising].isNaN { changes.joining.append(rising) }
      if !before.index[rising].isNaN, after.index[rising].isNaN { changes.leaving.append(rising) }
    }
    return changes
  }

  private struct Standing {
    let index: [Double]
    let ranks: [Double]
    let tolerance: Double

    init(_ space: inout WalkSpace, _ base: WalkingPlan) {
      space.rank(tolerance: base.tolerance, ties: .competition)
      (index, ranks, tolerance) = (space.index, space.ranks, base.tolerance)
    }

    /// 1 where the first is ahead, −1 where the second is, 0 where they are equal; `nil` where one of
    /// them is not ranked.
    func side(_ first: Int, _ second: Int) -> Int? {
      let lead = index[first] - index[second]
      if lead.isNaN { return nil }
      return lead > tolerance ? 1 : (lead < -tolerance ? -1 : 0)
    }
  }

  private func concerns(
    _ rising: Int, _ falling: Int, _ event: WeightEvent, _ before: [Double], _ after: [Double]
  ) -> Bool {
    switch event {
    case .order: return true
    case .rank(let unit): return rising == unit || falling == unit
    case .leader: return before[falling] == 1 && after[rising] == 1
    case .top(let count):
      let limit = Double(count)
      return before[falling] <= limit && after[rising] <= limit
        && (before[rising] > limit || after[falling] > limit)
    }
  }

  /// A share before the edge, coming from the weight.
  private func inside(_ edge: Double, _ isUp: Bool) -> Double {
    var before: Double?
    let weight = walk.weight
    if isUp ? weight < edge : weight > edge { before = weight }
    for share in edges where isUp ? share > weight && share < edge : share < weight && share > edge
    {
      before = before.map { isUp ? max($0, share) : min($0, share) } ?? share
    }
    return before.map { edge + ($0 - edge) / 2 } ?? weight
  }

  /// A share behind all stretches that begin at an edge.
  private func beyond(_ edge: Double, _ isUp: Bool) -> Double {
    if edge == (isUp ? 1 : 0) { return edge }
    var last = edge
    for piece in pieces {
      for crossing in piece where (isUp ? crossing.from : crossing.to) == edge {
        last = isUp ? max(last, crossing.to) : min(last, crossing.from)
      }
    }
    let weight = walk.weight
    var next: Double?
    for share in edges where isUp ? share > last && share > weight : share < last && share < weight
    {
      next = next.map { isUp ? min($0, share) : max($0, share) } ?? share
    }
    return next.map { last + ($0 - last) / 2 } ?? last
  }
}

/// What happens at the end of an interval.
public struct WeightChanges: Hashable, Sendable {
  /// Who is ahead of whom beyond that was not before.
  public internal(set) var overtakings: [Overtaking] = []
  /// Units that are ranked beyond and were not before.
  public internal(set) var joining: [Int] = []
  /// Units that are no longer ranked beyond.
  public internal(set) var leaving: [Int] = []

  /// One unit passes another.
  public struct Overtaking: Hashable, Sendable {
    /// The unit that is ahead beyond the end.
    public let rising: Int
    /// The unit that was ahead.
    public let falling: Int
  }
}
