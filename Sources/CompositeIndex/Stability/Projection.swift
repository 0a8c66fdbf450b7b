/// The point of a polytope that is nearest to another point, in the Euclidean norm.
///
/// The dual active-set method of Goldfarb and Idnani (1983, Mathematical Programming 27, 1–33) for
/// the identity matrix: start from the point itself, take up the condition that is broken most, let
/// go of those that push the wrong way. Ends after finitely many steps; the last active set is
/// solved once more from the numbers as given.
struct Projection {
  /// slopes · x ≥ bound (or = bound).
  struct Condition {
    var slopes: [Double]
    var bound: Double
    var isEquality = false
  }

  private let point: [Double]
  private let conditions: [Condition]
  private var x: [Double]
  private var active: [Int] = []
  private var forces: [Double] = []
  /// The conditions that keep the answer from coming nearer, or that cannot all hold: at least one
  /// of them has to go for anything to change.
  private(set) var binding: [Int] = []

  /// A condition may be broken by this much.
  private static let tolerance = 1e-14

  init(of point: [Double], conditions: [Condition]) {
    self.point = point
    x = point
    // Unit slopes make violations and steps comparable; a condition without slopes stays as it is.
    self.conditions = conditions.map { condition in
      let size = Self.dot(condition.slopes, condition.slopes).squareRoot()
      guard size > 0 else { return condition }
      return Condition(
        slopes: condition.slopes.map { $0 / size }, bound: condition.bound / size,
        isEquality: condition.isEquality)
    }
  }

  /// The nearest point; `nil` where no point keeps to all conditions.
  mutating func nearest() -> [Double]? {
    for number in conditions.indices where conditions[number].isEquality {
      guard take(number) else { return nil }
    }
    var steps = 0
    while let worst = mostBroken(), steps < 100 * (conditions.count + 10) {
      guard take(worst) else { return nil }
      steps += 1
    }
    binding = zip(active, forces).filter { $1 > 1e-13 }.map(\.0)
    polish()
    return x
  }

  private func excess(_ number: Int) -> Double {
    Self.dot(conditions[number].slopes, x) - conditions[number].bound
  }

  private func mostBroken() -> Int? {
    var worst: (number: Int, excess: Double)?
    for number in conditions.indices where !active.contains(number) {
      let excess = excess(number)
      if excess < -Self.tolerance, excess < worst?.excess ?? 0 { worst = (number, excess) }
    }
    return worst?.number
  }

  /// Moves until a condition holds with equality.
  ///
  /// - Returns: false where it cannot hold beside the others.
  private mutating func take(_ number: Int) -> Bool {
    let slopes = conditions[number].slopes
    let sign: Double = conditions[number].isEquality && excess(number) > 0 ? -1 : 1
    var force = 0.0
    while true {
      let shares = solve(active.map { sign * Self.dot(conditions[$0].slopes, slopes) })
      var way = slopes.map { sign * $0 }
      for (share, other) in zip(shares, active) {
        for position in way.indices { way[position] -= share * conditions[other].slopes[position] }
      }
      let size = Self.dot(way, way)
      var drop: (place: Int, length: Double)?
      for (place, other) in active.enumerated()
      where !conditions[other].isEquality && shares[place] > 1e-14 {
        let length = forces[place] / shares[place]
        if length < drop?.length ?? .infinity { drop = (place, length) }
      }
      let whole = size > 1e-20 ? max(0, -sign * excess(number)) / size : .infinity
      let length = min(whole, drop?.length ?? .infinity)
      if length == .infinity {
        binding = zip(active, shares).filter { $1 < -1e-12 }.map(\.0) + [number]
        return abs(excess(number)) <= 1e-12
      }
      for place in active.indices { forces[place] -= length * shares[place] }
      force += length
      if whole.isFinite {
        for position in x.indices { x[position] += length * way[position] }
      }
      if whole <= length {
        active.append(number)
        forces.append(sign * force)
        return true
      }
      if let drop {
        active.remove(at: drop.place)
        forces.remove(at: drop.place)
      }
    }
  }

  /// The point of the active conditions that is nearest, from the numbers as given, twice.
  private mutating func polish() {
    x = point
    for _ in 0..<3 {
      let shares = solve(active.map { -excess($0) })
      for (share, other) in zip(shares, active) {
        for position in x.indices { x[position] += share * conditions[other].slopes[position] }
      }
    }
  }

  /// Solves G y = right side, G the products of the active slopes, by elimination with pivoting.
  private func solve(_ right: [Double]) -> [Double] {
    let count = active.count
    var matrix = active.indices.map { row in
      active.map { Self.dot(conditions[active[row]].slopes, conditions[$0].slopes) } + [right[row]]
    }
    for column in 0..<count {
      let best = (column..<count).max { abs(matrix[$0][column]) < abs(matrix[$1][column]) }
      if let best, best != column { matrix.swapAt(best, column) }
      guard matrix[column][column] != 0 else { continue }
      for row in 0..<count where row != column {
        let factor = matrix[row][column] / matrix[column][column]
        if factor == 0 { continue }
        for place in column...count { matrix[row][place] -= factor * matrix[column][place] }
      }
    }
    return (0..<count).map {
      matrix[$0][$0] == 0 ? 0 : matrix[$0][count] / matrix[$0][$0]
    }
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for position in left.indices { sum += left[position] * right[position] }
    return sum
  }
}
