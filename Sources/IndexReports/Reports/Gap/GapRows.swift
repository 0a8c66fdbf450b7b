internal import CompositeIndex

/// One printed line of a gap.
struct GapRow {
  /// What the line stands for.
  let kind: PrintedGap.Kind
  /// Whether it is a node whose leaves follow.
  let isGroup: Bool
  /// 0 under the root, 1 for the leaves of a dimension.
  let depth: Int
  /// The part of the analysis, for nodes.
  let part: GapAnalysis.Part?
  /// The unrounded contribution; positive where the unit is ahead.
  let contribution: Double
  /// The printed contribution in hundredths.
  let units: Int
  /// The printed weight in hundredths of a per cent, for nodes.
  let weight: Int?

  /// Whether the line counts towards the total besides the lines under it.
  var isCounted: Bool { !isGroup }
}

/// The printed lines of a gap at one level of detail.
struct GapRows {
  /// Every line at every level.
  let printed: PrintedGap
  /// The lines; at every level what adds most to the lead or to the gap stands first.
  let rows: [GapRow]

  /// 1 where the unit leads, −1 where it is behind.
  var sign: Int { printed.sign }
  /// The printed own score, in hundredths.
  var ownUnits: Int { printed.ownUnits }
  /// The printed benchmark's score, in hundredths.
  var otherUnits: Int { printed.otherUnits }
  /// The printed score less the benchmark's, in hundredths.
  var difference: Int { printed.difference }

  init(_ analysis: GapAnalysis, _ scheme: ResolvedScheme, level: ReportLevel) {
    let printed = PrintedGap(
      analysis.split, scheme.plan, own: analysis.own, other: analysis.benchmark.index)
    let parts = Dictionary(uniqueKeysWithValues: analysis.parts.map { ($0.node, $0) })
    func row(_ line: PrintedGap.Line, depth: Int, isGroup: Bool = false) -> GapRow {
      var part: GapAnalysis.Part?
      if case .node(let node) = line.kind { part = parts[node] }
      return GapRow(
        kind: line.kind, isGroup: isGroup, depth: depth, part: part,
        contribution: line.contribution, units: line.units, weight: line.weight)
    }
    /// What has no lines under it, anywhere under a node, and what was set directly on the way.
    func leaves(under node: Int) -> [PrintedGap.Line] {
      printed.lines(under: node).flatMap { line -> [PrintedGap.Line] in
        guard case .node(let child) = line.kind else { return [line] }
        let below = leaves(under: child)
        return below.isEmpty ? [line] : below
      }.largestFirst(printed.sign)
    }
    self.printed = printed
    rows = printed.lines(under: ResolvedScheme.root).flatMap { line -> [GapRow] in
      guard level == .indicator, case .node(let node) = line.kind else {
        return [row(line, depth: 0)]
      }
      let below = leaves(under: node)
      return [row(line, depth: 0, isGroup: !below.isEmpty)] + below.map { row($0, depth: 1) }
    }
  }
}
