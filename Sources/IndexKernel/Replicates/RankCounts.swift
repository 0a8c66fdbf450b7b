/// How often each unit has each rank, in whole numbers: half ranks are shared places.
public struct RankCounts: Hashable, Sendable {
  /// How many units.
  public let units: Int
  /// Unit after unit, by twice the rank; first the replicates in which it is not ranked.
  public private(set) var counts: [UInt64]

  /// Starts at 0.
  public init(units: Int) {
    self.units = units
    counts = [UInt64](repeating: 0, count: units * (2 * units + 1))
  }

  /// How often a unit has a rank.
  ///
  /// - Parameter twice: twice the rank; 0 for not ranked.
  public subscript(unit: Int, twice twice: Int) -> UInt64 { counts[unit * (2 * units + 1) + twice] }

  /// Counts the ranks of one replicate.
  ///
  /// - Parameter ranks: by unit, multiples of ½; NaN is not ranked.
  public mutating func add(_ ranks: [Double]) {
    let units = units
    let row = 2 * units + 1
    let ranks = ranks.span
    var counts = counts.mutableSpan
    for unit in 0..<units {
      let rank = ranks[unit]
      counts[unit * row + (rank.isNaN ? 0 : Int(2 * rank))] += 1
    }
  }

  /// Counts what single precision decided; its undecided replicates are not in it.
  public mutating func add(_ acceptability: SimplexAcceptability) {
    let row = 2 * units + 1
    for place in 0..<units {
      for unit in 0..<units {
        let count = acceptability.counts[place * SimplexAcceptability.mostUnits + unit]
        // The last place comes first there.
        counts[unit * row + 2 * (units - place)] += UInt64(count)
      }
    }
  }

  /// Counts what others have counted.
  public mutating func add(_ others: RankCounts) {
    for place in counts.indices { counts[place] += others.counts[place] }
  }

  /// The ranks between which the middle of every unit's ranks lies; NaN for units that are never ranked.
  ///
  /// - Parameter interval: the share of replicates between them, such as 0.9.
  public func ends(_ interval: Double) -> (best: [Double], worst: [Double]) {
    var best = [Double](repeating: .nan, count: units)
    var worst = best
    let row = 2 * units + 1
    for unit in 0..<units {
      let ends = Self.ends(interval, places: row) { counts[unit * row + $0] }
      best[unit] = ends.best
      worst[unit] = ends.worst
    }
    return (best, worst)
  }

  /// The ranks between which the middle of one unit's ranks lies.
  ///
  /// - Parameters:
  ///   - interval: the share of replicates between them, such as 0.9.
  ///   - places: how many counts there are.
  ///   - count: by twice the rank, first the replicates in which the unit is not ranked.
  public static func ends(
    _ interval: Double, places: Int, count: (Int) -> UInt64
  ) -> (best: Double, worst: Double) {
    let shares = shares(interval)
    return (
      quantile(shares.best, places: places, count: count),
      quantile(shares.worst, places: places, count: count)
    )
  }

  /// The shares of replicates up to the ends of the middle of all.
  ///
  /// - Parameter interval: the share between them, such as 0.9.
  static func shares(_ interval: Double) -> (best: Double, worst: Double) {
    ((1 - interval) / 2, (1 + interval) / 2)
  }

  /// The lowest rank that at least a share of the replicates in which a unit is ranked reach or beat;
  /// NaN where it never is.
  ///
  /// Hyndman, R. J. and Fan, Y. (1996), definition 1: always a rank that occurs.
  ///
  /// - Parameters:
  ///   - share: between 0 and 1.
  ///   - places: how many counts there are.
  ///   - count: by twice the rank, first the replicates in which the unit is not ranked.
  public static func quantile(
    _ share: Double, places: Int, count: (Int) -> UInt64
  ) -> Double {
    var ranked: UInt64 = 0
    for twice in 1..<places { ranked += count(twice) }
    return quantile(share, of: ranked, in: 1..<places, count: count)
  }

  /// The same where it is known how often the unit is ranked, and between which places.
  static func quantile(
    _ share: Double, of ranked: UInt64, in places: Range<Int>, count: (Int) -> UInt64
  ) -> Double {
    if ranked == 0 { return .nan }
    let wanted = place(share, of: ranked)
    var sum: UInt64 = 0
    for twice in places {
      sum += count(twice)
      if sum >= wanted { return Double(twice) / 2 }
    }
    return .nan
  }

  /// Which of so many in order, from 1, is the first that at least a share of them reach.
  static func place(_ share: Double, of count: UInt64) -> UInt64 {
    let wanted = (share * Double(count) - 1e-9).rounded(.up)
    return min(count, max(1, UInt64(max(wanted, 0))))
  }
}
