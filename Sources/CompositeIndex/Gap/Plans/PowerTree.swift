/// The tree of one unit as nested power means, over the scores that the unit has.
///
/// Nodes with one child are passed through, and a child that is averaged like its parent is merged
/// into it: Σ W (Σ w xᵖ) is again a weighted sum of xᵖ. So a tree of one mean is one level, however
/// deep it was.
struct PowerTree: Sendable {
  /// One mean.
  struct Node: Sendable {
    /// The exponent: 1 arithmetic, 0 geometric, −1 harmonic.
    var exponent: Double
    /// What is averaged, with weights adding up to 1.
    var parts: [Part]
  }

  /// One thing that is averaged.
  struct Part: Sendable {
    var weight: Double
    var source: Source
  }

  /// A mean below, by number, or a score, by its number in ``leaves``.
  enum Source: Hashable, Sendable {
    case node(Int)
    case leaf(Int)
  }

  /// The means, the root first, parents before children.
  private(set) var nodes: [Node] = []
  /// The scheme's nodes of the scores.
  private(set) var leaves: [Int] = []
  /// The scheme's nodes whose score a scenario sets: nothing below them counts.
  private let fixed: [Int]

  /// The tree over the scores of a row.
  ///
  /// - Returns: `nil` where a node is no power mean.
  init?(_ assessment: Assessment, row: Int) {
    fixed = assessment.nodesSetByHand(row: row)
    guard add(ResolvedScheme.root, assessment, row) != nil else { return nil }
  }

  /// Whether all is one weighted sum.
  var isLinear: Bool { nodes.allSatisfy { $0.exponent == 1 } }

  /// Whether the set of scores that reach a total is convex.
  var isConcave: Bool { nodes.allSatisfy { $0.exponent <= 1 } }

  /// Adds the mean at a node of the scheme and all below it; its number.
  private mutating func add(_ number: Int, _ assessment: Assessment, _ row: Int) -> Int? {
    let place = nodes.count
    nodes.append(Node(exponent: 1, parts: []))
    var (top, children) = (number, [(node: Int, weight: Double)]())
    while true {
      children = Self.present(top, assessment, row)
      guard children.count == 1, let only = children.first,
        !isLeaf(only.node, assessment)
      else { break }
      top = only.node
    }
    if children.count > 1 {
      guard let exponent = assessment.scheme.nodes[top].aggregation?.exponent else { return nil }
      nodes[place].exponent = exponent
    }
    guard let parts = parts(of: children, under: place, 1, assessment, row) else { return nil }
    nodes[place].parts = parts
    return place
  }

  private mutating func parts(
    of children: [(node: Int, weight: Double)], under place: Int, _ factor: Double,
    _ assessment: Assessment, _ row: Int
  ) -> [Part]? {
    var parts: [Part] = []
    for child in children {
      let weight = factor * child.weight
      let node = assessment.scheme.nodes[child.node]
      if isLeaf(child.node, assessment) {
        parts.append(Part(weight: weight, source: .leaf(leaves.count)))
        leaves.append(child.node)
        continue
      }
      let grandchildren = Self.present(child.node, assessment, row)
      if grandchildren.count == 1 || node.aggregation?.exponent == nodes[place].exponent {
        guard let merged = self.parts(of: grandchildren, under: place, weight, assessment, row)
        else { return nil }
        parts += merged
      } else {
        guard let below = add(child.node, assessment, row) else { return nil }
        parts.append(Part(weight: weight, source: .node(below)))
      }
    }
    return parts
  }

  private func isLeaf(_ number: Int, _ assessment: Assessment) -> Bool {
    assessment.scheme.nodes[number].children.isEmpty || fixed.contains(number)
  }

  /// The children that have a score and a weight, with the weights as applied.
  private static func present(
    _ number: Int, _ assessment: Assessment, _ row: Int
  ) -> [(node: Int, weight: Double)] {
    zip(
      assessment.scheme.nodes[number].children, assessment.usedWeights(of: number, row: row)
    ).filter { $0.1 > 0 }.map { (node: $0.0, weight: $0.1) }
  }
}

extension Aggregation {
  /// The exponent of a power mean; `nil` for other methods.
  var exponent: Double? {
    switch self {
    case is ArithmeticMean: 1
    case is GeometricMean: 0
    case is HarmonicMean: -1
    case let mean as PowerMean: abs(mean.exponent) < 1e-14 ? 0 : mean.exponent
    default: nil
    }
  }
}
