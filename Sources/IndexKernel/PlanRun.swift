extension Plan {
  /// The scores and ranks of some units under one plan, and the space to compute them.
  ///
  /// Made once, used for every replicate: after the first scoring nothing is allocated. Not to be
  /// shared between threads while it is computing.
  public struct Run: Sendable {
    /// What is scored.
    public let plan: Plan
    /// How many units.
    public let units: Int
    /// Scores, node after node, `units` numbers each; NaN is missing.
    public internal(set) var scores: [Double]
    /// The index after bonus and caps, by unit; NaN for units that are not ranked.
    public private(set) var index: [Double]
    /// Ranks from 1, by unit; NaN for units that are not ranked.
    public private(set) var ranks: [Double]
    /// Scores that are set or moved after they are computed.
    public var changes: [Change]

    /// f of every score whose parent is a quasi-arithmetic mean of f, laid out like `scores`.
    var transformed: [Double]
    /// The parent's scores while they are added up.
    var column: [Double]
    /// The children that count at the node at hand, and their shares.
    var counted: [Int]
    var shares: [Double]
    /// One unit's scores that are there, their weights, and their order.
    var rowScores: [Double]
    var rowWeights: [Double]
    var order: [Int]
    /// Children's columns at a node that compares units.
    var table: [Double]
    var outranking: OutrankingSpace
    private var ranking: RankSpace

    /// A score that does not stay as computed.
    public struct Change: Hashable, Sendable {
      /// The node.
      public var node: Int
      /// The unit.
      public var unit: Int
      /// The new score, or the points to add.
      public var value: Double
      /// Whether the value is added.
      public var isDifference: Bool

      /// Makes a change.
      public init(node: Int, unit: Int, value: Double, isDifference: Bool) {
        self.node = node
        self.unit = unit
        self.value = value
        self.isDifference = isDifference
      }
    }

    /// Makes space.
    ///
    /// - Parameters:
    ///   - units: how many units.
    ///   - changes: applied in their order after a node is scored; those of leaves are part of the
    ///     leaves' scores and do not belong here.
    public init(_ plan: Plan, units: Int, changes: [Change] = []) {
      self.plan = plan
      self.units = units
      self.changes = changes
      let most = plan.mostChildren
      scores = [Double](repeating: .nan, count: plan.nodes.count * units)
      index = [Double](repeating: .nan, count: units)
      ranks = index
      column = index
      let needsTransform = plan.nodes.contains {
        $0.leaf < 0 && $0.combination.isQuasiArithmetic && $0.combination != .arithmetic
      }
      transformed = needsTransform ? scores : []
      counted = []
      counted.reserveCapacity(most)
      order = counted
      order.reserveCapacity(most)
      shares = []
      shares.reserveCapacity(most)
      rowScores = []
      rowScores.reserveCapacity(most)
      rowWeights = []
      rowWeights.reserveCapacity(most)
      var (comparesUnits, keepsPairs) = (false, false)
      for node in plan.nodes where node.leaf < 0 {
        if node.combination.comparesUnits { comparesUnits = true }
        if case .condorcet = node.combination { keepsPairs = true }
      }
      table = [Double](repeating: .nan, count: comparesUnits ? most * units : 0)
      outranking = OutrankingSpace(rows: comparesUnits ? units : 0, keepsPairs: keepsPairs)
      ranking = RankSpace(units: units)
    }

    /// Scores every node, children before parents.
    ///
    /// - Parameters:
    ///   - leaves: column after column, `leaf * units + unit`; NaN is missing.
    ///   - weights: one local share for each node, not negative; siblings add up to 1.
    public mutating func score(leaves: [Double], weights: [Double]) {
      load(leaves: leaves)
      score(weights: weights)
    }

    /// Takes over the leaves' scores for any number of scorings with different weights.
    ///
    /// - Parameter leaves: column after column, `leaf * units + unit`; NaN is missing.
    public mutating func load(leaves: [Double]) {
      for number in plan.nodes.indices {
        let leaf = plan.nodes[number].leaf
        if leaf < 0 { continue }
        for unit in 0..<units { scores[number * units + unit] = leaves[leaf * units + unit] }
        transform(number)
      }
    }

    /// Takes over one leaf's scores.
    ///
    /// - Parameters:
    ///   - node: the leaf's number among the nodes.
    ///   - column: one score for each unit from `start` on; NaN is missing.
    mutating func load(_ node: Int, _ column: [Double], _ start: Int) {
      copy(column, from: start, count: units, into: &scores, at: node * units)
      transform(node)
    }

    /// Scores every inner node from the leaves that were loaded.
    ///
    /// - Parameter weights: one local share for each node, not negative; siblings add up to 1.
    public mutating func score(weights: [Double]) {
      for number in plan.nodes.indices.reversed() where plan.nodes[number].leaf < 0 {
        score(node: number, weights: weights)
      }
    }

    /// Takes over scores of all nodes, so that some of them can be scored again.
    mutating func load(scores: [Double]) {
      self.scores = scores
      for number in plan.nodes.indices { transform(number) }
    }

    /// Scores one inner node from its children's scores.
    mutating func score(node: Int, weights: [Double]) {
      combine(node, weights)
      for change in changes where change.node == node {
        let place = node * units + change.unit
        scores[place] = change.isDifference ? scores[place] + change.value : change.value
      }
      transform(node)
    }

    /// Ranks the root's scores after bonus and caps.
    ///
    /// - Parameters:
    ///   - bonus: points added, by unit.
    ///   - caps: the most that a unit can have, by unit; +∞ for any.
    ///   - isRanked: which units take part; those without a score never do.
    ///   - tolerance: see ``IndexKernel/ranks(_:tolerance:ties:)``.
    ///   - ties: how equal scores share ranks.
    public mutating func rank(
      bonus: [Double], caps: [Double], isRanked: [Bool], tolerance: Double, ties: TieSharing
    ) {
      for unit in 0..<units {
        let sum = scores[unit] + bonus[unit]
        index[unit] = !isRanked[unit] ? .nan : (sum > caps[unit] ? caps[unit] : sum)
      }
      ranking.rank(index, tolerance: tolerance, ties: ties, into: &ranks)
    }
  }
}
