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
      try aggregate(node)
      try applyScoreChanges(at: node)
    }
    baseIndex = scores.column(ResolvedScheme.root)
    measureCoverage()
  }

  /// Coverage counts the weight of observed figures that enter the index: a leaf under a dimension
  /// that fell below its floor does not, nor does an imputed value. For a row that screening left
  /// out it is the weight of what there is.
  private mutating func measureCoverage() {
    let leaves = scheme.indicators.map(\.node)
    let weights = leaves.map { scheme.nodes[$0].effectiveWeight }
    let paths = leaves.map { pathBelowRoot($0) }
    var present = [Bool](repeating: false, count: leaves.count)
    coverage = units.indices.map { row in
      let isIncluded = isIncluded(row)
      for position in leaves.indices {
        present[position] =
          !isIncluded
          ? !values[row, position].isNaN
          : paths[position].allSatisfy { !scores[row, $0].isNaN }
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

  private mutating func aggregate(_ number: Int) throws(Diagnostics) {
    guard let aggregation = scheme.nodes[number].aggregation else { return }
    let children = scheme.countedChildren(of: number)
    var table = childScores(of: number) { scores[$0, $1] }
    for row in units.indices {
      var (sum, count) = (0.0, 0)
      for (position, child) in children.enumerated() where !table[row, position].isNaN {
        sum += scheme.nodes[child].weight
        count += 1
      }
      if count > 0, count < children.count, !isEnough(sum, of: children, row, number) {
        table.leaveOut(row)
      }
    }
    if let comparison = aggregation.byTable { try compare(number, comparison, table) }
    for (row, score) in aggregation.values(table).enumerated() { scores[row, number] = score }
  }

  /// Whether so much weight is enough for a row to be scored; what happens is noted.
  private mutating func isEnough(
    _ weight: Double, of children: [Int], _ row: Int, _ number: Int
  ) -> Bool {
    let methodology = scheme.said.methodology
    let floor = methodology.missing == .none ? 1 : methodology.coverage.node
    let share = weight / children.reduce(0) { $0 + scheme.nodes[$1].weight }
    let isEnough = methodology.missing != .none && share >= floor - Self.shareTolerance
    findings.append(
      Finding(
        isEnough ? .renormalised(share: share) : .belowNodeFloor(share: share, floor: floor),
        unit: units[row], node: scheme.nodes[number].id))
    return isEnough
  }

  /// What a method that compares units has to say of the table.
  ///
  /// - Throws: more units than it is meant for.
  private mutating func compare(
    _ number: Int, _ aggregation: any TableAggregation, _ table: ChildScores
  ) throws(Diagnostics) {
    let node = scheme.nodes[number]
    if let most = aggregation.mostUnits, units.count > most {
      throw Diagnostics([tooManyUnits(node, most)])
    }
    switch aggregation.remark(table) {
    case .condorcetWinner(let row):
      findings.append(Finding(.condorcetWinner, unit: units[row], node: node.id))
    case .noCondorcetWinner: findings.append(Finding(.noCondorcetWinner, node: node.id))
    case nil: break
    }
  }

  private func tooManyUnits(_ node: ResolvedScheme.Node, _ most: Int) -> Diagnostic {
    let name = node.aggregationName
    return Diagnostic(
      .error, .tooManyUnits,
      LocalizedText(
        zh: "“\(node.name[.zh])”用 \(name) 合成，最多比较 \(most) 个对象，数据中有 \(units.count) 个",
        en: "\(node.name[.en]) is aggregated by \(name), which compares at most \(most) units; "
          + "the data have \(units.count)"),
      fix: LocalizedText(
        zh: "改用 copeland，或减少对象（--without）",
        en: "use copeland, or fewer units (--without)"))
  }

  /// The children of a node that count, in display order: a weight of 0 counts for nothing.
  ///
  /// - Parameter score: the score of a row at a node.
  func childScores(of number: Int, _ score: (Int, Int) -> Double) -> ChildScores {
    let children = scheme.countedChildren(of: number)
    var table = ChildScores(
      units: units.count, weights: children.map { scheme.nodes[$0].weight })
    for (position, child) in children.enumerated() {
      for row in units.indices { table[row, position] = score(row, child) }
    }
    return table
  }

  /// The children's weights as applied to a row: 0 for missing ones, adding up to 1.
  public func usedWeights(of node: Int, row: Int) -> [Double] {
    let children = scheme.nodes[node].children
    let weights = children.map { scores[row, $0].isNaN ? 0 : scheme.nodes[$0].weight }
    let sum = weights.reduce(0, +)
    return sum > 0 ? weights.map { $0 / sum } : weights
  }
}
