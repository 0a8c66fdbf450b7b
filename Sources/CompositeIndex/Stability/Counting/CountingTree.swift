/// Branch and bound over which rows lie above a level.
///
/// Every node is a part of the polytope: one more row is held at most at the level in one child, and
/// counted as above it in the other.
struct CountingTree {
  /// The rows above the level at the best point found.
  private(set) var above: [Int]
  /// At no point fewer rows are above the level.
  private(set) var fewest = 0
  /// Whether the effort did not suffice.
  private(set) var isExhausted = false
  /// How many relaxations were solved.
  private(set) var programs = 0

  /// A linear program from scratch takes as long as so many nodes.
  private static let price = 10

  /// A level this much lower (of the largest difference) counts as lower.
  static let step = 1e-10

  private let root: CountingNode
  private var level: Double
  private var effort: Int
  /// Answers with fewer rows than this are looked for.
  private var target = 0
  /// Asked whether the rows above the level can be given up; tells the least level then.
  private var lowering: (([Int]) -> Double?)?

  init(
    rows: [[Double]], ranges: [ClosedRange<Double>], over space: SearchSpace, level: Double,
    effort: Int
  ) {
    self.level = level
    self.effort = effort
    let last = space.count - 1
    // The last coordinate is what the others leave of 1.
    var rest = [Double](repeating: 0, count: space.count)
    rest[last] = 1
    let conditions =
      [(row: CountingTableau.Affine(rest), lower: space.lower[last], upper: space.upper[last])]
      + space.rows.dropFirst().map { row in
        (row: CountingTableau.Affine(row.coefficients), lower: row.lower, upper: row.upper)
      }
    root = CountingNode(
      CountingTableau(
        conditions: conditions, rows: rows.map { .init($0) },
        lower: Array(space.lower.dropLast()), upper: space.upper.dropLast().map { min($0, 1) },
        level: level), ranges)
    above = Array(rows.indices)
  }

  /// Finds the fewest rows above the level.
  ///
  /// One number after the other is proved to be too few: the fewer rows an answer may give up, the
  /// smaller the tree.
  mutating func findFewest() {
    var root = root
    guard root.tableau.reachFeasibility() else { return }
    target = above.count + 1
    start(from: root.tableau)
    if root.tableau.minimise() { fewest = Self.whole(root.relaxed) }
    programs += 1
    note(root.tableau)
    while fewest < above.count {
      target = fewest + 1
      explore(root)
      if isExhausted || above.count < target { break }
      fewest = target
    }
    if !isExhausted { fewest = above.count }
  }

  /// Lowers the level as far as no more than so many rows need be above it.
  ///
  /// - Parameter least: the least level that giving up some rows allows; `nil` where it is not
  ///   below the present one.
  mutating func lower(givingUp most: Int, least: @escaping ([Int]) -> Double?) {
    target = most + 1
    lowering = least
    explore(root)
    lowering = nil
  }

  /// A lower bound of whole numbers.
  private static func whole(_ bound: Double) -> Int { Int((bound - 1e-6).rounded(.up)) }

  /// Good answers from a few relaxations whose rows cost the more the nearer they are to the level
  /// (Candès, Wakin and Boyd, 2008, Journal of Fourier Analysis and Applications 14).
  private mutating func start(from tableau: CountingTableau) {
    var tableau = tableau
    for _ in 0..<8 {
      programs += 1
      guard tableau.minimise() else { return }
      note(tableau)
      for row in root.verdicts.indices where root.verdicts[row] == .open {
        let variable = tableau.variable(row)
        let excess = max(0, tableau.values[variable] - level)
        tableau.charge(variable, 1 / (excess + 0.02 * (root.highest[row] - level)))
      }
    }
  }

  /// Takes the rows above the level as an answer where they are fewer than those of the best one;
  /// where the level is being lowered, lowers it.
  private mutating func note(_ tableau: CountingTableau) {
    let most = lowering == nil ? above.count : target
    var count = 0
    for row in root.verdicts.indices where isAbove(tableau, row) { count += 1 }
    guard count < most else { return }
    let found = root.verdicts.indices.filter { isAbove(tableau, $0) }
    guard let lowering else {
      above = found
      return
    }
    effort -= Self.price
    if let least = lowering(found) { level = least - Self.step }
  }

  private func isAbove(_ tableau: CountingTableau, _ row: Int) -> Bool {
    tableau.values[tableau.variable(row)] > tableau.level + 1e-12
  }

  /// Whether nothing below a bound is looked for any more.
  private func isDone(_ bound: Double) -> Bool {
    isExhausted || Self.whole(bound) >= target || (lowering == nil && above.count < target)
  }

  private mutating func explore(_ given: CountingNode) {
    if isDone(given.bound) { return }
    if effort <= 0 { isExhausted = true }
    effort -= 1
    var node = given
    node.move(level: level)
    guard !isExhausted, node.tableau.reachFeasibility() else { return }
    var rounds = 0
    var previous = -Double.infinity
    while true {
      programs += 1
      let isLeast = node.tableau.minimise()
      let relaxed = node.relaxed
      if isLeast { node.bound = max(node.bound, relaxed) }
      note(node.tableau)
      if isDone(node.bound) { return }
      if node.tableau.level != level {
        node.move(level: level)
        guard node.tableau.reachFeasibility() else { return }
        continue
      }
      rounds += 1
      guard isLeast, rounds <= 5, rounds == 1 || relaxed > previous + 0.05 else { break }
      previous = relaxed
      node.tighten(gap: Double(target - 1) - relaxed + 1e-6)
    }
    guard let row = node.branch else { return }
    let variable = node.tableau.variable(row)
    let share =
      (node.tableau.values[variable] - level) / (node.highest[row] - level)
    // While the level falls, rows between the old and the new one belong to the first child.
    if lowering != nil || share <= 0.5 {
      explore(node.holding(row))
      explore(node.counting(row, above: level))
    } else {
      explore(node.counting(row, above: level))
      explore(node.holding(row))
    }
  }
}
