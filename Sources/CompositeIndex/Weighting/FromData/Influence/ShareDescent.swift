/// A search for weights of 0 and more whose influence shares differ least from the target.
///
/// Steps of Levenberg and Marquardt on the weights that are free, kept at 0 and above. Nocedal, J.
/// and Wright, S. (2006), Numerical Optimization, sections 10.3 and 16.7.
struct ShareDescent {
  private let fit: InfluenceFit

  private static let steps = 300

  init(_ fit: InfluenceFit) { self.fit = fit }

  /// The end of the search, and about how many elementary operations it took.
  func best(from start: [Double]) -> (weights: [Double], work: Double) {
    var weights = start.shares
    var state = fit.result(weights)
    var value = fit.squares(state.shares)
    guard value.isFinite else { return (start, 0) }
    var (damping, taken) = (1e-3, 0)
    for _ in 0..<Self.steps where value > 1e-24 && damping < 1e14 {
      taken += 1
      let slopes = slopes(weights, state)
      let gradient = gradient(slopes, state)
      let free = weights.indices.filter { weights[$0] > 0 || gradient[$0] < 0 }
      let next = step(weights, slopes, gradient, free, damping)
      let nextState = fit.result(next)
      let nextValue = fit.squares(nextState.shares)
      if nextValue < value, next.allSatisfy(\.isFinite) {
        let isDone = value - nextValue < 1e-10 * value && damping < 1
        (weights, state, value) = (next.shares, nextState, nextValue)
        damping /= 4
        if isDone { break }
      } else {
        damping *= 3
      }
    }
    // Two operations for each entry of a product of square matrices, for every step.
    let count = Double(start.count)
    let work = 2 * Double(taken) * count * count * count
    return (value > 1e-24 ? polished(weights) : weights, work)
  }

  /// The weights where the slope of the sum of squares is 0, by Newton's method on those that are not
  /// 0: near its least value the sum itself says too little.
  private func polished(_ start: [Double]) -> [Double] {
    let free = start.indices.filter { start[$0] > 0 }
    var weights = start
    var slope = gradient(weights)
    for _ in 0..<Self.polishing {
      let bends = free.map { column in
        let distance = 1e-5 * weights[column]
        let (up, down) = (moved(weights, column, distance), moved(weights, column, -distance))
        return zip(gradient(up), gradient(down)).map { ($0 - $1) / (2 * distance) }
      }
      // Multiples of the weights are as good: none is taken.
      let matrix = free.indices.map { left in
        free.indices.map { right in
          (bends[left][free[right]] + bends[right][free[left]]) / 2
            + weights[free[left]] * weights[free[right]]
        }
      }
      guard let moves = Cholesky(matrix)?.solution(free.map { -slope[$0] }) else { break }
      var next = weights
      for (place, criterion) in free.enumerated() { next[criterion] += moves[place] }
      guard free.allSatisfy({ next[$0] > 0 }) else { break }
      let nextSlope = gradient(next)
      guard size(nextSlope, free) < size(slope, free) else { break }
      (weights, slope) = (next, nextSlope)
    }
    return weights
  }

  private static let polishing = 20

  private func moved(_ weights: [Double], _ criterion: Int, _ distance: Double) -> [Double] {
    var moved = weights
    moved[criterion] += distance
    return moved
  }

  private func size(_ slope: [Double], _ free: [Int]) -> Double {
    free.reduce(0) { max($0, abs(slope[$1])) }
  }

  private func gradient(_ weights: [Double]) -> [Double] {
    let state = fit.result(weights)
    return gradient(slopes(weights, state), state)
  }

  private func gradient(_ slopes: [[Double]], _ state: InfluenceFit.Result) -> [Double] {
    let misses = zip(state.shares, fit.target).map { $0 - $1 }
    return misses.indices.map { column in
      compensatedSum(misses.indices.lazy.map { slopes[$0][column] * misses[$0] })
    }
  }

  private func step(
    _ weights: [Double], _ slopes: [[Double]], _ gradient: [Double], _ free: [Int],
    _ damping: Double
  ) -> [Double] {
    var squares = free.map { left in
      free.map { right in
        weights.indices.reduce(0.0) { $0 + slopes[$1][left] * slopes[$1][right] }
      }
    }
    let largest = free.indices.map { squares[$0][$0] }.max() ?? 1
    for place in free.indices { squares[place][place] += damping * largest + 1e-30 }
    guard let moves = Cholesky(squares)?.solution(free.map { -gradient[$0] }) else {
      return weights
    }
    var next = weights
    for (place, criterion) in free.enumerated() {
      next[criterion] = max(0, weights[criterion] + moves[place])
    }
    return next
  }

  /// The same of shares of the variance, v_j (R·v)_j / vᵀRv.
  private func varianceSlopes(_ weights: [Double], _ state: InfluenceFit.Result) -> [[Double]] {
    let products = fit.correlations.map { row in
      compensatedSum(zip(row, weights).lazy.map { $0 * $1 })
    }
    let variance = compensatedSum(zip(products, weights).lazy.map { $0 * $1 })
    return weights.indices.map { row in
      weights.indices.map { column in
        let own = row == column ? products[row] : 0
        return
          (own + weights[row] * fit.correlations[row][column]
          - 2 * state.shares[row] * products[column]) / variance
      }
    }
  }

  /// How the share of each criterion (rows) changes with each weight (columns).
  private func slopes(_ weights: [Double], _ state: InfluenceFit.Result) -> [[Double]] {
    if fit.measure == .covarianceShare { return varianceSlopes(weights, state) }
    let straight = state.correlations
    let products = fit.correlations.map { row in
      compensatedSum(zip(row, weights).lazy.map { $0 * $1 })
    }
    let length = max(
      .leastNormalMagnitude,
      compensatedSum(zip(products, weights).lazy.map { $0 * $1 }).squareRoot())
    let isSquared = fit.measure == .correlationRatio
    let sum = compensatedSum(straight.lazy.map { isSquared ? $0 * $0 : $0 })
    let rises = straight.map { isSquared ? 2 * abs($0) : 1 }
    let changes = weights.indices.map { row in
      weights.indices.map { column in
        rises[row] * (fit.correlations[row][column] - straight[row] * straight[column]) / length
      }
    }
    let totals = weights.indices.map { column in
      weights.indices.reduce(0.0) {
        $0 + (isSquared && straight[$1] < 0 ? -changes[$1][column] : changes[$1][column])
      }
    }
    return weights.indices.map { row in
      weights.indices.map { column in
        (changes[row][column] - state.shares[row] * totals[column]) / sum
      }
    }
  }
}
