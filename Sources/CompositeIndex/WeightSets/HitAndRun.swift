public import IndexKernel

/// Draws weights uniformly from any set of admissible weights, also one that is no simplex.
///
/// Hit-and-run: from a point inside, go to a uniform point of the chord along a direction, again and
/// again; whatever the start, the point tends to be uniform. Smith, R. L. (1984), Efficient Monte Carlo
/// procedures for generating points uniformly distributed over bounded regions, Operations Research
/// 32(6), section 2 (coordinate directions). The directions keep to all equalities, and the set is
/// about equally wide along each of them (*rounding*), so that few steps suffice: Haraldsdóttir, H. S.
/// et al. (2017), CHRR: coordinate hit-and-run with rounding for uniform sampling of constraint-based
/// models, Bioinformatics 33(11), whose 8 d² steps between two draws (d: dimension of the set) are made
/// here before each draw.
///
/// Every draw is a walk of its own from the same inner point: it depends on its own random numbers and
/// on no other draw. The preparation is deterministic.
public struct HitAndRun: Sendable {
  /// Dimension of the set; 0 where it is a single point.
  public let dimension: Int
  /// Steps of one draw: 8 d², and no fewer than 64; 0 where the set is a single point.
  public let steps: Int
  /// Where walks begin: about the middle of the set.
  public private(set) var start: [Double]
  /// For each direction, what one unit of it adds to each weight.
  private var directions: [[Double]]
  private let conditions: [RelativeInterior.Condition]
  /// What is left of each condition at the start.
  private var slacks: [Double] = []
  /// Direction after direction, what one unit of it adds to what is left of each condition.
  private var rates: [Double] = []

  /// How often the directions are fitted to the set.
  private static let rounds = 6

  /// Prepares draws from a set.
  public init(_ set: WeightSet) {
    let interior = RelativeInterior(set)
    start = interior.point
    directions = interior.directions
    conditions = interior.conditions
    dimension = directions.count
    steps = directions.isEmpty ? 0 : max(64, 8 * directions.count * directions.count)
    measure()
    if dimension > 1 {
      for number in 0..<Self.rounds { round(number) }
    }
  }

  /// Numbers that the room for a draw must hold: the weights, the places along the directions, what is
  /// left of the conditions.
  public var room: Int { start.count + dimension + slacks.count }

  /// Draws once; nothing is allocated.
  ///
  /// - Parameter room: at least ``room`` numbers; the first are the weights drawn, which add up to 1.
  public func draw(into room: inout [Double], _ source: inout some UniformSource) {
    begin(&room)
    for _ in 0..<steps { step(&room, &source) }
    var sum = 0.0
    for weight in start.indices {
      var value = start[weight]
      for direction in 0..<dimension {
        value += room[start.count + direction] * directions[direction][weight]
      }
      // Rounding makes no weight negative.
      room[weight] = value > 0 ? value : 0
      sum += room[weight]
    }
    for weight in start.indices { room[weight] /= sum }
  }

  private func begin(_ room: inout [Double]) {
    for direction in 0..<dimension { room[start.count + direction] = 0 }
    let first = start.count + dimension
    for condition in slacks.indices { room[first + condition] = slacks[condition] }
  }

  private func step(_ room: inout [Double], _ source: inout some UniformSource) {
    let direction = min(dimension - 1, Int(source.uniform() * Double(dimension)))
    let (first, rate) = (start.count + dimension, direction * slacks.count)
    var (low, high) = (-Double.infinity, Double.infinity)
    for condition in slacks.indices {
      let speed = rates[rate + condition]
      let left = room[first + condition]
      if speed > 0, -left > low * speed {
        low = -left / speed
      } else if speed < 0, -left > high * speed {
        high = -left / speed
      }
    }
    let length = low + (high - low) * source.uniform()
    guard length.isFinite else { return }
    room[start.count + direction] += length
    for condition in slacks.indices {
      let left = room[first + condition] + length * rates[rate + condition]
      room[first + condition] = left > 0 ? left : 0
    }
  }

  // MARK: Preparation

  private mutating func measure() {
    slacks = conditions.map { max(0, $0.slack(start)) }
    rates = directions.flatMap { direction in conditions.map { $0.rate(direction) } }
  }

  /// Walks for a while, puts the start in the middle of the points met and turns and stretches the
  /// directions so that these points spread by 1 along each.
  private mutating func round(_ number: Int) {
    var stream = RandomStream(seed: 0, stream: UInt64(number), factor: 0)
    var room = [Double](repeating: 0, count: self.room)
    let count = 32 * dimension + 32
    var points: [[Double]] = []
    begin(&room)
    for _ in 0..<count {
      for _ in 0..<4 * dimension { step(&room, &stream) }
      points.append(Array(room[start.count..<start.count + dimension]))
    }
    let middle = (0..<dimension).map { place in
      points.reduce(0) { $0 + $1[place] } / Double(count)
    }
    var spread = [[Double]](repeating: [Double](repeating: 0, count: dimension), count: dimension)
    for row in 0..<dimension {
      for column in 0...row {
        spread[row][column] =
          points.reduce(0) { $0 + ($1[row] - middle[row]) * ($1[column] - middle[column]) }
          / Double(count)
      }
    }
    for (direction, place) in zip(directions, middle) {
      for weight in start.indices { start[weight] += place * direction[weight] }
    }
    if let root = Self.root(of: spread) {
      directions = (0..<dimension).map { column in
        start.indices.map { weight in
          (column..<dimension).reduce(0) { $0 + directions[$1][weight] * root[$1][column] }
        }
      }
    }
    measure()
  }

  /// The lower triangle whose product with its transpose is the matrix (Cholesky); `nil` where the
  /// matrix is not positive.
  private static func root(of matrix: [[Double]]) -> [[Double]]? {
    var root = matrix
    for column in matrix.indices {
      for row in column..<matrix.count {
        var value = matrix[row][column]
        for before in 0..<column { value -= root[row][before] * root[column][before] }
        if row == column {
          guard value > 0 else { return nil }
          root[row][column] = value.squareRoot()
        } else {
          root[row][column] = value / root[column][column]
        }
      }
    }
    return root
  }
}
