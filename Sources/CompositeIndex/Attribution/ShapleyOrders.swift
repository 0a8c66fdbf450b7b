/// The orders in which switches can be turned, and the Shapley value over them.
///
/// A part is the mean change that its switch makes over all orders of turning the switches
/// (Shapley, L. S., 1953, A value for n-person games, Contributions to the Theory of Games II,
/// 307–317). Where a combination cannot be computed, the mean is over the orders that never meet
/// it; the parts still add up to the whole change, because every order does.
struct ShapleyOrders: Sendable {
  /// One turn of one switch, and in how many orders it is made.
  struct Turn: Sendable {
    let part: ChangeSwitch
    let from: ChangeWorld
    let to: ChangeWorld
    let orders: Double
  }

  /// The turns that are made in at least one order.
  let turns: [Turn]
  /// How many orders can be followed to the end.
  let count: Double
  /// How many there are.
  let all: Double

  /// - Parameters:
  ///   - live: the switches that change anything; the others stay with them, whatever they are.
  ///   - bound: switches that are turned together with the first of them.
  ///   - isPossible: whether a combination can be computed.
  init(
    _ live: [ChangeSwitch], bound: [ChangeSwitch] = [], _ isPossible: (ChangeWorld) -> Bool
  ) {
    let size = live.count
    // A switch that changes nothing goes with the first live one, so that the ends are the results.
    let idle = ChangeSwitch.allCases.filter { !live.contains($0) && !bound.contains($0) }
    func world(_ mask: Int) -> ChangeWorld {
      var bits = 0
      for (place, part) in live.enumerated() where mask >> place & 1 == 1 {
        bits |= 1 << part.rawValue
        if part == bound.first { for other in bound { bits |= 1 << other.rawValue } }
      }
      if mask == (1 << size) - 1 { for part in idle { bits |= 1 << part.rawValue } }
      return ChangeWorld(bits: bits)
    }
    let full = (1 << size) - 1
    let worlds = (0...full).map(world)
    let possible = worlds.indices.map { $0 == 0 || $0 == full || isPossible(worlds[$0]) }
    var ways = [Double](repeating: 0, count: full + 1)
    var rest = [Double](repeating: 0, count: full + 1)
    ways[0] = 1
    rest[full] = 1
    for mask in 0...full where possible[mask] {
      for place in 0..<size where mask >> place & 1 == 1 { ways[mask] += ways[mask ^ 1 << place] }
    }
    for mask in (0...full).reversed() where possible[mask] {
      for place in 0..<size where mask >> place & 1 == 0 { rest[mask] += rest[mask | 1 << place] }
    }
    var turns: [Turn] = []
    for mask in 0..<max(full, 0) where possible[mask] {
      for (place, part) in live.enumerated() where mask >> place & 1 == 0 {
        let next = mask | 1 << place
        guard possible[next], ways[mask] * rest[next] > 0 else { continue }
        turns.append(
          Turn(part: part, from: worlds[mask], to: worlds[next], orders: ways[mask] * rest[next]))
      }
    }
    self.turns = turns
    count = rest[0]
    all = (1...max(1, size)).reduce(1) { $0 * Double($1) }
  }

  /// The parts of a number that every combination has.
  func parts(_ value: (ChangeWorld) -> Double) -> ChangeParts {
    var sums = ChangeParts()
    for turn in turns { sums[turn.part] += turn.orders * (value(turn.to) - value(turn.from)) }
    for part in ChangeSwitch.allCases { sums[part] /= count }
    return sums
  }
}
