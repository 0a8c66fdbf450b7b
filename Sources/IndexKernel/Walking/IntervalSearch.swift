extension WeightWalk {
  /// How far the weight may move with something staying as it is, from the nearest places outwards.
  ///
  /// - Parameter event: a rank of a unit that is ranked, or a top of fewer units than are.
  /// - Returns: `nil` where a place that matters cannot be told for certain.
  public func interval(_ event: WeightEvent) -> WeightInterval? {
    var search = IntervalSearch(self, event)
    let interval = search.interval()
    return search.isCertain ? interval : nil
  }
}

/// Goes from the present weight to both sides until something is not as it was.
struct IntervalSearch {
  /// Whether every place could be told for certain.
  private(set) var isCertain = true

  private let walk: WeightWalk
  private var space: WalkSpace
  private let state: EventState
  private let members: [Bool]
  private var exceptions: [Double] = []
  /// Crossings that are known already, piece by piece.
  private let known: [[ScoreCrossing]]?

  /// A change that is undone within less is a place at which units only tie, and ends no interval.
  private static var placeWidth: Double { 1e-8 }

  init(_ walk: WeightWalk, _ event: WeightEvent, known: [[ScoreCrossing]]? = nil) {
    var space = WalkSpace(walk.base)
    walk.evaluate(at: walk.weight, &space)
    state = EventState(event, walk.base, &space)
    // Where units are compared with each other above the node, everything may matter.
    members =
      walk.isSmooth ? state.members : [Bool](repeating: true, count: walk.base.units)
    self.walk = walk
    self.space = space
    self.known = known
  }

  mutating func interval() -> WeightInterval {
    let lower = end(isUp: false)
    let upper = end(isUp: true)
    sortWithoutRepetition(&exceptions)
    return WeightInterval(lower: lower, upper: upper, exceptions: exceptions)
  }

  private mutating func end(isUp: Bool) -> WeightInterval.End {
    let limit = isUp ? 1.0 : 0.0
    var near = walk.weight
    // Where something changed that may change back at once.
    var place: WeightInterval.End?
    /// What may begin or end at `near`.
    var behind: [ScoreCrossing] = []
    for number in pieces(isUp) {
      let crossings = crossings(inPiece: number)
      if !isCertain { break }
      for far in stops(crossings, inPiece: number, isUp) {
        if isKept(at: near + (far - near) / 2) {
          if let place {
            exceptions.append(place.share)
          } else if isBreak(near), !isKept(at: near) {
            exceptions.append(near)
          }
          place = nil
        } else {
          let end = place ?? end(at: near, behind, isUp)
          if abs(far - near) >= Self.placeWidth { return end }
          place = end
        }
        near = far
        behind = crossings
      }
    }
    if let place { return place }
    if !isKept(at: limit) { return end(at: limit, behind, isUp) }
    return WeightInterval.End(share: limit, safe: limit, holds: true)
  }

  /// The pieces from that of the weight to the end of the walk.
  private func pieces(_ isUp: Bool) -> [Int] {
    var first = 0
    for share in walk.breaks where isUp ? share <= walk.weight : share < walk.weight { first += 1 }
    return isUp ? Array(first..<walk.pieceCount) : Array((0...first).reversed())
  }

  private mutating func crossings(inPiece number: Int) -> [ScoreCrossing] {
    var found: [ScoreCrossing] = []
    if let known {
      for crossing in known[number] where matters(crossing) { found.append(crossing) }
      return found
    }
    if !isCertain { return [] }
    let piece = walk.piece(number, &space)
    let isOfOthers = countsGroupsAhead && (0..<walk.base.units).contains { !members[$0] }
    let everybody = [Bool](repeating: true, count: isOfOthers ? walk.base.units : 0)
    isCertain = piece.addCrossings(among: isOfOthers ? everybody : members, to: &found)
    if isOfOthers { found.removeAll { !matters($0) } }
    return found
  }

  /// Whether a crossing can end the event: one with somebody who is concerned, or a longer tie of two
  /// others, which is one group less ahead.
  private func matters(_ crossing: ScoreCrossing) -> Bool {
    members[crossing.falling] || members[crossing.rising]
      || countsGroupsAhead && !isPlace(crossing)
  }

  private var countsGroupsAhead: Bool {
    if case .rank = state.event { return walk.base.ties == .dense }
    return false
  }

  /// Whether both units are only level for a moment.
  private func isPlace(_ crossing: ScoreCrossing) -> Bool {
    crossing.to - crossing.from < Self.placeWidth
  }

  /// The places of a piece that lie ahead, going away from the weight, with the piece's end.
  private func stops(_ crossings: [ScoreCrossing], inPiece number: Int, _ isUp: Bool) -> [Double] {
    let low = number > 0 ? walk.breaks[number - 1] : 0
    let high = number < walk.breaks.count ? walk.breaks[number] : 1
    // A piece begins where the one before it ended, which is no stop of its own.
    func isAhead(_ share: Double) -> Bool {
      isUp
        ? share > walk.weight && share > low && share <= high
        : share < walk.weight && share < high && share >= low
    }
    var stops: [Double] = []
    let end = isUp ? high : low
    if isAhead(end) { stops.append(end) }
    for crossing in crossings {
      if isAhead(crossing.from) { stops.append(crossing.from) }
      if isAhead(crossing.to) { stops.append(crossing.to) }
    }
    sortWithoutRepetition(&stops)
    if !isUp { stops.reverse() }
    return stops
  }

  private mutating func isKept(at share: Double) -> Bool {
    walk.evaluate(at: share, &space)
    return state.isKept(&space)
  }

  private func isBreak(_ share: Double) -> Bool {
    for known in walk.breaks where known == share { return true }
    return false
  }

  /// The end at an edge; its share is that of what begins or ends there, never behind the weight.
  private func end(
    at edge: Double, _ crossings: [ScoreCrossing], _ isUp: Bool
  ) -> WeightInterval.End {
    var best: Double?
    func consider(_ share: Double) {
      let sided = isUp ? max(share, walk.weight) : min(share, walk.weight)
      best = best.map { isUp ? min($0, sided) : max($0, sided) } ?? sided
    }
    for crossing in crossings where crossing.from == edge || crossing.to == edge {
      // Units that are level for longer, at a cap for example, end it where that begins.
      consider(isPlace(crossing) ? crossing.share : edge)
    }
    if isBreak(edge) { consider(edge) }
    return WeightInterval.End(share: best ?? edge, safe: edge, holds: false)
  }
}
