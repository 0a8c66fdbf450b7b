internal import IndexKernel

/// Computes the combinations of both sides' parts.
///
/// Where every step looks at one unit at a time, once what is learnt is kept, a unit's score does not
/// depend on the figures of others: then one run of the engine for each side's figures serves all
/// units. Otherwise every combination of one unit's own and the others' figures is a run.
struct ChangeWorlds: Sendable {
  let joint: JointData
  let schemes: JointScheme
  private let ties: [TieRule]
  private let resolved: [ChangeWorld: Result<ResolvedScheme, Diagnostics>]
  private let isRowwise: Bool
  private let runs: [ChangeWorld: Result<Assessment, Diagnostics>]

  init(_ before: Assessment, _ after: Assessment, _ joint: JointData, _ schemes: JointScheme) {
    self.joint = joint
    self.schemes = schemes
    ties = [before, after].map { $0.scheme.said.methodology.ties }
    var resolved: [ChangeWorld: Result<ResolvedScheme, Diagnostics>] = [:]
    for bits in 0...ChangeWorld.after.bits {
      let world = ChangeWorld(bits: bits)
      guard resolved[Self.rules(of: world)] == nil else { continue }
      do throws(Diagnostics) {
        resolved[Self.rules(of: world)] = .success(
          try schemes.scheme(method: world.side(.method), weights: world.side(.weights)))
      } catch {
        resolved[Self.rules(of: world)] = .failure(error)
      }
    }
    let choices = resolved
    self.resolved = choices
    isRowwise = resolved.values.allSatisfy { scheme in
      (try? scheme.get()).map(Self.isRowwise) ?? true
    }
    // All combinations in which own and others' figures are of one side, done at once.
    let uniform = (0...ChangeWorld.after.bits).map { ChangeWorld(bits: $0) }.filter {
      $0.side(.own) == $0.side(.others)
    }
    let done = inParallel(uniform.count) { number in
      Self.run(uniform[number], own: nil, joint, choices)
    }
    runs = Dictionary(uniqueKeysWithValues: zip(uniform, done))
  }

  private static func rules(of world: ChangeWorld) -> ChangeWorld {
    ChangeWorld(
      bits: world.bits & (1 << ChangeSwitch.weights.rawValue | 1 << ChangeSwitch.method.rawValue))
  }

  private static func isRowwise(_ scheme: ResolvedScheme) -> Bool {
    scheme.indicators.allSatisfy {
      $0.imputation.changesNothing && $0.smallNumbers.changesNothing && !$0.usesReferenceSet
    } && scheme.nodes.indices.allSatisfy { !scheme.comparesUnits(at: $0) }
  }

  /// One run of the engine.
  ///
  /// - Parameter own: the member whose figures are its own; `nil` where all are of one side.
  private static func run(
    _ world: ChangeWorld, own: Int?, _ joint: JointData,
    _ resolved: [ChangeWorld: Result<ResolvedScheme, Diagnostics>]
  ) -> Result<Assessment, Diagnostics> {
    guard let choice = resolved[rules(of: world)] else { return .failure(Diagnostics([])) }
    do throws(Diagnostics) {
      let scheme = try choice.get()
      let (data, scenario) = joint.data { member in
        joint.members[member].followsSet
          ? world.side(.unitSet) : world.side(member == own ? .own : .others)
      }
      let results = try assess(
        scheme, data, periods: joint.period.map { .exactly($0) }, scenario: scenario)
      return results.count == 1 ? .success(results[0]) : .failure(Diagnostics([]))
    } catch {
      return .failure(error)
    }
  }

  /// One member's view of one combination.
  struct View: Sendable {
    /// The run that has the member's own row.
    let run: Assessment
    /// The member's row in it.
    let row: Int
    /// The member's index.
    let index: Double
    /// The member's rank among those that count.
    let rank: Double
    /// What each member adds to that rank: 1 where it is ahead, a share where a tie rule says so.
    let ahead: [Double]
  }

  /// What a member sees in a combination.
  ///
  /// - Throws: what cannot be computed, empty where the member is not ranked there.
  func view(of member: Int, in world: ChangeWorld) throws(Diagnostics) -> View {
    let (own, others) = (uniform(world, .own), uniform(world, .others))
    let mine: Assessment
    let rest: Assessment
    if own == others || isRowwise {
      mine = try run(own)
      rest = try run(others)
    } else {
      mine = try Self.run(world, own: member, joint, resolved).get()
      rest = mine
    }
    var index = joint.members.indices.map { other in
      counts(other, in: world) ? Self.index(rest, other) : .nan
    }
    guard let row = mine.row(ofUnit: member), !mine.index[row].isNaN else { throw Diagnostics([]) }
    index[member] = mine.index[row]
    let ties = self.ties[world.side(.method).rawValue].sharing
    let ranks = IndexKernel.ranks(index, tolerance: Assessment.tieTolerance, ties: ties)
    return View(
      run: mine, row: row, index: index[member], rank: ranks[member],
      ahead: Self.ahead(of: member, ranks, ties))
  }

  /// The combination with the others' figures from the side of the own ones, or the other way round.
  private func uniform(_ world: ChangeWorld, _ part: ChangeSwitch) -> ChangeWorld {
    let both = 1 << ChangeSwitch.own.rawValue | 1 << ChangeSwitch.others.rawValue
    return ChangeWorld(
      bits: world.side(part) == .after ? world.bits | both : world.bits & ~both)
  }

  private func run(_ world: ChangeWorld) throws(Diagnostics) -> Assessment {
    guard let run = runs[world] else { throw Diagnostics([]) }
    return try run.get()
  }

  private static func index(_ run: Assessment, _ member: Int) -> Double {
    run.row(ofUnit: member).map { run.index[$0] } ?? .nan
  }

  /// Whether a member is one of those that are ranked.
  private func counts(_ member: Int, in world: ChangeWorld) -> Bool {
    joint.members[member].isRanked[world.side(.unitSet).rawValue]
  }

  /// Numbers that add up to the rank less 1.
  private static func ahead(
    of member: Int, _ ranks: [Double], _ ties: TieSharing
  ) -> [Double] {
    let own = ranks[member]
    return ranks.indices.map { other in
      guard other != member, !ranks[other].isNaN else { return 0 }
      if ranks[other] < own {
        return ties == .dense ? 1 / Double(ranks.count { $0 == ranks[other] }) : 1
      }
      return ties == .average && ranks[other] == own ? 0.5 : 0
    }
  }
}
