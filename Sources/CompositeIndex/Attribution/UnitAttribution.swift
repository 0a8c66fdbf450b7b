/// One unit's change between two results, split.
public struct UnitAttribution: Sendable {
  /// The unit, as named in the second result.
  public let unit: Unit
  /// The rank before and after.
  public let ranks: (before: Double, after: Double)
  /// The index before and after.
  public let scores: (before: Double, after: Double)
  /// Places gained; they add up to the rank before less the rank after.
  public let rankParts: ChangeParts
  /// Points gained; they add up to the change of the index.
  public let scoreParts: ChangeParts
  /// Opponents that stand on another side of the unit than before, or came or went on the better side.
  public let opponents: [Opponent]
  /// What all other opponents add to the rank parts, which is nothing in sum.
  public let elsewhere: ChangeParts
  /// Where in the tree the score parts arise, by id of the node, in the order of the second scheme.
  public let nodes: [(node: String, parts: ChangeParts)]
  /// What bonus and veto rules add to the score parts.
  public let rules: ChangeParts
  /// Orders of turning the switches that could be followed, and how many there are.
  public let orders: (followed: Double, all: Double)
  /// Combinations that could not be computed, as the switches that are those of the second result.
  public let impossible: [[ChangeSwitch]]

  /// One opponent's part in a change of rank.
  public struct Opponent: Sendable {
    /// The opponent.
    public let unit: Unit
    /// What it added to the unit's rank before: 1 where it was ahead, 0 where it was not.
    public let before: Double
    /// What it adds after.
    public let after: Double
    /// Places gained through it; they add up to `before` less `after`.
    public let parts: ChangeParts
  }

  init(
    _ member: Int, _ worlds: ChangeWorlds, _ before: Assessment, _ after: Assessment,
    live: [ChangeSwitch], isBound: Bool
  ) throws(Diagnostics) {
    var views: [ChangeWorld: ChangeWorlds.View] = [:]
    var impossible: [ChangeWorld] = []
    var reason: Diagnostic?
    let bound: [ChangeSwitch] = isBound ? [.method, .weights] : []
    func look(_ world: ChangeWorld) -> Bool {
      do throws(Diagnostics) {
        views[world] = try worlds.view(of: member, in: world)
        return true
      } catch {
        impossible.append(world)
        reason = reason ?? error.all.first
        return false
      }
    }
    let members = worlds.joint.members
    guard let rows = Self.rows(members[member]) else { throw Diagnostics([]) }
    let unit = after.unit(rows.after)
    let orders = ShapleyOrders(live, bound: bound, look)
    guard look(.before), look(.after), orders.count > 0 else {
      throw Diagnostics([ChangeProblem.impossible(unit, impossible.map(\.switches), reason)])
    }
    self.unit = unit
    ranks = (before.ranks[rows.before], after.ranks[rows.after])
    scores = (before.index[rows.before], after.index[rows.after])
    for (world, rank, score) in [
      (ChangeWorld.before, ranks.before, scores.before), (.after, ranks.after, scores.after),
    ] {
      guard let view = views[world], view.rank == rank,
        abs(view.index - score) <= Assessment.tieTolerance
      else { throw Diagnostics([ChangeProblem.notReproduced(unit, world == .before)]) }
    }
    self.orders = (orders.count, orders.all)
    self.impossible = impossible.map(\.switches)
    func value(_ world: ChangeWorld, _ number: (ChangeWorlds.View) -> Double) -> Double {
      views[world].map(number) ?? .nan
    }
    rankParts = orders.parts { -value($0, \.rank) }
    scoreParts = orders.parts { value($0, \.index) }
    var opponents: [Opponent] = []
    var elsewhere = ChangeParts()
    for other in members.indices where other != member {
      let parts = orders.parts { -value($0) { $0.ahead[other] } }
      let ends = (value(.before) { $0.ahead[other] }, value(.after) { $0.ahead[other] })
      if ends.0 == ends.1 {
        elsewhere += parts
      } else if let one = Self.unit(members[other], before, after) {
        opponents.append(Opponent(unit: one, before: ends.0, after: ends.1, parts: parts))
      }
    }
    self.opponents = opponents
    self.elsewhere = elsewhere
    (nodes, rules) = Self.nodes(orders, views, isBound: isBound)
  }

  private static func rows(_ member: JointData.Member) -> (before: Int, after: Int)? {
    guard let before = member.rows[0], let after = member.rows[1] else { return nil }
    return (before, after)
  }

  private static func unit(
    _ member: JointData.Member, _ before: Assessment, _ after: Assessment
  ) -> Unit? {
    member.rows[1].map { after.unit($0) } ?? member.rows[0].map { before.unit($0) }
  }

  /// Every turn split by the tree, with the same means as the whole.
  private static func nodes(
    _ orders: ShapleyOrders, _ views: [ChangeWorld: ChangeWorlds.View], isBound: Bool
  ) -> ([(node: String, parts: ChangeParts)], ChangeParts) {
    var parts: [ChangeParts] = []
    var rules = ChangeParts()
    for turn in orders.turns {
      guard let from = views[turn.from], let to = views[turn.to] else { continue }
      let split = StepSplit(from, to, isWhole: isBound && turn.part == .method)
      let share = turn.orders / orders.count
      rules[turn.part] += share * split.rules
      while parts.count < split.parts.count { parts.append(ChangeParts()) }
      for (node, part) in split.parts.enumerated() where part != 0 {
        parts[node][turn.part] += share * part
      }
    }
    guard let scheme = views[.after]?.run.scheme else { return ([], rules) }
    return (
      parts.enumerated().compactMap { node, parts in
        parts.isZero ? nil : (scheme.nodes[node].id, parts)
      }, rules
    )
  }
}

extension ChangeWorld {
  /// The switches that are those of the second result.
  var switches: [ChangeSwitch] { ChangeSwitch.allCases.filter { side($0) == .after } }
}
