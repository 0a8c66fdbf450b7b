/// Solves a ``CheapestRaise`` with means in one another: by a logarithmic barrier up to nearly the
/// end, then by Newton's method on the conditions of optimality with what is at a bound held there.
struct BarrierMethod {
  private let problem: CheapestRaise
  private let leaves: [Int]
  private let rooms: [Double]
  /// Prices of the whole rooms, adding up to 1.
  private let prices: [Double]
  private let count: Int

  init(_ problem: CheapestRaise) {
    self.problem = problem
    leaves = problem.levers.map(\.leaf)
    rooms = problem.levers.map(\.room)
    count = problem.levers.count
    let whole = problem.cost(of: rooms)
    prices = problem.levers.map { $0.price * $0.room / whole }
  }

  /// Raises that reach the target: from the barrier, and after the last step where it succeeds.
  func solve() -> [[Double]] {
    var shares = start()
    var sharpness = 1.0
    var slack = excess(shares)
    for _ in 0..<14 {
      sharpness *= 10
      shares = centre(shares, sharpness)
      slack = excess(shares)
    }
    var found = [raises(shares)]
    if let polished = polish(shares, sharpness, price: 1 / (sharpness * slack)) {
      found.append(raises(polished))
    }
    return found
  }

  private func raises(_ shares: [Double]) -> [Double] { zip(shares, rooms).map { $0 * $1 } }

  private func scores(_ shares: [Double]) -> [Double] { problem.scores(after: raises(shares)) }

  private func excess(_ shares: [Double]) -> Double {
    problem.tree.total(scores(shares)) - problem.target
  }

  /// All rooms but a share so small that at least half of what is too much stays.
  private func start() -> [Double] {
    let most = problem.total(after: rooms) - problem.target
    var missing = 0.5
    while missing > 1e-15,
      excess([Double](repeating: 1 - missing, count: count)) < most / 2
    {
      missing /= 2
    }
    return [Double](repeating: 1 - missing, count: count)
  }

  /// The slopes of the total by shares, and its second derivatives.
  private func derivatives(_ shares: [Double]) -> (slopes: [Double], curvature: [Double]) {
    let scores = scores(shares)
    let all = problem.tree.slopes(scores)
    var curvature = problem.tree.curvature(scores, of: leaves)
    for row in 0..<count {
      for column in 0..<count { curvature[row * count + column] *= rooms[row] * rooms[column] }
    }
    return (leaves.indices.map { all[leaves[$0]] * rooms[$0] }, curvature)
  }

  private func barrier(_ shares: [Double], _ sharpness: Double) -> Double {
    let excess = excess(shares)
    guard excess > 0, shares.allSatisfy({ $0 > 0 && $0 < 1 }) else { return .infinity }
    var value = -Elementary.ln(excess)
    for index in 0..<count {
      value += sharpness * prices[index] * shares[index]
      value -= Elementary.ln(shares[index]) + Elementary.ln(1 - shares[index])
    }
    return value
  }

  /// Newton's method on the barrier.
  private func centre(_ start: [Double], _ sharpness: Double) -> [Double] {
    var shares = start
    for _ in 0..<60 {
      let excess = excess(shares)
      let (slopes, curvature) = derivatives(shares)
      var matrix = [Double](repeating: 0, count: count * count)
      var right = [Double](repeating: 0, count: count)
      for row in 0..<count {
        let (low, high) = (1 / shares[row], 1 / (1 - shares[row]))
        right[row] = slopes[row] / excess + low - high - sharpness * prices[row]
        for column in 0..<count {
          matrix[row * count + column] =
            slopes[row] * slopes[column] / (excess * excess)
            - curvature[row * count + column] / excess
        }
        matrix[row * (count + 1)] += low * low + high * high
      }
      guard let step = LinearSystem.solve(matrix, right) else { return shares }
      let decrement = zip(step, right).reduce(0) { $0 + $1.0 * $1.1 }
      if decrement < 1e-14 { break }
      let now = barrier(shares, sharpness)
      var length = 1.0
      var moved = shares
      while length > 1e-12 {
        moved = zip(shares, step).map { $0 + length * $1 }
        if barrier(moved, sharpness) < now - 0.01 * length * decrement { break }
        length /= 2
      }
      if length <= 1e-12 { break }
      shares = moved
    }
    return shares
  }

  /// Solves price = λ · slope for the shares strictly between their bounds, and M = T.
  private func polish(_ start: [Double], _ sharpness: Double, price: Double) -> [Double]? {
    // At the end of the barrier, what is at a bound is about 1/sharpness from it.
    let edge = 1 / sharpness.squareRoot()
    var shares = start.map { $0 < edge ? 0 : $0 > 1 - edge ? 1 : $0 }
    let free = shares.indices.filter { shares[$0] > 0 && shares[$0] < 1 }
    guard !free.isEmpty else { return nil }
    let size = free.count + 1
    var price = price
    for _ in 0..<30 {
      let (slopes, curvature) = derivatives(shares)
      var matrix = [Double](repeating: 0, count: size * size)
      var right = [Double](repeating: 0, count: size)
      for (row, one) in free.enumerated() {
        right[row] = price * slopes[one] - prices[one]
        for (column, other) in free.enumerated() {
          matrix[row * size + column] = -price * curvature[one * count + other]
        }
        matrix[row * size + size - 1] = -slopes[one]
        matrix[(size - 1) * size + row] = slopes[one]
      }
      right[size - 1] = -excess(shares)
      guard let step = LinearSystem.solve(matrix, right) else { return nil }
      var largest = 0.0
      for (row, one) in free.enumerated() {
        shares[one] += step[row]
        largest = max(largest, abs(step[row]))
      }
      price += step[size - 1]
      guard free.allSatisfy({ shares[$0] > 0 && shares[$0] < 1 }), price.isFinite else {
        return nil
      }
      if largest < 1e-15 { break }
    }
    return excess(shares) >= -1e-12 * max(1, abs(problem.target)) ? shares : nil
  }
}
