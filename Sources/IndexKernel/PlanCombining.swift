extension Plan.Run {
  /// Computes one inner node's scores from its children's.
  mutating func combine(_ number: Int, _ weights: [Double]) {
    if case .arithmetic = plan.nodes[number].combination, addUpWhole(number, weights) { return }
    counted.removeAll(keepingCapacity: true)
    shares.removeAll(keepingCapacity: true)
    // A weight of 0 counts for nothing.
    var total = 0.0
    for place in plan.starts[number]..<plan.starts[number + 1] {
      let child = plan.children[place]
      if !(weights[child] > 0) { continue }
      counted.append(child)
      shares.append(weights[child])
      total += weights[child]
    }
    let combination = plan.nodes[number].combination
    if counted.isEmpty {
      for unit in 0..<units { column[unit] = .nan }
    } else if combination.comparesUnits {
      compareUnits(combination, total: total)
    } else if combination.isQuasiArithmetic {
      addUp(combination, total: total)
    } else {
      for unit in 0..<units {
        column[unit] = rowValue(unit, combination, total: total)
      }
    }
    copy(column, from: 0, count: units, into: &scores, at: number * units)
  }

  /// f of a node's scores, where its parent wants it.
  mutating func transform(_ number: Int) {
    let parent = plan.nodes[number].parent
    if parent < 0 { return }
    let combination = plan.nodes[parent].combination
    if !combination.isQuasiArithmetic || combination == .arithmetic { return }
    for place in number * units..<(number + 1) * units {
      transformed[place] = combination.transform(scores[place])
    }
  }

  /// Σ w x where no unit misses anything, in the order and with the rounding of ``addUp(_:total:)``.
  ///
  /// - Returns: whether it was so; otherwise nothing is written.
  private mutating func addUpWhole(_ number: Int, _ weights: [Double]) -> Bool {
    let places = plan.starts[number]..<plan.starts[number + 1]
    var total = 0.0
    for place in places {
      let weight = weights[plan.children[place]]
      if weight > 0 { total += weight }
    }
    var isFirst = true
    for place in places {
      let weight = weights[plan.children[place]]
      if !(weight > 0) { continue }
      let start = plan.children[place] * units
      if isFirst {
        setScaled(&column, weight / total, scores, start)
      } else {
        addScaled(&column, weight / total, scores, start)
      }
      isFirst = false
    }
    if isFirst || hasMissing(column) { return false }
    copy(column, from: 0, count: units, into: &scores, at: number * units)
    return true
  }

  /// f⁻¹(Σ w f(x)), child after child over all units; units with a missing child by themselves.
  private mutating func addUp(_ combination: Combination, total: Double) {
    for unit in 0..<units { column[unit] = 0 }
    for position in counted.indices {
      let start = counted[position] * units
      let share = shares[position] / total
      if combination == .arithmetic {
        addScaled(&column, share, scores, start)
      } else {
        addScaled(&column, share, transformed, start)
      }
    }
    if combination != .arithmetic {
      for unit in 0..<units { column[unit] = combination.inverse(column[unit]) }
    }
    for unit in 0..<units where column[unit].isNaN {
      column[unit] = rowValue(unit, combination, total: total)
    }
  }

  /// One unit's score over the children that it has, their weights scaled up to 1; NaN where too
  /// little is there.
  private mutating func rowValue(
    _ unit: Int, _ combination: Combination, total: Double
  ) -> Double {
    rowScores.removeAll(keepingCapacity: true)
    rowWeights.removeAll(keepingCapacity: true)
    var sum = 0.0
    for position in counted.indices {
      let score = scores[counted[position] * units + unit]
      if score.isNaN { continue }
      rowScores.append(score)
      rowWeights.append(shares[position])
      sum += shares[position]
    }
    if rowScores.isEmpty { return .nan }
    if rowScores.count < counted.count, !isEnough(sum, of: total) { return .nan }
    for position in rowWeights.indices { rowWeights[position] /= sum }
    return combination.value(rowScores, weights: rowWeights, order: &order)
  }

  /// Whether so much weight is enough for a unit to be scored.
  private func isEnough(_ weight: Double, of total: Double) -> Bool {
    // Rounding must not push a share that is exactly the floor below it.
    weight / total >= plan.floor - 1e-9
  }

  /// Wins minus losses of every unit that has enough.
  private mutating func compareUnits(_ combination: Combination, total: Double) {
    var present = 0
    for unit in 0..<units {
      var (sum, count) = (0.0, 0)
      for position in counted.indices {
        let score = scores[counted[position] * units + unit]
        table[position * units + unit] = score
        if score.isNaN { continue }
        sum += shares[position]
        count += 1
      }
      let isIn = count == counted.count || count > 0 && isEnough(sum, of: total)
      if isIn {
        present += 1
      } else {
        for position in counted.indices { table[position * units + unit] = .nan }
      }
      column[unit] = isIn ? 0 : .nan
    }
    let scale: OutrankingScore
    switch combination {
    case .condorcet(let own):
      outranking.condorcet(table, weights: shares)
      scale = own
    case .copeland(let own):
      outranking.copeland(table, weights: shares)
      scale = own
    default: return
    }
    for unit in 0..<units where !column[unit].isNaN {
      column[unit] = scale.score(net: Double(outranking.wins[unit]), units: present)
    }
  }
}

/// Adds a multiple of some numbers of an array to all of another.
private func addScaled(
  _ sums: inout [Double], _ factor: Double, _ numbers: [Double], _ start: Int
) {
  let numbers = numbers.span.extracting(start..<start + sums.count)
  var sums = sums.mutableSpan
  for index in sums.indices { sums[index] += factor * numbers[index] }
}

/// Writes a multiple of some numbers of an array, added to 0, which makes −0 to 0.
private func setScaled(
  _ sums: inout [Double], _ factor: Double, _ numbers: [Double], _ start: Int
) {
  let numbers = numbers.span.extracting(start..<start + sums.count)
  var sums = sums.mutableSpan
  for index in sums.indices { sums[index] = 0 + factor * numbers[index] }
}

private func hasMissing(_ numbers: [Double]) -> Bool {
  let numbers = numbers.span
  var isMissing = false
  for index in numbers.indices where numbers[index].isNaN { isMissing = true }
  return isMissing
}

/// Writes some numbers of an array into another.
func copy(
  _ numbers: [Double], from first: Int, count: Int, into all: inout [Double], at start: Int
) {
  let numbers = numbers.span.extracting(first..<first + count)
  var all = all.mutableSpan
  for index in numbers.indices { all[start + index] = numbers[index] }
}
