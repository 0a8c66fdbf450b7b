extension SimplexTableau {
  /// Moves to values within all bounds.
  ///
  /// - Returns: false where there are none.
  mutating func reachFeasibility() -> Bool {
    var slopes = [Double](repeating: 0, count: width)
    var rule = PivotRule(size: width + height)
    while true {
      guard gatherInfeasibility(&slopes) else { return true }
      guard let column = entering(slopes, rule), rule.goesOn else { return !isFarAway }
      let rises = slopes[column] < 0
      // Moving a variable that lies outside towards its bound cannot go on without end.
      guard step(column, rises: rises, mayLeave: true, &rule) else { return !isFarAway }
    }
  }

  /// Moves to the least objective, from values within all bounds.
  ///
  /// - Returns: false where the objective falls without end.
  mutating func minimise() -> Bool {
    var rule = PivotRule(size: width + height)
    var slopes = [Double](repeating: 0, count: width)
    while rule.goesOn {
      for column in 0..<width { slopes[column] = entries[height * width + column] }
      guard let column = entering(slopes, rule) else { break }
      guard step(column, rises: slopes[column] < 0, mayLeave: false, &rule) else { return false }
    }
    evaluate()
    return true
  }

  /// Adds up the slopes of all basic variables that lie outside their bounds.
  ///
  /// - Returns: whether there are any.
  private func gatherInfeasibility(_ slopes: inout [Double]) -> Bool {
    for column in 0..<width { slopes[column] = 0 }
    var found = false
    for row in 0..<height {
      let sign = side(row)
      if sign == 0 { continue }
      found = true
      for column in 0..<width { slopes[column] += sign * entries[row * width + column] }
    }
    return found
  }

  /// 1 where a basic variable lies above its bounds, −1 where it lies below, otherwise 0.
  private func side(_ row: Int) -> Double {
    let variable = basic[row]
    if values[variable] > upper[variable] + Self.feasibility { return 1 }
    return values[variable] < lower[variable] - Self.feasibility ? -1 : 0
  }

  /// Whether any variable lies outside its bounds by more than rounding could cause.
  private var isFarAway: Bool {
    basic.contains { values[$0] > upper[$0] + 1e-9 || values[$0] < lower[$0] - 1e-9 }
  }

  /// The column whose variable improves the objective: the steepest, or under Bland's rule (1977)
  /// the first by the variable's number.
  private func entering(_ slopes: [Double], _ rule: PivotRule) -> Int? {
    var best: Int?
    var steepest = Self.slope
    for column in 0..<width {
      let slope = slopes[column]
      let variable = nonbasic[column]
      let canMove =
        slope < 0 ? values[variable] < upper[variable] : values[variable] > lower[variable]
      guard canMove, abs(slope) > Self.slope else { continue }
      if rule.isBland {
        if best.map({ nonbasic[$0] > variable }) ?? true { best = column }
      } else if abs(slope) > steepest {
        best = column
        steepest = abs(slope)
      }
    }
    return best
  }

  /// Moves one nonbasic variable until something stops it.
  ///
  /// - Parameter mayLeave: whether variables outside their bounds may go on outwards, for the good of
  ///   others; if not, one that rounding has left outside stops every such step.
  /// - Returns: false where nothing does.
  private mutating func step(
    _ column: Int, rises: Bool, mayLeave: Bool, _ rule: inout PivotRule
  ) -> Bool {
    let variable = nonbasic[column]
    let sign = rises ? 1.0 : -1.0
    var least = upper[variable] - lower[variable]
    var stop: (row: Int, bound: Double, size: Double)?
    for row in 0..<height {
      let entry = entries[row * width + column]
      if abs(entry) < Self.pivot { continue }
      let own = basic[row]
      let goesUp = (entry > 0) == rises
      let where_ = side(row)
      // Outside its bounds a variable is stopped at the nearer one when it comes back in.
      let bound: Double
      if goesUp {
        if where_ > 0, mayLeave { continue }
        bound = where_ < 0 && mayLeave ? lower[own] : upper[own]
      } else {
        if where_ < 0, mayLeave { continue }
        bound = where_ > 0 && mayLeave ? upper[own] : lower[own]
      }
      if bound.isInfinite { continue }
      let length = max(0, (bound - values[own]) / (sign * entry))
      let margin = 1e-13 * (1 + abs(least.isFinite ? least : 0))
      let isLess = length < least - margin
      let isTied = !isLess && length <= least + margin
      let isBetter =
        isTied
        && (stop.map { rule.isBland ? basic[$0.row] > own : abs(entry) > $0.size } ?? false)
      if isLess || isBetter {
        least = min(least, length)
        stop = (row, bound, abs(entry))
      }
    }
    guard least.isFinite else { return false }
    rule.note(step: least)
    let change = sign * least
    for row in 0..<height { values[basic[row]] += entries[row * width + column] * change }
    if let stop {
      values[variable] += change
      values[basic[stop.row]] = stop.bound
      exchange(row: stop.row, column: column)
    } else {
      values[variable] = rises ? upper[variable] : lower[variable]
    }
    return true
  }

  /// The multipliers that prove that no values keep to all bounds.
  func farkasMultipliers() -> [Double] {
    var slopes = [Double](repeating: 0, count: width)
    _ = gatherInfeasibility(&slopes)
    var result = [Double](repeating: 0, count: height)
    for row in 0..<height where basic[row] >= width { result[basic[row] - width] = -side(row) }
    for column in 0..<width where nonbasic[column] >= width {
      result[nonbasic[column] - width] = slopes[column]
    }
    return result
  }
}

/// Which variable may enter: the steepest, until steps of length 0 follow each other.
struct PivotRule {
  private let size: Int
  private var stalled = 0
  private var steps = 0

  /// - Parameter size: rows and columns together.
  init(size: Int) { self.size = size }

  /// Bland's rule, under which nothing can go round in circles, after a row of idle steps.
  var isBland: Bool { stalled > 20 + size }

  /// Rounding could in principle defeat any rule; no program of this size takes as many steps.
  var goesOn: Bool { steps < 2000 + 200 * size }

  mutating func note(step: Double) {
    steps += 1
    stalled = step > 1e-14 ? 0 : stalled + 1
  }
}
