/// How a ranking has changed: who rose, who fell, and how much of the order is left.
///
/// Units count that are ranked both times.
public struct RankAgreement: Sendable {
  /// Units with a better rank now.
  public let risen: Int
  /// Units with a worse rank now.
  public let fallen: Int
  /// The unit that moved by the most places; of several the one that is ranked better now, then the
  /// first one. −1 where nobody moved.
  public let mostMoved: Int
  /// The places that it rose (negative: fell); 0 where nobody moved.
  public let places: Double
  /// Kendall's tau-b; NaN with fewer than two units or where one side is one tie.
  public let tau: Double

  private let before: [Double]
  private let after: [Double]

  /// Compares two rankings.
  ///
  /// - Parameters:
  ///   - before: ranks from 1 by unit; NaN is not ranked.
  ///   - after: as many.
  public init(from before: [Double], to after: [Double]) {
    var (risen, fallen, most) = (0, 0, -1)
    var (was, isNow): ([Double], [Double]) = ([], [])
    for unit in after.indices where !before[unit].isNaN && !after[unit].isNaN {
      was.append(before[unit])
      isNow.append(after[unit])
      let move = before[unit] - after[unit]
      if move == 0 { continue }
      if move > 0 { risen += 1 } else { fallen += 1 }
      let record = most < 0 ? 0 : abs(before[most] - after[most])
      if abs(move) > record || abs(move) == record && after[unit] < after[most] { most = unit }
    }
    self.risen = risen
    self.fallen = fallen
    mostMoved = most
    places = most < 0 ? 0 : before[most] - after[most]
    tau = KendallCounts(was, isNow).coefficient
    self.before = before
    self.after = after
  }

  /// How many of the first units would have to be exchanged: those that leave or those that come in,
  /// whichever are more where ties make them differ.
  ///
  /// - Parameter top: ranks up to this one are the first.
  public func exchanged(top: Int) -> Int {
    var (leaving, coming) = (0, 0)
    for unit in after.indices {
      let (was, isNow) = (before[unit] <= Double(top), after[unit] <= Double(top))
      if was, !isNow { leaving += 1 }
      if isNow, !was { coming += 1 }
    }
    return max(leaving, coming)
  }

  /// Whether there are first units at all: nobody may be ranked, or so many share the first places that
  /// the mean of these is beyond the last of them.
  public func hasFirst(_ top: Int) -> Bool {
    before.contains { $0 <= Double(top) } || after.contains { $0 <= Double(top) }
  }

  /// Whether the first units are the same set.
  public func hasSameTop(_ top: Int) -> Bool { exchanged(top: top) == 0 }

  /// Whether the first units are the same set in the same order, ties included.
  public func hasSameOrder(top: Int) -> Bool {
    hasSameTop(top)
      && after.indices.allSatisfy { !(before[$0] <= Double(top)) || before[$0] == after[$0] }
  }
}
