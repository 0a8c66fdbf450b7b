/// The state of the simplex method: basic variables as combinations of the others.
///
/// Variables are numbered: first those of the program, then one for each row, which is the row's
/// value. At any time as many variables are basic as there are rows; `basic[i]` equals
/// Σ_j entries[i, j] · (nonbasic variable j), and nonbasic variables stand at one of their bounds
/// (or anywhere, where they have none).
struct SimplexTableau: Sendable {
  /// How many rows.
  let height: Int
  /// How many columns: the nonbasic variables.
  let width: Int
  /// Row after row, then the row of the objective.
  var entries: [Double]
  /// The variable of every row.
  var basic: [Int]
  /// The variable of every column.
  var nonbasic: [Int]
  /// Values of all variables.
  var values: [Double]
  /// Bounds of all variables.
  var lower: [Double]
  var upper: [Double]

  /// A bound may be passed by this much.
  static let feasibility = 1e-12
  /// A slope of the objective below this is none.
  static let slope = 1e-12
  /// No pivot is smaller.
  static let pivot = 1e-9

  /// All rows basic, all variables at the bound nearest to 0.
  init(_ program: LinearProgram) {
    let width = program.cost.count
    height = program.rows.count
    self.width = width
    lower = program.lower + program.rows.map(\.lower)
    upper = program.upper + program.rows.map(\.upper)
    basic = Array(width..<(width + program.rows.count))
    nonbasic = Array(0..<width)
    entries = []
    entries.reserveCapacity((program.rows.count + 1) * width)
    for row in program.rows { entries += row.coefficients }
    entries += program.cost
    values = zip(program.lower, program.upper).map { min(max(0, $0), $1) }
    values += [Double](repeating: 0, count: program.rows.count)
    evaluate()
  }

  /// Works out the basic variables from the others.
  mutating func evaluate() {
    for row in 0..<height {
      var sum = 0.0
      for column in 0..<width { sum += entries[row * width + column] * values[nonbasic[column]] }
      values[basic[row]] = sum
    }
  }

  /// The objective's value.
  var objective: Double {
    (0..<width).reduce(0) { $0 + entries[height * width + $1] * values[nonbasic[$1]] }
  }

  /// Exchanges a basic variable for a nonbasic one; values stay.
  mutating func exchange(row: Int, column: Int) {
    let width = width
    let start = row * width
    let inverse = 1 / entries[start + column]
    for other in 0..<width { entries[start + other] *= -inverse }
    entries[start + column] = inverse
    var base = 0
    for other in 0...height {
      defer { base += width }
      if other == row { continue }
      let factor = entries[base + column]
      if factor == 0 { continue }
      entries[base + column] = 0
      for position in 0..<width {
        entries[base &+ position] += factor * entries[start &+ position]
      }
    }
    (basic[row], nonbasic[column]) = (nonbasic[column], basic[row])
  }

  /// Lets a row's value be anything from now on.
  mutating func free(row: Int) {
    lower[width + row] = -.infinity
    upper[width + row] = .infinity
  }

  /// The multiplier of every row at an optimum: the slope of the objective along the row's value.
  func multipliers() -> [Double] {
    var result = [Double](repeating: 0, count: height)
    for column in 0..<width where nonbasic[column] >= width {
      let slope = entries[height * width + column]
      result[nonbasic[column] - width] = abs(slope) > Self.slope ? slope : 0
    }
    return result
  }

  /// The same basis worked out afresh from the program's own numbers, largest pivots first.
  ///
  /// Bounds changed since stay changed.
  mutating func refresh(from program: LinearProgram) {
    let old = self
    let keep = (lower, upper)
    self = SimplexTableau(program)
    (lower, upper) = keep
    for variable in old.nonbasic { values[variable] = old.values[variable] }
    var entering = Set(old.basic.filter { $0 < width })
    var leaving = Set(old.nonbasic.filter { $0 >= width })
    while !entering.isEmpty {
      var best = (size: 0.0, row: -1, column: -1)
      for row in 0..<height where leaving.contains(basic[row]) {
        for column in 0..<width where entering.contains(nonbasic[column]) {
          let size = abs(entries[row * width + column])
          if size > best.size { best = (size, row, column) }
        }
      }
      guard best.size > 0 else { break }
      leaving.remove(basic[best.row])
      entering.remove(nonbasic[best.column])
      exchange(row: best.row, column: best.column)
    }
    evaluate()
  }
}
