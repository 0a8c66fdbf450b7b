/// A place at which one unit overtakes another as a weight grows.
public struct ScoreCrossing: Hashable, Sendable {
  /// The share of the weight among its siblings at which both have the same score, to 1e-12.
  public let share: Double
  /// The unit that is ahead below that share.
  public let falling: Int
  /// The unit that is ahead above it.
  public let rising: Int
  /// From which share on both count as equal, being within the tolerance.
  public let from: Double
  /// Up to which share they do.
  public let to: Double
  /// Whether the order is the other way round behind it; if not, both only touch, or are equal up to
  /// an end of the walk.
  public let swaps: Bool
}

/// Shares of two scores that move along straight lines, from their leads at both ends.
struct LinePair {
  let low: Double
  let high: Double
  let tolerance: Double

  /// The one place where the lead of one unit over another is within the tolerance.
  ///
  /// - Parameters:
  ///   - before: the lead of the first unit at the low end.
  ///   - after: the lead at the high end.
  /// - Returns: `nil` where one is ahead throughout or both are equal throughout.
  func crossing(_ first: Int, _ second: Int, before: Double, after: Double) -> ScoreCrossing? {
    let (start, end) = (side(before), side(after))
    if start == end { return nil }
    let from = start == 0 ? low : place(Double(start) * tolerance, before, after)
    let to = end == 0 ? high : place(Double(end) * tolerance, before, after)
    var share = from + (to - from) / 2
    if (before <= 0) != (after <= 0) || before == 0 || after == 0 {
      share = min(max(place(0, before, after), from), to)
    }
    let falls = start != 0 ? start > 0 : end < 0
    return ScoreCrossing(
      share: share, falling: falls ? first : second, rising: falls ? second : first, from: from,
      to: max(from, to), swaps: start != 0 && end != 0)
  }

  private func side(_ lead: Double) -> Int {
    lead > tolerance ? 1 : (lead < -tolerance ? -1 : 0)
  }

  /// Where the lead passes a level.
  private func place(_ level: Double, _ before: Double, _ after: Double) -> Double {
    let share = low + (high - low) * ((level - before) / (after - before))
    return min(max(share, low), high)
  }
}
