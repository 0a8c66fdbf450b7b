internal import IndexKernel

extension Assessment {
  /// Rounding must not push a share that is exactly the floor below it.
  private static let shareTolerance = 1e-9

  /// Fills the inner nodes of `scores`, children before parents, and the coverage.
  ///
  /// - Throws: the missing cells, where the scheme refuses missing data.
  mutating func aggregate() throws(Diagnostics) {
    if scheme.said.methodology.missing == .fail { try refuseMissing() }
    let leaves = scheme.indicators.map(\.node)
    let leafWeights = leaves.map { scheme.nodes[$0].effectiveWeight }
    coverage = units.indices.map { row in
      presentWeight(leaves.map { !scores[row, $0].isNaN }, weights: leafWeights)
    }
    for node in scheme.innerNodes {
      for row in units.indices { scores[row, node] = score(of: node, row: row) }
      applyScoreChanges(at: node)
    }
    baseIndex = scores.column(ResolvedScheme.root)
  }

  private mutating func score(of number: Int, row: Int) -> Double {
    let node = scheme.nodes[number]
    guard let aggregation = node.aggregation else { return .nan }
    let present = node.children.map { !scores[row, $0].isNaN }
    let weights = node.children.map { scheme.nodes[$0].weight }
    let share = presentWeight(present, weights: weights)
    if share <= 0 { return .nan }
    if share < 1 - Self.shareTolerance {
      let floor =
        scheme.said.methodology.missing == .none ? 1 : scheme.said.methodology.coverage.node
      if share < floor - Self.shareTolerance {
        findings.append(
          Finding(
            .belowNodeFloor(share: share, floor: floor), unit: units[row], node: node.id))
        return .nan
      }
      findings.append(
        Finding(.renormalised(share: share), unit: units[row], node: node.id))
    }
    let used = usedWeights(of: number, row: row)
    var (childScores, childWeights): ([Double], [Double]) = ([], [])
    for (child, weight) in zip(node.children, used) where weight > 0 {
      childScores.append(scores[row, child])
      childWeights.append(weight)
    }
    return aggregation.value(childScores, weights: childWeights)
  }

  /// The children's weights as applied to a row: 0 for missing ones, adding up to 1.
  public func usedWeights(of node: Int, row: Int) -> [Double] {
    let children = scheme.nodes[node].children
    let weights = children.map { scores[row, $0].isNaN ? 0 : scheme.nodes[$0].weight }
    let sum = weights.reduce(0, +)
    return sum > 0 ? weights.map { $0 / sum } : weights
  }

  private func refuseMissing() throws(Diagnostics) {
    var problems: [Diagnostic] = []
    for (row, unit) in units.enumerated() {
      for indicator in scheme.indicators where scores[row, indicator.node].isNaN {
        let name = dataset.units[unit].name
        problems.append(
          Diagnostic(
            .error, .missingDataRefused,
            LocalizedText(
              zh: "\(name.zh) 缺少“\(indicator.said.name.zh)”，而方案规定不得缺失",
              en: "\(name.en) has no \(indicator.said.name.en), and the scheme refuses missing data"
            ),
            fix: LocalizedText(
              zh: "补上数据，或用 --set methodology.missing=renormalise",
              en: "supply the figure, or use --set methodology.missing=renormalise")))
      }
    }
    if !problems.isEmpty { throw Diagnostics(problems) }
  }
}
