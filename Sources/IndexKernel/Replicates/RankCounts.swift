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
    let row = 2 * units + 1
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
}
