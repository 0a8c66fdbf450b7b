/// The cheapest way to raise a total to a target by raising some scores.
///
/// min Σ pⱼ dⱼ subject to M(x + d) ≥ T and 0 ≤ dⱼ ≤ roomⱼ. With the arithmetic mean it is a
/// fractional knapsack (Dantzig, 1957); with one power mean of exponent below 1 it is solved by
/// water-filling; with several means in one another it is a convex programme, which a barrier method
/// solves (Boyd and Vandenberghe, 2004, sections 5.5.3 and 11.3). Every answer comes with a lower
/// bound of the cost: a mean that is concave lies below its tangent plane, over which the least cost
/// is again a knapsack.
struct CheapestRaise {
  /// One score that may be raised.
  struct Lever {
    /// The number of the score in the tree.
    var leaf: Int
    /// The cost of one point, above 0.
    var price: Double
    /// The most points, above 0.
    var room: Double
  }

  /// What to do.
  struct Answer {
    /// Points for each lever.
    var raises: [Double]
    /// What they cost.
    var cost: Double
    /// No plan costs less than this.
    var lowerBound: Double
    /// What one more point of the total would cost; `nil` where there is none to be had.
    var shadowPrice: Double?
  }

  let tree: PowerTree
  /// The scores as they are.
  let scores: [Double]
  let levers: [Lever]
  /// The total to reach.
  let target: Double

  /// The scores after raises.
  func scores(after raises: [Double]) -> [Double] {
    var scores = scores
    for (lever, raise) in zip(levers, raises) { scores[lever.leaf] += raise }
    return scores
  }

  func total(after raises: [Double]) -> Double { tree.total(scores(after: raises)) }

  func cost(of raises: [Double]) -> Double {
    zip(levers, raises).reduce(0) { $0 + $1.0.price * $1.1 }
  }

  /// The cheapest plan; `nil` where all levers together do not reach the target.
  func solve() -> Answer? {
    let none = levers.map { _ in 0.0 }
    let all = levers.map(\.room)
    if total(after: none) >= target { return answer(none) }
    let reachable = total(after: all)
    // Scores carry binary noise; a plan that needs everything is still a plan.
    guard reachable >= target - 1e-12 * max(1, abs(target)) else { return nil }
    if reachable <= target { return answer(all) }
    if tree.isLinear {
      return answer(knapsack(tree.slopes(scores), needed: target - tree.total(scores)))
    }
    if tree.nodes.count == 1 { return answer(waterFilling(tree.nodes[0])) }
    // The last step is exact at the bounds where it succeeds; the barrier only comes near them.
    let found = BarrierMethod(self).solve().map(answer)
    if let last = found.last, last.gap <= 1e-11 { return last }
    return found.min { $0.gap < $1.gap }
  }

  func answer(_ raises: [Double]) -> Answer {
    let after = scores(after: raises)
    let slopes = tree.slopes(after)
    let cost = cost(of: raises)
    let own = levers.map { slopes[$0.leaf] }
    // The tangent plane: Σ gⱼ dⱼ must be at least this.
    let needed = target - tree.total(after) + zip(own, raises).reduce(0) { $0 + $1.0 * $1.1 }
    let bound = self.cost(of: knapsack(slopes, needed: needed))
    // The cheapest next point, among the scores that have room left.
    let next = levers.indices.filter { raises[$0] < levers[$0].room * (1 - 1e-9) && own[$0] > 0 }
      .map { levers[$0].price / own[$0] }.min()
    return Answer(
      raises: raises, cost: cost, lowerBound: min(cost, bound), shadowPrice: next)
  }

  /// The cheapest raises that add up to `needed` by weights of the scores: in the order of price
  /// for a point of the total, the last one in part.
  private func knapsack(_ weights: [Double], needed: Double) -> [Double] {
    var raises = levers.map { _ in 0.0 }
    var left = needed
    let order = levers.indices.filter { weights[levers[$0].leaf] > 0 }.sorted { first, second in
      let prices = [first, second].map { levers[$0].price / weights[levers[$0].leaf] }
      return prices[0] == prices[1] ? first < second : prices[0] < prices[1]
    }
    for number in order where left > 0 {
      let weight = weights[levers[number].leaf]
      raises[number] = min(levers[number].room, left / weight)
      left -= weight * raises[number]
    }
    return raises
  }

  /// Every score rises to the common level (λ w/p)^(1/(1−p)), within its room; λ is found by
  /// halving.
  private func waterFilling(_ node: PowerTree.Node) -> [Double] {
    var weights = scores.map { _ in 0.0 }
    for part in node.parts { if case .leaf(let leaf) = part.source { weights[leaf] = part.weight } }
    let bend = 1 - node.exponent
    /// ln λ at which a lever has a score.
    func level(_ lever: Lever, _ score: Double) -> Double {
      Elementary.ln(lever.price / weights[lever.leaf]) + bend * Elementary.ln(score)
    }
    func raises(_ level: Double) -> [Double] {
      levers.map { lever in
        let score = Elementary.exponential(
          (level - Elementary.ln(lever.price / weights[lever.leaf])) / bend)
        return min(lever.room, max(0, score - scores[lever.leaf]))
      }
    }
    let ends = levers.map { level($0, scores[$0.leaf] + $0.room) }
    let starts = levers.map { scores[$0.leaf] > 0 ? level($0, scores[$0.leaf]) : -700 }
    var (low, high) = (starts.min() ?? 0, (ends.max() ?? 0) + 1e-9)
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if middle <= low || middle >= high { break }
      if total(after: raises(middle)) >= target { high = middle } else { low = middle }
    }
    return raises(high)
  }
}

extension CheapestRaise.Answer {
  /// How much cheaper a plan could be at most, as a share of the cost.
  var gap: Double { cost > 0 ? (cost - lowerBound) / cost : 0 }
}
