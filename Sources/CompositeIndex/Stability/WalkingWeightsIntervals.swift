internal import IndexKernel

/// A walk with all its turning points found; intervals are read off it.
public struct WalkedWeights: Sendable {
  /// What was walked.
  public let walk: WalkingWeights
  /// Every crossing of two units' indices, by share; empty where units are compared with each other
  /// above the node, whose places are found but have no two scores that cross.
  public let crossings: [Crossing]
  /// Places at which ranks may change, each with the stretch on which units count as equal.
  private let turns: [Turn]
  /// The ends of all turns in rising order: between neighbours no rank changes.
  private let edges: [Double]

  /// A change that is undone within less is a place at which units only tie, and ends no interval.
  private static let placeWidth = 1e-8

  /// The places of jumps: what holds on both sides need not hold there.
  private let points: Set<Double>

  private struct Turn: Hashable, Sendable {
    var from: Double
    var share: Double
    var to: Double
    /// The two rows, none at a break.
    var rows: [Int] = []
  }

  /// Walks the weight.
  ///
  /// - Throws: `E444` where places cannot be told for certain.
  public init(_ walk: WalkingWeights) throws(Diagnostics) {
    let breaks = walk.breaks
    var turns = breaks.map { Turn(from: $0, share: $0, to: $0) }
    var crossings: [Crossing] = []
    for (low, high) in zip([0] + breaks, breaks + [1]) {
      let walks = walk.walks(between: low, and: high)
      let search = CrossingSearch(walks, between: low, and: high)
      let rows = walks.indices.filter { walks[$0] != nil }
      for (place, first) in rows.enumerated() {
        for second in rows[(place + 1)...] {
          guard let found = search.crossings(first, second) else {
            throw Diagnostics([.walkNotCertain(walk.assessment.scheme, walk.parent)])
          }
          crossings += found
        }
      }
    }
    turns += crossings.map {
      Turn(from: $0.from, share: $0.share, to: $0.to, rows: [$0.falling, $0.rising])
    }
    self.walk = walk
    self.turns = turns
    points = Set(breaks)
    self.crossings = (walk.isSmooth ? crossings : []).sorted {
      ($0.share, $0.falling, $0.rising) < ($1.share, $1.falling, $1.rising)
    }
    edges = Set(turns.flatMap { [$0.from, $0.to] } + [0, 1]).sorted()
  }

  /// The interval of one event.
  ///
  /// - Parameter event: a rank of a row that is ranked, or a top of fewer units than are.
  public func interval(_ event: StabilityEvent) -> StabilityInterval {
    var exceptions: [Double] = []
    let lower = end(event, isUp: false, &exceptions)
    let upper = end(event, isUp: true, &exceptions)
    return StabilityInterval(
      event: event, lower: lower, upper: upper, exceptions: Set(exceptions).sorted())
  }

  /// Mean size of the moves in places if the weight became 0, over the units ranked both times; NaN
  /// where there are none.
  public var meanShiftWithout: Double {
    let moves = zip(walk.assessment.ranks, walk.ranks(at: 0)).map { abs($0 - $1) }
      .filter { !$0.isNaN }
    return moves.isEmpty ? .nan : moves.reduce(0, +) / Double(moves.count)
  }

  private func end(
    _ event: StabilityEvent, isUp: Bool, _ exceptions: inout [Double]
  ) -> StabilityInterval.End {
    let now = walk.index(at: walk.weight)
    let state = self.state(event, now)
    let limit = isUp ? 1.0 : 0.0
    let stops = stops(edges(of: event, now), isUp)
    var place: Double?
    for (near, far) in zip(stops, stops.dropFirst()) {
      let index = walk.index(at: near + (far - near) / 2)
      if self.state(event, index) == state {
        if let place {
          exceptions.append(share(of: place, isUp))
        } else if points.contains(near), self.state(event, walk.index(at: near)) != state {
          exceptions.append(near)
        }
        place = nil
      } else if abs(far - near) < Self.placeWidth {
        place = place ?? near
      } else {
        return end(event, at: place ?? near, isUp)
      }
    }
    if let place { return end(event, at: place, isUp) }
    let last = walk.index(at: limit)
    if self.state(event, last) != state { return end(event, at: limit, isUp) }
    return StabilityInterval.End(
      share: limit, safe: limit, holds: true, overtakings: [], joining: [], leaving: [])
  }

  /// The ends of the turns that can change an event, in rising order, with those of the walk.
  ///
  /// The first can only be passed by way of a crossing with one of them, a set likewise; where units
  /// are compared with each other above the node every turn may matter.
  private func edges(of event: StabilityEvent, _ now: [Double]) -> [Double] {
    let members: Set<Int>
    let ranks = walk.ranks(of: now, ties: .competition)
    switch event {
    case .order: return edges
    case .leader: members = Set(ranks.indices.filter { ranks[$0] == 1 })
    case .top(let count): members = Set(ranks.indices.filter { ranks[$0] <= Double(count) })
    case .rank(let row): members = [row]
    }
    guard walk.isSmooth else { return edges }
    let turns = turns.filter { $0.rows.isEmpty || $0.rows.contains(where: members.contains) }
    return Set(turns.flatMap { [$0.from, $0.to] } + [0, 1]).sorted()
  }

  /// The present weight and the edges on one side of it, going away from it.
  private func stops(_ edges: [Double], _ isUp: Bool) -> [Double] {
    let ahead = edges.filter { isUp ? $0 > walk.weight : $0 < walk.weight }
    return [walk.weight] + (isUp ? ahead : ahead.reversed())
  }

  /// The index behind all turns that begin at an edge.
  private func beyond(_ edge: Double, _ stops: [Double], _ isUp: Bool) -> [Double] {
    if edge == (isUp ? 1 : 0) { return walk.index(at: edge) }
    let far = turns.filter { (isUp ? $0.from : $0.to) == edge }.map { isUp ? $0.to : $0.from }
    let last = (isUp ? far.max() : far.min()) ?? edge
    let next = stops.first { isUp ? $0 > last : $0 < last }
    return walk.index(at: next.map { last + ($0 - last) / 2 } ?? last)
  }

  private func end(_ event: StabilityEvent, at edge: Double, _ isUp: Bool) -> StabilityInterval.End
  {
    // Next to the edge on both sides, so that nothing else has happened in between.
    let stops = stops(edges, isUp)
    let before = stops.last { isUp ? $0 < edge : $0 > edge }
    let inside = walk.index(at: before.map { edge + ($0 - edge) / 2 } ?? walk.weight)
    let beyond = beyond(edge, stops, isUp)
    let share = share(of: edge, isUp)
    let rows = walk.assessment.units.indices
    let changes = rows.flatMap { rising in
      rows.filter { falling in
        isAhead(inside, falling, rising) && isAhead(beyond, rising, falling)
          || isAhead(inside, falling, rising) && isLevel(beyond, falling, rising)
          || isLevel(inside, falling, rising) && isAhead(beyond, rising, falling)
      }.map { StabilityInterval.Overtaking(rising: rising, falling: $0) }
    }
    return StabilityInterval.End(
      share: share, safe: edge, holds: false,
      overtakings: changes.filter { concerns($0, event, inside, beyond) },
      joining: rows.filter { inside[$0].isNaN && !beyond[$0].isNaN },
      leaving: rows.filter { !inside[$0].isNaN && beyond[$0].isNaN })
  }

  /// The share of what begins or ends at an edge, never behind the weight.
  private func share(of edge: Double, _ isUp: Bool) -> Double {
    let shares = turns.filter { $0.from == edge || $0.to == edge }.map(\.share)
    let sided = shares.map { isUp ? max($0, walk.weight) : min($0, walk.weight) }
    return (isUp ? sided.min() : sided.max()) ?? edge
  }

  private func isAhead(_ index: [Double], _ first: Int, _ second: Int) -> Bool {
    index[first] - index[second] > Assessment.tieTolerance
  }

  private func isLevel(_ index: [Double], _ first: Int, _ second: Int) -> Bool {
    first != second && abs(index[first] - index[second]) <= Assessment.tieTolerance
  }

  private func concerns(
    _ change: StabilityInterval.Overtaking, _ event: StabilityEvent, _ inside: [Double],
    _ beyond: [Double]
  ) -> Bool {
    let before = walk.ranks(of: inside, ties: .competition)
    let after = walk.ranks(of: beyond, ties: .competition)
    switch event {
    case .order: return true
    case .rank(let row): return change.rising == row || change.falling == row
    case .leader: return before[change.falling] == 1 && after[change.rising] == 1
    case .top(let count):
      let limit = Double(count)
      return before[change.falling] <= limit && after[change.rising] <= limit
        && (before[change.rising] > limit || after[change.falling] > limit)
    }
  }

  /// What must stay the same: one number for each row.
  private func state(_ event: StabilityEvent, _ index: [Double]) -> [Double] {
    switch event {
    case .leader: flags(index, 1)
    case .top(let count): flags(index, Double(count))
    case .rank(let row): [known(walk.ranks(of: index, ties: ties)[row])]
    case .order: walk.ranks(of: index, ties: ties).map(known)
    }
  }

  private var ties: TieSharing { walk.assessment.scheme.said.methodology.ties.sharing }

  /// A missing rank is equal to itself.
  private func known(_ rank: Double) -> Double { rank.isNaN ? 0 : rank }

  private func flags(_ index: [Double], _ limit: Double) -> [Double] {
    walk.ranks(of: index, ties: .competition).map { $0 <= limit ? 1 : 0 }
  }
}
