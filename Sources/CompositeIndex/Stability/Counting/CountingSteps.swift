extension CountingTableau {
  /// Moves within all hard bounds.
  ///
  /// - Returns: false where that is impossible.
  mutating func reachFeasibility() -> Bool {
    var rule = PivotRule(size: width + height)
    while gatherInfeasibility() {
      guard rule.goesOn, let (column, sign) = entering(isCounting: false, rule),
        step(column, sign, isCounting: false, &rule)
      else { return !isFarAway }
    }
    return true
  }

  /// Moves to the least cost, from within all hard bounds.
  ///
  /// - Returns: whether it is the least for certain.
  mutating func minimise() -> Bool {
    gatherCosts()
    var rule = PivotRule(size: width + height)
    while rule.goesOn {
      guard let (column, sign) = entering(isCounting: true, rule) else { return true }
      guard step(column, sign, isCounting: true, &rule) else { return false }
    }
    return false
  }

  private mutating func gatherInfeasibility() -> Bool {
    for column in 0..<width { slopes[column] = 0 }
    var found = false
    for row in 0..<height {
      let sign = side(variables[row])
      if sign == 0 { continue }
      found = true
      for column in 0..<width { slopes[column] += sign * entry(row, column) }
    }
    return found
  }

  private mutating func gatherCosts() {
    for column in 0..<width { slopes[column] = 0 }
    for row in 0..<height {
      let variable = variables[row]
      let price = cost[variable]
      let above = price > 0 && values[variable] > level
      isAbove[variable] = above
      guard above else { continue }
      for column in 0..<width { slopes[column] += price * entry(row, column) }
    }
  }

  /// 1 where a variable lies above its hard bounds, −1 where it lies below, otherwise 0.
  private func side(_ variable: Int) -> Double {
    if values[variable] > upper[variable] + Self.feasibility { return 1 }
    return values[variable] < lower[variable] - Self.feasibility ? -1 : 0
  }

  /// Whether any variable lies outside its hard bounds by more than rounding could cause.
  private var isFarAway: Bool {
    variables.prefix(height).contains {
      values[$0] > upper[$0] + 1e-11 || values[$0] < lower[$0] - 1e-11
    }
  }

  /// The column whose variable improves the objective and its direction: the steepest, or under
  /// Bland's rule (1977) the first by the variable's number.
  private func entering(isCounting: Bool, _ rule: PivotRule) -> (column: Int, sign: Double)? {
    var best: (column: Int, sign: Double)?
    var steepest = -Self.slope
    for column in 0..<width {
      let variable = variables[height + column]
      let value = values[variable]
      let up = slopes[column] + (isCounting ? cost[variable] : 0)
      let down = -slopes[column]
      let rises = up < -Self.slope && value < upper[variable]
      guard rises || (down < -Self.slope && value > lower[variable]) else { continue }
      if rule.isBland {
        if let best, variables[height + best.column] < variable { continue }
      } else {
        guard (rises ? up : down) < steepest else { continue }
        steepest = rises ? up : down
      }
      best = (column, rises ? 1 : -1)
    }
    return best
  }

  /// Moves one nonbasic variable as long as the objective falls.
  ///
  /// - Returns: false where nothing stops it.
  private mutating func step(
    _ column: Int, _ sign: Double, isCounting: Bool, _ rule: inout PivotRule
  ) -> Bool {
    let own = variables[height + column]
    let comesAbove = isCounting && sign > 0 && cost[own] > 0
    if comesAbove { slopes[column] += cost[own] }
    var slope = sign * slopes[column]
    var done = 0.0
    while true {
      guard
        let next = nextEvent(column, sign, after: done, isCounting: isCounting, rule.isBland)
      else { return false }
      done = next.length
      guard next.row >= 0 else {
        move(column, by: sign * done)
        values[own] = sign > 0 ? upper[own] : lower[own]
        rule.note(step: done)
        return true
      }
      let variable = variables[next.row]
      let isElastic = isCounting && cost[variable] > 0
      if isElastic {
        let entry = entry(next.row, column)
        slope += cost[variable] * abs(entry)
        if slope < -Self.slope {
          // Through the breakpoint: the objective falls still.
          let rises = (entry > 0) == (sign > 0)
          isAbove[variable] = rises
          addSlopes(next.row, rises ? cost[variable] : -cost[variable])
          continue
        }
      }
      move(column, by: sign * done)
      values[own] += sign * done
      values[variable] = next.bound
      if isElastic, isAbove[variable] {
        addSlopes(next.row, -cost[variable])
        isAbove[variable] = false
      }
      isAbove[own] = comesAbove
      exchange(row: next.row, column: column)
      rule.note(step: done)
      return true
    }
  }

  private mutating func addSlopes(_ row: Int, _ factor: Double) {
    for column in 0..<width { slopes[column] += factor * entry(row, column) }
  }

  /// What stops or bends the way of a nonbasic variable next; row −1 is its own other bound.
  private func nextEvent(
    _ column: Int, _ sign: Double, after done: Double, isCounting: Bool, _ isBland: Bool
  ) -> (length: Double, row: Int, bound: Double)? {
    let own = variables[height + column]
    var next = (length: upper[own] - lower[own], row: -1, bound: 0.0)
    var size = 0.0
    for row in 0..<height {
      let entry = entries[column &* height &+ row]
      if abs(entry) < Self.pivot { continue }
      let variable = variables[row]
      let rises = (entry > 0) == (sign > 0)
      var bound = rises ? upper[variable] : lower[variable]
      if isCounting {
        if cost[variable] > 0, isAbove[variable] != rises { bound = level }
      } else {
        // Outside its bounds a variable is stopped at the nearer one when it comes back in.
        let side = side(variable)
        if side > 0 {
          if rises { continue }
          bound = upper[variable]
        } else if side < 0 {
          if !rises { continue }
          bound = lower[variable]
        }
      }
      if bound.isInfinite { continue }
      let length = max(done, (bound - values[variable]) / (sign * entry))
      let isLess = length < next.length - 1e-13
      let isBetter =
        !isLess && length <= next.length + 1e-13 && next.row >= 0
        && (isBland ? variables[next.row] > variable : abs(entry) > size)
      if isLess || isBetter {
        next = (min(next.length, length), row, bound)
        size = abs(entry)
      }
    }
    return next.length.isFinite ? next : nil
  }

  private mutating func move(_ column: Int, by step: Double) {
    let start = column * height
    for row in 0..<height { values[variables[row]] += entries[start &+ row] * step }
  }

  private mutating func exchange(row: Int, column: Int) {
    let (height, width) = (height, width)
    let inverse = 1 / entries[column * height + row]
    unsafe entries.withUnsafeMutableBufferPointer { entries in
      guard let all = entries.baseAddress else { return }
      let own = unsafe all + column * height
      for other in 0..<width where other != column {
        let target = unsafe all + other * height
        let factor = unsafe -target[row] * inverse
        if factor == 0 { continue }
        for position in 0..<height { unsafe target[position] += factor * own[position] }
        unsafe target[row] = factor
        slopes[other] += factor * slopes[column]
      }
      for position in 0..<height { unsafe own[position] *= inverse }
      unsafe own[row] = inverse
    }
    slopes[column] *= inverse
    let (leaving, coming) = (variables[row], variables[height + column])
    variables[row] = coming
    variables[height + column] = leaving
    positions[coming] = row
    positions[leaving] = height + column
  }
}
