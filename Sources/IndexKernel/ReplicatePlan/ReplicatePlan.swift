/// Everything that the replicates of one index need, as flat values: a tree whose weights are drawn
/// around given ones, and figures that are drawn within their errors and scored by fixed curves.
///
/// A ``Run`` evaluates replicates: bit for bit what the engine gives for the same index, seed and
/// number.
public struct ReplicatePlan: Sendable {
  /// The tree.
  public var plan: Plan
  /// How many units.
  public var units: Int
  /// The leaves' scores as they are: `leaf * units + unit`; NaN is missing.
  public var leaves: [Double]
  /// Weights that are drawn, in the order in which they are drawn.
  public var weights: [DrawnWeights] = []
  /// Figures that are drawn; `nil` where they stay as they are.
  public var figures: DrawnFigures?
  /// The run's seed.
  public var seed: UInt64
  /// Points added, by unit.
  public var bonus: [Double]
  /// The most that a unit can have, by unit; +∞ for any.
  public var caps: [Double]
  /// Which units may be ranked, whatever the weights: neither screened out nor vetoed, with data.
  public var mayRank: [Bool]
  /// Who has too little data; `nil` where nobody can.
  public var coverage: CoverageRule?
  /// Scores of inner nodes that are set or moved.
  public var changes: [Plan.Run.Change] = []
  /// How equal scores share ranks.
  public var ties: TieSharing
  /// How far apart equal scores may be.
  public var tolerance: Double

  /// Weights of some groups of siblings that one factor draws.
  public struct DrawnWeights: Hashable, Sendable {
    /// The number of the factor's random sequences.
    public var stream: UInt32
    /// How each group is drawn.
    public var rule: WeightRule
    /// The nodes whose children are drawn, in the order in which they are drawn.
    public var parents: [Int]

    /// Makes a factor.
    public init(stream: UInt32, rule: WeightRule, parents: [Int]) {
      self.stream = stream
      self.rule = rule
      self.parents = parents
    }
  }

  /// Makes a plan in which nothing is drawn yet.
  public init(
    plan: Plan, units: Int, leaves: [Double], seed: UInt64, bonus: [Double], caps: [Double],
    mayRank: [Bool], coverage: CoverageRule?, ties: TieSharing, tolerance: Double
  ) {
    self.plan = plan
    self.units = units
    self.leaves = leaves
    self.seed = seed
    self.bonus = bonus
    self.caps = caps
    self.mayRank = mayRank
    self.coverage = coverage
    self.ties = ties
    self.tolerance = tolerance
  }
}
