extension WeightSet {
  /// Conditions on named nodes as rows over the coordinates.
  ///
  /// - Throws: every name that is no node of the space.
  static func rows(
    _ all: [WeightConstraint], _ space: WeightSpace, _ scheme: ResolvedScheme
  ) throws(Diagnostics) -> [LinearProgram.Row] {
    var problems: [Diagnostic] = []
    let known = knownIDs(space, scheme)
    func positions(_ term: WeightConstraint.Term) -> [Int] {
      guard known.contains(term.node), let node = scheme.node(term.node) else {
        problems.append(.notAmongWeights(term.node, known, at: term.place))
        return []
      }
      return space.positions(under: node, in: scheme)
    }
    var rows: [LinearProgram.Row] = []
    for constraint in all {
      var sum = [Double](repeating: 0, count: space.count)
      for term in constraint.terms {
        for position in positions(term) { sum[position] += term.factor }
      }
      guard let within = constraint.within else {
        rows.append(
          LinearProgram.Row(sum, atLeast: constraint.atLeast, atMost: constraint.atMost))
        continue
      }
      let whole = positions(within)
      var (above, below) = (sum, sum)
      for position in whole {
        above[position] -= constraint.atLeast.isFinite ? constraint.atLeast : 0
        below[position] -= constraint.atMost.isFinite ? constraint.atMost : 0
      }
      // One row for each constraint, so that a proof of emptiness can name it.
      if constraint.atLeast == constraint.atMost {
        rows.append(LinearProgram.Row(above, atLeast: 0, atMost: 0))
      } else if constraint.atLeast.isFinite {
        rows.append(LinearProgram.Row(above, atLeast: 0))
      } else {
        rows.append(LinearProgram.Row(below, atMost: 0))
      }
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    return rows
  }

  /// The ids that conditions may speak of: the coordinates and the nodes above them, below the top.
  private static func knownIDs(_ space: WeightSpace, _ scheme: ResolvedScheme) -> [String] {
    scheme.nodes.indices.filter { number in
      space.coordinates.contains(number)
        || (number != space.node && space.coordinates.contains { scheme.isUnder($0, number) }
          && scheme.isUnder(number, space.node))
        || number == space.node
    }.map { scheme.nodes[$0].id }
  }
}
