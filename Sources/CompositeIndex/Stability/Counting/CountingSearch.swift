/// The fewest rows of `rows · x ≤ t` to give up so that the others hold with t ≤ 0, and the least t
/// that as many allow; with a proof, or with what could be proved by a given effort.
///
/// Minimum unsatisfied linear relations (Amaldi, Pfetsch and Trotter, 2003, Mathematical
/// Programming 95): branch and bound over which rows are given up. A row costs its share of the
/// most that it can reach where it must hold or not (the relaxation of a "big M" as small as
/// possible). What an answer better than the best one may cost at most bounds how far every row can
/// still reach, so that shares are worked out afresh at every node, and rows are decided without
/// branching. See ``CountingTree``.
struct CountingSearch {
  /// Rows given up in the best answer.
  private(set) var given: [Int]
  /// No answer gives up fewer rows: as many as `given` where the search came to its end.
  private(set) var fewest = 0
  /// The least t found that as many rows allow; less than nothing can be given up for.
  private(set) var level = -Double.infinity
  /// Whether no lesser t is possible.
  private(set) var isLevelProven = true
  /// How many linear programs were solved.
  private(set) var programs = 0

  private let space: SearchSpace
  private let rows: [[Double]]
  private let ranges: [ClosedRange<Double>]
  private let tolerance: Double
  private let program: LinearProgram

  /// - Parameters:
  ///   - rows: slopes in the coordinates of the space, none larger than about 1.
  ///   - ranges: the least and the greatest value of every row over the space.
  ///   - tolerance: t up to this counts as 0; below 0, how far rows must lie under it to hold.
  init(
    _ rows: [[Double]], within ranges: [ClosedRange<Double>], over space: SearchSpace,
    tolerance: Double
  ) {
    self.space = space
    self.rows = rows
    self.ranges = ranges
    self.tolerance = tolerance
    let size = rows.reduce(1.0) { max($0, $1.reduce(0) { max($0, abs($1)) }) }
    program = LinearProgram(
      cost: [Double](repeating: 0, count: space.count) + [1],
      lower: space.lower + [-2 * size], upper: space.upper + [2 * size],
      rows: space.rows.map { .init($0.coefficients + [0], atLeast: $0.lower, atMost: $0.upper) }
        + rows.map { .init($0 + [-1], atMost: 0) })
    given = Array(rows.indices)
  }

  /// Finds the fewest rows, then the least t.
  ///
  /// - Parameter effort: how many nodes either search may look at.
  mutating func run(effort: Int) {
    let always = rows.indices.filter { ranges[$0].lowerBound > tolerance }
    let open = rows.indices.filter {
      ranges[$0].lowerBound <= tolerance && ranges[$0].upperBound > tolerance
    }
    var tree = tree(open, level: tolerance, effort: effort)
    tree.findFewest()
    programs += tree.programs
    given = (always + tree.above.map { open[$0] }).sorted()
    fewest = always.count + tree.fewest
    keepWhatHolds()
    guard given.count < rows.count else { return }
    refine(always, effort: effort)
    if keepWhatHolds() {
      level = least(without: given) ?? level
      isLevelProven = false
    }
  }

  /// Keeps rows that were given up and hold all the same at the point of the least t; there are none
  /// where fewer cannot be given up.
  ///
  /// - Returns: whether there were any.
  @discardableResult
  private mutating func keepWhatHolds() -> Bool {
    let before = given.count
    while fewest < given.count, let solution = solution(without: given) {
      let broken = rows.indices.filter { row in
        zip(rows[row], solution.values).reduce(0) { $0 + $1.0 * $1.1 } > tolerance
      }
      guard broken.count < given.count else { break }
      given = broken
    }
    return given.count < before
  }

  /// Lowers t as far as it goes without giving up more rows.
  private mutating func refine(_ always: [Int], effort: Int) {
    guard let start = least(without: given) else { return }
    level = start
    // As many rows as may be given up and one more lie above this, whatever the point.
    let floor = ranges.map(\.lowerBound).sorted(by: >)[given.count]
    let most = given.count - always.count
    let open = rows.indices.filter {
      ranges[$0].lowerBound <= tolerance && ranges[$0].upperBound > floor
    }
    var tree = tree(open, level: level - CountingTree.step, effort: effort)
    var best = (level: level, given: given)
    let search = self
    tree.lower(givingUp: most) { above in
      let gone = (always + above.map { open[$0] }).sorted()
      guard let next = search.least(without: gone), next < best.level - CountingTree.step / 2
      else {
        return nil
      }
      best = (next, gone)
      return next
    }
    (level, given) = best
    programs += tree.programs
    isLevelProven = !tree.isExhausted
  }

  private func tree(_ open: [Int], level: Double, effort: Int) -> CountingTree {
    CountingTree(
      rows: open.map { rows[$0] }, ranges: open.map { ranges[$0] }, over: space, level: level,
      effort: effort)
  }

  /// The least t without some rows.
  private func least(without gone: [Int]) -> Double? { solution(without: gone)?.objective }

  private func solution(without gone: [Int]) -> LinearProgram.Solution? {
    var program = program
    for row in gone { program.rows[space.rows.count + row].upper = .infinity }
    guard case .optimal(let solution) = program.solve() else { return nil }
    return solution
  }

  /// The point that allows the least level, worked out afresh.
  ///
  /// Where that level is a tie, rows that cannot do better are held there and the others are taken
  /// as far as they go, so that no more units than need be are level.
  func witness() -> (weights: [Double], level: Double) {
    var program = program
    let first = space.rows.count
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
