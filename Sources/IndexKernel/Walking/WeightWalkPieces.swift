extension WeightWalk {
  /// The level of the path up to which scores move smoothly: the root, or the node below the first
  /// one that compares units.
  var smoothTop: Int {
    for level in 1..<max(1, path.count)
    where base.plan.nodes[path[level]].combination.comparesUnits {
      return level - 1
    }
    return path.count - 1
  }

  /// Whether the smooth part reaches the index itself.
  var isSmooth: Bool { smoothTop == path.count - 1 }

  /// How many pieces the walk has, one more than it has breaks.
  var pieceCount: Int { breaks.count + 1 }

  /// Every unit's score at the smooth top as a function of the share, between two breaks.
  func piece(_ number: Int, _ space: inout WalkSpace) -> WalkPiece {
    let low = number > 0 ? breaks[number - 1] : 0
    let high = number < breaks.count ? breaks[number] : 1
    evaluate(at: low + (high - low) / 2, &space)
    let (top, isSmooth, units) = (smoothTop, isSmooth, base.units)
    var walks: [ScoreWalk?] = []
    walks.reserveCapacity(units)
    for unit in 0..<units {
      let value = isSmooth ? space.index[unit] : space.run.scores[path[top] * units + unit]
      walks.append(value.isNaN ? nil : walk(unit, upTo: top, isSmooth, space.run.scores))
    }
    return WalkPiece(walks, between: low, and: high, tolerance: base.tolerance)
  }

  private func walk(_ unit: Int, upTo top: Int, _ isSmooth: Bool, _ scores: [Double]) -> ScoreWalk {
    var walk = start(unit, scores[parent * base.units + unit])
    for level in 0...top {
      if level > 0 { climb(&walk, unit, level, scores) }
      change(&walk, unit, at: path[level])
    }
    if isSmooth {
      if base.bonus[unit] != 0 { walk.steps.append(.shift(base.bonus[unit])) }
      if base.caps[unit] < .infinity { walk.steps.append(.cap(base.caps[unit])) }
    }
    return walk
  }

  /// - Parameter value: the parent's score somewhere inside.
  private func start(_ unit: Int, _ value: Double) -> ScoreWalk {
    let fixed = ScoreWalk(start: .fixed(value), present: 1)
    let own = score(unit, place: ownPlace)
    var (present, isWhole) = (0.0, true)
    for place in others.indices where others[place] > 0 {
      if score(unit, place: place).isNaN { isWhole = false } else { present += others[place] }
    }
    guard present > 0, !own.isNaN, !value.isNaN else { return fixed }
    func mean(_ value: (Double) -> Double) -> Double {
      var sum = 0.0
      for place in others.indices where others[place] > 0 {
        let score = score(unit, place: place)
        if !score.isNaN { sum += others[place] / present * value(score) }
      }
      return sum
    }
    // All siblings present add up to 1 but for rounding.
    let share = isWhole ? 1 : present
    let combination = base.plan.nodes[parent].combination
    if let scale = MeanScale(combination) {
      return ScoreWalk(
        start: .mean(scale, own: scale.linear(own), rest: mean(scale.linear)), present: share)
    }
    if case .mazziottaPareto(let sign) = combination {
      return ScoreWalk(
        start: .mazziottaPareto(
          sign: sign, own: own, mean: mean { $0 }, square: mean { $0 * $0 }), present: share)
    }
    return fixed
  }

  /// From one node of the path to the next.
  private func climb(_ walk: inout ScoreWalk, _ unit: Int, _ level: Int, _ scores: [Double]) {
    let (number, below, units) = (path[level], path[level - 1], base.units)
    let value = scores[number * units + unit]
    let weight = base.weights[below]
    guard weight > 0, !value.isNaN, !scores[below * units + unit].isNaN else {
      walk = ScoreWalk(start: .fixed(value), present: 1)
      return
    }
    func isBeside(_ child: Int) -> Bool {
      child != below && base.weights[child] > 0 && !base.scores[child * units + unit].isNaN
    }
    let children = base.plan.children(of: number)
    var total = weight
    for child in children where isBeside(child) { total += base.weights[child] }
    func sum(_ value: (Double) -> Double) -> Double {
      var sum = 0.0
      for child in children where isBeside(child) {
        sum += base.weights[child] / total * value(base.scores[child * units + unit])
      }
      return sum
    }
    let combination = base.plan.nodes[number].combination
    if let scale = MeanScale(combination) {
      walk.steps.append(.mean(scale, weight: weight / total, rest: sum(scale.linear)))
      return
    }
    switch combination {
    case .mazziottaPareto(let sign):
      walk.steps.append(
        .mazziottaPareto(
          sign: sign, weight: weight / total, mean: sum { $0 }, square: sum { $0 * $0 }))
    case .median:
      var (values, weights): ([Double], [Double]) = ([], [])
      for child in children where isBeside(child) {
        values.append(base.scores[child * units + unit])
        weights.append(base.weights[child] / total)
      }
      walk.steps.append(.median(scores: values, weights: weights + [weight / total]))
    default: walk = ScoreWalk(start: .fixed(value), present: 1)
    }
  }

  /// Scores that are set or moved.
  private func change(_ walk: inout ScoreWalk, _ unit: Int, at node: Int) {
    for change in base.run.changes where change.node == node && change.unit == unit {
      if change.isDifference {
        walk.steps.append(.shift(change.value))
      } else {
        walk = ScoreWalk(start: .fixed(change.value), present: 1)
      }
    }
  }
}
