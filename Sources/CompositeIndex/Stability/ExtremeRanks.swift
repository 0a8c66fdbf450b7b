internal import IndexKernel

/// The best and the worst rank that units can have under any admissible weights, each with weights
/// that give it.
///
/// best(a) = 1 + min over w of #{b: b ahead of a}; worst(a) = 1 + max over w of #{b: b ahead of a
/// or level}. Exact: a search over linear programs, no sampling (extreme ranking analysis:
/// Kadziński, Greco and Słowiński, 2012, Omega 40). The search is exponential in the worst case;
/// where it takes more than a fixed number of steps, the end is known to lie between two ranks.
public struct ExtremeRanks: Sendable {
  /// The table.
  public let table: ComparisonTable
  /// The admissible weights.
  public let set: WeightSet
  /// One for each compared unit, in the table's order.
  public let units: [Reach]
  /// How many linear programs were solved.
  public let programs: Int

  /// What a tie does to the worst rank.
  public enum Ties: Sendable {
    /// Units that are level stand before the unit, as extreme ranking analysis has it.
    case against
    /// Units that are level share the rank, as in a ranking (1, 2, 2, 4).
    case shared
  }

  /// What one unit can reach.
  public struct Reach: Sendable {
    /// The position in the table.
    public let unit: Int
    /// The rank under the scheme's own weights.
    public let own: Double
    /// The best rank.
    public let best: End
    /// The worst rank.
    public let worst: End

    /// Whether both ends are proved.
    public var isProven: Bool { best.isProven && worst.isProven }
  }

  /// One end of the range.
  public struct End: Sendable {
    /// The rank: ties count for the unit at the best end, against it at the worst.
    ///
    /// The best (or worst) one found, where it is not proved.
    public let rank: Int
    /// No admissible weights give a better rank than this at the best end, or a worse one at the
    /// worst: `rank` itself where it is proved.
    public let bound: Int
    /// By how much the rank is reached, in the table's units (points for an arithmetic mean): the
    /// largest lead, over all weights that give the rank, on the nearest rival that has to stay
    /// behind (at the worst end, of the nearest rival ahead). `nil` where there is no such rival; 0
    /// (up to the tie tolerance) where only a tie gives it.
    public let margin: Double?
    /// Whether no weights give the rank with a larger margin; otherwise `margin` is the largest
    /// found.
    public let isMarginProven: Bool
    /// Admissible weights that give the rank, with the largest margin.
    public let weights: [Double]
    /// The competition rank (1, 2, 2, 4) under these weights: `rank`, unless the worst end is only
    /// reached by a tie.
    public let replayed: Int
    /// Positions of the units that are level with it under these weights.
    public let level: [Int]

    /// Whether only a tie gives the rank.
    public var isTie: Bool { !level.isEmpty }

    /// Whether the rank is the end of the range for certain.
    public var isProven: Bool { rank == bound }
  }

  /// Finds the ends.
  ///
  /// - Parameters:
  ///   - ties: what a tie does to the worst rank.
  ///   - only: positions in the table; all units unless given.
  ///   - effort: after so many steps of a search its answer is given as an interval; the same
  ///     number gives the same answer on every machine.
  ///   - progress: is told how many of how many units are done.
  /// - Throws: units whose being ranked depends on the weights.
  public init(
    _ table: ComparisonTable, over set: WeightSet, ties: Ties = .against, only: [Int]? = nil,
    effort: Int? = nil, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(Diagnostics) {
    try table.checkUnits(over: set)
    let space = SearchSpace(set)
    let points = table.values.map { space.slopes($0) }
    let scale = Self.scale(points)
    let tolerance = table.tolerance / scale
    let own = table.ranks(set.space.nominal)
    let wanted = only ?? Array(0..<table.count)
    let effort =
      effort
      ?? RankSearch.effort(units: wanted.count, among: table.count, coordinates: space.count)
    // Few units are soon done; of many, some at a time, so that there is something to tell.
    let portion = wanted.count <= 32 ? max(1, wanted.count) : 8
    var found: [(Reach, Int)] = []
    while found.count < wanted.count {
      let some = wanted[found.count..<min(found.count + portion, wanted.count)]
      found += inParallel(some.count, threads: nil) { index -> (Reach, Int) in
        let unit = some[some.startIndex + index]
        let search = RankSearch(
          unit: unit, points: points, scale: scale, tolerance: tolerance, space: space,
          table: table, effort: effort)
        let (best, first) = search.end(isBest: true)
        let (worst, second) = search.end(isBest: false, ties)
        return (Reach(unit: unit, own: own[unit], best: best, worst: worst), first + second)
      }
      progress(found.count, wanted.count)
    }
    self.table = table
    self.set = set
    units = found.map(\.0)
    programs = found.reduce(0) { $0 + $1.1 }
  }

  /// The largest difference of two units at one coordinate.
  static func scale(_ points: [[Double]]) -> Double {
    guard let first = points.first else { return 1 }
    var most = 0.0
    for column in first.indices {
      let values = points.map { $0[column] }
      most = max(most, (values.max() ?? 0) - (values.min() ?? 0))
    }
    // Differences so small that they cannot be divided by make no difference to anybody's rank.
    return (1 / most).isFinite ? most : 1
  }

  /// Whether every end is proved.
  public var isProven: Bool { units.allSatisfy(\.isProven) }

  /// Those that some weights put first, by position.
  public var canLead: [Reach] { units.filter { $0.best.rank == 1 } }

  /// Those that some weights put among the first k, by position.
  public func canEnter(top k: Int) -> [Reach] { units.filter { $0.best.rank <= k } }

  /// Those of whom it is not known whether any weights put them first.
  public var mayLead: [Reach] { mayEnter(top: 1) }

  /// Those of whom it is not known whether any weights put them among the first k.
  public func mayEnter(top k: Int) -> [Reach] {
    units.filter { $0.best.bound <= k && $0.best.rank > k }
  }

  /// Those of whom it is not known whether all weights put them among the first k.
  public func mayAlwaysBeIn(top k: Int) -> [Reach] {
    units.filter { $0.worst.rank <= k && $0.worst.bound > k }
  }

  /// Those that all weights put among the first k.
  public func alwaysIn(top k: Int) -> [Reach] { units.filter { $0.worst.bound <= k } }
}

extension ComparisonTable {
  /// The tie tolerance (points) in the table's own units, at the place where these are smallest.
  var tolerance: Double {
    let points = Assessment.tieTolerance
    guard exponent != 1 else { return points }
    var least = Double.infinity
    for row in values {
      for value in row {
        let score = mean.inverse(sign * value)
        let step = abs(mean.transform(score * (1 + 1e-4)) - mean.transform(score)) / (score * 1e-4)
        if step.isFinite { least = min(least, step) }
      }
    }
    return least.isFinite ? points * least : points
  }
}
