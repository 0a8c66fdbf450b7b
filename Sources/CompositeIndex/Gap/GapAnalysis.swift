public import IndexKernel

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
  /// The same by node, as the kernel gives it.
  public let split: GapSplit
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
  public static let noise = GapSplit.noise

  /// Splits the difference.
  ///
  /// Over the indicators that both have, every node's difference is split among its children by
  /// exact slopes (weight × difference for the arithmetic mean, LMDI for the geometric, its
  /// generalisation for power means). What only one of them has stands in `missingPart`. A node that
  /// compares units keeps its score and stays in one piece.
  public init(_ assessment: Assessment, row: Int, benchmark: BenchmarkScores) {
    let scheme = assessment.scheme
    let unit = assessment.scores(of: row, as: .unit(assessment.units[row]))
    let split = GapSplit(
      scheme.plan, weights: scheme.localWeights, from: unit.side, to: benchmark.side)
    let numbers = scheme.nodes.indices.filter { !split.contributions[$0].isNaN }
    self.row = row
    self.benchmark = benchmark
    own = unit.index
    gap = split.gap
    self.split = split
    parts = numbers.map { number in
      Part(
        node: number, own: split.own[number], other: split.other[number],
        contribution: split.contributions[number], direct: split.direct[number],
        weight: split.weights[number])
    }
    oneSided = scheme.nodes.indices.filter { split.isOneSided[$0] }
    missingPart = split.missingPart
    rulePart = split.rulePart
    undivided = numbers.filter(scheme.comparesUnits)
    var names: [LocalizedText] = []
    for number in numbers {
      guard let name = scheme.nodes[number].aggregation?.byRow?.decomposition,
        !names.contains(name)
      else { continue }
      names.append(name)
    }
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

extension BenchmarkScores {
  /// The same in the kernel.
  fileprivate var side: GapSplit.Side {
    GapSplit.Side(scores: scores, index: index, adjustment: adjustment)
  }
}
