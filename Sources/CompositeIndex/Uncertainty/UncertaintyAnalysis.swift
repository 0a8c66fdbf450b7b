/// Ranks and scores of all replicates, and what follows from them.
///
/// Ranks are kept as whole numbers and all counts are whole numbers, so that nothing depends on the
/// number of threads.
public struct UncertaintyAnalysis: Sendable {
  /// What was evaluated.
  public let model: UncertainModel
  /// The run's seed.
  public let seed: UInt64
  /// How many replicates there are.
  public let replicates: Int
  /// Looks at the results on the way; one where the number of replicates was given.
  public let convergence: [ConvergenceStep]
  /// Whether the number of replicates followed from the stop rule and the rule was met; `nil` where the
  /// number was given.
  public let hasConverged: Bool?
  /// How much probability rank and score intervals hold, between 0 and 1.
  public let interval: Double
  /// Twice the rank, 0 for not ranked: replicate after replicate, the followed units of each.
  let places: [UInt32]
  /// The index: replicate after replicate; NaN for units that are not ranked.
  let scores: [Double]

  /// The seed unless one is given.
  public static let standardSeed: UInt64 = 20_240_315

  /// How many replicates are run.
  public enum Count: Hashable, Sendable {
    /// So many.
    case fixed(Int)
    /// Twice as many again and again until the stop rule holds, or the most are reached.
    case doubling(StopRule)
  }

  /// How a run is made.
  public struct Options: Sendable {
    /// How many replicates.
    public var count = Count.doubling(StopRule())
    /// The seed.
    public var seed = standardSeed
    /// How much probability intervals hold, between 0 and 1.
    public var interval = 0.9
    /// How many threads work; all processors if `nil`. Results are the same for any number.
    public var threads: Int?

    /// The standard options.
    public init() {}
  }

  /// Runs replicates.
  ///
  /// - Parameters:
  ///   - progress: called now and then with replicates done and those that will be done as far as is
  ///     known.
  /// - Throws: a number of replicates below 1, or more results than memory should hold.
  public init(
    _ model: UncertainModel, options: Options = Options(),
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(Diagnostics) {
    self.model = model
    seed = options.seed
    interval = options.interval
    var table = ReplicateTable(model, seed: options.seed, threads: options.threads)
    switch options.count {
    case .fixed(let count):
      try table.extend(to: count) { progress($0, count) }
      convergence = [ConvergenceStep(table, interval: options.interval, before: nil)]
      hasConverged = nil
    case .doubling(let rule):
      var steps: [ConvergenceStep] = []
      var count = rule.first
      while true {
        let expected = max(count, rule.expected)
        try table.extend(to: count) { progress($0, expected) }
        let step = ConvergenceStep(table, interval: options.interval, before: steps.last)
        steps.append(step)
        // Where memory ends, so does the doubling: what there is by then is a result.
        let most = min(rule.most, table.most)
        if rule.isMet(step, units: model.rows.count) || count >= most { break }
        count = min(most, count * 2)
      }
      convergence = steps
      hasConverged = steps.last.map { rule.isMet($0, units: model.rows.count) }
    }
    replicates = table.count
    places = table.places
    scores = table.scores
  }

  /// The numbers of a factor in one replicate of a run.
  static func sources(
    _ model: UncertainModel, seed: UInt64, replicate: Int
  ) -> [FactorSource] {
    model.factors.map { FactorSource($0, seed: seed, replicate: UInt64(replicate)) }
  }
}
