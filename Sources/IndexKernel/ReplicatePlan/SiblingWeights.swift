/// Groups of siblings whose weights are drawn again and again around given ones.
struct SiblingWeights: Sendable {
  private var factors: [Factor]
  /// All groups of two siblings or more, drawn or not.
  private let siblings: [[Int]]
  /// The weights around which is drawn, by node.
  private(set) var given: [Double]
  /// Shares as drawn, by node.
  private var drawn: [Double]
  private var room: [Double]
  /// How many uniform numbers of a replicate can be kept.
  let kept: Int

  private struct Factor: Sendable {
    let stream: UInt32
    let rule: WeightRule
    var groups: [Group]
    /// How many uniform numbers a draw takes; 0 where that is not known beforehand.
    let uniforms: Int
  }

  private struct Group: Sendable {
    let nodes: [Int]
    var shares: [Double]
    /// Positions from the largest share to the smallest, equal ones by position.
    var order: [Int]
  }

  init(_ plan: Plan, _ factors: [ReplicatePlan.DrawnWeights]) {
    var siblings: [[Int]] = []
    var widest = 0
    for node in plan.nodes.indices {
      let children = [Int](plan.children(of: node))
      if children.count > 1 { siblings.append(children) }
      widest = max(widest, children.count)
    }
    var own: [Factor] = []
    var kept = 0
    for factor in factors {
      var groups: [Group] = []
      var uniforms = 0
      for parent in factor.parents {
        let nodes = [Int](plan.children(of: parent))
        if nodes.count < 2 { continue }
        groups.append(
          Group(
            nodes: nodes, shares: [Double](repeating: 0, count: nodes.count),
            order: [Int](repeating: 0, count: nodes.count)))
        uniforms += nodes.count
      }
      if !factor.rule.takesOneNumberAWeight { uniforms = 0 }
      own.append(
        Factor(stream: factor.stream, rule: factor.rule, groups: groups, uniforms: uniforms))
      kept += uniforms
    }
    self.factors = own
    self.siblings = siblings
    self.kept = kept
    given = [Double](repeating: 0, count: plan.nodes.count)
    drawn = given
    room = [Double](repeating: 0, count: widest)
  }

  /// Takes over the weights around which is drawn, one local share for each node.
  mutating func set(_ weights: [Double]) {
    given = weights
    drawn = weights
    for factor in factors.indices {
      for number in factors[factor].groups.indices {
        for position in factors[factor].groups[number].nodes.indices {
          let share = weights[factors[factor].groups[number].nodes[position]]
          var place = position
          while place > 0 {
            let before = factors[factor].groups[number].order[place - 1]
            if !(factors[factor].groups[number].shares[before] < share) { break }
            factors[factor].groups[number].order[place] = before
            place -= 1
          }
          factors[factor].groups[number].shares[position] = share
          factors[factor].groups[number].order[place] = position
        }
      }
    }
  }

  /// Keeps the uniform numbers of a replicate.
  ///
  /// - Parameters:
  ///   - numbers: ``kept`` numbers from `start` on are written.
  func keep(_ replicate: Int, seed: UInt64, in numbers: inout [Double], at start: Int) {
    var place = start
    for factor in factors {
      var stream = RandomStream(
        seed: seed, stream: UInt64(replicate), factor: factor.stream)
      for _ in 0..<factor.uniforms {
        numbers[place] = stream.uniform()
        place += 1
      }
    }
  }

  /// Draws a replicate's weights.
  ///
  /// - Parameters:
  ///   - numbers: kept ones, from `start` on; −1 where none are kept.
  ///   - weights: one local share for each node, written; siblings add up to 1.
  mutating func draw(
    _ replicate: Int, seed: UInt64, _ numbers: [Double], at start: Int,
    into weights: inout [Double]
  ) {
    if factors.isEmpty { return }
    var place = start
    for factor in factors.indices {
      if start >= 0, factors[factor].uniforms > 0 {
        var source = KeptNumbers(numbers: numbers, place: place)
        draw(factor, &source)
        place += factors[factor].uniforms
      } else {
        var source = RandomStream(
          seed: seed, stream: UInt64(replicate), factor: factors[factor].stream)
        draw(factor, &source)
      }
    }
    // What was drawn adds up to 1 but for rounding; the rest is scaled the same way, so that a
    // replicate is the engine's to the last bit.
    for group in siblings {
      var sum = 0.0
      for node in group { sum += drawn[node] }
      for node in group { weights[node] = sum > 0 ? drawn[node] / sum : given[node] }
    }
  }

  private mutating func draw(_ factor: Int, _ source: inout some UniformSource) {
    let rule = factors[factor].rule
    for group in factors[factor].groups {
      rule.draw(around: group.shares, order: group.order, into: &room, &source)
      for position in group.nodes.indices { drawn[group.nodes[position]] = room[position] }
    }
  }
}

/// Uniform numbers that were drawn before.
private struct KeptNumbers: UniformSource {
  let numbers: [Double]
  var place: Int

  mutating func uniform() -> Double {
    place += 1
    return numbers[place - 1]
  }
}

extension WeightRule {
  /// Whether a draw takes one uniform number for each weight.
  fileprivate var takesOneNumberAWeight: Bool {
    switch self {
    case .jitter, .simplex, .order, .floor: true
    case .dirichlet, .box: false
    }
  }
}
