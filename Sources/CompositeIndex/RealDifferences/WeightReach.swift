/// Which ranks the units can have with weights within a share of the scheme's own: exactly where that
/// can be computed, otherwise from replicates.
public struct WeightReach: Sendable {
  /// How it was found.
  public enum Basis: Hashable, Sendable {
    /// The best and worst rank over all admissible weights.
    case exact
    /// The middle of so many replicates, the given share of them between both ends.
    case sampled(replicates: Int, interval: Double)
  }

  /// How far each weight may be off, as a share of itself, at every level.
  public let share: Double
  /// How it was found.
  public let basis: Basis
  /// Best and worst rank by row; `nil` for rows that are not ranked.
  private let ends: [(best: Double, worst: Double)?]

  /// More units are not looked at exactly: every unit takes two searches over all others.
  static let mostExactUnits = 200

  /// The ranks within a share of the weights.
  ///
  /// - Returns: `nil` where no weights can move.
  public static func of(_ assessment: Assessment, share: Double = 0.25, seed: UInt64)
    -> WeightReach?
  {
    if assessment.ranking.count <= mostExactUnits,
      let found = exact(assessment, share)
    {
      return found
    }
    let factor = UncertaintyFactor(
      name: "weights", source: .weights(.jitter(share), at: .everyGroup))
    guard
      let intervals = try? RankIntervals.of(
        assessment, factors: [factor], options: RankIntervals.Options(seed: seed))
    else { return nil }
    return WeightReach(
      share: share,
      basis: .sampled(
        replicates: intervals.analysis.replicates, interval: intervals.analysis.interval),
      ends: assessment.units.indices.map { intervals.ends(row: $0) })
  }

  private static func exact(_ assessment: Assessment, _ share: Double) -> WeightReach? {
    let space = WeightSpace(leavesUnder: ResolvedScheme.root, in: assessment.scheme)
    guard let table = try? ComparisonTable(assessment, space),
      let set = try? WeightSet(.box(percent: share * 100), of: table.space, in: assessment.scheme),
      let found = try? ExtremeRanks(table, over: set, ties: .shared), found.isProven
    else { return nil }
    var ends = [(best: Double, worst: Double)?](repeating: nil, count: assessment.units.count)
    for unit in found.units {
      ends[table.rows[unit.unit]] = (Double(unit.best.rank), Double(unit.worst.rank))
    }
    return WeightReach(share: share, basis: .exact, ends: ends)
  }

  /// The best and the worst rank of a row; `nil` where it is not ranked.
  public func ends(row: Int) -> (best: Double, worst: Double)? { ends[row] }
}
