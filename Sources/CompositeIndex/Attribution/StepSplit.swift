internal import IndexKernel

/// Splits the change of a unit's index between two combinations by where in the tree it arises.
///
/// Changed scores are split by exact slopes (the generalised logarithmic mean for power means, Ang 2004),
/// changed weights by w′ − w times the child's distance from the node's own mean; both with the mean of
/// the two sides for what else changed (the midpoint rule). Distances from the mean change no sum, since
/// weights add up to 1 on both sides. What is left is a changed aggregation.
struct StepSplit {
  private let scheme: (ResolvedScheme, ResolvedScheme)
  private let scores: ([Double], [Double])
  private(set) var parts: [Double]
  /// By bonus and veto.
  private(set) var rules: Double

  /// - Precondition: both runs have the same nodes in the same order, unless `isWhole`.
  /// - Parameter isWhole: whether the trees differ, so that all stands at the root.
  init(_ from: ChangeWorlds.View, _ to: ChangeWorlds.View, isWhole: Bool) {
    scheme = (from.run.scheme, to.run.scheme)
    scores = (from.run.scores.row(from.row), to.run.scores.row(to.row))
    parts = [Double](repeating: 0, count: max(scores.0.count, scores.1.count))
    let base = (from.run.baseIndex[from.row], to.run.baseIndex[to.row])
    rules = (to.index - base.1) - (from.index - base.0)
    if isWhole {
      parts[ResolvedScheme.root] = base.1 - base.0
    } else {
      split(ResolvedScheme.root, factor: 1)
    }
  }

  private mutating func split(_ number: Int, factor: Double) {
    let change = scores.1[number] - scores.0[number]
    guard let one = scheme.0.nodes[number].aggregation?.byRow,
      let two = scheme.1.nodes[number].aggregation?.byRow
    else {
      parts[number] += factor * change
      return
    }
    let node = NodeSplit(
      (one, two), children: scheme.1.nodes[number].children, scores: scores,
      weights: (used(number, scheme.0, scores.0), used(number, scheme.1, scores.1)))
    guard node.isDefined else {
      parts[number] += factor * change
      return
    }
    for (place, child) in node.children.enumerated() {
      parts[child] += factor * node.byWeights[place]
      split(child, factor: factor * node.slopes[place], both: node.isOnBothSides[place])
    }
    parts[number] += factor * (change - node.sum)
  }

  /// A child that only one side has changes by its weight alone.
  private mutating func split(_ number: Int, factor: Double, both: Bool) {
    if both { split(number, factor: factor) }
  }

  /// The children's weights as applied, adding up to 1.
  private func used(
    _ number: Int, _ scheme: ResolvedScheme, _ scores: [Double]
  ) -> [Double] {
    let weights = scheme.nodes[number].children.map {
      scores[$0].isNaN ? 0 : scheme.nodes[$0].weight
    }
    let sum = weights.reduce(0, +)
    return sum > 0 ? weights.map { $0 / sum } : weights
  }
}

/// One node's change by its children's scores and weights.
private struct NodeSplit {
  typealias Means = (any RowAggregation, any RowAggregation)

  let children: [Int]
  /// What one point of a child's score adds to the node's.
  let slopes: [Double]
  /// What the change of a child's weight adds.
  let byWeights: [Double]
  /// Whether a child has a score on both sides.
  let isOnBothSides: [Bool]
  /// All of that together.
  let sum: Double
  /// Whether every number is one.
  let isDefined: Bool

  init(
    _ means: Means, children: [Int], scores: ([Double], [Double]), weights: ([Double], [Double])
  ) {
    let counted = children.indices.filter { weights.0[$0] > 0 || weights.1[$0] > 0 }
    self.children = counted.map { children[$0] }
    isOnBothSides = counted.map { !scores.0[children[$0]].isNaN && !scores.1[children[$0]].isNaN }
    let ends = [(scores.0, scores.1), (scores.1, scores.0)].map { own, other in
      counted.map { own[children[$0]].isNaN ? other[children[$0]] : own[children[$0]] }
    }
    let shares = [weights.0, weights.1].map { all in counted.map { all[$0] } }
    var slopes = [Double](repeating: 0, count: counted.count)
    var byWeights = slopes
    for mean in [means.0, means.1] {
      for share in shares {
        for (place, slope) in mean.slopes(from: ends[0], to: ends[1], weights: share).enumerated() {
          slopes[place] += slope / 4
        }
      }
      for end in ends {
        for (place, part) in Self.weightParts(mean, end, shares[0], shares[1]).enumerated() {
          byWeights[place] += part / 4
        }
      }
    }
    self.slopes = slopes
    self.byWeights = byWeights
    sum = counted.indices.reduce(0) {
      $0 + slopes[$1] * (ends[1][$1] - ends[0][$1]) + byWeights[$1]
    }
    isDefined = sum.isFinite
  }

  /// What a change of weights adds at given scores, by child; 0 for a mean that does not come apart so.
  private static func weightParts(
    _ mean: any RowAggregation, _ scores: [Double], _ from: [Double], _ to: [Double]
  ) -> [Double] {
    let none = [Double](repeating: 0, count: scores.count)
    guard from != to, mean.combination.isQuasiArithmetic else { return none }
    let values = [from, to].map { mean.value(scores, weights: $0) }
    let whole = mean.combination.meanSlope(from: values[0], to: values[1])
    let middle = (values[0] + values[1]) / 2
    guard whole != 0 else { return none }
    return scores.indices.map {
      (to[$0] - from[$0]) * mean.combination.meanSlope(from: middle, to: scores[$0]) / whole
        * (scores[$0] - middle)
    }
  }
}
