internal import IndexKernel

extension ComparisonTable {
  /// A cap that no weights reach changes nothing; any other one is not linear.
  func refuseCaps(_ assessment: Assessment) throws(Diagnostics) {
    guard judged == ResolvedScheme.root else { return }
    let capped = rows.indices.filter { position in
      let cap = assessment.caps[rows[position]]
      guard cap.isFinite, let most = values[position].max() else { return false }
      return mean.inverse(sign * most) > cap
    }
    if !capped.isEmpty {
      throw Diagnostics([.cappedUnits(capped.map { rows[$0] }, assessment)])
    }
  }

  /// The scheme's own weights must give the assessment's scores.
  func refuseSetScores(_ assessment: Assessment) throws(Diagnostics) {
    let own = scores(space.nominal)
    let different = rows.indices.filter { position in
      let row = rows[position]
      let known =
        judged == ResolvedScheme.root ? assessment.index[row] : assessment.scores[row, judged]
      return !(abs(own[position] - known) <= 1e-9 * (1 + abs(known)))
    }
    if !different.isEmpty {
      throw Diagnostics([.scoresWereSet(different.map { rows[$0] }, judged, assessment)])
    }
  }

  /// Whether the same units are ranked under all weights of a set.
  ///
  /// Coverage is a weighted sum, too: where figures are missing further down, a unit could fall
  /// below the floor of the ranking, or rise above it.
  ///
  /// - Throws: the units whose being ranked depends on the weights.
  public func checkUnits(over set: WeightSet) throws(Diagnostics) {
    let changing = coverage.filter { unit in
      unit.isRanked
        ? set.least(unit.shares).value < unit.floor
        : -set.least(unit.shares.map { -$0 }).value >= unit.floor
    }
    if !changing.isEmpty { throw Diagnostics([.unitsDependOnWeights(changing.map(\.name))]) }
  }

  /// Coverage as a function of the weights, of every unit that a floor could shut out or let in.
  static func coverage(_ assessment: Assessment, _ space: WeightSpace, _ rows: [Int]) -> [Coverage]
  {
    let floor = assessment.scheme.said.methodology.coverage.unit - 1e-9
    guard floor > 0 else { return [] }
    let shares = space.coordinates.map { coverage(assessment, $0) }
    let outside = coverage(assessment, outside: space.node)
    let whole = assessment.scheme.share(of: space.node, within: ResolvedScheme.root)
    return assessment.units.indices.compactMap { row in
      let all = shares.map { outside[row] + whole * $0[row] }
      let isRanked = rows.contains(row)
      if isRanked {
        guard let least = all.min(), least < floor else { return nil }
      } else {
        guard case .coverage = assessment.exclusions[row], let most = all.max(), most >= floor
        else {
          return nil
        }
      }
      return Coverage(
        name: assessment.unit(row).name, isRanked: isRanked, shares: all, floor: floor)
    }
  }

  /// Share of a node's own weight with observed figures that enter the index, by row.
  private static func coverage(_ assessment: Assessment, _ node: Int) -> [Double] {
    let scheme = assessment.scheme
    let leaves = scheme.leaves(under: node)
    return assessment.units.indices.map { row in
      leaves.reduce(0) { sum, leaf in
        assessment.counts(row: row, leaf: leaf, upTo: ResolvedScheme.root)
          ? sum + scheme.share(of: leaf, within: node) : sum
      }
    }
  }

  /// Share of the whole weight that is covered outside the space's node, by row.
  private static func coverage(_ assessment: Assessment, outside node: Int) -> [Double] {
    let scheme = assessment.scheme
    let leaves = scheme.leafNodes.filter { $0 != node && !scheme.isUnder($0, node) }
    return assessment.units.indices.map { row in
      leaves.reduce(0) { sum, leaf in
        assessment.counts(row: row, leaf: leaf, upTo: ResolvedScheme.root)
          ? sum + scheme.nodes[leaf].effectiveWeight : sum
      }
    }
  }
}

extension Assessment {
  /// Whether a leaf counts in a row's coverage: observed, and with scores all the way up.
  fileprivate func counts(row: Int, leaf: Int, upTo top: Int) -> Bool {
    guard let indicator = scheme.nodes[leaf].indicator, !scores[row, leaf].isNaN,
      !isImputed(row: row, indicator: indicator)
    else { return false }
    var next: Int? = leaf
    while let node = next, node != top {
      if scores[row, node].isNaN { return false }
      next = scheme.nodes[node].parent
    }
    return true
  }
}
