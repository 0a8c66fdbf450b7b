/// How far weights have moved.
public enum WeightNorm: String, CaseIterable, Sendable {
  /// The sum of all changes: twice the weight that is moved.
  case l1 = "L1"
  /// The root of the sum of squared changes.
  case l2 = "L2"
  /// The largest single change.
  case lInfinity = "Linf"

  /// The distance of two vectors of weights.
  public func distance(_ left: [Double], _ right: [Double]) -> Double {
    let changes = zip(left, right).map { abs($0 - $1) }
    return switch self {
    case .l1: changes.reduce(0, +)
    case .l2: changes.reduce(0) { $0 + $1 * $1 }.squareRoot()
    case .lInfinity: changes.max() ?? 0
    }
  }
}

/// The admissible weights nearest to the scheme's own under which linear functions of the weights
/// are at least a bound; functions can be let go one after the other.
///
/// L1: w = w⁰ + p − n, min Σ p + n. L∞: w = w⁰ + c, −e ≤ c ≤ e, min e. L2: ``Projection``.
struct NearestWeights {
  let norm: WeightNorm
  private let set: WeightSet
  private let slopes: [[Double]]
  private let bound: Double
  /// Which functions still count.
  private(set) var counts: [Bool]
  /// The weights; `nil` where there are none.
  private(set) var weights: [Double]?
  /// Functions at least one of which has to be let go before anything nearer is possible.
  private(set) var binding: [Int] = []
  private var tableau: SimplexTableau?
  private var program: LinearProgram?
  private var first = 0

  /// Solves with all functions.
  init(_ norm: WeightNorm, _ set: WeightSet, where slopes: [[Double]], atLeast bound: Double) {
    self.norm = norm
    self.set = set
    self.slopes = slopes
    self.bound = bound
    counts = [Bool](repeating: true, count: slopes.count)
    if norm != .l2 {
      let program = makeProgram()
      tableau = SimplexTableau(program)
      self.program = program
    }
    solve()
  }

  /// How far the weights are; +∞ where there are none.
  var distance: Double {
    weights.map { norm.distance($0, set.space.nominal) } ?? .infinity
  }

  /// Solves again without some functions.
  mutating func letGo(_ functions: [Int]) {
    for function in functions {
      counts[function] = false
      tableau?.free(row: first + function)
    }
    solve()
  }

  /// The weights worked out from the numbers as given.
  func refined() -> [Double]? {
    guard norm != .l2, var program else { return weights }
    for function in counts.indices where !counts[function] {
      program.rows[first + function].lower = -.infinity
    }
    guard case .optimal(let solution) = program.solve() else { return nil }
    return read(solution.values)
  }

  private mutating func solve() {
    guard tableau != nil else { return project() }
    guard tableau?.reachFeasibility() ?? false else {
      weights = nil
      binding = functions(tableau?.farkasMultipliers() ?? [])
      return
    }
    _ = tableau?.minimise()
    weights = tableau.map { read($0.values) }
    binding = functions(tableau?.multipliers() ?? [])
  }

  private func functions(_ multipliers: [Double]) -> [Int] {
    counts.indices.filter { counts[$0] && abs(multipliers[first + $0]) > 1e-11 }
  }

  private func read(_ values: [Double]) -> [Double] {
    let own = set.space.nominal
    return own.indices.map { position in
      let change =
        norm == .l1 ? values[position] - values[own.count + position] : values[position]
      let weight = own[position] + change
      return weight < 1e-15 ? 0 : weight
    }
  }

  private mutating func makeProgram() -> LinearProgram {
    let count = set.space.count
    let own = set.space.nominal
    let (least, most) = (zip(set.lower, own).map { $0 - $1 }, zip(set.upper, own).map { $0 - $1 })
    /// A function of the weights as a function of the variables.
    func spread(_ row: [Double]) -> [Double] {
      norm == .l1 ? row + row.map { -$0 } : row + [0]
    }
    func value(_ row: [Double]) -> Double { zip(row, own).reduce(0) { $0 + $1.0 * $1.1 } }
    var rows = [
      LinearProgram.Row(spread([Double](repeating: 1, count: count)), atLeast: 0, atMost: 0)
    ]
    for row in set.rows {
      let now = value(row.coefficients)
      rows.append(
        .init(spread(row.coefficients), atLeast: row.lower - now, atMost: row.upper - now))
    }
    if norm == .lInfinity {
      for position in 0..<count {
        var row = [Double](repeating: 0, count: count + 1)
        row[position] = 1
        row[count] = -1
        rows.append(.init(row, atMost: 0))
        row[count] = 1
        rows.append(.init(row, atLeast: 0))
      }
    }
    first = rows.count
    for row in slopes {
      // Of a size near 1, as all other rows.
      let size = row.reduce(0) { max($0, abs($1)) }
      let factor = size > 0 ? 1 / size : 1
      rows.append(.init(spread(row.map { $0 * factor }), atLeast: (bound - value(row)) * factor))
    }
    if norm == .l1 {
      return LinearProgram(
        cost: [Double](repeating: 1, count: 2 * count),
        lower: least.map { max(0, $0) } + most.map { max(0, -$0) },
        upper: most.map { max(0, $0) } + least.map { max(0, -$0) }, rows: rows)
    }
    return LinearProgram(
      cost: [Double](repeating: 0, count: count) + [1], lower: least + [0], upper: most + [1],
      rows: rows)
  }

  private mutating func project() {
    var conditions = set.conditions
    let start = conditions.count
    let still = counts.indices.filter { counts[$0] }
    conditions += still.map { Projection.Condition(slopes: slopes[$0], bound: bound) }
    var projection = Projection(of: set.space.nominal, conditions: conditions)
    weights = projection.nearest().map { $0.map { $0 < 1e-15 ? 0 : $0 } }
    binding = projection.binding.filter { $0 >= start }.map { still[$0 - start] }
  }
}

extension WeightSet {
  /// The set as half-spaces and planes.
  var conditions: [Projection.Condition] {
    let count = space.count
    var conditions = [
      Projection.Condition(
        slopes: [Double](repeating: 1, count: count), bound: 1, isEquality: true)
    ]
    for position in 0..<count {
      var one = [Double](repeating: 0, count: count)
      one[position] = 1
      conditions.append(.init(slopes: one, bound: lower[position]))
      if upper[position] < 1 {
        one[position] = -1
        conditions.append(.init(slopes: one, bound: -upper[position]))
      }
    }
    for row in rows {
      if row.lower == row.upper {
        conditions.append(.init(slopes: row.coefficients, bound: row.lower, isEquality: true))
        continue
      }
      if row.lower.isFinite {
        conditions.append(.init(slopes: row.coefficients, bound: row.lower))
      }
      if row.upper.isFinite {
        conditions.append(.init(slopes: row.coefficients.map { -$0 }, bound: -row.upper))
      }
    }
    return conditions
  }
}
