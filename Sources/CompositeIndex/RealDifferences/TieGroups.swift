extension EstimatedScores {
  /// Groups of units that cannot be told apart from the first unit of their group.
  ///
  /// A group is opened by the best unit left over and takes in every unit left over that is not
  /// surely behind it: behind by at most c standard errors of the difference, with the c of the
  /// opener's own confidence set. The rule says something about the opener only: two members may
  /// differ, and a member may be level with a unit of the next group. Overlaps are not chained, for
  /// then one group would swallow all.
  ///
  /// - Parameter marginal: the sets of these scores.
  /// - Returns: groups from the best; each from its opener down, equal scores by number.
  public func groups(_ marginal: RankConfidence) -> [[Int]] {
    var rest = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
    var groups: [[Int]] = []
    while let opener = rest.first {
      let critical = marginal.criticalValues[opener]
      let members = rest.filter { unit in
        if unit == opener { return true }
        let lead = lead(of: opener, over: unit)
        let spread = errors.spread(opener, unit)
        return spread > 0 ? lead <= critical * spread : lead == 0
      }
      groups.append(members)
      let taken = Set(members)
      rest.removeAll { taken.contains($0) }
    }
    return groups
  }
}
