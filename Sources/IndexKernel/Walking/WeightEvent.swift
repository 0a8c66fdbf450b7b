/// What should stay as it is while a weight moves.
public enum WeightEvent: Hashable, Sendable {
  /// The units with the best rank.
  case leader
  /// The set of units with ranks up to a number, whatever their order.
  case top(Int)
  /// The rank of a unit.
  case rank(of: Int)
  /// Every rank.
  case order
}

/// How far a weight may move with something staying as it is.
public struct WeightInterval: Sendable {
  /// Where it ends below.
  public let lower: End
  /// Where it ends above.
  public let upper: End
  /// Single shares inside at which it is not as now, because units only tie there: where half of the
  /// weight decides, for example. In rising order.
  public let exceptions: [Double]

  /// One end of an interval.
  public struct End: Hashable, Sendable {
    /// The share among siblings, 0 to 1: the exact crossing, or the end of the walk.
    public let share: Double
    /// The furthest share at which ranks are still as now: the crossing less the stretch on which
    /// both units count as equal.
    public let safe: Double
    /// Whether even the share itself changes nothing: only at 0 and at 1.
    public let holds: Bool
  }
}

/// What an event looks at, to compare other weights with the present ones.
struct EventState: Sendable {
  let event: WeightEvent
  /// Ranks as they are, as the event counts them.
  let ranks: [Double]
  private let ties: TieSharing
  private let tolerance: Double

  /// - Parameter space: evaluated at the present weight.
  init(_ event: WeightEvent, _ base: WalkingPlan, _ space: inout WalkSpace) {
    self.event = event
    tolerance = base.tolerance
    switch event {
    case .leader, .top: ties = .competition
    case .rank, .order: ties = base.ties
    }
    space.rank(tolerance: tolerance, ties: ties)
    ranks = space.ranks
  }

  /// Whether it is as now with the index that was evaluated.
  func isKept(_ space: inout WalkSpace) -> Bool {
    space.rank(tolerance: tolerance, ties: ties)
    switch event {
    case .leader: return hasSameFirst(1, space.ranks)
    case .top(let count): return hasSameFirst(Double(count), space.ranks)
    case .rank(let unit): return isSame(space.ranks[unit], ranks[unit])
    case .order:
      for unit in ranks.indices where !isSame(space.ranks[unit], ranks[unit]) { return false }
      return true
    }
  }

  /// Who is concerned, by unit: an event can only be ended by a crossing with one of them.
  var members: [Bool] {
    var members = [Bool](repeating: false, count: ranks.count)
    for unit in ranks.indices {
      switch event {
      case .leader: members[unit] = ranks[unit] == 1
      case .top(let count): members[unit] = ranks[unit] <= Double(count)
      case .rank(let own): members[unit] = unit == own
      case .order: members[unit] = true
      }
    }
    return members
  }

  private func hasSameFirst(_ limit: Double, _ others: [Double]) -> Bool {
    for unit in ranks.indices where (others[unit] <= limit) != (ranks[unit] <= limit) {
      return false
    }
    return true
  }

  /// A missing rank is equal to itself.
  private func isSame(_ one: Double, _ other: Double) -> Bool {
    one == other || one.isNaN && other.isNaN
  }
}
