/// Correlations within and across the branches of a scheme.
public struct CorrelationTable: Sendable {
  /// How two nodes stand to each other.
  public enum Relation: String, CaseIterable, Sendable {
    /// Children of one parent.
    case siblings
    /// In one dimension, the branch under a child of the root, but not children of one parent.
    case dimension
    /// In different dimensions.
    case across
    /// The second is above the first.
    case ancestor
  }

  /// Two nodes.
  public struct Pair: Sendable {
    /// The first node in display order; for `ancestor` the lower one.
    public let first: Int
    /// The other node.
    public let second: Int
    /// How they stand to each other.
    public let relation: Relation
    /// Over the units that have both.
    public let correlation: Correlation
  }

  /// Which coefficient.
  public let method: CorrelationMethod
  /// Every two indicators, in display order.
  public let indicators: [Pair]
  /// Every node below the root with every node above it, nearest first.
  public let ancestors: [Pair]
  /// Every two inner nodes at one depth, in display order.
  public let levels: [Pair]

  /// Correlates everything that belongs together.
  ///
  /// - Parameters:
  ///   - step: of the indicators' columns, turned so that higher is better; inner nodes have their
  ///     scores in any case.
  ///   - method: which coefficient.
  public init(
    _ assessment: Assessment, after step: AuditStep = .normalised,
    method: CorrelationMethod = .pearson
  ) {
    let scheme = assessment.scheme
    let columns = scheme.nodes.indices.map { assessment.column(ofNode: $0, after: step) }
    func pair(_ first: Int, _ second: Int, _ relation: Relation) -> Pair {
      Pair(
        first: first, second: second, relation: relation,
        correlation: Correlation(columns[first], columns[second], method: method))
    }
    func pairs(_ nodes: [Int]) -> [Pair] {
      nodes.indices.flatMap { later in
        nodes[(later + 1)...].map { pair(nodes[later], $0, scheme.relation(nodes[later], $0)) }
      }
    }
    self.method = method
    indicators = pairs(scheme.leafNodes)
    ancestors = scheme.nodes.indices.flatMap { node in
      scheme.ancestors(of: node).map { pair(node, $0, .ancestor) }
    }
    let depths = Set(scheme.innerNodes.map { scheme.nodes[$0].depth }).sorted()
    levels = depths.flatMap { depth in
      pairs(
        scheme.nodes.indices.filter {
          scheme.nodes[$0].depth == depth && !scheme.nodes[$0].children.isEmpty
        })
    }
  }
}

extension ResolvedScheme {
  /// The nodes above a node, its parent first.
  public func ancestors(of node: Int) -> [Int] {
    var above: [Int] = []
    while let parent = nodes[above.last ?? node].parent { above.append(parent) }
    return above
  }

  /// How two nodes stand to each other, neither above the other.
  func relation(_ first: Int, _ second: Int) -> CorrelationTable.Relation {
    if nodes[first].parent == nodes[second].parent { return .siblings }
    func dimension(_ node: Int) -> Int { ancestors(of: node).dropLast().last ?? node }
    return dimension(first) == dimension(second) ? .dimension : .across
  }
}
