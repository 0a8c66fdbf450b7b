/// The weights that are admissible: a polytope within the simplex, never empty.
///
/// Shares, not per cent: every vector has one number for each coordinate of the space, not
/// negative, and adds up to 1.
public struct WeightSet: Sendable {
  /// Which weights vary.
  public let space: WeightSpace
  /// What was said.
  public let choice: WeightChoice
  /// The least weight of every coordinate.
  public let lower: [Double]
  /// The greatest weight of every coordinate.
  public let upper: [Double]
  /// What more the weights must keep to; sums of weights with bounds.
  public let rows: [LinearProgram.Row]
  /// The corners, where the set is a simplex (`simplex`, `floor`, `order`): one for each
  /// coordinate; every admissible vector is exactly one mixture of them.
  public let vertices: [[Double]]?

  /// The admissible weights of a space.
  ///
  /// Among leaf weights, `floor` and `order` speak of the leaves' shares in the whole, `box` of
  /// every node's share among its siblings at every level (linear in the leaf weights u of a node p
  /// and its child c: l · Σ_p u ≤ Σ_c u ≤ h · Σ_p u).
  ///
  /// - Throws: names that the space does not have, and a set without any weights.
  public init(
    _ choice: WeightChoice, of space: WeightSpace, in scheme: ResolvedScheme
  ) throws(Diagnostics) {
    let count = space.count
    var lower = [Double](repeating: 0, count: count)
    var upper = [Double](repeating: 1, count: count)
    var rows: [LinearProgram.Row] = []
    var vertices: [[Double]]?
    switch choice {
    case .simplex:
      vertices = (0..<count).map { Self.corner($0, count) }
    case .floor(let percent):
      guard 1 - percent / 100 * Double(count) >= -1e-12 else {
        throw Diagnostics([.floorTooHigh(percent, count)])
      }
      // Sixths as 16.66666666666667 % are meant to leave one vector, not none.
      let least = min(percent / 100, 1 / Double(count))
      let rest = 1 - least * Double(count)
      lower = lower.map { _ in least }
      vertices = (0..<count).map { corner in
        lower.enumerated().map { $0.element + ($0.offset == corner ? max(0, rest) : 0) }
      }
    case .order(let ids):
      let order = try Self.order(ids, space, scheme)
      rows = zip(order, order.dropFirst()).map { first, second in
        var row = [Double](repeating: 0, count: count)
        row[first] = 1
        row[second] = -1
        return LinearProgram.Row(row, atLeast: 0)
      }
      vertices = (1...max(1, count)).map { size in
        var corner = [Double](repeating: 0, count: count)
        for position in order.prefix(size) { corner[position] = 1 / Double(size) }
        return corner
      }
    case .box(let percent):
      Self.box(percent / 100, space, scheme, &lower, &upper, &rows)
    case .constraints(let all):
      rows = try Self.rows(all, space, scheme)
    }
    self.space = space
    self.choice = choice
    self.lower = lower
    self.upper = upper
    self.rows = rows
    self.vertices = vertices
    if vertices == nil { try checkNotEmpty() }
  }

  private static func corner(_ position: Int, _ count: Int) -> [Double] {
    (0..<count).map { $0 == position ? 1 : 0 }
  }

  /// Positions from the weight that is to be largest to the smallest.
  ///
  /// - Throws: names that are not of the space, named twice or lacking.
  static func order(
    _ ids: [String], _ space: WeightSpace, _ scheme: ResolvedScheme
  ) throws(Diagnostics) -> [Int] {
    if ids.isEmpty {
      return space.nominal.indices.sorted {
        (-space.nominal[$0], $0) < (-space.nominal[$1], $1)
      }
    }
    var problems: [Diagnostic] = []
    var order: [Int] = []
    let known = space.coordinates.map { scheme.nodes[$0].id }
    for id in ids {
      guard let position = known.firstIndex(of: id) else {
        problems.append(.notAmongWeights(id, known, at: nil))
        continue
      }
      if order.contains(position) {
        problems.append(.namedTwice(id))
      } else {
        order.append(position)
      }
    }
    let rest = known.indices.filter { !order.contains($0) }
    if problems.isEmpty, !rest.isEmpty {
      problems.append(.notInOrder(rest.map { known[$0] }))
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    return order
  }

  private static func box(
    _ share: Double, _ space: WeightSpace, _ scheme: ResolvedScheme, _ lower: inout [Double],
    _ upper: inout [Double], _ rows: inout [LinearProgram.Row]
  ) {
    let parents =
      space.isLeaves
      ? scheme.nodes.indices.filter {
        !scheme.nodes[$0].children.isEmpty && ($0 == space.node || scheme.isUnder($0, space.node))
      } : [space.node]
    for parent in parents {
      let whole = space.positions(under: parent, in: scheme)
      let sum = scheme.nodes[parent].children.reduce(0) { $0 + scheme.nodes[$1].weight }
      for child in scheme.nodes[parent].children {
        let part = space.positions(under: child, in: scheme)
        let weight = scheme.nodes[child].weight / sum
        let (least, most) = (max(0, weight * (1 - share)), min(1, weight * (1 + share)))
        if parent == space.node, part.count == 1, space.coordinates[part[0]] == child {
          lower[part[0]] = least
          upper[part[0]] = most
        } else if !part.isEmpty, part.count < whole.count || parent == space.node {
          rows += bounds(part, least, most, of: whole, parent == space.node, space.count)
        }
      }
    }
  }

  /// least · Σ_whole ≤ Σ_part ≤ most · Σ_whole.
  private static func bounds(
    _ part: [Int], _ least: Double, _ most: Double, of whole: [Int], _ isAll: Bool, _ count: Int
  ) -> [LinearProgram.Row] {
    var sum = [Double](repeating: 0, count: count)
    for position in part { sum[position] = 1 }
    if isAll { return [LinearProgram.Row(sum, atLeast: least, atMost: most)] }
    var (above, below) = (sum, sum)
    for position in whole {
      above[position] -= least
      below[position] -= most
    }
    return [LinearProgram.Row(above, atLeast: 0), LinearProgram.Row(below, atMost: 0)]
  }

  /// The set as a linear program over the weights, with a cost.
  public func program(cost: [Double]) -> LinearProgram {
    let sum = LinearProgram.Row(
      [Double](repeating: 1, count: space.count), atLeast: 1, atMost: 1)
    return LinearProgram(cost: cost, lower: lower, upper: upper, rows: [sum] + rows)
  }

  private func checkNotEmpty() throws(Diagnostics) {
    let program = program(cost: [Double](repeating: 0, count: space.count))
    guard case .infeasible(let multipliers) = program.solve() else { return }
    guard case .constraints(let all) = choice else {
      throw Diagnostics([.noAdmissibleWeights([])])
    }
    // Row 0 is the sum.
    let guilty = all.indices.filter { multipliers[$0 + 1] != 0 }.map { all[$0] }
    throw Diagnostics([.noAdmissibleWeights(guilty)])
  }

  /// Whether some weights are admissible.
  public func contains(_ weights: [Double], tolerance: Double = 1e-9) -> Bool {
    guard abs(weights.reduce(0, +) - 1) <= tolerance else { return false }
    for position in weights.indices
    where weights[position] < lower[position] - tolerance
      || weights[position] > upper[position] + tolerance
    { return false }
    return rows.allSatisfy { row in
      let value = zip(row.coefficients, weights).reduce(0) { $0 + $1.0 * $1.1 }
      return value >= row.lower - tolerance && value <= row.upper + tolerance
    }
  }

  /// The least of a linear function over the set, and weights that give it.
  public func least(_ slopes: [Double]) -> (value: Double, weights: [Double]) {
    if let vertices {
      var best = (value: Double.infinity, weights: space.nominal)
      for vertex in vertices {
        let value = zip(slopes, vertex).reduce(0) { $0 + $1.0 * $1.1 }
        if value < best.value { best = (value, vertex) }
      }
      return best
    }
    if rows.isEmpty { return leastOverBox(slopes) }
    guard case .optimal(let solution) = program(cost: slopes).solve() else {
      return (-.infinity, space.nominal)
    }
    return (solution.objective, solution.values)
  }

  /// Lower bounds everywhere, what is left goes to the least slopes first.
  private func leastOverBox(_ slopes: [Double]) -> (value: Double, weights: [Double]) {
    var weights = lower
    var rest = 1 - lower.reduce(0, +)
    for position in slopes.indices.sorted(by: { (slopes[$0], $0) < (slopes[$1], $1) }) {
      let more = max(0, min(rest, upper[position] - lower[position]))
      weights[position] += more
      rest -= more
    }
    return (zip(slopes, weights).reduce(0) { $0 + $1.0 * $1.1 }, weights)
  }
}
