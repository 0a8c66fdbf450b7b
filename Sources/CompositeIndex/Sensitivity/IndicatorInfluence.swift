/// What each indicator does to the ranking, beside its weight.
public struct IndicatorInfluence: Sendable {
  /// One indicator.
  public struct Entry: Sendable {
    /// The leaf's number in the scheme.
    public let node: Int
    /// Its nominal weight in the index, between 0 and 1.
    public let weight: Double
    /// The share of the index's variance that goes with it: w cov(z, I) / var(I) over ranked units
    /// that have it. For an arithmetic index without gaps the shares add up to 1; one below 0 pulls
    /// against the index. NaN where the index is constant.
    public let covarianceShare: Double
    /// What leaving it out does to the ranking, or why it cannot be left out.
    public let without: Result<LeaveOneOut.Outcome, Diagnostics>

    /// The mean absolute rank shift when it is left out; NaN where that cannot be.
    public var shift: Double { (try? without.get().meanShift) ?? .nan }
  }

  /// The indicators by how far ranks move without them; those that cannot be left out last.
  public let entries: [Entry]

  /// Leaves out one indicator after the other.
  ///
  /// - Parameter periods: as given for the base.
  public init(_ base: Assessment, periods: PeriodRule.Choice? = nil) {
    let index = base.index
    entries = LeaveOneOut(base, periods: periods, level: .indicators).effects.map { effect in
      let weight = base.scheme.nodes[effect.node].effectiveWeight
      let column = base.scores.column(effect.node)
      let rows = base.units.indices.filter {
        !base.ranks[$0].isNaN && !column[$0].isNaN && !index[$0].isNaN
      }
      return Entry(
        node: effect.node, weight: weight,
        covarianceShare: weight * Self.slope(rows.map { column[$0] }, rows.map { index[$0] }),
        without: effect.outcome)
    }
  }

  /// cov(z, I) / var(I).
  private static func slope(_ z: [Double], _ index: [Double]) -> Double {
    let count = Double(z.count)
    let (meanZ, meanIndex) = (compensatedSum(z) / count, compensatedSum(index) / count)
    let together = compensatedSum(zip(z, index).map { ($0 - meanZ) * ($1 - meanIndex) })
    let alone = compensatedSum(index.map { ($0 - meanIndex) * ($0 - meanIndex) })
    return alone > 0 ? together / alone : .nan
  }
}
