/// The fewest rows of `rows · x ≤ t` to give up so that the others hold with t ≤ 0, and the least t
/// that as many allow.
///
/// Solve min t. Where t stays above 0, the rows with positive multipliers cannot hold together
/// (Farkas, 1902): at least one of them has to go, and no other row matters. Branch on those; below,
/// bound by certificates that share no row (each costs one row); above, by the rows that the points
/// found on the way break (minimum unsatisfied linear relations: Amaldi, Pfetsch and Trotter, 2003,
/// Mathematical Programming 95; Chinneck, 2008, Feasibility and Infeasibility in Optimization,
/// chapter 7). Every program starts from the last one's basis.
struct HittingSearch {
  /// Rows given up in the best answer so far.
  private(set) var given: [Int]
  /// The least t that as many rows allow.
  private(set) var level = Double.infinity
  /// How many linear programs were solved.
  private(set) var programs = 0

  private let space: SearchSpace
  private let rows: [[Double]]
  private let tolerance: Double
  private let program: LinearProgram
  private let first: Int
  private var isRefining = false

  /// t is the last variable.
  private var level0: Int { space.count }

  /// - Parameters:
  ///   - rows: slopes in the coordinates of the space, none larger than about 1.
  ///   - tolerance: t up to this counts as 0.
  init(_ rows: [[Double]], over space: SearchSpace, tolerance: Double) {
    self.space = space
    self.rows = rows
    self.tolerance = tolerance
    let size = rows.reduce(1.0) { max($0, $1.reduce(0) { max($0, abs($1)) }) }
    program = LinearProgram(
      cost: [Double](repeating: 0, count: space.count) + [1],
      lower: space.lower + [-2 * size], upper: space.upper + [2 * size],
      rows: space.rows.map { .init($0.coefficients + [0], atLeast: $0.lower, atMost: $0.upper) }
        + rows.map { .init($0 + [-1], atMost: 0) })
    first = space.rows.count
    given = Array(rows.indices)
    start = SimplexTableau(program)
    start.values[space.count] = 2 * size
    start.evaluate()
    _ = start.reachFeasibility()
    _ = start.minimise()
  }

  private var start: SimplexTableau

  /// Finds the fewest rows, then the least t.
  mutating func run() {
    guard !rows.isEmpty else {
      (given, level) = ([], -.infinity)
      return
    }
    programs = 1
    explore(start, removed: 0, frozen: [Bool](repeating: false, count: rows.count))
    guard given.count < rows.count else {
      level = -.infinity
      return
    }
    isRefining = true
    var own = start
    for row in given { own.free(row: first + row) }
    _ = own.minimise()
    programs += 1
    note(own)
    explore(start, removed: 0, frozen: [Bool](repeating: false, count: rows.count))
  }

  /// Rows · x at a tableau's point.
  private func sum(_ tableau: SimplexTableau, _ row: Int) -> Double {
    tableau.values[tableau.width + first + row] + tableau.values[level0]
  }

  /// The level that a point allows when as many rows are given up as in the best answer.
  private func achieved(_ tableau: SimplexTableau) -> Double {
    let sums = rows.indices.map { sum(tableau, $0) }.sorted(by: >)
    return given.count < sums.count ? sums[given.count] : -.infinity
  }

  /// Takes a point as an answer where it is better than the best one.
  private mutating func note(_ tableau: SimplexTableau) {
    if isRefining {
      let reached = achieved(tableau)
      guard reached < level else { return }
      level = reached
      let order = rows.indices.sorted {
        (-sum(tableau, $0), $0) < (-sum(tableau, $1), $1)
      }
      given = order.prefix(given.count).sorted()
    } else {
      var broken = 0
      for row in rows.indices where sum(tableau, row) > tolerance { broken += 1 }
      guard broken < given.count else { return }
      given = rows.indices.filter { sum(tableau, $0) > tolerance }
    }
  }

  /// What t must stay above for a certificate to count.
  private var threshold: Double { isRefining ? level - 1e-12 : tolerance }
  /// How many rows an answer worth finding may give up.
  private var most: Int { isRefining ? given.count : given.count - 1 }

  private mutating func explore(_ tableau: SimplexTableau, removed: Int, frozen: [Bool]) {
    note(tableau)
    guard tableau.values[level0] > threshold, removed < most else { return }
    guard let branch = branch(tableau, removed: removed, frozen: frozen) else { return }
    var frozen = frozen
    for row in branch {
      var next = tableau
      next.free(row: first + row)
      _ = next.minimise()
      programs += 1
      explore(next, removed: removed + 1, frozen: frozen)
      frozen[row] = true
    }
  }

  /// The rows of the shortest certificate; `nil` where no better answer lies below.
  private mutating func branch(
    _ tableau: SimplexTableau, removed: Int, frozen: [Bool]
  ) -> [Int]? {
    var rest = tableau
    var bound = removed
    var best: [Int]?
    while rest.values[level0] > threshold {
      let certificate = certificate(rest).filter { !frozen[$0] }
      if certificate.isEmpty { return nil }
      if best.map({ certificate.count < $0.count }) ?? true { best = certificate }
      bound += 1
      if bound > most { return nil }
      for row in certificate { rest.free(row: first + row) }
      _ = rest.minimise()
      programs += 1
      note(rest)
    }
    return best
  }

  /// The rows that cannot all hold at a lower level, the heaviest first.
  private func certificate(_ tableau: SimplexTableau) -> [Int] {
    var found: [(row: Int, weight: Double)] = []
    for column in 0..<tableau.width {
      let row = tableau.nonbasic[column] - tableau.width - first
      guard row >= 0 else { continue }
      let slope = -tableau.entries[tableau.height * tableau.width + column]
      if slope > 1e-10 { found.append((row, slope)) }
    }
    found.sort { ($0.weight, -$0.row) > ($1.weight, -$1.row) }
    return found.map(\.row)
  }

  /// The point that allows the least level, worked out afresh.
  ///
  /// Where that level is a tie, rows that cannot do better are held there and the others are taken
  /// as far as they go, so that no more units than need be are level.
  func witness() -> (weights: [Double], level: Double) {
    var program = program
    for row in given { program.rows[first + row].upper = .infinity }
    var found: (weights: [Double], level: Double)?
    var open = Set(rows.indices).subtracting(given)
    while case .optimal(let solution) = program.solve() {
      let point = Array(solution.values.prefix(space.count))
      found = (space.weights(point), found?.level ?? solution.objective)
      let tied = open.filter { abs(solution.multipliers[first + $0]) > 1e-10 }
      guard abs(solution.objective) <= tolerance, !tied.isEmpty, open.count > tied.count else {
        break
      }
      open.subtract(tied)
      // Without t: the row alone is at most 0, but for the rounding of the tie itself.
      for row in tied {
        program.rows[first + row].coefficients[space.count] = 0
        program.rows[first + row].upper = max(0, solution.objective)
      }
    }
    return found ?? (space.weights([Double](repeating: 1, count: space.count)), level)
  }
}
