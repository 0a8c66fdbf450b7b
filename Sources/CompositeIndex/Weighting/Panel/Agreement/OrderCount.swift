/// Counts all ways in which experts can order criteria, by the sums of ranks that they give.
///
/// Experts are added one after the other. Sums that are the same but for the order of the criteria
/// are counted as one, since the next expert is as likely to order either way; the first expert's
/// order can therefore be held fixed. With ties each expert's ranks stay what they are and are put
/// on the criteria in all ways.
struct OrderCount {
  /// For every expert all ways, in an order that does not depend on that of the experts.
  private let ways: [[[Int]]]
  /// The first expert's ranks.
  private let start: [Int]

  /// Up to how many experts all orders are counted, for 2 to 8 criteria: some hundred thousand steps.
  static let mostExperts = [60, 40, 16, 7, 3, 2, 2]

  /// Looks whether counting is feasible.
  ///
  /// - Parameter ranks: of every expert, as whole numbers; at least two experts.
  init?(of ranks: [[Int]]) {
    let patterns = ranks.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
    guard let first = patterns.first, Self.mostExperts.indices.contains(first.count - 2),
      patterns.count <= Self.mostExperts[first.count - 2]
    else { return nil }
    start = first
    var last: (pattern: [Int], ways: [[Int]])?
    ways = patterns.dropFirst().map { pattern in
      if let last, last.pattern == pattern { return last.ways }
      let ways = Self.arrangements(of: pattern)
      last = (pattern, ways)
      return ways
    }
  }

  /// The share of ways whose sums have at least such a sum of squares.
  func share(from squares: Int) -> Double {
    var states: [(sums: [Int], count: Double)] = [(start, 1)]
    for ways in ways.dropLast() { states = Self.adding(ways, to: states) }
    return Self.share(states, ways.last ?? [], from: squares)
  }

  private static func share(
    _ states: [(sums: [Int], count: Double)], _ ways: [[Int]], from squares: Int
  ) -> Double {
    var (enough, all) = (0.0, 0.0)
    for state in states {
      var found = 0
      for way in ways {
        var sum = 0
        for criterion in way.indices {
          let value = state.sums[criterion] + way[criterion]
          sum += value * value
        }
        if sum >= squares { found += 1 }
      }
      enough += state.count * Double(found)
      all += state.count * Double(ways.count)
    }
    return enough / all
  }

  private static func adding(
    _ ways: [[Int]], to states: [(sums: [Int], count: Double)]
  ) -> [(sums: [Int], count: Double)] {
    let bits = 64 / (ways.first?.count ?? 1)
    var counts: [UInt64: Double] = [:]
    for state in states {
      var sums = state.sums
      for way in ways {
        for criterion in way.indices {
          // Kept in rising order while they are added.
          let value = state.sums[criterion] + way[criterion]
          var place = criterion
          while place > 0, sums[place - 1] > value {
            sums[place] = sums[place - 1]
            place -= 1
          }
          sums[place] = value
        }
        counts[sums.reduce(0) { $0 << UInt64(bits) | UInt64($1) }, default: 0] += state.count
      }
    }
    let mask = bits == 64 ? UInt64.max : (1 << UInt64(bits)) - 1
    return counts.sorted { $0.key < $1.key }.map { key, count in
      let places = (0..<(ways.first?.count ?? 0)).reversed()
      return (places.map { Int(key >> UInt64($0 * bits) & mask) }, count)
    }
  }

  /// All different orders of whole numbers in rising order.
  private static func arrangements(of sorted: [Int]) -> [[Int]] {
    var result = [sorted]
    var current = sorted
    // Narayana's next permutation.
    while let pivot = current.indices.dropLast().last(where: { current[$0] < current[$0 + 1] }),
      let other = current.indices.last(where: { current[$0] > current[pivot] })
    {
      current.swapAt(pivot, other)
      current[(pivot + 1)...].reverse()
      result.append(current)
    }
    return result
  }
}
