internal import IndexKernel

/// A place at which one unit overtakes another as a weight grows.
public struct Crossing: Hashable, Sendable {
  /// The share of the weight among its siblings at which both have the same score, to 1e-12.
  public let share: Double
  /// The row that is ahead below that share.
  public let falling: Int
  /// The row that is ahead above it.
  public let rising: Int
  /// Whether the order is the other way round behind it; if not, both only touch, or are equal up to
  /// an end of the walk.
  public let swaps: Bool

  init(_ crossing: ScoreCrossing) {
    share = crossing.share
    falling = crossing.falling
    rising = crossing.rising
    swaps = crossing.swaps
  }
}
