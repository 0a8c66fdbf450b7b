/// Rank intervals that stand beside the ranks: how far they move with weights, and with the errors of
/// the figures where the data state any.
public struct RankIntervals: Sendable {
  /// The run.
  public let analysis: UncertaintyAnalysis
  /// Whether the data state errors (a standard error, the size of a sample).
  public let statesErrors: Bool
  /// Whether the scheme itself says what is uncertain.
  public let isOwn: Bool
  /// Best and worst rank by row; `nil` for rows that are not ranked.
  private let ends: [(best: Double, worst: Double)?]

  /// How intervals are made where the scheme does not say.
  public struct Options: Hashable, Sendable {
    /// The seed; the scheme's, or the usual one.
    public var seed: UInt64?
    /// How many replicates; the scheme's, or as many as the rule says.
    public var replicates: Int?

    /// Says how.
    public init(seed: UInt64? = nil, replicates: Int? = nil) {
      self.seed = seed
      self.replicates = replicates
    }
  }

  /// Replicates where nothing else is said and the table is small.
  public static let usualReplicates = 2000
  /// Replicates that are made at least.
  static let fewestReplicates = 200
  /// Work (numbers computed) up to which there are as many replicates as usual.
  static let usualWork = 40_000_000
  /// Work beyond which the fewest replicates would take too long to stand beside every ranking.
  static let mostWork = 2_000_000_000

  /// The intervals of an assessment.
  ///
  /// Without a word in the scheme each weight moves within 25 %, and the figures within their errors
  /// where the data state any. Replicates: 2,000, fewer for large tables, so that units × nodes ×
  /// replicates is at most 40 million (figures that are drawn count twenty times, nodes that compare
  /// units with each other units × children), but 200 at least.
  ///
  /// - Parameter progress: called now and then with replicates done and those that there will be.
  /// - Returns: `nil` with fewer than two ranked units, nothing that can move, or a table so large that
  ///   200 replicates are too much beside a ranking.
  /// - Throws: factors of the scheme that cannot be, or a number of replicates that cannot.
  public static func of(
    _ assessment: Assessment, options: Options = Options(),
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(Diagnostics) -> RankIntervals? {
    guard assessment.ranking.count > 1 else { return nil }
    let factors = assessment.usualFactors
    if factors.isEmpty { return nil }
    return try of(assessment, factors: factors, options: options, progress: progress)
  }

  /// The intervals for some factors.
  static func of(
    _ assessment: Assessment, factors: [UncertaintyFactor], options: Options,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(Diagnostics) -> RankIntervals? {
    let said = assessment.scheme.said.uncertainty
    let isOwn = !(said?.factors.isEmpty ?? true)
    let work = assessment.replicateWork(
      drawsFigures: factors.contains { $0.source == .measurement || $0.source == .imputedDraws })
    let given = options.replicates ?? said?.replicates
    if given == nil, !isOwn, work * fewestReplicates > mostWork { return nil }
    let model = try UncertainModel(assessment, factors: factors)
    var run = UncertaintyAnalysis.Options()
    run.count = .fixed(given ?? replicates(work: work))
    run.seed = options.seed ?? said?.seed ?? run.seed
    run.interval = said?.interval ?? run.interval
    return RankIntervals(
      try UncertaintyAnalysis(model, options: run, progress: progress),
      statesErrors: assessment.dataset.statesErrors && MeasurementError(assessment).isStated,
      isOwn: isOwn)
  }

  private init(_ analysis: UncertaintyAnalysis, statesErrors: Bool, isOwn: Bool) {
    self.analysis = analysis
    self.statesErrors = statesErrors
    self.isOwn = isOwn
    var ends = [(best: Double, worst: Double)?](
      repeating: nil, count: analysis.model.base.units.count)
    for (number, row) in analysis.model.rows.enumerated() {
      let found = analysis.ranks(of: number).ends(analysis.interval)
      if !found.best.isNaN { ends[row] = found }
    }
    self.ends = ends
  }

  /// The interval of a row; `nil` where it is not ranked.
  public func ends(row: Int) -> (best: Double, worst: Double)? { ends[row] }

  /// How many replicates there are for so much work each.
  static func replicates(work: Int) -> Int {
    max(fewestReplicates, min(usualReplicates, usualWork / max(1, work)))
  }

  /// Whether the figures moved, too.
  public var movesFigures: Bool {
    analysis.model.factors.contains { $0.source == .measurement }
  }

  /// Places whose intervals all overlap, so that nobody can say who of them is ahead: every set as
  /// large as can be. Two places overlap just where some set has both.
  ///
  /// - Parameter rows: in the order of ranks.
  /// - Returns: positions in `rows`, rising; sets of at least two, by their first places.
  public func overlapping(_ rows: [Int]) -> [[Int]] {
    Self.overlapping(rows.map { ends[$0] ?? (.infinity, -.infinity) })
  }

  /// The largest sets of intervals that all overlap.
  ///
  /// All intervals of such a set hold the one's best rank that starts last, and the set cannot grow
  /// just where one of them ends before the next one starts.
  static func overlapping(_ ends: [(best: Double, worst: Double)]) -> [[Int]] {
    let starts = Set(ends.map(\.best)).sorted()
    var sets: [[Int]] = []
    for (number, start) in starts.enumerated() {
      let set = ends.indices.filter { ends[$0].best <= start && ends[$0].worst >= start }
      let next = number + 1 < starts.count ? starts[number + 1] : .infinity
      if set.count > 1, set.contains(where: { ends[$0].worst < next }) { sets.append(set) }
    }
    return sets.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

extension Dataset {
  /// Whether any figure comes with a standard error or the size of a sample.
  var statesErrors: Bool { observations.contains { $0.error > 0 || $0.sampleSize > 0 } }
}

extension Assessment {
  /// What is uncertain unless somebody says otherwise: the factors of the scheme, or else each weight
  /// within 25 %, and the figures within their errors where the data state any; empty where nothing can
  /// move.
  public var usualFactors: [UncertaintyFactor] {
    var factors = scheme.said.uncertainty?.factors ?? []
    if factors.isEmpty {
      if canMoveWeights { factors.append(.standard) }
      if dataset.statesErrors, MeasurementError(self).isStated {
        factors.append(UncertaintyFactor(name: "measurement", source: .measurement))
      }
    }
    return factors
  }

  /// Whether some node has two children with weight.
  fileprivate var canMoveWeights: Bool {
    scheme.innerNodes.contains { scheme.countedChildren(of: $0).count > 1 }
  }

  /// Roughly how many numbers a replicate computes.
  fileprivate func replicateWork(drawsFigures: Bool) -> Int {
    let count = units.count
    let compared = scheme.innerNodes.filter { scheme.comparesUnits(at: $0) }
      .reduce(0) { $0 + scheme.nodes[$1].children.count }
    return count * scheme.nodes.count * (drawsFigures ? 20 : 1) + count * count * compared
  }
}
