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

extension WeightSet {
  /// The admissible weights nearest to the scheme's own under which some linear functions are all at
  /// least a bound: by linear programming (L1, L∞) or projection (L2).
  ///
  /// - Parameters:
  ///   - slopes: one linear function of the weights each.
  ///   - bound: the least value of each.
  /// - Returns: `nil` where no admissible weights do.
  func nearest(_ norm: WeightNorm, where slopes: [[Double]], atLeast bound: Double) -> [Double]? {
    norm == .l2
      ? projection(slopes, bound) : programNearest(norm, slopes, bound)
  }

  private func projection(_ slopes: [[Double]], _ bound: Double) -> [Double]? {
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
    conditions += slopes.map { Projection.Condition(slopes: $0, bound: bound) }
    var projection = Projection(of: space.nominal, conditions: conditions)
    return projection.nearest().map(Self.tidied)
  }

  private func programNearest(
    _ norm: WeightNorm, _ slopes: [[Double]], _ bound: Double
  ) -> [Double]? {
    let count = space.count
    let extra = norm == .l1 ? count : 1
    let none = [Double](repeating: 0, count: extra)
    var all = [
      LinearProgram.Row([Double](repeating: 1, count: count) + none, atLeast: 1, atMost: 1)
    ]
    all += rows.map { .init($0.coefficients + none, atLeast: $0.lower, atMost: $0.upper) }
    for position in 0..<count {
      var (above, below) = ([Double](repeating: 0, count: count + extra), [Double]())
      above[position] = 1
      below = above
      above[count + (norm == .l1 ? position : 0)] = -1
      below[count + (norm == .l1 ? position : 0)] = 1
      all.append(.init(above, atMost: space.nominal[position]))
      all.append(.init(below, atLeast: space.nominal[position]))
    }
    // Slopes of a size near 1, as all other rows.
    for row in slopes {
      let size = row.reduce(0) { max($0, abs($1)) }
      let factor = size > 0 ? 1 / size : 1
      all.append(.init(row.map { $0 * factor } + none, atLeast: bound * factor))
    }
    let program = LinearProgram(
      cost: [Double](repeating: 0, count: count) + none.map { _ in 1 },
      lower: lower + none, upper: upper + none.map { _ in 1 }, rows: all)
    guard case .optimal(let solution) = program.solve() else { return nil }
    return Self.tidied(Array(solution.values.prefix(count)))
  }

  /// Without the rounding that took a weight below 0 or just above it.
  private static func tidied(_ weights: [Double]) -> [Double] {
    weights.map { $0 < 1e-15 ? 0 : $0 }
  }
}
