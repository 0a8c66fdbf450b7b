/// The linear relaxation of counting the rows above a level, as the state of the simplex method.
///
/// Minimises Σ cost · max(0, row − level) over a polytope. Variables are numbered: coordinates
/// first, then rows. Positions below `height` are basic, the `width` positions behind them are not;
/// a basic variable changes by Σ_j entry(i, j) · (change of the nonbasic variable j). A row with a
/// cost stands at the level while it is not basic; one without a cost may have hard bounds instead.
struct CountingTableau: Sendable {
  /// How many rows.
  let height: Int
  /// How many coordinates.
  let width: Int
  /// How many rows, the first ones, are conditions that never count.
  let conditions: Int
  /// Column after column.
  var entries: [Double]
  /// The variable at every position.
  var variables: [Int]
  /// The position of every variable.
  var positions: [Int]
  /// Values, by variable.
  var values: [Double]
  /// Hard bounds, by variable.
  var lower: [Double]
  var upper: [Double]
  /// What a unit above the level costs, by variable; 0 where the row does not count.
  private(set) var cost: [Double]
  /// Above this a row counts.
  private(set) var level: Double
  /// Whether a basic row with a cost is taken as above the level, by variable.
  var isAbove: [Bool]
  /// The slopes of the objective along the nonbasic variables, below the level.
  var slopes: [Double]

  /// A bound may be passed by this much.
  static let feasibility = 1e-12
  /// A slope of the objective below this is none.
  static let slope = 1e-11
  /// No pivot is smaller.
  static let pivot = 1e-9

  /// Rows `constant + coefficients · x` above which nothing is known yet; coordinates start at their
  /// lower bounds.
  ///
  /// - Parameters:
  ///   - rows: conditions with their bounds, then the rows to count, without any.
  ///   - lower: least values of the coordinates.
  ///   - upper: greatest values of the coordinates.
  init(
    conditions: [(row: Affine, lower: Double, upper: Double)], rows: [Affine], lower: [Double],
    upper: [Double], level: Double
  ) {
    let all = conditions.map(\.row) + rows
    let (height, width) = (all.count, lower.count)
    self.height = height
    self.width = width
    self.conditions = conditions.count
    self.level = level
    self.lower =
      lower + conditions.map(\.lower) + [Double](repeating: -.infinity, count: rows.count)
    self.upper =
      upper + conditions.map(\.upper) + [Double](repeating: .infinity, count: rows.count)
    variables = Array(width..<(width + height)) + Array(0..<width)
    positions = Array(height..<(height + width)) + Array(0..<height)
    values = lower + all.map { $0.value(at: lower) }
    entries = [Double](repeating: 0, count: height * width)
    for (row, affine) in all.enumerated() {
      for column in 0..<width { entries[column * height + row] = affine.slopes[column] }
    }
    cost = [Double](repeating: 0, count: width + height)
    isAbove = [Bool](repeating: false, count: width + height)
    slopes = [Double](repeating: 0, count: width)
  }

  /// A linear function with a constant.
  struct Affine: Sendable {
    var slopes: [Double]
    var constant: Double

    func value(at point: [Double]) -> Double {
      var sum = constant
      for position in slopes.indices { sum += slopes[position] * point[position] }
      return sum
    }

    /// A linear function of coordinates that add up to 1, without the last of them.
    init(_ slopes: [Double]) {
      constant = slopes.last ?? 0
      self.slopes = slopes.dropLast().map { [constant] in $0 - constant }
    }
  }

  /// The variable of a row that counts.
  func variable(_ row: Int) -> Int { width + conditions + row }

  /// A row position in a column.
  func entry(_ row: Int, _ column: Int) -> Double { entries[column &* height &+ row] }

  /// What the rows above the level cost.
  var objective: Double {
    var sum = 0.0
    for variable in (width + conditions)..<(width + height) where cost[variable] > 0 {
      sum += cost[variable] * max(0, values[variable] - level)
    }
    return sum
  }

  /// What the objective rises by per unit of a nonbasic variable upwards and downwards; infinite
  /// where it cannot go.
  func prices(_ column: Int) -> (up: Double, down: Double) {
    let variable = variables[height &+ column]
    let value = values[variable]
    return (
      value < upper[variable] ? max(0, slopes[column] + cost[variable]) : .infinity,
      value > lower[variable] ? max(0, -slopes[column]) : .infinity
    )
  }

  /// Sets what a row costs above the level.
  mutating func charge(_ variable: Int, _ price: Double) {
    cost[variable] = price
    let position = positions[variable]
    if price > 0, position >= height, values[variable] != level {
      shift(position - height, to: level)
    }
  }

  /// Holds a row at most at the level, from now on without a cost.
  mutating func hold(_ variable: Int) {
    cost[variable] = 0
    upper[variable] = level
  }

  /// Counts a row as above: it costs nothing any more and stays at least at a height.
  mutating func count(_ variable: Int, atLeast least: Double) {
    cost[variable] = 0
    lower[variable] = least
  }

  /// Moves the level, and with it the rows that are held at it.
  mutating func move(level new: Double) {
    guard new != level else { return }
    for column in 0..<width {
      let variable = variables[height + column]
      if cost[variable] > 0 || (isHeld(variable) && values[variable] == upper[variable]) {
        shift(column, to: new)
      }
    }
    for variable in (width + conditions)..<(width + height) where isHeld(variable) {
      upper[variable] = new
    }
    level = new
  }

  /// Whether a row must not rise above the level.
  func isHeld(_ variable: Int) -> Bool {
    variable >= width + conditions && upper[variable].isFinite
  }

  private mutating func shift(_ column: Int, to value: Double) {
    let variable = variables[height + column]
    let step = value - values[variable]
    for row in 0..<height { values[variables[row]] += entries[column &* height &+ row] * step }
    values[variable] = value
  }
}
