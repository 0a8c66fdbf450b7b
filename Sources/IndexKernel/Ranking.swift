/// How equal scores share ranks.
public enum TieSharing: Int, Sendable {
  /// 1, 2, 2, 4.
  case competition
  /// 1, 2, 2, 3.
  case dense
  /// 1, 2.5, 2.5, 4.
  case average
  /// 1, 2, 3, 4 by index.
  case ordinal
}

/// The indices of the scores that are there, from high to low, equal ones by index.
///
/// - Parameter scores: higher is better; NaN is missing.
public func descendingOrder(_ scores: [Double]) -> [Int] {
  var order: [Int] = []
  order.reserveCapacity(scores.count)
  for index in scores.indices where !scores[index].isNaN { order.append(index) }
  order.sort { left, right in
    scores[left] > scores[right] || (scores[left] == scores[right] && left < right)
  }
  return order
}

/// Ranks from 1 for the highest score; NaN for missing ones.
///
/// - Parameters:
///   - scores: higher is better; NaN is missing.
///   - tolerance: scores no further than this below the highest of their group are equal; the
///     group's highest is the anchor, so that a chain of small steps is not one tie.
///   - ties: how equal scores share ranks.
public func ranks(_ scores: [Double], tolerance: Double, ties: TieSharing) -> [Double] {
  var result = [Double](repeating: .nan, count: scores.count)
  var space = RankSpace(units: scores.count)
  space.rank(scores, tolerance: tolerance, ties: ties, into: &result)
  return result
}
