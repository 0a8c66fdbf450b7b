internal import IndexKernel

/// The two searches of one unit.
struct RankSearch {
  private let unit: Int
  private let rivals: [Int]
  /// By how much every rival is ahead, at every coordinate, as a share of the scale.
  private let leads: [[Double]]
  private let ranges: [ClosedRange<Double>]
  private let scale: Double
  private let tolerance: Double
  private let space: SearchSpace
  private let table: ComparisonTable
  private let effort: Int

  /// How many nodes of a search are looked at, and as many again for the largest margin: 20,000, or
  /// fewer where so many of all units would take more than some minutes.
  static func effort(units: Int, among all: Int, coordinates: Int) -> Int {
    min(20_000, max(20, 60_000_000_000 / max(1, 2 * units * all * coordinates)))
  }

  init(
    unit: Int, points: [[Double]], scale: Double, tolerance: Double, space: SearchSpace,
    table: ComparisonTable, effort: Int
  ) {
    self.unit = unit
    self.scale = scale
    self.tolerance = max(tolerance, 1e-13)
    self.space = space
    self.table = table
    self.effort = effort
    let own = points[unit]
    rivals = points.indices.filter { $0 != unit }
    leads = rivals.map { rival in own.indices.map { (points[rival][$0] - own[$0]) / scale } }
    ranges = leads.map { space.range(of: $0) }
  }

  /// One end, and how many linear programs it took.
  ///
  /// - Parameter ties: at the worst end; at the best one ties count for the unit either way.
  func end(isBest: Bool, _ ties: ExtremeRanks.Ties = .against) -> (ExtremeRanks.End, Int) {
    // Where ties are shared, whoever is to count as ahead must be ahead by more than a tie.
    let sharesTies = !isBest && ties == .shared
    var search = CountingSearch(
      isBest ? leads : leads.map { $0.map { -$0 } },
      within: isBest ? ranges : ranges.map { -$0.upperBound...(-$0.lowerBound) }, over: space,
      tolerance: sharesTies ? -tolerance : tolerance)
    search.run(effort: effort)
    let (weights, level) = search.witness()
    let given = search.given.count
    let scores = table.scores(weights)
    let gone = Set(search.given)
    let kept = rivals.indices.filter { !gone.contains($0) }.map { rivals[$0] }
    func rank(_ given: Int) -> Int { isBest ? 1 + given : rivals.count - given + 1 }
    return (
      ExtremeRanks.End(
        rank: rank(given), bound: rank(search.fewest),
        margin: kept.isEmpty ? nil : -level * scale, isMarginProven: search.isLevelProven,
        weights: weights, replayed: Int(competitionRanks(scores)[unit]),
        level: kept.filter { abs(scores[$0] - scores[unit]) <= Assessment.tieTolerance }),
      search.programs
    )
  }
}
