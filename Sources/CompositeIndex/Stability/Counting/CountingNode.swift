/// A part of the polytope within which some rows are decided.
struct CountingNode: Sendable {
  /// What is known of a row.
  enum Verdict: Sendable {
    case open, above, notAbove
  }

  var tableau: CountingTableau
  /// By row.
  var verdicts: [Verdict]
  /// Bounds of every row's value at any better answer.
  var lowest: [Double]
  var highest: [Double]
  /// How many rows are above the level for certain.
  var count = 0
  /// How many rows are above the level at least.
  var bound = 0.0

  init(_ tableau: CountingTableau, _ ranges: [ClosedRange<Double>]) {
    self.tableau = tableau
    verdicts = [Verdict](repeating: .open, count: ranges.count)
    lowest = ranges.map(\.lowerBound)
    highest = ranges.map(\.upperBound)
    for row in ranges.indices { settle(row) }
  }

  /// The relaxation's lower bound at its optimum.
  var relaxed: Double { Double(count) + tableau.objective }

  /// Decides a row that can only be on one side, or charges it by what is known.
  mutating func settle(_ row: Int) {
    guard verdicts[row] == .open else { return }
    let variable = tableau.variable(row)
    if highest[row] <= tableau.level {
      verdicts[row] = .notAbove
      tableau.charge(variable, 0)
    } else if lowest[row] > tableau.level {
      verdicts[row] = .above
      count += 1
      tableau.charge(variable, 0)
    } else {
      tableau.charge(variable, 1 / (highest[row] - tableau.level))
    }
  }

  /// The part where a row is not above the level.
  func holding(_ row: Int) -> CountingNode {
    var part = self
    part.verdicts[row] = .notAbove
    part.highest[row] = tableau.level
    part.tableau.hold(tableau.variable(row))
    return part
  }

  /// The part where a row is above a level.
  func counting(_ row: Int, above level: Double) -> CountingNode {
    var part = self
    part.verdicts[row] = .above
    part.lowest[row] = max(lowest[row], level)
    part.count += 1
    part.tableau.count(tableau.variable(row), atLeast: level)
    return part
  }

  /// Lowers the level: what was never above the old one may be above the new one.
  mutating func move(level: Double) {
    guard level != tableau.level else { return }
    tableau.move(level: level)
    for row in verdicts.indices {
      if verdicts[row] == .notAbove {
        if tableau.isHeld(tableau.variable(row)) {
          highest[row] = min(highest[row], level)
        } else if highest[row] > level {
          verdicts[row] = .open
        }
      }
      settle(row)
    }
  }

  /// Bounds every row over the points that cost at most so much more than the optimum.
  ///
  /// From the optimum, any point is reached by moving nonbasic variables, each at its price; what
  /// can be paid bounds how far (reduced-cost tightening: Nemhauser and Wolsey, 1988, Integer and
  /// Combinatorial Optimization, section II.1.4).
  mutating func tighten(gap: Double) {
    let ways = ways
    for row in verdicts.indices where verdicts[row] == .open {
      let variable = tableau.variable(row)
      let (position, value) = (tableau.positions[variable], tableau.values[variable])
      var (rise, fall) = (0.0, 0.0)
      var (riseRate, fallRate) = (0.0, 0.0)
      for way in ways {
        let change: Double
        if position < tableau.height {
          change = tableau.entry(position, way.column) * way.sign
        } else {
          change = position == tableau.height + way.column ? way.sign : 0
        }
        if change == 0 { continue }
        if way.price * way.room <= gap {
          if change > 0 { rise += change * way.room } else { fall += change * way.room }
        } else if change > 0 {
          riseRate = max(riseRate, change / way.price)
        } else {
          fallRate = min(fallRate, change / way.price)
        }
      }
      highest[row] = min(highest[row], value + rise + riseRate * gap + 1e-10)
      lowest[row] = max(lowest[row], value + fall + fallRate * gap - 1e-10)
      settle(row)
    }
  }

  /// Where nonbasic variables can go: the price of a unit, and how many units there are.
  private var ways: [(column: Int, sign: Double, price: Double, room: Double)] {
    var ways: [(column: Int, sign: Double, price: Double, room: Double)] = []
    for column in 0..<tableau.width {
      let variable = tableau.variables[tableau.height + column]
      let value = tableau.values[variable]
      var (least, most) = (tableau.lower[variable], tableau.upper[variable])
      let row = variable - tableau.variable(0)
      if row >= 0 { (least, most) = (max(least, lowest[row]), min(most, highest[row])) }
      let prices = tableau.prices(column)
      if prices.up.isFinite { ways.append((column, 1, prices.up, max(0, most - value))) }
      if prices.down.isFinite { ways.append((column, -1, prices.down, max(0, value - least))) }
    }
    return ways
  }

  /// The open row above the level whose decision promises to raise the bound most on both sides.
  var branch: Int? {
    let prices = (0..<tableau.width).map { tableau.prices($0) }
    var best: (row: Int, score: Double)?
    for row in verdicts.indices where verdicts[row] == .open {
      let variable = tableau.variable(row)
      let position = tableau.positions[variable]
      let excess = tableau.values[variable] - tableau.level
      guard excess > 1e-12, position < tableau.height else { continue }
      // What the first dual step down to the level costs at least.
      var least = 2 / excess
      for column in 0..<tableau.width {
        let entry = tableau.entry(position, column)
        if abs(entry) < CountingTableau.pivot { continue }
        least = min(least, (entry < 0 ? prices[column].up : prices[column].down) / abs(entry))
      }
      let share = excess / (highest[row] - tableau.level)
      let score = max(1e-6, excess * least) * max(1e-6, 1 - share)
      if best.map({ score > $0.score }) ?? true { best = (row, score) }
    }
    return best?.row
  }
}
