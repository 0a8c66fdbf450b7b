/// Where in a tree weights are looked for.
public enum WeightingPlace: Hashable, Sendable {
  /// The children of a node, by its number in the scheme.
  case children(of: Int)
  /// All indicators at once, as if they were children of the index.
  case leaves
}

extension WeightingTable {
  /// The scores of an assessment.
  ///
  /// Rows are the units that have a score of every criterion, in the order of the assessment; the
  /// others are in ``incomplete``. Nominal weights are those among the children, at the leaves those
  /// in the index.
  public init(_ assessment: Assessment, at place: WeightingPlace) {
    let scheme = assessment.scheme
    let nodes = place.nodes(in: scheme)
    let columns = nodes.map { assessment.scores.column($0) }
    let rows = assessment.units.indices
    self.init(
      scores: Matrix(rows: rows.count, flat: columns.flatMap(\.self)),
      criteria: nodes.map { scheme.nodes[$0].id }, units: rows.map { assessment.unit($0) },
      nominal: nodes.map {
        place == .leaves ? scheme.nodes[$0].effectiveWeight : scheme.nodes[$0].weight
      })
    self = complete
    without = ScoresWithout(assessment, place)
  }
}

extension WeightingPlace {
  /// The criteria, by their numbers in the scheme, in display order.
  public func nodes(in scheme: ResolvedScheme) -> [Int] {
    switch self {
    case .children(let node): scheme.nodes[node].children
    case .leaves: scheme.leafNodes
    }
  }

  /// The weights among siblings that give the criteria their weights.
  ///
  /// Of the leaves: what a branch weighs is the sum of its leaves, so that their weights in the index
  /// are those given. Children of a node that gets 0 keep the weights that they had.
  ///
  /// - Parameter weights: one for each criterion, adding up to 1, none negative.
  /// - Returns: nodes by their numbers in the scheme, in display order, with their share among
  ///   siblings, 0 to 1.
  public func siblingWeights(
    _ weights: [Double], in scheme: ResolvedScheme
  ) -> [(node: Int, weight: Double)] {
    let nodes = nodes(in: scheme)
    guard self == .leaves else { return zip(nodes, weights).map { (node: $0, weight: $1) } }
    var totals = [Double](repeating: 0, count: scheme.nodes.count)
    for (node, weight) in zip(nodes, weights) {
      var place: Int? = node
      while let current = place {
        totals[current] += weight
        place = scheme.nodes[current].parent
      }
    }
    return scheme.nodes.indices.dropFirst().map { node in
      let above = scheme.nodes[node].parent.map { totals[$0] } ?? 1
      return (node: node, weight: above > 0 ? totals[node] / above : scheme.nodes[node].weight)
    }
  }
}
