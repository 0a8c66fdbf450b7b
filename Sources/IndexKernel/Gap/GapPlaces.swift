/// Where splitting a difference ends in a tree.
struct GapPlaces {
  /// Whether a node is a last part: a leaf, or a node that compares units, by node.
  let isPart: [Bool]
  /// Whether it stands below a node that compares units.
  let isWithinPart: [Bool]

  init(_ plan: Plan) {
    var isPart = [Bool](repeating: false, count: plan.nodes.count)
    var isWithin = isPart
    for (number, node) in plan.nodes.enumerated() {
      isWithin[number] = node.parent >= 0 && (isWithin[node.parent] || isPart[node.parent])
      isPart[number] = !isWithin[number] && (node.leaf >= 0 || node.combination.comparesUnits)
    }
    self.isPart = isPart
    isWithinPart = isWithin
  }

  /// The last parts whose score enters the root: they and all nodes above them have one.
  func counted(_ plan: Plan, _ scores: [Double]) -> [Bool] {
    var isReached = [Bool](repeating: false, count: plan.nodes.count)
    for (number, node) in plan.nodes.enumerated() {
      isReached[number] = !scores[number].isNaN && (node.parent < 0 || isReached[node.parent])
    }
    return isReached.indices.map { isReached[$0] && isPart[$0] }
  }

  /// Node scores over the parts that both sides count.
  ///
  /// A node that loses none of its parts keeps its score, which a change may have set; the others are
  /// combined again, with missing parts renormalised away and no floors.
  func scores(
    _ plan: Plan, _ scores: [Double], counted: [Bool], common: [Bool], weights: [Double]
  ) -> [Double] {
    var result = [Double](repeating: .nan, count: plan.nodes.count)
    // How many parts below a node count, and how many of them for both.
    var (all, both) = (result.map { _ in 0 }, result.map { _ in 0 })
    var order: [Int] = []
    for number in plan.nodes.indices.reversed() where !isWithinPart[number] {
      if isPart[number] {
        if counted[number] { all[number] = 1 }
        if common[number] {
          both[number] = 1
          result[number] = scores[number]
        }
      } else if all[number] > 0, all[number] == both[number] {
        result[number] = scores[number]
      } else {
        let row = GapRow(plan, node: number, scores: result, weights: weights)
        if !row.children.isEmpty {
          result[number] = plan.nodes[number].combination.value(
            row.scores, weights: row.shares, order: &order)
        }
      }
      let parent = plan.nodes[number].parent
      if parent < 0 { continue }
      all[parent] += all[number]
      both[parent] += both[number]
    }
    return result
  }
}

/// A node's children that have a weight and a score, with shares that add up to 1.
struct GapRow {
  private(set) var children: [Int] = []
  private(set) var scores: [Double] = []
  private(set) var shares: [Double] = []

  init(_ plan: Plan, node: Int, scores: [Double], weights: [Double]) {
    var sum = 0.0
    for child in plan.children(of: node) where weights[child] > 0 && !scores[child].isNaN {
      children.append(child)
      self.scores.append(scores[child])
      shares.append(weights[child])
      sum += weights[child]
    }
    for position in shares.indices { shares[position] /= sum }
  }
}
