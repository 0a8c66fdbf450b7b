/// What can be compared: one definition for changes of rank, for the chart of ranks over the years and
/// for the history of a unit's score.
///
/// - Ranks of two periods can be compared where scheme and version, indicators, the indicators that have
///   figures, the scopes of figures and the ranked units are the same, neither side alone is made up, and
///   neither side alone rests on assumed figures (``rankObstacles``).
/// - One unit's rank can be compared where besides that the unit itself has the same indicators in both
///   periods and its published totals are reproduced (``RankComparison/Move/obstacles``).
/// - A unit's scores can be compared where all that is the same, with two differences: other units matter
///   only where scores depend on who else is there, and indicators are those of the unit itself
///   (``scoreObstacles(_:_:code:)``).
extension RankComparison {
  /// Why nobody's rank can be compared; empty where ranks can.
  public var rankObstacles: [Caveat] {
    caveats.filter {
      switch $0 {
      // What concerns one unit alone is said of it, and hides no changes of others.
      case .published, .noPeers: false
      case .unitSets, .schemes, .indicators, .indicatorData, .syntheticSide, .scopes, .assumed: true
      }
    }
  }

  /// Why one unit's scores cannot be compared; empty where they can.
  ///
  /// - Parameters:
  ///   - before: the result given first.
  ///   - after: the result given second.
  ///   - code: of a unit that has a score in both.
  public func scoreObstacles(_ before: Assessment, _ after: Assessment, code: String) -> [Caveat] {
    let isRelative = [before, after].contains { assessment in
      assessment.scheme.indicators.contains(where: \.usesReferenceSet)
    }
    let general = caveats.filter {
      switch $0 {
      case .unitSets: isRelative
      case .published, .indicatorData, .noPeers: false
      case .schemes, .indicators, .syntheticSide, .scopes, .assumed: true
      }
    }
    return general + Self.ownObstacles(before, after, code: code, caveats)
  }

  /// Why one unit cannot be compared whatever holds for the others: indicators for which it has a score
  /// on one side only, and totals that are not those published.
  static func ownObstacles(
    _ before: Assessment, _ after: Assessment, code: String, _ caveats: [Caveat]
  ) -> [Caveat] {
    let totals = caveats.filter {
      if case .published(let total) = $0 { total.unit == code } else { false }
    }
    guard let old = before.row(code: code), let new = after.row(code: code) else { return totals }
    return totals
      + onOneSide(before, before.leavesWithScore([old]), after, after.leavesWithScore([new]))
  }

  /// Indicators of both schemes that ranked units have figures for on one side only.
  static func indicatorData(_ before: Assessment, _ after: Assessment) -> [Caveat] {
    let rows = (before.ranking, after.ranking)
    guard !rows.0.isEmpty, !rows.1.isEmpty else { return [] }
    return onOneSide(
      before, before.leavesWithScore(rows.0, observed: true), after,
      after.leavesWithScore(rows.1, observed: true))
  }

  private static func onOneSide(
    _ before: Assessment, _ old: [String], _ after: Assessment, _ new: [String]
  ) -> [Caveat] {
    let schemes = (before.scheme, after.scheme)
    let lost = old.filter { !new.contains($0) && schemes.1.node($0) != nil }
    let gained = new.filter { !old.contains($0) && schemes.0.node($0) != nil }
    return lost.isEmpty && gained.isEmpty
      ? [] : [.indicatorData(onlyBefore: lost, onlyAfter: gained)]
  }

  /// Figures that were assumed for one of two periods, or other ones for each.
  static func assumed(_ before: Assessment, _ after: Assessment) -> [Caveat] {
    guard before.period != after.period,
      before.scenario.assumed != after.scenario.assumed
    else { return [] }
    return [(before, true), (after, false)].filter { $0.0.scenario.assumesFigures }
      .map { .assumed(isBefore: $0.1) }
  }

  /// Totals that are not those published for a period; both sides are of different periods.
  static func published(_ before: Assessment, _ after: Assessment) -> [Caveat] {
    guard before.period != after.period else { return [] }
    return [(before, true), (after, false)].flatMap { assessment, isBefore in
      assessment.findings.compactMap { finding -> Caveat? in
        guard case .published(let total, let computed, agrees: false) = finding.kind,
          let unit = finding.unit
        else { return nil }
        return .published(
          PublishedTotal(
            unit: assessment.dataset.units[unit].code, isBefore: isBefore, total: total,
            computed: computed))
      }
    }
  }

  /// One unit and the same on both sides.
  static func noPeers(_ before: Assessment, _ after: Assessment) -> [Caveat] {
    let codes = [before, after].map { assessment in
      assessment.units.indices.filter { assessment.exclusions[$0] != .noData }
        .map { assessment.unit($0).code }
    }
    guard codes[0] == codes[1], codes[0].count == 1 else { return [] }
    return [.noPeers(unit: codes[0][0])]
  }
}

extension Assessment {
  /// The row of the unit with a code.
  public func row(code: String) -> Int? {
    units.indices.first { dataset.units[units[$0]].code == code }
  }

  /// The weighted indicators for which any of these rows has a score, in display order.
  ///
  /// - Parameter observed: whether scores of imputed values do not count.
  func leavesWithScore(_ rows: [Int], observed: Bool = false) -> [String] {
    scheme.leafNodes.filter { leaf in
      scheme.nodes[leaf].effectiveWeight > 0
        && rows.contains { row in
          !scores[row, leaf].isNaN && !(observed && isImputed(row: row, node: leaf))
        }
    }.map { scheme.nodes[$0].id }
  }

  /// The scopes of the figures behind an indicator, as texts.
  func scopes(of indicator: String) -> Set<String> {
    guard !lookup.scopes.isEmpty,
      let number = scheme.indicators.firstIndex(where: { $0.said.id == indicator })
    else { return [] }
    var scopes: Set<String> = []
    for use in figures(indicator: number).joined() where use.role != .per {
      let label = dataset.label(dataset.observations[use.observation].scope)
      if !label.isEmpty { scopes.insert(label) }
    }
    return scopes
  }
}
