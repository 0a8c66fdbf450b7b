/// Space to rank scores again and again without allocating.
///
/// Few scores are sorted from the order of the last time, which is nearly that of this time when
/// weights change a little; equal scores come by number, so that nothing depends on it.
public struct RankSpace: Sendable {
  private var order: [Int32]
  /// The scores in that order.
  private var sorted: [Double]
  private var other: [Int32]
  private var keys: [UInt64]
  private var counts: [Int32]

  /// Up to here insertion is faster than counting digits.
  private static let fewest = 48

  /// Makes space.
  ///
  /// - Parameter units: how many scores there will be.
  public init(units: Int) {
    order = (0..<Int32(truncatingIfNeeded: units)).map { $0 }
    sorted = [Double](repeating: 0, count: units)
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
    let count = sort(scores)
    Self.fill(&ranks, with: .nan)
    if ties == .competition {
      Self.rankByCompetition(sorted, order, count, tolerance, &ranks)
      return
    }
    var start = 0
    var group = 0
    while start < count {
      var end = start + 1
      while end < count, sorted[start] - sorted[end] <= tolerance { end += 1 }
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

  /// The rule of most schemes in one pass.
  private static func rankByCompetition(
    _ sorted: [Double], _ order: [Int32], _ count: Int, _ tolerance: Double,
    _ ranks: inout [Double]
  ) {
    let (sorted, order) = (sorted.span, order.span)
    var ranks = ranks.mutableSpan
    var start = 0
    for position in 0..<count {
      if !(sorted[start] - sorted[position] <= tolerance) { start = position }
      ranks[Int(order[position])] = Double(start + 1)
    }
  }

  private static func fill(_ numbers: inout [Double], with number: Double) {
    var numbers = numbers.mutableSpan
    for index in numbers.indices { numbers[index] = number }
  }

  /// Orders units from the highest to the lowest score at the front of `order`, with their scores in
  /// `sorted`.
  ///
  /// - Returns: how many have a score.
  private mutating func sort(_ scores: [Double]) -> Int {
    if order.count > Self.fewest {
      var count = 0
      for unit in scores.indices where !scores[unit].isNaN {
        order[count] = Int32(truncatingIfNeeded: unit)
        count += 1
      }
      sortByDigits(scores, count)
      for position in 0..<count { sorted[position] = scores[Int(order[position])] }
      return count
    }
    let count = Self.putMissingLast(scores, &order, &other)
    Self.insert(scores, count, &order, &sorted)
    return count
  }

  /// Keeps the order among units with a score, and how many they are.
  private static func putMissingLast(
    _ scores: [Double], _ order: inout [Int32], _ other: inout [Int32]
  ) -> Int {
    let scores = scores.span
    var order = order.mutableSpan
    var other = other.mutableSpan
    var (count, missing) = (0, 0)
    for position in order.indices {
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

  /// Insertion sort of the first units, equal ones by number.
  private static func insert(
    _ scores: [Double], _ count: Int, _ order: inout [Int32], _ sorted: inout [Double]
  ) {
    let scores = scores.span
    var order = order.mutableSpan
    var sorted = sorted.mutableSpan
    for position in 0..<count {
      let unit = order[position]
      let score = scores[Int(unit)]
      var place = position
      while place > 0 {
        let above = sorted[place - 1]
        if !(above < score || above == score && order[place - 1] > unit) { break }
        sorted[place] = above
        order[place] = order[place - 1]
        place -= 1
      }
      sorted[place] = score
      order[place] = unit
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
