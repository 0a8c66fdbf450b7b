/// Who moves between two assessments of the same units.
public struct RankComparison: Sendable {
  /// One unit in both.
  public struct Move: Sendable {
    /// The unit, as named in the second assessment.
    public let unit: Unit
    /// The rank before; `nil` where it was not ranked or did not exist.
    public let before: Double?
    /// The rank after.
    public let after: Double?
    /// The index before.
    public let scoreBefore: Double?
    /// The index after.
    public let scoreAfter: Double?

    /// Why this unit cannot be compared although others can; empty within one period, where a
    /// difference of its indicators is what somebody asked about.
    public internal(set) var obstacles: [Caveat] = []

    /// Places gained; negative when it fell. `nil` unless it is ranked in both.
    public var gained: Double? {
      guard let before, let after else { return nil }
      return before - after
    }

    /// Points gained, unrounded; `nil` unless it is ranked in both.
    public var difference: Double? {
      guard let scoreBefore, let scoreAfter else { return nil }
      return scoreAfter - scoreBefore
    }
  }

  /// Every unit of either, by rank after, then rank before, then code.
  public let moves: [Move]
  /// Kendall's tau-b over the units ranked in both; NaN with fewer than two or all tied.
  public var tau: Double {
    let both = moves.filter { $0.gained != nil }
    return kendallTauB(both.compactMap(\.before), both.compactMap(\.after))
  }
  /// Why ranks may not be read as a change of the units themselves.
  public let caveats: [Caveat]
  /// The periods of the two.
  public let periods: (before: Period?, after: Period?)

  /// A reason for care.
  public enum Caveat: Hashable, Sendable {
    /// These unit codes are ranked in only one of the two.
    case unitSets(onlyBefore: [String], onlyAfter: [String])
    /// The schemes differ in name or version.
    case schemes(before: String, after: String)
    /// The sets of indicators differ.
    case indicators
    /// These indicators of both schemes have figures on one side only.
    case indicatorData(onlyBefore: [String], onlyAfter: [String])
    /// One side is made-up data, the other is not.
    case syntheticSide(isBefore: Bool)
    /// A figure's scope changed between the two.
    case scopes(indicator: String)
    /// The computed total of a unit disagrees with the published one on one side: another rule was used
    /// then.
    case published(PublishedTotal)
    /// Figures or scores of the later period were assumed on the command line (or those of the earlier
    /// one), and not those of the other.
    case assumed(isBefore: Bool)
    /// Only this one unit has data, so that its rank says nothing.
    case noPeers(unit: String)
  }

  /// A published total that the scheme does not reproduce.
  public struct PublishedTotal: Hashable, Sendable {
    /// The code of the unit.
    public let unit: String
    /// Whether it is the first of the two.
    public let isBefore: Bool
    /// The published total.
    public let total: Double
    /// The index.
    public let computed: Double
  }

  /// Compares by unit code.
  public init(before: Assessment, after: Assessment) {
    var moves: [Move] = []
    var codes: Set<String> = []
    let (earlier, later) = (Self.ranked(before), Self.ranked(after))
    for assessment in [after, before] {
      for row in assessment.units.indices {
        let unit = assessment.unit(row)
        guard codes.insert(unit.code).inserted else { continue }
        let (old, new) = (earlier[unit.code], later[unit.code])
        guard old != nil || new != nil else { continue }
        moves.append(
          Move(
            unit: unit, before: old?.rank, after: new?.rank, scoreBefore: old?.score,
            scoreAfter: new?.score))
      }
    }
    moves.sort {
      ($0.after ?? .infinity, $0.before ?? .infinity, $0.unit.code)
        < ($1.after ?? .infinity, $1.before ?? .infinity, $1.unit.code)
    }
    let caveats = Self.caveats(before, after, moves)
    if before.period != after.period {
      for place in moves.indices where moves[place].gained != nil {
        moves[place].obstacles = Self.ownObstacles(
          before, after, code: moves[place].unit.code, caveats)
      }
    }
    self.moves = moves
    self.caveats = caveats
    periods = (before.period, after.period)
  }

  private static func ranked(
    _ assessment: Assessment
  ) -> [String: (rank: Double, score: Double)] {
    var found: [String: (rank: Double, score: Double)] = [:]
    for row in assessment.ranking {
      found[assessment.unit(row).code] = (assessment.ranks[row], assessment.index[row])
    }
    return found
  }

  private static func caveats(
    _ before: Assessment, _ after: Assessment, _ moves: [Move]
  ) -> [Caveat] {
    var caveats: [Caveat] = []
    if before.dataset.synthetic != after.dataset.synthetic {
      caveats.append(.syntheticSide(isBefore: before.dataset.synthetic))
    }
    let lost = moves.filter { $0.after == nil }.map(\.unit.code)
    let new = moves.filter { $0.before == nil }.map(\.unit.code)
    if !lost.isEmpty || !new.isEmpty {
      caveats.append(.unitSets(onlyBefore: lost, onlyAfter: new))
    }
    func name(_ scheme: Scheme) -> String {
      scheme.version.isEmpty ? scheme.id : "\(scheme.id) \(scheme.version)"
    }
    if name(before.scheme.said) != name(after.scheme.said) {
      caveats.append(
        .schemes(before: name(before.scheme.said), after: name(after.scheme.said)))
    }
    let (old, new2) = (
      Set(before.scheme.indicators.map(\.said.id)), Set(after.scheme.indicators.map(\.said.id))
    )
    if old != new2 { caveats.append(.indicators) }
    caveats += indicatorData(before, after) + assumed(before, after)
    for indicator in after.scheme.indicators where old.contains(indicator.said.id) {
      let scopes = (before.scopes(of: indicator.said.id), after.scopes(of: indicator.said.id))
      if !scopes.0.isEmpty, !scopes.1.isEmpty, scopes.0 != scopes.1 {
        caveats.append(.scopes(indicator: indicator.said.id))
      }
    }
    return caveats + published(before, after) + noPeers(before, after)
  }
}
