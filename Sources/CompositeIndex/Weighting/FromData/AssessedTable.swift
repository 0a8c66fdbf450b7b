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
  /// in the index. Criteria that have no score because all units have the same value are constant
  /// (``unscored``).
  public init(_ assessment: Assessment, at place: WeightingPlace) {
    self.init(assessment, at: place) { if case .constant = $0 { true } else { false } }
  }

  /// - Parameter isConstant: for which reasons a criterion without any score counts as constant.
  init(
    _ assessment: Assessment, at place: WeightingPlace, isConstant: (UndefinedReason) -> Bool
  ) {
    let scheme = assessment.scheme
    let nodes = place.nodes(in: scheme)
    let flat = nodes.map { assessment.constant($0, isConstant) }
    let columns = zip(nodes, flat).map { $1 ?? assessment.scores.column($0) }
    let rows = assessment.units.indices
    self.init(
      scores: Matrix(rows: rows.count, flat: columns.flatMap(\.self)),
      criteria: nodes.map { scheme.nodes[$0].id }, units: rows.map { assessment.unit($0) },
      nominal: nodes.map {
        place == .leaves ? scheme.nodes[$0].effectiveWeight : scheme.nodes[$0].weight
      })
    unscored = flat.indices.filter { flat[$0] != nil }
    self = complete
    without = ScoresWithout(assessment, place)
  }
}

extension Assessment {
  /// Indicators that are the same for all units, so that they have no score, below criteria that
  /// have none either.
  public func indicatorsWithoutDifferences(at place: WeightingPlace) -> [ResolvedIndicator] {
    let empty = place.nodes(in: scheme).filter { scores.column($0).allSatisfy(\.isNaN) }
    let below = empty.flatMap { scheme.leaves(under: $0) }
    return scheme.indicators.indices.filter { column in
      guard case .undefined(.constant) = fitted[column] else { return false }
      return below.contains(scheme.indicators[column].node)
        && treated.column(column).count { !$0.isNaN } > 1
    }.map { scheme.indicators[$0] }
  }

  /// Equal scores in place of those that a node lacks because nothing below it can be scored; `nil`
  /// where it has scores, or where values are missing.
  fileprivate func constant(
    _ node: Int, _ isConstant: (UndefinedReason) -> Bool
  ) -> [Double]? {
    guard scores.column(node).allSatisfy(\.isNaN) else { return nil }
    let below = scheme.leaves(under: node)
    let columns = scheme.indicators.indices.filter { below.contains(scheme.indicators[$0].node) }
    guard
      columns.allSatisfy({ column in
        guard case .undefined(let reason) = fitted[column], isConstant(reason) else { return false }
        return treated.column(column).count { !$0.isNaN } > 1
      })
    else { return nil }
    return units.indices.map { row in
      columns.contains { treated[row, $0].isNaN } ? .nan : 1
    }
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
