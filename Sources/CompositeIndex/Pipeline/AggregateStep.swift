internal import IndexKernel

extension Assessment {
  /// Rounding must not push a share that is exactly the floor below it.
  private static let shareTolerance = 1e-9

  /// Fills the inner nodes of `scores`, children before parents, and the coverage.
  ///
  /// - Throws: the missing cells, where the scheme refuses missing data.
  mutating func aggregate() throws(Diagnostics) {
    if scheme.said.methodology.missing == .fail { try refuseMissing() }
    for node in scheme.innerNodes {
      aggregate(node)
      try applyScoreChanges(at: node)
    }
    baseIndex = scores.column(ResolvedScheme.root)
    measureCoverage()
  }

  /// Coverage counts the weight of observed figures that enter the index: a leaf under a dimension
  /// that fell below its floor does not, nor does an imputed value.
  private mutating func measureCoverage() {
    let leaves = scheme.indicators.map(\.node)
    let weights = leaves.map { scheme.nodes[$0].effectiveWeight }
    let paths = leaves.map { pathBelowRoot($0) }
    var present = [Bool](repeating: false, count: leaves.count)
    coverage = units.indices.map { row in
      for position in leaves.indices {
        present[position] =
          paths[position].allSatisfy { !scores[row, $0].isNaN }
          && !isImputed(row: row, indicator: position)
      }
      return presentWeight(present, weights: weights)
    }
  }

  /// A node and its ancestors without the root.
  private func pathBelowRoot(_ node: Int) -> [Int] {
    var path: [Int] = []
    var current: Int? = node
    while let number = current, number != ResolvedScheme.root {
      path.append(number)
      current = scheme.nodes[number].parent
    }
    return path
  }

  private mutating func aggregate(_ number: Int) {
    let node = scheme.nodes[number]
    guard let aggregation = node.aggregation else { return }
    let methodology = scheme.said.methodology
    let floor = methodology.missing == .none ? 1 : methodology.coverage.node
    // A weight of 0 counts for nothing, whether its child is there or not.
    let children = node.children.filter { scheme.nodes[$0].weight > 0 }
    let total = children.reduce(0) { $0 + scheme.nodes[$1].weight }
    var (childScores, childWeights): ([Double], [Double]) = ([], [])
    for row in units.indices {
      childScores.removeAll(keepingCapacity: true)
      childWeights.removeAll(keepingCapacity: true)
      var sum = 0.0
      for child in children where !scores[row, child].isNaN {
        childScores.append(scores[row, child])
        childWeights.append(scheme.nodes[child].weight)
        sum += scheme.nodes[child].weight
      }
      if childScores.isEmpty { continue }
      if childScores.count < children.count {
        let share = sum / total
        let isEnough =
          methodology.missing != .none && share >= floor - Self.shareTolerance
        findings.append(
          Finding(
            isEnough
              ? .renormalised(share: share) : .belowNodeFloor(share: share, floor: floor),
            unit: units[row], node: node.id))
        if !isEnough { continue }
      }
      for position in childWeights.indices { childWeights[position] /= sum }
      scores[row, number] = aggregation.value(childScores, weights: childWeights)
    }
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
