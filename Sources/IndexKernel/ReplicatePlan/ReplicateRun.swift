extension ReplicatePlan {
  /// Room in which replicates are evaluated; nothing is allocated between them.
  ///
  /// What comes out depends on the weights and the replicate's number alone, not on what was evaluated
  /// or kept before.
  public struct Run: Sendable {
    /// What is evaluated.
    public let plan: ReplicatePlan
    /// The weights of the last replicate: one local share for each node.
    public private(set) var weights: [Double]
    /// The units that are followed: those that are ranked under the weights as given.
    public private(set) var isFollowed: [Bool]
    private var run: Plan.Run
    private var drawing: SiblingWeights
    private var kept: KeptDraws
    /// The node of every column of drawn figures.
    private let nodes: [Int]
    private var effective: [Double]
    private var isRanked: [Bool]
    private var figures: FigureRoom
    private var scores: [Double]

    /// Makes room.
    ///
    /// - Parameter weights: one local share for each node; siblings add up to 1.
    public init(_ plan: ReplicatePlan, weights: [Double]) {
      self.plan = plan
      self.weights = weights
      isFollowed = plan.mayRank
      isRanked = plan.mayRank
      run = Plan.Run(plan.plan, units: plan.units, changes: plan.changes)
      drawing = SiblingWeights(plan.plan, plan.weights)
      effective = weights
      var nodes: [Int] = []
      if let figures = plan.figures {
        for column in figures.columns {
          for node in plan.plan.nodes.indices where plan.plan.nodes[node].leaf == column.leaf {
            nodes.append(node)
          }
        }
      }
      figures = FigureRoom(plan.figures)
      self.nodes = nodes
      scores = [Double](repeating: 0, count: nodes.count * plan.units)
      kept = KeptDraws(numbers: drawing.kept, scores: nodes.count * plan.units)
      setWeights(weights)
    }

    /// The index after bonus and caps in the last replicate, by unit; NaN for units that are not
    /// ranked.
    public var index: [Double] { run.index }

    /// Ranks in the last replicate among the units followed, by unit; NaN for units that are not
    /// ranked.
    public var ranks: [Double] { run.ranks }

    /// Replicates whose draws are kept.
    public var keptReplicates: Range<Int> { kept.replicates }

    /// Takes over the weights around which is drawn; what is kept of draws stays.
    ///
    /// Scores and ranks are then those of the weights and figures as they are.
    ///
    /// - Parameter local: one local share for each node; siblings add up to 1.
    public mutating func setWeights(_ local: [Double]) {
      drawing.set(local)
      weights = local
      run.load(leaves: plan.leaves)
      run.score(weights: weights)
      rank(plan.mayRank)
      for unit in isFollowed.indices {
        isFollowed[unit] = plan.mayRank[unit] && !run.ranks[unit].isNaN
      }
    }

    /// Draws what does not depend on weights and keeps it: the uniform numbers behind them, and the
    /// scores of leaves whose figures are drawn.
    ///
    /// - Parameters:
    ///   - replicates: added to those that are kept where they follow on; instead of them otherwise.
    ///   - bytes: the most memory that all kept draws may take; replicates beyond it are drawn again
    ///     each time, with the same results.
    public mutating func prepare(_ replicates: Range<Int>, bytes: Int) {
      for replicate in kept.extend(to: replicates, bytes: bytes) {
        guard let place = kept.place(replicate) else { continue }
        drawing.keep(replicate, seed: plan.seed, in: &kept.numbers, at: place.numbers)
        figures.draw(replicate, seed: plan.seed, into: &kept.scores, at: place.scores)
      }
    }

    /// Evaluates one replicate.
    ///
    /// - Parameter replicate: its number, from 0.
    public mutating func evaluate(_ replicate: Int) {
      if let place = kept.place(replicate) {
        drawing.draw(
          replicate, seed: plan.seed, kept.numbers, at: place.numbers, into: &weights)
        load(kept.scores, place.scores)
      } else {
        drawing.draw(replicate, seed: plan.seed, [], at: -1, into: &weights)
        figures.draw(replicate, seed: plan.seed, into: &scores, at: 0)
        load(scores, 0)
      }
      run.score(weights: weights)
      rank(isFollowed)
    }

    /// Evaluates replicates and counts their ranks.
    ///
    /// - Parameter counts: of ``ReplicatePlan/units`` units.
    public mutating func count(_ replicates: Range<Int>, into counts: inout RankCounts) {
      for replicate in replicates {
        evaluate(replicate)
        counts.add(run.ranks)
      }
    }

    private mutating func load(_ scores: [Double], _ start: Int) {
      for position in nodes.indices {
        run.load(nodes[position], scores, start + position * plan.units)
      }
    }

    private mutating func rank(_ mayRank: [Bool]) {
      guard let coverage = plan.coverage else {
        return run.rank(
          bonus: plan.bonus, caps: plan.caps, isRanked: mayRank, tolerance: plan.tolerance,
          ties: plan.ties)
      }
      for unit in isRanked.indices { isRanked[unit] = mayRank[unit] }
      run.plan.writeEffectiveWeights(weights, to: &effective)
      coverage.apply(effective: effective, scores: run.scores, isRanked: &isRanked)
      run.rank(
        bonus: plan.bonus, caps: plan.caps, isRanked: isRanked, tolerance: plan.tolerance,
        ties: plan.ties)
    }
  }
}
