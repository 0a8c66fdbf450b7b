/// The difference of two units' indices, split by node: parts that add up to it.
///
/// Over the leaves that both have, every node's difference is split among its children by exact
/// slopes (``Combination/slopes(from:to:weights:)``). What only one of them has stands in
/// ``missingPart``, bonus and caps in ``rulePart``. A node that compares units keeps its score and
/// stays in one piece.
public struct GapSplit: Sendable {
  /// One of the two.
  public struct Side: Sendable {
    /// Its scores by node; NaN is missing.
    public var scores: [Double]
    /// Its index after bonus and caps.
    public var index: Double
    /// Points by bonus and caps within the index.
    public var adjustment: Double

    /// Makes a side.
    public init(scores: [Double], index: Double, adjustment: Double) {
      self.scores = scores
      self.index = index
      self.adjustment = adjustment
    }
  }

  /// The other index minus the own one; NaN where one of them is not ranked.
  public let gap: Double
  /// What leaves that only one of the two has add to the gap.
  public let missingPart: Double
  /// What bonus and caps add to the gap.
  public let rulePart: Double
  /// Own scores by node over the leaves that both have; NaN where there are none.
  public let own: [Double]
  /// The other's.
  public let other: [Double]
  /// Every node's share of the gap, by node; children's shares and ``direct`` add up to it. NaN for
  /// nodes that have none.
  public private(set) var contributions: [Double]
  /// What does not come from the children because a change set this very score; 0 otherwise, NaN
  /// for nodes without a share.
  public private(set) var direct: [Double]
  /// What each node weighs in the whole over the leaves that both have; NaN for nodes without a
  /// share.
  public private(set) var weights: [Double]
  /// Whether a leaf (or a node that is not split) counts for only one of the two, by node.
  public let isOneSided: [Bool]

  /// Parts smaller than this are rounding of binary arithmetic (points).
  public static let noise = 1e-9

  /// Splits the difference.
  ///
  /// - Parameter weights: one local share for each node, not negative; siblings add up to 1.
  public init(_ plan: Plan, weights local: [Double], from: Side, to: Side) {
    let places = GapPlaces(plan)
    let counted = (places.counted(plan, from.scores), places.counted(plan, to.scores))
    var common = counted.0
    for number in common.indices { common[number] = common[number] && counted.1[number] }
    isOneSided = common.indices.map { counted.0[$0] != counted.1[$0] }
    own = places.scores(plan, from.scores, counted: counted.0, common: common, weights: local)
    other = places.scores(plan, to.scores, counted: counted.1, common: common, weights: local)

    let nothing = [Double](repeating: .nan, count: plan.nodes.count)
    (contributions, direct, weights) = (nothing, nothing, nothing)
    gap = to.index - from.index
    rulePart = to.adjustment - from.adjustment
    let difference = plan.nodes.isEmpty || own[0].isNaN ? 0 : other[0] - own[0]
    let rest = gap - rulePart - difference
    missingPart = abs(rest) < Self.noise ? 0 : rest
    split(plan, local, places)
  }

  /// Passes the root's difference down, parents before their children.
  private mutating func split(_ plan: Plan, _ local: [Double], _ places: GapPlaces) {
    var factors = [Double](repeating: 0, count: plan.nodes.count)
    var shares = factors
    for number in plan.nodes.indices where plan.nodes[number].parent < 0 {
      factors[number] = 1
      shares[number] = 1
    }
    for number in plan.nodes.indices
    where !own[number].isNaN && !other[number].isNaN && !places.isWithinPart[number] {
      let contribution = factors[number] * (other[number] - own[number])
      contributions[number] = contribution
      weights[number] = shares[number]
      direct[number] = 0
      if places.isPart[number] { continue }
      let row = GapRow(plan, node: number, scores: own, weights: local)
      let slopes = plan.nodes[number].combination.slopes(
        from: row.scores, to: row.children.map { other[$0] }, weights: row.shares)
      var passedOn = 0.0
      for (position, child) in row.children.enumerated() {
        factors[child] = factors[number] * slopes[position]
        shares[child] = shares[number] * row.shares[position]
        passedOn += factors[child] * (other[child] - own[child])
      }
      let rest = contribution - passedOn
      direct[number] = abs(rest) < Self.noise ? 0 : rest
    }
  }
}

extension Plan.Run {
  /// Splits the difference of two units' indices as scored and ranked.
  ///
  /// - Parameter weights: the local shares under which they were scored.
  public func gap(from unit: Int, to other: Int, weights: [Double]) -> GapSplit {
    GapSplit(plan, weights: weights, from: side(unit), to: side(other))
  }

  private func side(_ unit: Int) -> GapSplit.Side {
    GapSplit.Side(
      scores: plan.nodes.indices.map { scores[$0 * units + unit] }, index: index[unit],
      adjustment: index[unit] - scores[unit])
  }
}
