internal import CompositeIndex

/// Ranks as they are printed: a shared one as `12=`.
struct RankWords {
  private let ranks: [Double]
  private let shared: [Bool]
  private let anyShared: Bool

  init(_ assessment: Assessment) {
    ranks = assessment.ranks
    var counts: [Double: Int] = [:]
    for rank in ranks where !rank.isNaN { counts[rank, default: 0] += 1 }
    shared = ranks.map { (counts[$0] ?? 0) > 1 }
    anyShared = shared.contains(true)
  }

  /// The rank with `=` where it is shared; a blank keeps the digits in line where others are.
  func cell(_ row: Int) -> String {
    text(row) + (anyShared && !shared[row] ? " " : "")
  }

  /// The rank with `=` where it is shared.
  func text(_ row: Int) -> String {
    guard let rank = NumberFormat.shortest(ranks[row]) else { return NumberFormat.missing }
    return rank + (shared[row] ? "=" : "")
  }
}
