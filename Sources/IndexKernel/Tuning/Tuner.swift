/// One page at work: weights that are moved, and the scores and ranks that follow.
///
/// After ``open(_:)`` nothing can fail. Arrays are by node or by unit as in the model; NaN is missing.
public struct Tuner: Sendable {
  /// What is scored.
  public let model: TuningModel
  /// The weights under the hand.
  public var weights: WeightState
  /// Shares among siblings by node, as scored last.
  public private(set) var shares: [Double]
  /// Shares of the whole by node, as scored last.
  public private(set) var effective: [Double]
  /// Units by rank, equal ranks by number; then those without one.
  public private(set) var order: [Int]
  /// Ranks that moves are counted from.
  public private(set) var baseline: [Double]

  /// How many units are the first, for comparisons.
  public internal(set) var top = 5
  /// The lower ends of the bands by node, shares of 1; NaN where they cannot be told.
  public internal(set) var bandLow: [Double]
  /// The upper ones.
  public internal(set) var bandHigh: [Double]
  /// Both as they are printed; `nil` where no weight but the present one keeps the first units.
  public internal(set) var printedBands: [InwardBounds?]
  /// What numbers that were to be weights add up to.
  var checked = ShareSums()
  /// The difference that was split last.
  public internal(set) var gap: Gap?
  var scoreClasses: ScoreClasses?
  /// What the unit lacks that was asked for last.
  var lack: MissingNodes?
  /// Ranks under every expert's weights.
  private(set) var expertRanks: [[Double]] = []
  /// Where replicates are evaluated.
  var replicates: ReplicatePlan.Run?
  var tally: RankTally
  /// The weights at hand, ready to be walked; made when a band is asked for.
  var walking: WalkingPlan?

  private(set) var run: Plan.Run
  private let coverage: CoverageRule?
  private var isRanked: [Bool]

  /// Starts with the weights of the scheme, scored, and its ranking as the baseline.
  public init(_ model: TuningModel) {
    self.model = model
    weights = WeightState(model.plan, shares: model.shares)
    shares = model.shares
    effective = model.plan.effectiveWeights(model.shares)
    order = Array(0..<model.units)
    baseline = []
    run = Plan.Run(model.plan, units: model.units, changes: model.changes)
    run.load(leaves: model.leaves)
    coverage = model.coverage
    isRanked = model.mayRank
    bandLow = [Double](repeating: .nan, count: model.plan.nodes.count)
    bandHigh = bandLow
    printedBands = [InwardBounds?](repeating: nil, count: model.plan.nodes.count)
    tally = RankTally(units: model.units, replicates: 0)
    replicates = model.replicatePlan.map { ReplicatePlan.Run($0, weights: model.shares) }
    score()
    baseline = run.ranks
    for expert in model.experts { expertRanks.append(ranks(under: expert)) }
  }

  /// Scores by node and unit, `node * units + unit`.
  public var scores: [Double] { run.scores }

  /// The index by unit, after bonus and caps.
  public var index: [Double] { run.index }

  /// Ranks by unit.
  public var ranks: [Double] { run.ranks }

  /// Scores and ranks all units under the weights.
  public mutating func score() {
    weights.write(to: &shares)
    score(shares)
    sort()
  }

  /// Ranks under other shares; what is shown stays.
  ///
  /// - Parameter shares: among siblings, by node.
  mutating func ranks(under shares: [Double]) -> [Double] {
    score(shares)
    let result = run.ranks
    score(self.shares)
    return result
  }

  /// Counts moves from the ranks as they are now.
  public mutating func keepAsBaseline() { baseline = run.ranks }

  /// Counts moves from the ranks under the scheme's weights, or those of an expert.
  public mutating func setBaseline(expert: Int?) {
    baseline = ranks(under: expert.map { model.experts[$0] } ?? model.shares)
  }

  private mutating func score(_ shares: [Double]) {
    walking = nil
    run.score(weights: shares)
    for unit in isRanked.indices { isRanked[unit] = model.mayRank[unit] }
    model.plan.writeEffectiveWeights(shares, to: &effective)
    coverage?.apply(effective: effective, scores: run.scores, isRanked: &isRanked)
    run.rank(
      bonus: model.bonus, caps: model.caps, isRanked: isRanked, tolerance: model.tolerance,
      ties: model.ties)
  }

  private mutating func sort() {
    let ranks = run.ranks
    order.sort { left, right in
      if ranks[left].isNaN || ranks[right].isNaN {
        return ranks[left].isNaN == ranks[right].isNaN ? left < right : ranks[right].isNaN
      }
      return ranks[left] == ranks[right] ? left < right : ranks[left] < ranks[right]
    }
  }
}
