internal import CompositeIndex

/// One printed line of a gap.
struct GapRow {
  /// What the line stands for.
  enum Kind: Equatable {
    /// A node; `group` where its leaves follow.
    case node(Int, group: Bool)
    /// What a scenario added at a node directly.
    case direct(Int)
    /// Indicators that only one of the two has.
    case oneSided
    /// Bonus and veto.
    case rules
  }

  let kind: Kind
  /// 0 under the root, 1 for the leaves of a dimension.
  let depth: Int
  /// The part of the analysis, for nodes.
  let part: GapAnalysis.Part?
  /// The unrounded contribution; positive adds to the gap (or to the lead).
  let contribution: Double
  /// The printed contribution in hundredths.
  let units: Int
  /// The printed weight in tenths of a per cent, for nodes.
  let weight: Int?

  /// Whether the line counts towards the total besides the lines under it.
  var isCounted: Bool {
    if case .node(_, group: true) = kind { return false }
    return true
  }
}

/// The printed parts of a gap: fitted from the root down, so that every level adds up.
struct GapRows {
  /// 1 where the unit is behind, −1 where it leads: printed numbers are positive for the usual case.
  let sign: Int
  /// The printed own score, in hundredths.
  let ownUnits: Int
  /// The printed benchmark's score, in hundredths.
  let otherUnits: Int
  /// The lines, the largest contribution first at every level.
  let rows: [GapRow]

  /// The printed gap or lead in hundredths.
  var gapUnits: Int { sign * (otherUnits - ownUnits) }

  init(_ analysis: GapAnalysis, _ scheme: ResolvedScheme, level: ReportLevel) {
    ownUnits = NumberFormat.units(analysis.own)
    otherUnits = NumberFormat.units(analysis.benchmark.index)
    let behind = ownUnits == otherUnits ? analysis.gap >= 0 : ownUnits < otherUnits
    sign = behind ? 1 : -1
    let fitting = GapFitting(analysis, scheme, sign: Double(sign))
    let top = fitting.lines(
      under: ResolvedScheme.root, units: sign * (otherUnits - ownUnits), weight: 1000, depth: 0)
    guard level == .indicator else {
      rows = top
      return
    }
    rows = top.flatMap { row -> [GapRow] in
      guard case .node(let node, _) = row.kind, fitting.isDivided(node) else { return [row] }
      let group = GapRow(
        kind: .node(node, group: true), depth: 0, part: row.part, contribution: row.contribution,
        units: row.units, weight: row.weight)
      return [group] + fitting.leaves(under: node, units: row.units, weight: row.weight ?? 0)
    }
  }
}

/// Fits the parts of one node to what is printed for it.
private struct GapFitting {
  let analysis: GapAnalysis
  let scheme: ResolvedScheme
  let sign: Double
  private let parts: [Int: GapAnalysis.Part]

  init(_ analysis: GapAnalysis, _ scheme: ResolvedScheme, sign: Double) {
    self.analysis = analysis
    self.scheme = scheme
    self.sign = sign
    parts = Dictionary(uniqueKeysWithValues: analysis.parts.map { ($0.node, $0) })
  }

  /// Whether a node has lines under it.
  func isDivided(_ node: Int) -> Bool {
    !scheme.nodes[node].children.isEmpty && !analysis.undivided.contains(node)
  }

  /// The lines one level under a node, largest first.
  func lines(under node: Int, units: Int, weight: Int, depth: Int) -> [GapRow] {
    let children = scheme.nodes[node].children.compactMap { parts[$0] }
    var kinds: [GapRow.Kind] = children.map { .node($0.node, group: false) }
    var values = children.map(\.contribution)
    if let direct = parts[node]?.direct, direct != 0 {
      kinds.append(.direct(node))
      values.append(direct)
    }
    if node == ResolvedScheme.root {
      let others: [(GapRow.Kind, Double)] = [
        (.oneSided, analysis.missingPart), (.rules, analysis.rulePart),
      ]
      for (kind, value) in others where abs(value) >= GapAnalysis.noise {
        kinds.append(kind)
        values.append(value)
      }
    }
    let signed = values.map { $0 * sign }
    let fitted = LargestRemainder.fit(parts: signed, units: units)
    let total = children.reduce(0) { $0 + $1.weight }
    let weights = LargestRemainder.fit(
      parts: children.map { total > 0 ? $0.weight / total * Double(weight) : 0 }, units: weight,
      digits: 0)
    let rows = kinds.indices.map { index in
      GapRow(
        kind: kinds[index], depth: depth, part: index < children.count ? children[index] : nil,
        contribution: signed[index], units: fitted[index],
        weight: index < children.count ? weights[index] : nil)
    }
    return rows.enumerated().sorted { left, right in
      (right.element.units, right.element.contribution, left.offset) < (
        left.element.units, left.element.contribution, right.offset
      )
    }.map(\.element)
  }

  /// The leaves under a node, and what was set directly on the way to them, largest first.
  func leaves(under node: Int, units: Int, weight: Int) -> [GapRow] {
    lines(under: node, units: units, weight: weight, depth: 1).flatMap { row -> [GapRow] in
      guard case .node(let child, _) = row.kind, isDivided(child) else { return [row] }
      return leaves(under: child, units: row.units, weight: row.weight ?? 0)
    }.enumerated().sorted { left, right in
      (right.element.units, right.element.contribution, left.offset) < (
        left.element.units, left.element.contribution, right.offset
      )
    }.map(\.element)
  }
}
