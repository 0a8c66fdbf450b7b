internal import IndexKernel

extension WalkingWeights {
  /// The index of every row with the node at a share of its group; NaN where a row is not ranked.
  ///
  /// The engine's own aggregations over the engine's own scores, with floors, bonus and caps.
  public func index(at share: Double) -> [Double] {
    let columns = columns(at: share)
    let local = weights(at: share)
    return assessment.units.indices.map { row in
      let covered = presence.coverage(row: row, weights: local) { columns[$0][row].isNaN }
      return rules.index(columns[columns.count - 1][row], row: row, coverage: covered)
    }
  }

  /// The scores of every row at the nodes of the path, from the parent up to the root.
  func columns(at share: Double) -> [[Double]] {
    let scheme = assessment.scheme
    let local = weights(at: share)
    var columns: [[Double]] = []
    for (level, number) in path.enumerated() {
      let children = scheme.nodes[number].children
      let shares = level > 0 ? children.map { scheme.nodes[$0].weight } : local
      let counted = children.indices.filter { shares[$0] > 0 }
      var table = ChildScores(units: assessment.units.count, weights: counted.map { shares[$0] })
      for (place, position) in counted.enumerated() {
        let child = children[position]
        let moved = level > 0 && child == path[level - 1] ? columns[level - 1] : nil
        for row in assessment.units.indices {
          table[row, place] = moved?[row] ?? assessment.scores[row, child]
        }
      }
      assessment.applyFloor(to: &table)
      var column = scheme.nodes[number].aggregation?.values(table) ?? []
      assessment.changeScores(&column, at: number)
      columns.append(column)
    }
    return columns
  }

  /// The rank of every row with the node at a share of its group; NaN where a row is not ranked.
  public func ranks(at share: Double) -> [Double] {
    ranks(of: index(at: share), ties: assessment.scheme.said.methodology.ties.sharing)
  }

  func ranks(of index: [Double], ties: TieSharing) -> [Double] {
    IndexKernel.ranks(index, tolerance: Assessment.tieTolerance, ties: ties)
  }
}

extension Assessment {
  /// The least share of weight that must be there for a node to be scored, less its tolerance.
  var nodeFloor: Double {
    let methodology = scheme.said.methodology
    return methodology.missing == .none ? 2 : methodology.coverage.node - 1e-9
  }

  /// Takes rows out that have too little of the weight, as aggregation does.
  func applyFloor(to table: inout ChildScores) {
    let total = table.weights.reduce(0, +)
    for row in 0..<table.units {
      var (sum, count) = (0.0, 0)
      for child in table.weights.indices where !table[row, child].isNaN {
        sum += table.weights[child]
        count += 1
      }
      if count > 0, count < table.weights.count, sum / total < nodeFloor { table.leaveOut(row) }
    }
  }

  /// Applies the scenario's changes of scores at a node to its column.
  func changeScores(_ column: inout [Double], at node: Int) {
    for change in scenario.scores where change.node == scheme.nodes[node].id {
      if let row = row(ofUnit: change.unit) {
        column[row] = change.change.applied(to: column[row])
      }
    }
  }
}

extension WalkingWeights {
  /// Bonus, caps and exclusions that do not depend on weights.
  struct Rules {
    let bonus: [Double]
    let caps: [Double]
    /// Rows that no weights can rank: screened, without scores, excluded by a veto.
    let isOut: [Bool]
    let floor: Double

    init(_ assessment: Assessment) {
      // As if every row were ranked: rows that are not ranked now may be with other weights.
      var all = assessment
      all.coverage = assessment.units.map { _ in 1 }
      all.baseIndex = assessment.units.map { _ in 0 }
      let periods = assessment.dataset.periods
      all.applyRules(assessment.window.compactMap { periods.firstIndex(of: $0) })
      bonus = all.bonus
      caps = all.caps
      isOut = all.exclusions.map { $0 != nil }
      floor = assessment.scheme.said.methodology.coverage.unit - 1e-9
    }

    func index(_ base: Double, row: Int, coverage: Double) -> Double {
      isOut[row] || base.isNaN || coverage < floor ? .nan : min(caps[row], base + bonus[row])
    }
  }

  /// How much of the weight is there, row by row.
  struct Presence {
    /// By child of the parent and row: the share of the child's weight that is there.
    let below: [[Double]]
    /// By level of the path and row: effective weight that is there beside the path; 0 at the parent.
    let beside: [[Double]]
    /// The parent's effective weight.
    let weight: Double

    init(_ assessment: Assessment, path: [Int]) {
      let scheme = assessment.scheme
      let rows = assessment.units.indices
      func present(_ node: Int, _ row: Int) -> Double {
        if assessment.scores[row, node].isNaN { return 0 }
        if let indicator = scheme.nodes[node].indicator {
          return assessment.isImputed(row: row, indicator: indicator) ? 0 : 1
        }
        return scheme.nodes[node].children.reduce(0) {
          $0 + scheme.nodes[$1].weight * present($1, row)
        }
      }
      let parent = path.first ?? ResolvedScheme.root
      below = scheme.nodes[parent].children.map { child in rows.map { present(child, $0) } }
      beside = path.enumerated().map { level, number in
        rows.map { row in
          if level == 0 { return 0 }
          return scheme.nodes[number].children.filter { $0 != path[level - 1] }.reduce(0) {
            $0 + scheme.nodes[$1].effectiveWeight * present($1, row)
          }
        }
      }
      weight = scheme.nodes[parent].effectiveWeight
    }

    /// The share of the total weight that is there.
    ///
    /// - Parameter isMissing: whether the path's node of a level has no score; the root's counts
    ///   nothing.
    func coverage(row: Int, weights: [Double], isMissing: (Int) -> Bool) -> Double {
      var sum = 0.0
      var level = beside.count - 1
      while level >= 0 {
        if level < beside.count - 1, isMissing(level) { break }
        sum += beside[level][row]
        if level == 0 {
          sum += weight * weights.indices.reduce(0) { $0 + weights[$1] * below[$1][row] }
        }
        level -= 1
      }
      return sum
    }
  }
}
