/// The coordinates in which searches over a set of weights run.
///
/// A set that is a simplex is searched as mixtures of its corners, which need no conditions but
/// their sum; any other set as it is.
struct SearchSpace: Sendable {
  /// The corners, or `nil` where the coordinates are the weights themselves.
  private let vertices: [[Double]]?
  let lower: [Double]
  let upper: [Double]
  /// The sum first, then the set's own conditions.
  let rows: [LinearProgram.Row]

  init(_ set: WeightSet) {
    let count = set.space.count
    let sum = LinearProgram.Row([Double](repeating: 1, count: count), atLeast: 1, atMost: 1)
    vertices = set.vertices
    if set.vertices != nil {
      lower = [Double](repeating: 0, count: count)
      upper = [Double](repeating: .infinity, count: count)
      rows = [sum]
    } else {
      lower = set.lower
      upper = set.upper
      rows = [sum] + set.rows
    }
  }

  var count: Int { lower.count }

  /// A linear function of weights in these coordinates.
  func slopes(_ values: [Double]) -> [Double] {
    guard let vertices else { return values }
    return vertices.map { vertex in
      var sum = 0.0
      for position in vertex.indices { sum += vertex[position] * values[position] }
      return sum
    }
  }

  /// The least and the greatest value of a linear function of these coordinates.
  func range(of slopes: [Double]) -> ClosedRange<Double> {
    if vertices != nil {
      return (slopes.min() ?? 0)...(slopes.max() ?? 0)
    }
    let order = slopes.indices.sorted { (slopes[$0], $0) < (slopes[$1], $1) }
    var (low, high) = (filled(slopes, order), filled(slopes, order.reversed()))
    if rows.count > 1 {
      low = max(low, bound(slopes))
      high = min(high, -bound(slopes.map { -$0 }))
    }
    return low...max(low, high)
  }

  /// Lower bounds everywhere, what is left goes to one coordinate after the other.
  private func filled(_ slopes: [Double], _ order: [Int]) -> Double {
    var (sum, rest) = (0.0, 1.0)
    for position in order {
      sum += lower[position] * slopes[position]
      rest -= lower[position]
    }
    for position in order where rest > 0 {
      let more = min(rest, upper[position] - lower[position])
      sum += more * slopes[position]
      rest -= more
    }
    return sum
  }

  /// The least value under all conditions.
  private func bound(_ slopes: [Double]) -> Double {
    let program = LinearProgram(cost: slopes, lower: lower, upper: upper, rows: rows)
    guard case .optimal(let solution) = program.solve() else { return -.infinity }
    return solution.objective - 1e-12
  }

  /// The weights of a point.
  ///
  /// Rounding that took a coordinate below 0 is undone, and the sum is 1 again.
  func weights(_ point: [Double]) -> [Double] {
    var weights = [Double](repeating: 0, count: count)
    if let vertices {
      for (share, vertex) in zip(point, vertices) where share > 0 {
        for position in weights.indices { weights[position] += share * vertex[position] }
      }
    } else {
      for position in weights.indices { weights[position] = max(0, point[position]) }
    }
    // What is left of a pivot's rounding is no weight.
    for position in weights.indices where weights[position] < 1e-14 { weights[position] = 0 }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }
}
