/// Ranks of replicates, kept in the way that takes less room: counted by place, or one by one.
struct RankTally: Sendable {
  private let units: Int
  private var counts: RankCounts?
  /// Twice the ranks, 0 for none: replicate after replicate, unit by unit.
  private var places: [UInt32] = []
  /// How many replicates there are.
  private(set) var replicates = 0

  /// Up to here a count for each unit and place is small.
  private static let mostCounted = 500

  init(units: Int) {
    self.units = units
    counts = units <= Self.mostCounted ? RankCounts(units: units) : nil
  }

  mutating func add(_ ranks: [Double]) {
    replicates += 1
    if counts != nil {
      counts?.add(ranks)
    } else {
      for rank in ranks { places.append(rank.isNaN ? 0 : UInt32(2 * rank)) }
    }
  }

  /// See ``RankCounts/ends(_:)``.
  func ends(_ interval: Double) -> (best: [Double], worst: [Double]) {
    if let counts { return counts.ends(interval) }
    var best = [Double](repeating: .nan, count: units)
    var worst = best
    var own: [UInt32] = []
    for unit in 0..<units {
      own.removeAll(keepingCapacity: true)
      for replicate in 0..<replicates where places[replicate * units + unit] > 0 {
        own.append(places[replicate * units + unit])
      }
      own.sort()
      best[unit] = Self.quantile((1 - interval) / 2, own)
      worst[unit] = Self.quantile((1 + interval) / 2, own)
    }
    return (best, worst)
  }

  /// The lowest of the ranks that at least a share of them reach or beat.
  private static func quantile(_ share: Double, _ ascending: [UInt32]) -> Double {
    if ascending.isEmpty { return .nan }
    let place = RankCounts.place(share, of: UInt64(ascending.count))
    return Double(ascending[Int(place) - 1]) / 2
  }
}
