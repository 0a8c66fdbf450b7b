/// What becomes of the ranking when one node after the other is left out.
///
/// COINr's `remove_elements` (Becker et al. 2022): the mean over units of the absolute difference of
/// ranks. Units count that are ranked both times.
public struct LeaveOneOut: Sendable {
  /// Which nodes are left out in turn.
  public enum Level: Hashable, Sendable {
    /// Every indicator.
    case indicators
    /// Every node so many levels below the root: 1 for the dimensions.
    case depth(Int)
  }

  /// What leaving one node out does.
  public struct Effect: Sendable {
    /// The node's number in the scheme as it is.
    public let node: Int
    /// The comparison with the result without the node, or why there is none.
    public let outcome: Result<Outcome, Diagnostics>
  }

  /// The result without one node against the result with all.
  public struct Outcome: Sendable {
    /// Units ranked both times.
    public let common: Int
    /// Units ranked with the node that are not ranked without it.
    public let lost: [Unit]
    /// Units ranked without the node that are not ranked with it; they, too, move ranks.
    public let joined: [Unit]
    /// Mean size of a move in places.
    public let meanShift: Double
    /// Size of the largest move.
    public let largestShift: Double
    /// Units that move the most, in the order of their codes; empty where none moves.
    public let movers: [Unit]
    /// Kendall's tau-b of the ranks; NaN where it is not defined.
    public let tau: Double
    /// Units ranked first without the node.
    public let leaders: [Unit]
    /// Whether others are ranked first than with the node.
    public let changesLeader: Bool
  }

  /// The result with every node.
  public let base: Assessment
  /// The nodes by the size of their effect; those without an outcome last.
  public let effects: [Effect]
  /// What was left out in turn.
  public let level: Level

  /// Assesses again without each node of a level.
  ///
  /// - Parameters:
  ///   - base: the result with every node.
  ///   - periods: as given for the base.
  ///   - level: which nodes.
  public init(_ base: Assessment, periods: PeriodRule.Choice? = nil, level: Level) {
    self.base = base
    self.level = level
    let scheme = base.scheme
    let nodes = level.nodes(of: scheme)
    // The values of the scenario are in the base's data already.
    var scenario = base.scenario
    scenario.values = []
    let effects = nodes.map { node in
      Effect(node: node, outcome: Self.outcome(without: node, base, periods, scenario))
    }
    self.effects = effects.enumerated().sorted { left, right in
      let (a, b) = (Self.order(left.element), Self.order(right.element))
      return a == b ? left.offset < right.offset : a > b
    }.map(\.element)
  }

  private static func order(_ effect: Effect) -> (Double, Double, Double) {
    guard let outcome = try? effect.outcome.get() else { return (-1, -1, -1) }
    return (outcome.meanShift, outcome.largestShift, outcome.tau.isNaN ? 0 : -outcome.tau)
  }

  private static func outcome(
    without node: Int, _ base: Assessment, _ periods: PeriodRule.Choice?, _ scenario: Scenario
  ) -> Result<Outcome, Diagnostics> {
    let id = base.scheme.nodes[node].id
    do {
      let scheme = try ResolvedScheme(base.scheme.said.dropping(id))
      var scenario = scenario
      scenario.scores.removeAll { scheme.node($0.node) == nil }
      let choice = periods == .each ? base.period.map { .exactly($0) } : periods
      let all = try assess(scheme, base.dataset, periods: choice, scenario: scenario)
      guard let result = all.first(where: { $0.period == base.period }) ?? all.last else {
        return .failure(Diagnostics([nothingLeft(id)]))
      }
      return .success(Outcome(before: base, after: result))
    } catch let problems as Diagnostics {
      return .failure(problems)
    } catch {
      return .failure(Diagnostics([nothingLeft(id)]))
    }
  }

  private static func nothingLeft(_ id: String) -> Diagnostic {
    Diagnostic(
      .error, .badSetting,
      LocalizedText(
        zh: "去掉 \"\(id)\" 就什么都不剩", en: "without \"\(id)\" nothing is left"))
  }
}

extension LeaveOneOut.Level {
  /// The nodes of the level, in display order.
  func nodes(of scheme: ResolvedScheme) -> [Int] {
    scheme.nodes.indices.filter { number in
      switch self {
      case .indicators: scheme.nodes[number].children.isEmpty
      case .depth(let depth): depth > 0 && scheme.nodes[number].depth == depth
      }
    }
  }
}

extension LeaveOneOut.Outcome {
  fileprivate init(before: Assessment, after: Assessment) {
    let moves = RankComparison(before: before, after: after).moves
    let both = moves.filter { $0.gained != nil }
    let sizes = both.map { abs($0.gained ?? 0) }
    let largest = sizes.max() ?? 0
    common = both.count
    lost = moves.filter { $0.after == nil }.map(\.unit).sorted { $0.code < $1.code }
    joined = moves.filter { $0.before == nil }.map(\.unit).sorted { $0.code < $1.code }
    meanShift = sizes.isEmpty ? .nan : sizes.reduce(0, +) / Double(sizes.count)
    largestShift = largest
    movers =
      largest > 0
      ? zip(both, sizes).filter { $0.1 == largest }.map(\.0.unit).sorted { $0.code < $1.code } : []
    tau = kendallTauB(both.compactMap(\.before), both.compactMap(\.after))
    leaders = Self.leaders(after)
    changesLeader = Self.leaders(before).map(\.code) != leaders.map(\.code)
  }

  /// The units with the best rank, in the order of their codes.
  private static func leaders(_ assessment: Assessment) -> [Unit] {
    let ranking = assessment.ranking
    guard let first = ranking.first else { return [] }
    return ranking.filter { assessment.ranks[$0] == assessment.ranks[first] }
      .map { assessment.unit($0) }
  }
}
