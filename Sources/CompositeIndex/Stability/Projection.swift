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
  /// The slopes of the active conditions.
  private var span = OrthogonalSpan([])
  private var forces: [Double] = []
  /// The conditions that keep the answer from coming nearer, or that cannot all hold: at least one
  /// of them has to go for anything to change.
  private(set) var binding: [Int] = []

  /// A condition may be broken by this much.
  private static let tolerance = 1e-14
  /// Slopes, of length 1, that lie nearer to what the active ones span are not told from it.
  private static let independence = 1e-9

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
    let sign: Double = conditions[number].isEquality && excess(number) > 0 ? -1 : 1
    let slopes = conditions[number].slopes.map { sign * $0 }
    var force = 0.0
    while true {
      let split = span.split(slopes)
      let shares = span.combination(split.along)
      let size = Self.dot(split.across, split.across)
      let isFree = size > Self.independence * Self.independence
      var drop: (place: Int, length: Double)?
      for (place, other) in active.enumerated()
      where !conditions[other].isEquality && shares[place] > 1e-14 {
        let length = max(0, forces[place]) / shares[place]
        if length < drop?.length ?? .infinity { drop = (place, length) }
      }
      let whole = isFree ? max(0, -sign * excess(number)) / size : .infinity
      let length = min(whole, drop?.length ?? .infinity)
      if length == .infinity {
        binding = zip(active, shares).filter { $1 < -1e-12 }.map(\.0) + [number]
        return abs(excess(number)) <= 1e-12
      }
      for place in active.indices { forces[place] -= length * shares[place] }
      force += length
      if isFree {
        for position in x.indices { x[position] += length * split.across[position] }
      }
      if whole <= length {
        active.append(number)
        forces.append(sign * force)
        span.append(conditions[number].slopes)
        return true
      }
      if let drop {
        active.remove(at: drop.place)
        forces.remove(at: drop.place)
        span = OrthogonalSpan(active.map { conditions[$0].slopes })
      }
    }
  }

  /// The point of the active conditions that is nearest, from the numbers as given, three times.
  private mutating func polish() {
    x = point
    for _ in 0..<3 {
      let steps = span.vector(withProducts: active.map { -excess($0) })
      for position in x.indices { x[position] += steps[position] }
    }
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for position in left.indices { sum += left[position] * right[position] }
    return sum
  }
}
