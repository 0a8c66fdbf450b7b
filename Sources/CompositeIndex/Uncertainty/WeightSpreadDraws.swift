internal import IndexKernel

extension WeightSpread {
  /// Draws one group.
  ///
  /// - Parameters:
  ///   - room: the shares, adding up to 1, in the order of the group's nodes.
  func draw(
    _ group: WeightDraw.Group, into room: inout [Double], _ source: inout some UniformSource
  ) {
    let count = group.nodes.count
    switch self {
    case .jitter(let share):
      for position in 0..<count {
        room[position] = group.shares[position] * (1 + share * (2 * source.uniform() - 1))
      }
    case .dirichlet(let concentration):
      for position in 0..<count {
        room[position] = source.gamma(concentration * group.shares[position])
      }
    case .simplex, .floor:
      for position in 0..<count { room[position] = source.exponential() }
    case .order:
      drawOrdered(group, into: &room, &source)
    case .box(let share):
      drawWithin(share, group, into: &room, &source)
    case .experts: break
    }
    rescale(group, &room)
    if case .floor(let least) = self {
      let rest = 1 - Double(count) * least
      for position in 0..<count { room[position] = least + rest * room[position] }
    }
  }

  /// Exponential numbers from high to low are proportional to a uniform draw in order.
  private func drawOrdered(
    _ group: WeightDraw.Group, into room: inout [Double], _ source: inout some UniformSource
  ) {
    let count = group.nodes.count
    for filled in 0..<count {
      let new = source.exponential()
      var place = filled
      while place > 0, room[group.order[place - 1]] < new {
        room[group.order[place]] = room[group.order[place - 1]]
        place -= 1
      }
      room[group.order[place]] = new
    }
  }

  /// All but the largest weight uniformly within their bounds; the largest is the rest, and where that
  /// is beyond its bounds all are drawn again: uniform on the box's part of the simplex.
  private func drawWithin(
    _ share: Double, _ group: WeightDraw.Group, into room: inout [Double],
    _ source: inout some UniformSource
  ) {
    let largest = group.order[0]
    let own = group.shares[largest]
    while true {
      var rest = 1.0
      for position in group.nodes.indices where position != largest {
        let weight = group.shares[position] * (1 + share * (2 * source.uniform() - 1))
        room[position] = weight
        rest -= weight
      }
      // Rounding must not refuse a box without width.
      if abs(rest - own) <= share * own + 1e-12 {
        room[largest] = max(0, rest)
        return
      }
    }
  }

  /// Scales a draw to add up to 1; where it is all 0 the scheme's shares stand.
  private func rescale(_ group: WeightDraw.Group, _ room: inout [Double]) {
    let count = group.nodes.count
    var sum = 0.0
    for position in 0..<count { sum += room[position] }
    for position in 0..<count {
      room[position] = sum > 0 ? room[position] / sum : group.shares[position]
    }
  }
}

extension UniformSource {
  /// The next standard exponential number.
  mutating func exponential() -> Double { -Elementary.ln(1 - uniform()) }

  /// The next standard normal number, by the polar method of Marsaglia and Bray (1964).
  mutating func standardNormal() -> Double {
    while true {
      let (x, y) = (2 * uniform() - 1, 2 * uniform() - 1)
      let square = x * x + y * y
      if square > 0, square < 1 {
        return x * (-2 * Elementary.ln(square) / square).squareRoot()
      }
    }
  }

  /// The next number of the gamma distribution with scale 1; 0 where the shape is 0.
  ///
  /// Marsaglia, G. and Tsang, W. W. (2000), A simple method for generating gamma variables, ACM TOMS
  /// 26(3), sections 2 and 6.
  mutating func gamma(_ shape: Double) -> Double {
    if shape <= 0 { return 0 }
    if shape < 1 {
      let boosted = gamma(shape + 1)
      return boosted * Elementary.power(1 - uniform(), 1 / shape)
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = standardNormal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let cube = root * root * root
      let u = 1 - uniform()
      if Elementary.ln(u) < x * x / 2 + d * (1 - cube + Elementary.ln(cube)) { return d * cube }
    }
  }
}
