/// What should stay as it is while a weight moves.
public enum StabilityEvent: Hashable, Sendable {
  /// The units with the best rank.
  case leader
  /// The set of units with ranks up to a number, whatever their order.
  case top(Int)
  /// The rank of a row.
  case rank(of: Int)
  /// Every rank.
  case order
}

extension StabilityEvent {
  /// How many places are the top unless somebody says otherwise.
  public static let standardTop = 5

  /// The same of so many ranked: the first alone where the first five would be all of them.
  public static func standardTop(ranked: Int) -> Int { ranked > standardTop ? standardTop : 1 }

  /// What is asked unless somebody asks for something else: the first place, the first five where more
  /// units are ranked, the whole order.
  ///
  /// - Returns: all of them, and the one whose ends are told one by one.
  public static func standard(ranked: Int) -> (all: [StabilityEvent], told: StabilityEvent) {
    let top = standardTop(ranked: ranked)
    return top > 1 ? ([.leader, .top(top), .order], .top(top)) : ([.leader, .order], .leader)
  }
}

/// How far a weight may move with something staying as it is.
public struct StabilityInterval: Hashable, Sendable {
  /// What stays.
  public let event: StabilityEvent
  /// Where it ends below.
  public let lower: End
  /// Where it ends above.
  public let upper: End
  /// Single shares inside at which it is not as now, because units only tie there: where half of the
  /// weight decides, for example.
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
    /// Who is ahead of whom beyond that was not before; empty where the end of the walk is reached.
    public let overtakings: [Overtaking]
    /// Rows that are ranked beyond and were not before.
    public let joining: [Int]
    /// Rows that are no longer ranked beyond.
    public let leaving: [Int]
  }

  /// One row passes another.
  public struct Overtaking: Hashable, Sendable {
    /// The row that is ahead beyond the end.
    public let rising: Int
    /// The row that was ahead.
    public let falling: Int
  }
}
