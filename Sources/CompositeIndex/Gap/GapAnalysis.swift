/// Why one unit stands below (or above) a benchmark: parts that add up to the difference.
public struct GapAnalysis: Sendable {
  /// The row of the unit.
  public let row: Int
  /// What it is compared with.
  public let benchmark: BenchmarkScores
  /// The unit's own index, with veto and bonus.
  public let own: Double
  /// Benchmark minus own index; positive when the unit is behind.
  public let gap: Double
  /// The parts by node that both have, in display order.
  public let parts: [Part]
  /// Leaves (or nodes that are not split) that count for only one of the two, in display order.
  public let oneSided: [Int]
  /// What indicators that only one of the two has add to the gap.
  public let missingPart: Double
  /// What bonus and veto rules add to the gap.
  public let rulePart: Double
  /// How the difference is split, for every aggregation in use.
  public let decompositions: [LocalizedText]
  /// Nodes that compare units: their parts are not split further, and nothing below them is listed.
  public let undivided: [Int]

  /// One node's part.
  public struct Part: Sendable {
    /// The node.
    public let node: Int
    /// The unit's own score, over the indicators that both have.
    public let own: Double
    /// The benchmark's score, over the indicators that both have.
    public let other: Double
    /// The node's share of the gap; the children's shares and `direct` add up to it.
    public let contribution: Double
    /// What does not come from the children because a scenario set this very score; 0 otherwise.
    public let direct: Double
    /// The node's weight in the index, over the indicators that both have.
    public let weight: Double
  }

  /// Parts smaller than this are rounding of binary arithmetic (points).
  public static let noise = 1e-9

  /// Splits the difference.
  ///
  /// Over the indicators that both have, every node's difference is split among its children by
  /// exact slopes (weight × difference for the arithmetic mean, LMDI for the geometric, its
  /// generalisation for power means). What only one of them has stands in `missingPart`. A node that
  /// compares units keeps its score and stays in one piece.
  public init(_ assessment: Assessment, row: Int, benchmark: BenchmarkScores) {
    let scheme = assessment.scheme
    let unit = assessment.scores(of: row, as: .unit(assessment.units[row]))
    let used = (scheme.countedParts(unit.scores), scheme.countedParts(benchmark.scores))
    let from = assessment.scores(unit.scores, counted: used.0, common: used.1)
    let to = assessment.scores(benchmark.scores, counted: used.1, common: used.0)
    let root = ResolvedScheme.root
    var factors = [Double](repeating: 0, count: scheme.nodes.count)
    var weights = [Double](repeating: 0, count: scheme.nodes.count)
    factors[root] = 1
    weights[root] = 1
    var parts: [Part] = []
    var names: [LocalizedText] = []
    for number in scheme.nodes.indices
    where !from[number].isNaN && !to[number].isNaN && !scheme.isWithinComparison(number) {
      let node = scheme.nodes[number]
      let contribution = factors[number] * (to[number] - from[number])
      var direct = 0.0
      if let aggregation = node.aggregation?.byRow {
        let children = scheme.countedChildren(of: number).filter { !from[$0].isNaN }
        let sum = children.reduce(0) { $0 + scheme.nodes[$1].weight }
        let local = children.map { scheme.nodes[$0].weight / sum }
        let slopes = aggregation.slopes(
          from: children.map { from[$0] }, to: children.map { to[$0] }, weights: local)
        var passedOn = 0.0
        for (position, child) in children.enumerated() {
          factors[child] = factors[number] * slopes[position]
          weights[child] = weights[number] * local[position]
          passedOn += factors[child] * (to[child] - from[child])
        }
        direct = abs(contribution - passedOn) < Self.noise ? 0 : contribution - passedOn
        if !names.contains(aggregation.decomposition) { names.append(aggregation.decomposition) }
      }
      parts.append(
        Part(
          node: number, own: from[number], other: to[number], contribution: contribution,
          direct: direct, weight: weights[number]))
    }
    self.row = row
    self.benchmark = benchmark
    own = unit.index
    gap = benchmark.index - unit.index
    oneSided = scheme.undividedParts().filter { used.0.contains($0) != used.1.contains($0) }
    undivided = parts.map(\.node).filter(scheme.comparesUnits)
    let commonGap = from[root].isNaN ? 0 : to[root] - from[root]
    rulePart = benchmark.adjustment - unit.adjustment
    let rest = gap - rulePart - commonGap
    missingPart = abs(rest) < Self.noise ? 0 : rest
    self.parts = parts
    decompositions = names
  }

  /// The parts of the leaves, and of nodes that are not split.
  public func leaves(_ scheme: ResolvedScheme) -> [Part] {
    parts.filter { scheme.nodes[$0.node].children.isEmpty || undivided.contains($0.node) }
  }

  /// The parts one level under the root.
  public func dimensions(_ scheme: ResolvedScheme) -> [Part] {
    parts.filter { scheme.nodes[$0.node].depth == 1 }
  }
}

extension ResolvedScheme {
  /// The nodes at which splitting ends, in display order: leaves, and nodes that compare units.
  fileprivate func undividedParts(under node: Int = ResolvedScheme.root) -> [Int] {
    let children = nodes[node].children
    return children.isEmpty || comparesUnits(at: node)
      ? [node] : children.flatMap { undividedParts(under: $0) }
  }

  /// Those of them whose score enters the root: they and all nodes above them have one.
  fileprivate func countedParts(_ scores: [Double]) -> Set<Int> {
    Set(
      undividedParts().filter { part in
        var number: Int? = part
        while let node = number {
          if scores[node].isNaN { return false }
          number = nodes[node].parent
        }
        return true
      })
  }
}

extension Assessment {
  /// Node scores over the parts that both sides count.
  ///
  /// A node that loses none of its parts keeps its score, which a scenario may have set; the others
  /// are aggregated again, with missing parts renormalised away and no floors.
  fileprivate func scores(
    _ scores: [Double], counted: Set<Int>, common other: Set<Int>
  ) -> [Double] {
    var result = [Double](repeating: .nan, count: scheme.nodes.count)
    for part in counted where other.contains(part) { result[part] = scores[part] }
    for number in scheme.innerNodes where !scheme.comparesUnits(at: number) {
      let own = scheme.undividedParts(under: number).filter(counted.contains)
      result[number] =
        !own.isEmpty && own.allSatisfy(other.contains)
        ? scores[number] : scheme.score(of: number) { result[$0] }
    }
    return result
  }
}
