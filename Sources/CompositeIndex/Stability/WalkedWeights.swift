internal import IndexKernel

/// A walk with all its turning points found; intervals are read off it.
public struct WalkedWeights: Sendable {
  /// What was walked.
  public let walk: WalkingWeights
  private let found: WalkCrossings

  /// Walks the weight.
  ///
  /// - Throws: `E444` where places cannot be told for certain.
  public init(_ walk: WalkingWeights) throws(Diagnostics) {
    guard let found = WalkCrossings(walk.walk) else {
      throw Diagnostics([.walkNotCertain(walk.assessment.scheme, walk.parent)])
    }
    self.walk = walk
    self.found = found
  }

  /// Every crossing of two units' indices, by share; empty where units are compared with each other
  /// above the node, whose places are found but have no two scores that cross.
  public var crossings: [Crossing] { found.crossings.map { Crossing($0) } }

  /// The interval of one event.
  ///
  /// - Parameter event: a rank of a row that is ranked, or a top of fewer units than are.
  public func interval(_ event: StabilityEvent) -> StabilityInterval {
    let interval = found.interval(event.kernel)
    return StabilityInterval(
      event: event, lower: end(interval.lower, isUpper: false, event),
      upper: end(interval.upper, isUpper: true, event), exceptions: interval.exceptions)
  }

  private func end(
    _ end: WeightInterval.End, isUpper: Bool, _ event: StabilityEvent
  ) -> StabilityInterval.End {
    let changes = found.changes(at: end, isUpper: isUpper, of: event.kernel)
    return StabilityInterval.End(
      share: end.share, safe: end.safe, holds: end.holds,
      overtakings: changes.overtakings.map {
        StabilityInterval.Overtaking(rising: $0.rising, falling: $0.falling)
      }, joining: changes.joining, leaving: changes.leaving)
  }

  /// Mean size of the moves in places if the weight became 0, over the units ranked both times; NaN
  /// where there are none.
  public var meanShiftWithout: Double {
    let moves = zip(walk.assessment.ranks, walk.ranks(at: 0)).map { abs($0 - $1) }
      .filter { !$0.isNaN }
    return moves.isEmpty ? .nan : moves.reduce(0, +) / Double(moves.count)
  }
}

extension StabilityEvent {
  /// The same for the kernel, whose units are rows.
  var kernel: WeightEvent {
    switch self {
    case .leader: .leader
    case .top(let count): .top(count)
    case .rank(let row): .rank(of: row)
    case .order: .order
    }
  }
}
