extension WalkingWeights {
  /// The level of the path up to which scores move smoothly: the root, or the node below the first
  /// one that compares units.
  var smoothTop: Int {
    let scheme = assessment.scheme
    let comparing = path.indices.dropFirst().first { scheme.comparesUnits(at: path[$0]) }
    return (comparing ?? path.count) - 1
  }

  /// Whether the smooth part reaches the index itself.
  var isSmooth: Bool { smoothTop == path.count - 1 }

  /// Every row's score at the smooth top as a function of the share inside a stretch without breaks;
  /// `nil` for rows that have none or, at the root, are not ranked.
  func walks(between low: Double, and high: Double) -> [ScoreWalk?] {
    let middle = low + (high - low) / 2
    let columns = columns(at: middle)
    let index = isSmooth ? self.index(at: middle) : columns[smoothTop]
    return assessment.units.indices.map { row in
      if index[row].isNaN { return nil }
      var walk = start(row, columns[0][row])
      for level in 0...smoothTop {
        if level > 0 { climb(&walk, row, level, columns) }
        change(&walk, row, at: path[level])
      }
      if isSmooth {
        if rules.bonus[row] != 0 { walk.steps.append(.shift(rules.bonus[row])) }
        if rules.caps[row] < .infinity { walk.steps.append(.cap(rules.caps[row])) }
      }
      return walk
    }
  }

  private func start(_ row: Int, _ value: Double) -> ScoreWalk {
    let places = countedPlaces.filter { !score(row, place: $0).isNaN }
    let rest = places.filter { others[$0] > 0 }
    let present = rest.reduce(0) { $0 + others[$1] }
    let own = assessment.scores[row, node]
    let fixed = ScoreWalk(start: .fixed(value), present: 1)
    guard let aggregation = assessment.scheme.nodes[parent].aggregation, present > 0,
      !own.isNaN, !value.isNaN
    else { return fixed }
    func mean(_ value: (Double) -> Double) -> Double {
      rest.reduce(0) { $0 + others[$1] / present * value(score(row, place: $1)) }
    }
    // All siblings present add up to 1 but for rounding.
    let share = rest.count == countedPlaces.count - 1 ? 1 : present
    if let scale = ScoreScale(aggregation) {
      return ScoreWalk(
        start: .mean(scale, own: scale.linear(own), rest: mean(scale.linear)), present: share)
    }
    if let method = aggregation as? MazziottaPareto {
      return ScoreWalk(
        start: .mazziottaPareto(
          sign: method.penalty == .negative ? -1 : 1, own: own, mean: mean { $0 },
          square: mean { $0 * $0 }), present: share)
    }
    return fixed
  }

  /// From one node of the path to the next.
  private func climb(
    _ walk: inout ScoreWalk, _ row: Int, _ level: Int, _ columns: [[Double]]
  ) {
    let scheme = assessment.scheme
    let (number, below) = (path[level], path[level - 1])
    let value = columns[level][row]
    let weight = scheme.nodes[below].weight
    let beside = scheme.countedChildren(of: number)
      .filter { $0 != below && !assessment.scores[row, $0].isNaN }
    let total = beside.reduce(weight) { $0 + scheme.nodes[$1].weight }
    guard let aggregation = scheme.nodes[number].aggregation, weight > 0, !value.isNaN,
      !columns[level - 1][row].isNaN
    else {
      walk = ScoreWalk(start: .fixed(value), present: 1)
      return
    }
    func sum(_ value: (Double) -> Double) -> Double {
      beside.reduce(0) {
        $0 + scheme.nodes[$1].weight / total * value(assessment.scores[row, $1])
      }
    }
    if let scale = ScoreScale(aggregation) {
      walk.steps.append(.mean(scale, weight: weight / total, rest: sum(scale.linear)))
    } else if let method = aggregation as? MazziottaPareto {
      walk.steps.append(
        .mazziottaPareto(
          sign: method.penalty == .negative ? -1 : 1, weight: weight / total,
          mean: sum { $0 }, square: sum { $0 * $0 }))
    } else if let method = aggregation as? WeightedMedian {
      walk.steps.append(
        .median(
          method, scores: beside.map { assessment.scores[row, $0] },
          weights: beside.map { scheme.nodes[$0].weight / total } + [weight / total]))
    } else {
      walk = ScoreWalk(start: .fixed(value), present: 1)
    }
  }

  /// Changes of scores that the command line asked for.
  private func change(_ walk: inout ScoreWalk, _ row: Int, at number: Int) {
    for change in assessment.scenario.scores
    where change.node == assessment.scheme.nodes[number].id
      && assessment.row(ofUnit: change.unit) == row
    {
      switch change.change {
      case .to(let score): walk = ScoreWalk(start: .fixed(score), present: 1)
      case .by(let points): walk.steps.append(.shift(points))
      }
    }
  }
}
