extension PowerTree {
  /// The total and the score of every mean.
  ///
  /// - Parameter scores: one for each of ``leaves``.
  func values(_ scores: [Double]) -> [Double] {
    var values = [Double](repeating: 0, count: nodes.count)
    for place in nodes.indices.reversed() {
      let node = nodes[place]
      values[place] = Self.mean(
        node.exponent,
        node.parts.map { (weight: $0.weight, score: Self.score($0.source, scores, values)) })
    }
    return values
  }

  /// The total.
  func total(_ scores: [Double]) -> Double { values(scores)[0] }

  static func score(_ source: Source, _ scores: [Double], _ values: [Double]) -> Double {
    switch source {
    case .leaf(let leaf): scores[leaf]
    case .node(let node): values[node]
    }
  }

  /// The weighted power mean (Σ w xᵖ)^(1/p).
  static func mean(_ exponent: Double, _ parts: [(weight: Double, score: Double)]) -> Double {
    if exponent == 1 { return parts.reduce(0) { $0 + $1.weight * $1.score } }
    if exponent == 0 {
      return Elementary.exponential(parts.reduce(0) { $0 + $1.weight * Elementary.ln($1.score) })
    }
    if abs(exponent) < 0.1 {
      // Near 0 all powers are nearly 1; (xᵖ − 1)/p keeps its digits.
      let sum = parts.reduce(0) {
        $0 + $1.weight * Elementary.expm1(exponent * Elementary.ln($1.score))
      }
      return Elementary.exponential(Elementary.ln1p(sum) / exponent)
    }
    return Elementary.power(
      parts.reduce(0) { $0 + $1.weight * Elementary.power($1.score, exponent) }, 1 / exponent)
  }

  /// What one more point of each score adds to the total: ∂M/∂xᵢ = wᵢ (xᵢ/M)^(p−1), multiplied down
  /// the tree.
  func slopes(_ scores: [Double]) -> [Double] {
    let values = values(scores)
    var outer = [Double](repeating: 0, count: nodes.count)
    var slopes = [Double](repeating: 0, count: leaves.count)
    outer[0] = 1
    for (place, node) in nodes.enumerated() {
      for part in node.parts {
        let slope =
          outer[place] * part.weight
          * Self.ratio(
            Self.score(part.source, scores, values), values[place], node.exponent - 1)
        switch part.source {
        case .leaf(let leaf): slopes[leaf] = slope
        case .node(let below): outer[below] = slope
        }
      }
    }
    return slopes
  }

  static func ratio(_ score: Double, _ mean: Double, _ power: Double) -> Double {
    power == 0 ? 1 : Elementary.power(score / mean, power)
  }

  /// The second derivatives of the total by some of the scores, row after row.
  ///
  /// ∂²M/∂xᵢ∂xₖ = (1−p)(MᵢMₖ/M − δᵢₖ Mᵢ/xᵢ), by the chain rule down the tree.
  func curvature(_ scores: [Double], of chosen: [Int]) -> [Double] {
    let values = values(scores)
    let count = chosen.count
    var position = [Int](repeating: -1, count: leaves.count)
    for (index, leaf) in chosen.enumerated() { position[leaf] = index }
    // The slopes of every mean by the chosen scores, children before parents.
    var inner = [[Double]](repeating: [], count: nodes.count)
    var partSlopes = [[Double]](repeating: [], count: nodes.count)
    for place in nodes.indices.reversed() {
      let node = nodes[place]
      var gradient = [Double](repeating: 0, count: count)
      partSlopes[place] = node.parts.map { part in
        part.weight
          * Self.ratio(Self.score(part.source, scores, values), values[place], node.exponent - 1)
      }
      for (part, slope) in zip(node.parts, partSlopes[place]) {
        switch part.source {
        case .leaf(let leaf): if position[leaf] >= 0 { gradient[position[leaf]] += slope }
        case .node(let below):
          for index in 0..<count { gradient[index] += slope * inner[below][index] }
        }
      }
      inner[place] = gradient
    }
    var outer = [Double](repeating: 0, count: nodes.count)
    outer[0] = 1
    var result = [Double](repeating: 0, count: count * count)
    for (place, node) in nodes.enumerated() {
      let bend = outer[place] * (1 - node.exponent)
      for (part, slope) in zip(node.parts, partSlopes[place]) {
        if case .node(let below) = part.source { outer[below] = outer[place] * slope }
        guard bend != 0 else { continue }
        let factor = bend * slope / Self.score(part.source, scores, values)
        switch part.source {
        case .leaf(let leaf):
          if position[leaf] >= 0 { result[position[leaf] * (count + 1)] -= factor }
        case .node(let below): Self.add(-factor, inner[below], to: &result)
        }
      }
      if bend != 0 { Self.add(bend / values[place], inner[place], to: &result) }
    }
    return result
  }

  /// Adds c v vᵀ.
  private static func add(_ factor: Double, _ vector: [Double], to matrix: inout [Double]) {
    let count = vector.count
    for row in 0..<count where vector[row] != 0 {
      for column in 0..<count {
        matrix[row * count + column] += factor * vector[row] * vector[column]
      }
    }
  }

  /// The score at one leaf that gives a total, all others as they are; `nil` where none does.
  func score(at leaf: Int, reaching total: Double, _ scores: [Double]) -> Double? {
    let values = values(scores)
    var wanted = total
    var place = 0
    while true {
      let node = nodes[place]
      guard
        let number = node.parts.firstIndex(where: { holds($0.source, leaf) }),
        let score = Self.missing(
          node.exponent, mean: wanted, weight: node.parts[number].weight,
          others: node.parts.enumerated().filter { $0.offset != number }.map {
            (weight: $0.element.weight, score: Self.score($0.element.source, scores, values))
          })
      else { return nil }
      switch node.parts[number].source {
      case .leaf: return score
      case .node(let below): (wanted, place) = (score, below)
      }
    }
  }

  private func holds(_ source: Source, _ leaf: Int) -> Bool {
    switch source {
    case .leaf(let own): own == leaf
    case .node(let node): nodes[node].parts.contains { holds($0.source, leaf) }
    }
  }

  /// The score of the part that is open.
  private static func missing(
    _ exponent: Double, mean: Double, weight: Double, others: [(weight: Double, score: Double)]
  ) -> Double? {
    if exponent == 1 {
      return (mean - others.reduce(0) { $0 + $1.weight * $1.score }) / weight
    }
    guard mean > 0 else { return nil }
    if exponent == 0 {
      let rest = others.reduce(0) { $0 + $1.weight * Elementary.ln($1.score) }
      return Elementary.exponential((Elementary.ln(mean) - rest) / weight)
    }
    // In shares of the mean the sum is Σ w ((x/M)ᵖ − 1) = 0.
    let rest = others.reduce(0) {
      $0 + $1.weight * Elementary.expm1(exponent * Elementary.ln($1.score / mean))
    }
    let power = 1 - rest / weight
    guard power > 0 else { return nil }
    return mean * Elementary.power(power, 1 / exponent)
  }
}
