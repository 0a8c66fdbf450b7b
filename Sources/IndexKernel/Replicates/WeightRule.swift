/// How the weights of one group are drawn; every draw adds up to 1.
public enum WeightRule: Hashable, Sendable {
  /// Each weight times a number uniform between 1 − share and 1 + share, then rescaled.
  case jitter(Double)
  /// Dirichlet around the weights; the larger the concentration, the closer.
  case dirichlet(Double)
  /// All weights that add up to 1, uniformly.
  case simplex
  /// All weights in the order of the given ones, uniformly.
  case order
  /// All weights of at least this share, uniformly; at most 1 / (number of weights).
  case floor(Double)
  /// All weights within this share of the given ones, uniformly; between 0 and 1.
  case box(Double)

  /// Draws once.
  ///
  /// - Parameters:
  ///   - shares: the group's given weights, adding up to 1.
  ///   - order: positions from the largest share to the smallest.
  ///   - room: as many numbers or more; the first are the draw.
  ///   - source: one uniform number a weight, in the order of weights, but for `dirichlet` and `box`,
  ///     which may take more.
  public func draw(
    around shares: [Double], order: [Int], into room: inout [Double],
    _ source: inout some UniformSource
  ) {
    let count = shares.count
    switch self {
    case .jitter(let share):
      for position in 0..<count {
        room[position] = shares[position] * (1 + share * (2 * source.uniform() - 1))
      }
    case .dirichlet(let concentration):
      for position in 0..<count {
        room[position] = source.gamma(concentration * shares[position])
      }
    case .simplex, .floor:
      for position in 0..<count { room[position] = source.exponential() }
    case .order: drawOrdered(order, &room, &source)
    case .box(let share): drawWithin(share, shares, order, &room, &source)
    }
    Self.rescale(shares, &room)
    if case .floor(let least) = self {
      let rest = 1 - Double(count) * least
      for position in 0..<count { room[position] = least + rest * room[position] }
    }
  }

  /// Exponential numbers from high to low are proportional to a uniform draw in order.
  private func drawOrdered(
    _ order: [Int], _ room: inout [Double], _ source: inout some UniformSource
  ) {
    for filled in order.indices {
      let new = source.exponential()
      var place = filled
      while place > 0, room[order[place - 1]] < new {
        room[order[place]] = room[order[place - 1]]
        place -= 1
      }
      room[order[place]] = new
    }
  }

  /// All but the largest weight uniformly within their bounds; the largest is the rest, and where that
  /// is beyond its bounds all are drawn again: uniform on the box's part of the simplex.
  private func drawWithin(
    _ share: Double, _ shares: [Double], _ order: [Int], _ room: inout [Double],
    _ source: inout some UniformSource
  ) {
    let largest = order[0]
    let own = shares[largest]
    while true {
      var rest = 1.0
      for position in shares.indices where position != largest {
        let weight = shares[position] * (1 + share * (2 * source.uniform() - 1))
        room[position] = weight
        rest -= weight
      }
      // Rounding must not refuse a box without width.
      if abs(rest - own) <= share * own + 1e-12 {
        room[largest] = rest > 0 ? rest : 0
        return
      }
    }
  }

  /// Scales a draw to add up to 1; where it is all 0 the given shares stand.
  private static func rescale(_ shares: [Double], _ room: inout [Double]) {
    var sum = 0.0
    for position in shares.indices { sum += room[position] }
    for position in shares.indices {
      room[position] = sum > 0 ? room[position] / sum : shares[position]
    }
  }
}
