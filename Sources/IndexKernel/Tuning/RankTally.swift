/// Ranks of replicates, kept in the way that takes less room: counted by place, or one by one.
///
/// Counts are in numbers of 16 bits, and those places of a unit that it has had are known, so that a new
/// start and a look at the counts take as long as units move far.
struct RankTally: Sendable {
  private let units: Int
  /// How often each unit has each rank: unit after unit, by twice the rank; empty where ranks are kept.
  private var counts: [UInt16] = []
  /// Twice the best and the worst rank that each unit has had; 0 for none.
  private var first: [Int32]
  private var last: [Int32]
  /// How often each unit was ranked.
  private var ranked: [Int32]
  /// Twice the ranks, 0 for none: replicate after replicate, unit by unit.
  private var places: [UInt32] = []
  /// How many replicates there are.
  private(set) var replicates = 0
  private var isCounting: Bool

  /// Up to here a count for each unit and place has room: 64 MB.
  private static let mostCounted = 4000

  /// - Parameter replicates: how many there will be.
  init(units: Int, replicates: Int) {
    self.units = units
    first = [Int32](repeating: 0, count: units)
    last = first
    ranked = first
    isCounting = false
    restart(replicates: replicates)
  }

  /// Forgets all replicates.
  ///
  /// - Parameter wanted: how many there will be.
  mutating func restart(replicates wanted: Int) {
    replicates = 0
    places.removeAll(keepingCapacity: true)
    isCounting = units <= Self.mostCounted && wanted <= Int(UInt16.max)
    let row = 2 * units + 1
    for unit in 0..<units {
      if last[unit] > 0, !counts.isEmpty {
        for twice in Int(first[unit])...Int(last[unit]) { counts[unit * row + twice] = 0 }
      }
      first[unit] = 0
      last[unit] = 0
      ranked[unit] = 0
    }
  }

  mutating func add(_ ranks: [Double]) {
    replicates += 1
    if !isCounting {
      for rank in ranks { places.append(rank.isNaN ? 0 : UInt32(2 * rank)) }
      return
    }
    let row = 2 * units + 1
    if counts.isEmpty { counts = [UInt16](repeating: 0, count: units * row) }
    Self.count(ranks.span, row, &counts, &first, &last, &ranked)
  }

  private static func count(
    _ ranks: Span<Double>, _ row: Int, _ counts: inout [UInt16], _ first: inout [Int32],
    _ last: inout [Int32], _ ranked: inout [Int32]
  ) {
    var counts = counts.mutableSpan
    var first = first.mutableSpan
    var last = last.mutableSpan
    var ranked = ranked.mutableSpan
    for unit in ranks.indices where !ranks[unit].isNaN {
      let twice = Int32(2 * ranks[unit])
      counts[unit * row + Int(twice)] &+= 1
      if ranked[unit] == 0 || twice < first[unit] { first[unit] = twice }
      if twice > last[unit] { last[unit] = twice }
      ranked[unit] &+= 1
    }
  }

  /// The lowest rank that at least a share of the replicates in which a unit is ranked reach or beat;
  /// NaN where it never is. See ``RankCounts/quantile(_:places:count:)``.
  func quantile(_ share: Double, unit: Int) -> Double {
    if !isCounting { return quantile(share, kept: unit) }
    if ranked[unit] == 0 { return .nan }
    let row = unit * (2 * units + 1)
    return RankCounts.quantile(
      share, of: UInt64(ranked[unit]), in: Int(first[unit])..<Int(last[unit]) + 1
    ) { UInt64(counts[row + $0]) }
  }

  private func quantile(_ share: Double, kept unit: Int) -> Double {
    var own: [UInt32] = []
    for replicate in 0..<replicates where places[replicate * units + unit] > 0 {
      own.append(places[replicate * units + unit])
    }
    if own.isEmpty { return .nan }
    own.sort()
    let place = RankCounts.place(share, of: UInt64(own.count))
    return Double(own[Int(place) - 1]) / 2
  }
}
