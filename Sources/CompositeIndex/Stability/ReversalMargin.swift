/// The smallest change of weights that puts one unit ahead of another one, or at a rank.
///
/// min ‖w − w⁰‖ over the admissible w under which the unit is not behind; in the L1, L2 and L∞ norm,
/// exactly. The difference of two units is linear in the weights (see ``ComparisonTable``).
public struct ReversalMargin: Sendable {
  /// The table.
  public let table: ComparisonTable
  /// The admissible weights.
  public let set: WeightSet
  /// The position of the unit that is to move up.
  public let unit: Int
  /// What it is to reach.
  public let goal: Goal
  /// The smallest change in every norm.
  public let changes: [Change]

  /// What is asked for.
  public enum Goal: Hashable, Sendable {
    /// To be ahead of the unit at a position.
    case ahead(of: Int)
    /// To have a competition rank, or a better one.
    case rank(Int)
  }

  /// The smallest change in one norm.
  public struct Change: Sendable {
    /// How changes are measured.
    public let norm: WeightNorm
    /// The distance (shares) at which the unit draws level: nothing smaller does.
    public let distance: Double
    /// The weights there.
    public let weights: [Double]
    /// Weights just beyond, under which the unit is strictly ahead of those it has to pass: to be
    /// replayed. Equal to `weights` where only a tie can be reached.
    public let witness: [Double]
    /// Whether the unit is strictly ahead under them.
    public let isStrict: Bool
    /// The unit's competition rank under the witness.
    public let rank: Int
    /// Positions of the units that it is behind before and not behind then.
    public let passed: [Int]
  }

  /// A lead counts as one from this on (points): twice the tie tolerance.
  static let lead = 2 * Assessment.tieTolerance

  /// Finds the changes.
  ///
  /// - Throws: a unit that is there already, one that no admissible weights put there, and units
  ///   whose being ranked depends on the weights.
  public init(
    _ table: ComparisonTable, over set: WeightSet, unit: Int, goal: Goal,
    names: (Int) -> LocalizedText
  ) throws(Diagnostics) {
    try table.checkUnits(over: set)
    self.table = table
    self.set = set
    self.unit = unit
    self.goal = goal
    let own = table.scores(set.space.nominal)
    switch goal {
    case .ahead(let rival):
      guard rival != unit else { throw Diagnostics([.isItself(names(unit))]) }
      if own[unit] > own[rival] + Assessment.tieTolerance {
        throw Diagnostics([.isAheadAlready(names(unit), names(rival))])
      }
    case .rank(let rank):
      let now = Int(competitionRanks(own)[unit])
      guard rank >= 1, rank <= table.count else {
        throw Diagnostics([.noRankToReach(rank, table.count)])
      }
      if now <= rank { throw Diagnostics([.isThereAlready(names(unit), now, rank)]) }
    }
    var changes: [Change] = []
    let some: [Int]
    switch goal {
    case .ahead(let rival): some = [rival]
    case .rank(let rank):
      let best = try ExtremeRanks(table, over: set, only: [unit]).units[0].best
      guard best.rank <= rank else {
        throw Diagnostics([.rankOutOfReach(names(unit), rank, best.rank, set.choice)])
      }
      let scores = table.scores(best.weights)
      some = scores.indices.filter {
        $0 != unit && scores[$0] <= scores[unit] + Assessment.tieTolerance
      }
    }
    for norm in WeightNorm.allCases {
      guard let change = Self.change(norm, table, set, unit, goal, some) else {
        throw Diagnostics([Self.impossible(unit, goal, set, names)])
      }
      changes.append(change)
    }
    self.changes = changes
  }

  /// - Parameter some: rivals that, passed together, are enough.
  private static func change(
    _ norm: WeightNorm, _ table: ComparisonTable, _ set: WeightSet, _ unit: Int, _ goal: Goal,
    _ some: [Int]
  ) -> Change? {
    var search = OvertakingSearch(table, set, unit, norm)
    var required = some
    if case .rank(let rank) = goal { required = search.run(rank: rank, some: some) ?? some }
    guard let weights = search.nearest(required, lead: 0) else { return nil }
    let (witness, isStrict) = search.beyond(required, weights)
    let before = table.scores(set.space.nominal)
    let after = table.scores(witness)
    let passed = before.indices.filter {
      $0 != unit && before[$0] > before[unit] + Assessment.tieTolerance
        && after[$0] <= after[unit] + Assessment.tieTolerance
    }
    return Change(
      norm: norm, distance: norm.distance(weights, set.space.nominal), weights: weights,
      witness: witness, isStrict: isStrict, rank: Int(competitionRanks(after)[unit]),
      passed: passed)
  }

  private static func impossible(
    _ unit: Int, _ goal: Goal, _ set: WeightSet, _ names: (Int) -> LocalizedText
  ) -> Diagnostic {
    switch goal {
    case .ahead(let rival): .isDominated(names(unit), by: names(rival), set.choice)
    case .rank(let rank): .rankOutOfReach(names(unit), rank, nil, set.choice)
    }
  }
}
