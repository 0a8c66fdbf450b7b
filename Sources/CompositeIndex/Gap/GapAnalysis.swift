/// Why one unit stands below (or above) a benchmark: parts that add up to the difference.
public struct GapAnalysis: Sendable {
  /// The row of the unit.
  public let row: Int
  /// What it is compared with.
  public let benchmark: BenchmarkScores
  /// Benchmark minus own index; positive when the unit is behind.
  public let gap: Double
  /// The parts by node that both have, the largest first within each level.
  public let parts: [Part]
  /// What indicators that only one of the two has add to the gap.
  public let missingPart: Double
  /// What bonus and veto rules add to the gap.
  public let rulePart: Double
  /// How the difference is split, for every aggregation in use.
  public let decompositions: [LocalizedText]

  /// One node's part.
  public struct Part: Sendable {
    /// The node.
    public let node: Int
    /// The unit's own score, over the indicators that both have.
    public let own: Double
    /// The benchmark's score, over the indicators that both have.
    public let other: Double
    /// The node's share of the gap; children add up to their parent.
    public let contribution: Double
    /// The node's weight in the index, over the indicators that both have.
    public let weight: Double
  }

  /// Splits the difference.
  ///
  /// Over the indicators that both have, every node's difference is split among its children by
  /// exact slopes (weight × difference for the arithmetic mean, LMDI for the geometric, its
  /// generalisation for power means). What only one of them has stands in `missingPart`.
  public init(_ assessment: Assessment, row: Int, benchmark: BenchmarkScores) {
    let scheme = assessment.scheme
    let own = assessment.scores(of: row)
    let leaves = scheme.indicators.map(\.node)
    func common(_ scores: [Double], _ others: [Double]) -> [Double] {
      var result = [Double](repeating: .nan, count: scheme.nodes.count)
      for leaf in leaves where !scores[leaf].isNaN && !others[leaf].isNaN {
        result[leaf] = scores[leaf]
      }
      return assessment.aggregate(leaves: result)
    }
    let from = common(own.scores, benchmark.scores)
    let to = common(benchmark.scores, own.scores)
    let root = ResolvedScheme.root
    var factors = [Double](repeating: 0, count: scheme.nodes.count)
    var weights = [Double](repeating: 0, count: scheme.nodes.count)
    factors[root] = 1
    weights[root] = 1
    var parts: [Part] = []
    var names: [LocalizedText] = []
    for number in scheme.nodes.indices where !from[number].isNaN {
      let node = scheme.nodes[number]
      parts.append(
        Part(
          node: number, own: from[number], other: to[number],
          contribution: factors[number] * (to[number] - from[number]), weight: weights[number]))
      guard let aggregation = node.aggregation else { continue }
      let children = node.children.filter { !from[$0].isNaN && scheme.nodes[$0].weight > 0 }
      let sum = children.reduce(0) { $0 + scheme.nodes[$1].weight }
      let local = children.map { scheme.nodes[$0].weight / sum }
      let slopes = aggregation.slopes(
        from: children.map { from[$0] }, to: children.map { to[$0] }, weights: local)
      for (position, child) in children.enumerated() {
        factors[child] = factors[number] * slopes[position]
        weights[child] = weights[number] * local[position]
      }
      if !names.contains(aggregation.decomposition) { names.append(aggregation.decomposition) }
    }
    self.row = row
    self.benchmark = benchmark
    gap = benchmark.index - own.index
    let commonGap = from[root].isNaN ? 0 : to[root] - from[root]
    rulePart = benchmark.adjustment - own.adjustment
    missingPart = gap - rulePart - commonGap
    self.parts = parts
    decompositions = names
  }

  /// The parts of the leaves.
  public func leaves(_ scheme: ResolvedScheme) -> [Part] {
    parts.filter { scheme.nodes[$0.node].children.isEmpty }
  }

  /// The parts one level under the root.
  public func dimensions(_ scheme: ResolvedScheme) -> [Part] {
    parts.filter { scheme.nodes[$0.node].depth == 1 }
  }
}
