/// A set of weights seen from inside: a point that no condition holds down, and directions in which
/// the set extends.
struct RelativeInterior: Sendable {
  /// `coefficients · weights ≥ bound`.
  struct Condition: Sendable {
    var coefficients: [Double]
    var bound: Double

    /// What is left at some weights; 0 on the edge.
    func slack(_ weights: [Double]) -> Double { rate(weights) - bound }

    /// What one unit of a direction adds.
    func rate(_ direction: [Double]) -> Double {
      var sum = 0.0
      for position in coefficients.indices { sum += coefficients[position] * direction[position] }
      return sum
    }
  }

  /// A point of the set on the edge of no condition that has an inside.
  let point: [Double]
  /// Orthonormal; as many as the set has dimensions.
  let directions: [[Double]]
  /// The conditions that can be met with something left.
  let conditions: [Condition]

  /// What is left, in shares, of a condition that counts as met exactly.
  private static let nothing = 1e-10

  /// Looks at a set.
  ///
  /// Where each condition has most left is a linear program; the middle of those places is inside.
  /// Conditions that never have anything left are equalities.
  init(_ set: WeightSet) {
    let count = set.space.count
    var equalities = [[Double](repeating: 1, count: count)]
    var free: [Condition] = []
    var places: [[Double]] = []
    for condition in Self.conditions(of: set) {
      let scale = condition.coefficients.reduce(0) { max($0, abs($1)) }
      let place = set.least(condition.coefficients.map { -$0 }).weights
      if condition.slack(place) > Self.nothing * max(scale, .leastNormalMagnitude) {
        free.append(condition)
        places.append(place)
      } else if scale > 0 {
        equalities.append(condition.coefficients)
      }
    }
    if places.isEmpty { places = [set.least([Double](repeating: 0, count: count)).weights] }
    point = (0..<count).map { position in
      places.reduce(0) { $0 + $1[position] } / Double(places.count)
    }
    conditions = free
    directions = Self.complement(of: equalities, count)
  }

  private static func conditions(of set: WeightSet) -> [Condition] {
    var all: [Condition] = []
    for position in set.lower.indices {
      var own = [Double](repeating: 0, count: set.space.count)
      own[position] = 1
      all.append(Condition(coefficients: own, bound: set.lower[position]))
      // At most 1 each is at least 0 for all the others.
      if set.upper[position] < 1 {
        all.append(Condition(coefficients: own.map { -$0 }, bound: -set.upper[position]))
      }
    }
    for row in set.rows {
      if row.lower.isFinite {
        all.append(Condition(coefficients: row.coefficients, bound: row.lower))
      }
      if row.upper.isFinite {
        all.append(Condition(coefficients: row.coefficients.map { -$0 }, bound: -row.upper))
      }
    }
    return all
  }

  /// An orthonormal basis of what is at right angles to some vectors (Gram–Schmidt, twice, the longest
  /// remainder first).
  private static func complement(of vectors: [[Double]], _ count: Int) -> [[Double]] {
    var taken: [[Double]] = []
    for vector in vectors {
      if let new = remainder(of: vector, without: taken), new.length > 1e-9 * new.original {
        taken.append(new.vector)
      }
    }
    let fixed = taken.count
    while taken.count < count {
      var best: (vector: [Double], length: Double)?
      for position in 0..<count {
        var unit = [Double](repeating: 0, count: count)
        unit[position] = 1
        if let new = remainder(of: unit, without: taken), new.length > (best?.length ?? 0) {
          best = (new.vector, new.length)
        }
      }
      guard let best else { break }
      taken.append(best.vector)
    }
    return Array(taken[fixed...])
  }

  /// What is left of a vector, of length 1, with the length that was left and that it had.
  private static func remainder(
    of vector: [Double], without taken: [[Double]]
  ) -> (vector: [Double], length: Double, original: Double)? {
    func length(_ vector: [Double]) -> Double {
      vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
    let original = length(vector)
    var rest = vector
    for _ in 0..<2 {
      for other in taken {
        let share = zip(rest, other).reduce(0) { $0 + $1.0 * $1.1 }
        for position in rest.indices { rest[position] -= share * other[position] }
      }
    }
    let left = length(rest)
    return left > 0 ? (rest.map { $0 / left }, left, original) : nil
  }
}
