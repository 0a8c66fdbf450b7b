/// Space to rank scores again and again without allocating.
public struct RankSpace: Sendable {
  private var order: [Int32]
  private var other: [Int32]
  private var keys: [UInt64]
  private var counts: [Int32]

  /// Up to here insertion is faster than counting digits.
  private static let fewest = 48

  /// Makes space.
  ///
  /// - Parameter units: how many scores there will be.
  public init(units: Int) {
    order = []
    for unit in 0..<units { order.append(Int32(truncatingIfNeeded: unit)) }
    other = order
    keys = [UInt64](repeating: 0, count: units)
    counts = [Int32](repeating: 0, count: units > Self.fewest ? 8 * 256 : 0)
  }

  /// Ranks from 1 for the highest score; NaN for missing ones.
  ///
  /// - Parameters:
  ///   - scores: higher is better; NaN is missing; as many as there is space for.
  ///   - tolerance: scores no further than this below the highest of their group are equal; the
  ///     group's highest is the anchor, so that a chain of small steps is not one tie.
  ///   - ties: how equal scores share ranks.
  ///   - ranks: as many numbers; all are written.
  public mutating func rank(
    _ scores: [Double], tolerance: Double, ties: TieSharing, into ranks: inout [Double]
  ) {
    for unit in scores.indices { ranks[unit] = .nan }
    let count = gather(scores)
    sort(scores, count)
    var start = 0
    var group = 0
    while start < count {
      var end = start + 1
      let anchor = scores[Int(order[start])]
      while end < count, anchor - scores[Int(order[end])] <= tolerance { end += 1 }
      group += 1
      if ties == .ordinal, end - start > 1 { sortByUnit(start, end) }
      for position in start..<end {
        let rank: Double
        switch ties {
        case .competition: rank = Double(start + 1)
        case .dense: rank = Double(group)
        case .average: rank = Double(start + 1 + end) / 2
        case .ordinal: rank = Double(position + 1)
        }
        ranks[Int(order[position])] = rank
      }
      start = end
    }
  }

  /// Puts the units that have a score first in `order`.
  ///
  /// Few units stay in the order of the last ranking, which is nearly that of the next replicate; equal
  /// scores share a rank or are ordered by number afterwards, so that nothing depends on it.
  private mutating func gather(_ scores: [Double]) -> Int {
    var (count, missing) = (0, 0)
    if scores.count > Self.fewest {
      for unit in scores.indices where !scores[unit].isNaN {
        order[count] = Int32(truncatingIfNeeded: unit)
        count += 1
      }
      return count
    }
    for position in scores.indices {
      let unit = order[position]
      if scores[Int(unit)].isNaN {
        other[missing] = unit
        missing += 1
      } else {
        order[count] = unit
        count += 1
      }
    }
    for position in 0..<missing { order[count + position] = other[position] }
    return count
  }

  /// Orders the first units of `order` from the highest to the lowest score.
  private mutating func sort(_ scores: [Double], _ count: Int) {
    if count > Self.fewest { return sortByDigits(scores, count) }
    var position = 1
    while position < count {
      let unit = order[position]
      let score = scores[Int(unit)]
      var place = position
      while place > 0, scores[Int(order[place - 1])] < score {
        order[place] = order[place - 1]
        place -= 1
      }
      order[place] = unit
      position += 1
    }
  }

  /// Counting sort by each byte of a key that falls as the score rises, the last byte first; every
  /// pass keeps the order of equal bytes.
  private mutating func sortByDigits(_ scores: [Double], _ count: Int) {
    for digit in counts.indices { counts[digit] = 0 }
    for position in 0..<count {
      // −0 and 0 are equal scores.
      let bits = (scores[Int(order[position])] + 0.0).bitPattern
      let key = bits >> 63 == 0 ? bits ^ 0x7FFF_FFFF_FFFF_FFFF : bits
      keys[Int(order[position])] = key
      for byte in 0..<8 {
        counts[byte << 8 | Int(truncatingIfNeeded: key >> UInt64(byte << 3) & 0xFF)] += 1
      }
    }
    for byte in 0..<8 {
      let shift = UInt64(byte << 3)
      let first = Int(truncatingIfNeeded: keys[Int(order[0])] >> shift & 0xFF)
      // All the same: nothing to order.
      if Int(counts[byte << 8 | first]) == count { continue }
      var sum: Int32 = 0
      for digit in byte << 8..<(byte + 1) << 8 {
        let own = counts[digit]
        counts[digit] = sum
        sum += own
      }
      for position in 0..<count {
        let unit = order[position]
        let digit = byte << 8 | Int(truncatingIfNeeded: keys[Int(unit)] >> shift & 0xFF)
        other[Int(counts[digit])] = unit
        counts[digit] += 1
      }
      swap(&order, &other)
    }
  }

  /// Orders a stretch of `order` by the units' numbers.
  private mutating func sortByUnit(_ start: Int, _ end: Int) {
    var position = start + 1
    while position < end {
      let unit = order[position]
      var place = position
      while place > start, order[place - 1] > unit {
        order[place] = order[place - 1]
        place -= 1
      }
      order[place] = unit
      position += 1
    }
  }
}
