/// Which of a unit's own indicators speak for a missing one.
enum Branch: String, CaseIterable, Sendable {
  /// Those under the same parent.
  case parent
  /// Those of the same dimension, a child of the root.
  case dimension
  /// All of them.
  case all
}

/// A unit's own standing in neighbouring indicators, carried over to a missing one.
///
/// Every indicator is scaled by x' = (x − min)/(max − min) over the observed values, turned round
/// where lower is better; the statistic of the unit's own x' is scaled back. A constant indicator
/// says nothing about standing and is left out; its own gaps get the constant.
struct OwnStanding {
  var branch: Branch
  /// The statistic; never called without values.
  var statistic: ([Double]) -> Double

  func impute(_ column: Int, of table: ImputationTable) -> ColumnImputation {
    let missing = table.missingRows(column)
    guard !missing.isEmpty, let own = Scale(column, table) else { return ColumnImputation() }
    let node = head(of: table.scheme.indicators[column].node, in: table.scheme)
    let others = table.scheme.leaves(under: node)
      .compactMap { table.scheme.nodes[$0].indicator }.filter { $0 != column }
      .compactMap { Scale($0, table) }.filter { $0.high > $0.low }
    return ColumnImputation(
      cells: missing.compactMap { row in
        let standings = others.compactMap { scale -> Double? in
          let value = table.values[row, scale.column]
          return value.isNaN ? nil : scale.standing(value)
        }
        guard !standings.isEmpty else { return nil }
        return ImputedCell(
          row: row, value: own.value(statistic(standings)),
          origin: .siblings(node: table.scheme.nodes[node].id, count: standings.count))
      })
  }

  /// The node under which indicators count.
  private func head(of leaf: Int, in scheme: ResolvedScheme) -> Int {
    var path = [leaf]
    while let parent = scheme.nodes[path[path.count - 1]].parent { path.append(parent) }
    switch branch {
    case .parent: return path[min(1, path.count - 1)]
    case .all: return ResolvedScheme.root
    case .dimension:
      let dimension = path[max(path.count - 2, 0)]
      // An indicator directly under the root has the root's children for neighbours.
      return dimension == leaf ? ResolvedScheme.root : dimension
    }
  }

  /// The ends of an indicator's observed values, the worse one low.
  private struct Scale {
    var column: Int
    var low: Double
    var high: Double
    var sign: Double

    /// `nil` for a column without values.
    init?(_ column: Int, _ table: ImputationTable) {
      let sign = table.scheme.indicators[column].direction == .higherIsBetter ? 1.0 : -1.0
      let present = table.values.column(column).filter { !$0.isNaN }.map { sign * $0 }
      guard let low = present.min(), let high = present.max() else { return nil }
      (self.column, self.low, self.high, self.sign) = (column, low, high, sign)
    }

    func standing(_ value: Double) -> Double { (sign * value - low) / (high - low) }

    func value(_ standing: Double) -> Double { (standing * (high - low) + low) * sign }
  }

  /// The parameter of the methods that go along the row.
  static func parameter<Owner>(
    _ path: any WritableKeyPath<Owner, Branch> & Sendable
  ) -> Parameter<Owner> {
    Parameter(
      "within", path, default: .parent,
      LocalizedText(
        zh: "取哪些指标：parent 为同一上级之下，dimension 为同一维度之内，all 为全部。",
        en: "Which indicators count: parent, those under the same parent; dimension, those of the "
          + "same dimension; all, all of them."))
  }
}
