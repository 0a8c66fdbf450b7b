extension WeightGroup {
  /// The groups of a place in the tree, each with its part of what is said of them.
  ///
  /// An order and linear conditions name nodes. Those that name none of a group leave it as the scheme
  /// has it, so that every condition speaks of the members of one group.
  ///
  /// - Throws: a place that is not in the tree; names and sets that do not fit.
  static func all(
    _ spread: WeightSpread, at place: WeightPlace, of scheme: ResolvedScheme
  ) throws(Diagnostics) -> [WeightGroup] {
    if place == .leaves {
      let space = WeightSpace(leavesUnder: ResolvedScheme.root, in: scheme)
      let shares = space.coordinates.map { scheme.nodes[$0].effectiveWeight }
      return [try WeightGroup(space, shares, spread, of: scheme)]
    }
    var groups: [WeightGroup] = []
    var problems: [Diagnostic] = []
    for (parent, part) in parts(of: spread, among: try parents(place, scheme), scheme) {
      let children = scheme.nodes[parent].children
      guard children.count > 1 else { continue }
      do throws(Diagnostics) {
        groups.append(
          try WeightGroup(
            WeightSpace(childrenOf: parent, in: scheme), children.map { scheme.nodes[$0].weight },
            part, of: scheme))
      } catch {
        problems += error.all
      }
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    return groups
  }

  private static func parents(
    _ place: WeightPlace, _ scheme: ResolvedScheme
  ) throws(Diagnostics) -> [Int] {
    guard case .under(let ids) = place else {
      return scheme.nodes.indices.filter { !scheme.nodes[$0].children.isEmpty }
    }
    var parents: [Int] = []
    var problems: [Diagnostic] = []
    for id in ids {
      if let number = scheme.node(id), !scheme.nodes[number].children.isEmpty {
        parents.append(number)
      } else {
        problems.append(UncertaintyProblem.noGroup(id, scheme))
      }
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    return parents
  }

  /// Which part of what is said is for which parent's children; the first name decides, the others
  /// are then checked against the group.
  private static func parts(
    of spread: WeightSpread, among parents: [Int], _ scheme: ResolvedScheme
  ) -> [(parent: Int, part: WeightSpread)] {
    func owner(_ id: String?) -> Int {
      let parent = id.flatMap { scheme.node($0) }.flatMap { scheme.nodes[$0].parent }
      return parent.flatMap { parents.contains($0) ? $0 : nil } ?? parents.first ?? 0
    }
    switch spread {
    case .within(.order(let ids)) where !ids.isEmpty: return [(owner(ids.first), spread)]
    case .within(.constraints(let all)):
      let owners = all.map { owner($0.terms.first?.node) }
      return parents.filter(owners.contains).map { parent in
        let own = zip(all, owners).filter { $0.1 == parent }.map(\.0)
        return (parent, .within(.constraints(own)))
      }
    case .jitter, .dirichlet, .within, .experts: return parents.map { ($0, spread) }
    }
  }
}
