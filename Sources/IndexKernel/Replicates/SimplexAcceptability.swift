/// How often each unit has each place when the weights of a linear index are uniform on a simplex.
///
/// Uniform weights are exponential numbers divided by their sum (Devroye, L., 1986, Non-Uniform Random
/// Variate Generation, section V.2), which the order of units does not need. Orders are first found
/// in single precision for four draws at a time. Where two neighbours are closer than all its errors
/// together and the tolerance of ties, the draw is left ``undecided`` and has to be evaluated
/// exactly, so that the counts are those of exact evaluation. (Such filters come from computational
/// geometry: Shewchuk, J. R., 1997, Discrete & Computational Geometry 18, 305–363.)
public struct SimplexAcceptability: Sendable {
  /// The most units for which the number of a unit fits beside its score.
  public static let mostUnits = 64

  /// How many units.
  public let units: Int
  /// How many weights.
  public let coordinates: Int
  /// Draws in which a unit has a place: `place * mostUnits + unit`, the last place first.
  public private(set) var counts: [UInt32]
  /// Numbers of the replicates that were not counted.
  public private(set) var undecided: [UInt64]

  /// Scores unit after unit, moved and scaled to 0.01…0.99; four copies of each.
  let scores: [SIMD4<Float>]
  /// Scores of neighbours this close may be in either order or tied, in units of 2⁻²³.
  let margin: Int32
  /// Bits that hold the number of a unit.
  let unitBits: Int32
  private let network: SortingNetwork

  /// Prepares counting.
  ///
  /// - Parameters:
  ///   - columns: weight after weight, `units` numbers each: the index is Σ wₖ xₖ + constant.
  ///   - constants: by unit, such as bonus points.
  ///   - floor: the least that every weight is; 0 for the whole simplex.
  ///   - tolerance: indices no further apart may be tied.
  /// - Returns: `nil` for fewer than two units or weights or more than ``mostUnits``, for missing
  ///   numbers, and where all units are the same or nearly so.
  public init?(columns: [Double], constants: [Double], floor: Double, tolerance: Double) {
    let units = constants.count
    guard units > 1, units <= Self.mostUnits else { return nil }
    let coordinates = columns.count / units
    guard coordinates > 1, let range = Scaling(columns, constants, floor: floor) else {
      return nil
    }
    self.units = units
    self.coordinates = coordinates
    unitBits = units > 32 ? 6 : 5
    // Blocks of four units are scored; those that do not exist are scored and forgotten.
    let rows = (units + 3) & ~3
    var scores = [SIMD4<Float>](repeating: SIMD4(repeating: 0.5), count: rows * coordinates)
    for unit in 0..<units {
      for weight in 0..<coordinates {
        scores[unit * coordinates + weight] = SIMD4(repeating: range[unit, weight])
      }
    }
    self.scores = scores
    // What exact evaluation rounds away is on the scale of the index itself.
    let rounding = Double(4 * coordinates + 16) * 0x1p-52 * range.largest
    let apart = ((tolerance + 2 * rounding) * range.scale * 0x1p23).rounded(.up)
    // Nothing could be decided.
    guard apart < 0x1p23 else { return nil }
    margin = Self.margin(coordinates) + Int32(apart)
    network = SortingNetwork(units)
    counts = [UInt32](repeating: 0, count: units * Self.mostUnits)
    undecided = []
  }

  /// Twice the largest error of a score in units of 2⁻²³, rounded up.
  ///
  /// In units of 2⁻²⁴, for scores whose weights add up to 1: every addition to a number between 1 and 2
  /// and every product 1, so n + 1; the given scores 1/2; the division of weights 1; of the exponential
  /// numbers 4 in proportion, and 4 for what is absolute where they add up to n/4 or more. A factor
  /// that all scores have in common changes no order. One more unit is for the comparison.
  static func margin(_ coordinates: Int) -> Int32 { Int32(coordinates) + 12 }

  /// Counts replicates; stream and factor are those of ``RandomStream``, whose numbers in their order
  /// give the weights.
  ///
  /// - Parameters:
  ///   - replicates: numbers of streams.
  ///   - seed: the run.
  ///   - factor: what is drawn.
  public mutating func count(_ replicates: Range<UInt64>, seed: UInt64, factor: UInt32) {
    undecided.reserveCapacity(undecided.count + replicates.count)
    let random = PhiloxLanes(seed: seed, factor: factor)
    let capacity = coordinates + Self.mostUnits
    unsafe withUnsafeTemporaryAllocation(of: SIMD4<Float>.self, capacity: capacity) { room in
      guard let weights = room.baseAddress else { return }
      let keys = unsafe weights + coordinates
      var first = replicates.lowerBound
      while first < replicates.upperBound {
        let streams = SIMD4<UInt64>(first, first &+ 1, first &+ 2, first &+ 3)
        var isOpen = unsafe draw(streams, random, weights)
        unsafe score(weights, keys)
        unsafe network.sort(keys)
        isOpen .|= unsafe hasNeighbours(keys)
        let left = replicates.upperBound - first
        unsafe tally(keys, first, lanes: left < 4 ? Int(left) : 4, isOpen)
        first += 4
      }
    }
  }

  /// Draws four sets of weights.
  ///
  /// - Returns: where single precision may not do: a random number so near its end that 32 bits say
  ///   little of it, or a small sum.
  @inline(__always)
  private func draw(
    _ streams: SIMD4<UInt64>, _ random: PhiloxLanes, _ weights: UnsafeMutablePointer<SIMD4<Float>>
  ) -> SIMDMask<SIMD4<Int32>> {
    var sum = SIMD4<Float>(repeating: 0)
    var largest = sum
    var position: UInt64 = 0
    var weight = 0
    while weight < coordinates {
      let (first, second) = random.upperHalves(streams: streams, position: position)
      let one = Self.exponential(first)
      unsafe weights[weight] = one
      sum += one
      largest = largest.replacing(with: one, where: one .> largest)
      if weight + 1 < coordinates {
        let two = Self.exponential(second)
        unsafe weights[weight + 1] = two
        sum += two
        largest = largest.replacing(with: two, where: two .> largest)
      }
      weight += 2
      position += 1
    }
    let scale = 1 / sum
    for weight in 0..<coordinates { unsafe weights[weight] *= scale }
    return (largest .> Self.largestExponential) .| (sum .< Float(coordinates) / 4)
  }

  /// 12 ln 2: below, 32 bits of the random number give the exponential one to 2⁻²³.
  private static let largestExponential: Float = 8.3177

  /// −ln(1 − u) from the upper 32 bits of u, with a relative error below 2⁻²² and an absolute one of
  /// 2⁻²⁴.
  @inline(__always)
  static func exponential(_ words: SIMD4<UInt64>) -> SIMD4<Float> {
    let rest = ~SIMD4<UInt32>(truncatingIfNeeded: words)
    let half = SIMD4<Float>(SIMD4<Int32>(truncatingIfNeeded: rest &>> 1))
    let bits = unsafe unsafeBitCast((half + 0.5) * 0x1p-31, to: SIMD4<Int32>.self)
    // The bits of √½ stand in for the exponent of numbers that it starts.
    let exponent = (bits &- 0x3F35_04F3) &>> 23
    let mantissa = unsafe unsafeBitCast(bits &- (exponent &<< 23), to: SIMD4<Float>.self)
    let fraction = mantissa - 1
    let s = fraction / (fraction + 2)
    let z = s * s
    let (third, fifth, seventh): (Float, Float, Float) = (1.0 / 3, 1.0 / 5, 1.0 / 7)
    var sum = z * seventh + fifth
    sum = z * sum + third
    sum = z * sum + 1
    return -(SIMD4<Float>(exponent) * 0.693_147_18 + (s + s) * sum)
  }

  /// Scores all units; a key is the fraction of 1 + score above the unit's number, as the bits of a
  /// number above 0 so that keys compare as numbers.
  @inline(__always)
  private func score(
    _ weights: UnsafeMutablePointer<SIMD4<Float>>, _ keys: UnsafeMutablePointer<SIMD4<Float>>
  ) {
    let count = coordinates
    unsafe scores.withUnsafeBufferPointer { scores in
      guard let start = scores.baseAddress else { return }
      var unit = 0
      while unit < units {
        let row = unsafe start + unit * count
        var first = SIMD4<Float>(repeating: 1)
        var (second, third, fourth) = (first, first, first)
        for weight in 0..<count {
          let own = unsafe weights[weight]
          unsafe first += row[weight] * own
          unsafe second += row[weight + count] * own
          unsafe third += row[weight + 2 * count] * own
          unsafe fourth += row[weight + 3 * count] * own
        }
        unsafe keys[unit] = key(first, unit)
        unsafe keys[unit + 1] = key(second, unit + 1)
        unsafe keys[unit + 2] = key(third, unit + 2)
        unsafe keys[unit + 3] = key(fourth, unit + 3)
        unit += 4
      }
    }
  }

  @inline(__always)
  private func key(_ score: SIMD4<Float>, _ unit: Int) -> SIMD4<Float> {
    let bits = unsafe unsafeBitCast(score, to: SIMD4<Int32>.self) &<< SIMD4(repeating: unitBits)
    // What is left of the exponent becomes the lowest that a number has.
    let top = Int32(bitPattern: unitBits == 5 ? 0xE000_0000 : 0xC000_0000)
    return unsafe unsafeBitCast(
      bits ^ SIMD4(repeating: top ^ Int32(truncatingIfNeeded: unit)), to: SIMD4<Float>.self)
  }

  /// Where two neighbours are too close.
  @inline(__always)
  private func hasNeighbours(
    _ keys: UnsafeMutablePointer<SIMD4<Float>>
  ) -> SIMDMask<SIMD4<Int32>> {
    let shift = SIMD4(repeating: unitBits)
    let margin = SIMD4(repeating: margin)
    var isClose = SIMDMask<SIMD4<Int32>>(repeating: false)
    var before = unsafe unsafeBitCast(keys[0], to: SIMD4<Int32>.self) &>> shift
    for place in 1..<units {
      let own = unsafe unsafeBitCast(keys[place], to: SIMD4<Int32>.self) &>> shift
      isClose .|= (own &- before) .<= margin
      before = own
    }
    return isClose
  }

  @inline(__always)
  private mutating func tally(
    _ keys: UnsafeMutablePointer<SIMD4<Float>>, _ first: UInt64, lanes: Int,
    _ isOpen: SIMDMask<SIMD4<Int32>>
  ) {
    let mask = UInt32(Self.mostUnits - 1) >> UInt32(6 - unitBits)
    let units = units
    let words = unsafe UnsafeRawPointer(keys).assumingMemoryBound(to: UInt32.self)
    if lanes == 4, !any(isOpen) {
      unsafe counts.withUnsafeMutableBufferPointer { counts in
        for place in 0..<units {
          let row = place * Self.mostUnits
          unsafe counts[row + Int(words[4 * place] & mask)] &+= 1
          unsafe counts[row + Int(words[4 * place + 1] & mask)] &+= 1
          unsafe counts[row + Int(words[4 * place + 2] & mask)] &+= 1
          unsafe counts[row + Int(words[4 * place + 3] & mask)] &+= 1
        }
      }
      return
    }
    for lane in 0..<lanes {
      if isOpen[lane] {
        undecided.append(first + UInt64(lane))
        continue
      }
      for place in 0..<units {
        let unit = unsafe Int(words[4 * place + lane] & mask)
        counts[place * Self.mostUnits + unit] += 1
      }
    }
  }
}
