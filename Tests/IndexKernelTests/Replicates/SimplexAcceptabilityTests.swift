import Testing

@testable import IndexKernel

/// Counting in single precision decides only what exact evaluation decides the same way.
struct SimplexAcceptabilityTests {
  /// Scores of one level, drawn or made equal.
  struct Sample: CustomTestStringConvertible {
    var testDescription: String
    var units: Int
    var weights: Int
    var columns: [Double]
    var constants: [Double]
    var floor = 0.0

    init(_ name: String, units: Int, weights: Int, floor: Double = 0, _ score: (Int, Int) -> Double)
    {
      testDescription = name
      self.units = units
      self.weights = weights
      self.floor = floor
      columns = []
      for weight in 0..<weights { for unit in 0..<units { columns.append(score(unit, weight)) } }
      constants = [Double](repeating: 0, count: units)
    }

    static func random(_ unit: Int, _ weight: Int) -> Double {
      var stream = RandomStream(seed: 7, stream: UInt64(unit), factor: UInt32(weight))
      return 100 * stream.uniform()
    }

    static var all: [Sample] {
      var bonus = Sample("bonus", units: 9, weights: 4, random)
      bonus.constants = (0..<9).map { $0 % 3 == 0 ? 2.5 : 0 }
      return [
        Sample("31 x 12", units: 31, weights: 12, random),
        Sample("2 x 2", units: 2, weights: 2, random),
        Sample("3 x 5", units: 3, weights: 5, random),
        Sample("33 x 7", units: 33, weights: 7, random),
        Sample("64 x 3", units: 64, weights: 3, random),
        Sample("floor", units: 12, weights: 6, floor: 0.1, random),
        bonus,
        // Every unit has a twin: no draw can be decided.
        Sample("twins", units: 6, weights: 4) { random($0 / 2, $1) },
        // Neighbours just beyond the tolerance of ties, and neighbours within it.
        Sample("close", units: 8, weights: 3) { random(0, $1) + 2e-9 * Double($0) },
        Sample("closer", units: 8, weights: 3) { random(0, $1) + 0.7e-9 * Double($0 * $1) },
        Sample("large and small", units: 10, weights: 4) { -1e6 + random($0, $1) },
      ]
    }
  }

  private static let tolerance = 1e-9

  private func exact(_ sample: Sample) -> WeightedReplicates {
    let plan = Plan(
      nodes: [Plan.Node(parent: -1)]
        + (0..<sample.weights).map { Plan.Node(parent: 0, leaf: $0) }, floor: 0)
    var run = Plan.Run(plan, units: sample.units)
    run.load(leaves: sample.columns)
    return WeightedReplicates(
      run, weights: [1] + (0..<sample.weights).map { _ in 1 / Double(sample.weights) },
      rule: sample.floor > 0 ? .floor(sample.floor) : .simplex)
  }

  private func add(
    _ replicate: UInt64, _ sample: Sample, _ exact: inout WeightedReplicates,
    to counts: inout RankCounts
  ) {
    var stream = RandomStream(seed: 11, stream: replicate, factor: 3)
    exact.evaluate(&stream)
    exact.rank(
      bonus: sample.constants, caps: sample.constants.map { _ in .infinity },
      isRanked: sample.constants.map { _ in true }, tolerance: Self.tolerance, ties: .average)
    counts.add(exact.run.ranks)
  }

  @Test(arguments: Sample.all)
  func countsAreThoseOfExactEvaluation(_ sample: Sample) throws {
    var fast = try #require(
      SimplexAcceptability(
        columns: sample.columns, constants: sample.constants, floor: sample.floor,
        tolerance: Self.tolerance))
    let replicates: Range<UInt64> = 5..<4_003
    fast.count(replicates, seed: 11, factor: 3)
    var own = RankCounts(units: sample.units)
    own.add(fast)
    var exact = exact(sample)
    for replicate in fast.undecided { add(replicate, sample, &exact, to: &own) }
    var expected = RankCounts(units: sample.units)
    for replicate in replicates { add(replicate, sample, &exact, to: &expected) }
    #expect(own == expected)
    let share = Double(fast.undecided.count) / Double(replicates.count)
    if sample.testDescription == "31 x 12" { #expect(share < 0.03) }
    if sample.testDescription == "twins" { #expect(share == 1) }
  }

  /// The bounds on which the margin rests, for random words and for those at the ends.
  @Test func approximateExponentialsAreWithinTheirBounds() {
    var stream = RandomStream(seed: 1, stream: 2, factor: 3)
    var words: [UInt64] = [0, 1, 2, 0xFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFEF_FFFF]
    words += (0..<20_000).map { _ in stream.bits() >> 32 }
    for word in words {
      let own = Double(SimplexAcceptability.exponential(SIMD4(repeating: word))[0])
      guard own < 8.3 else { continue }
      for low: UInt64 in [0, 0xFFFF_FFFF] {
        let uniform = Double((word << 32 | low) >> 11) * 0x1p-53
        let exact = -Elementary.ln(1 - uniform)
        #expect(abs(own - exact) <= 0x1p-24 + 0x1p-22 * exact)
      }
    }
  }

  @Test func lanesOfPhiloxAreRandomStreams() {
    let lanes = PhiloxLanes(seed: 0xFEDC_BA98_7654_3210, factor: 9)
    let streams = SIMD4<UInt64>(0, 7, 0x1_0000_0003, .max)
    for position: UInt64 in 0..<3 {
      let words = lanes.upperHalves(streams: streams, position: position)
      for lane in 0..<4 {
        var stream = RandomStream(
          seed: 0xFEDC_BA98_7654_3210, stream: streams[lane], factor: 9)
        for _ in 0..<2 * position { _ = stream.bits() }
        #expect(words.first[lane] & 0xFFFF_FFFF == stream.bits() >> 32)
        #expect(words.second[lane] & 0xFFFF_FFFF == stream.bits() >> 32)
      }
    }
  }

  @Test func whatItCannotCountIsRefused() {
    func make(_ columns: [Double], _ units: Int) -> SimplexAcceptability? {
      SimplexAcceptability(
        columns: columns, constants: [Double](repeating: 0, count: units), floor: 0, tolerance: 0)
    }
    #expect(make([1, 2], 1) == nil)
    #expect(make([1, 2], 2) == nil)
    #expect(make([1, 2, .nan, 3], 2) == nil)
    #expect(make([1, 1, 2, 2], 2) == nil)
    #expect(make([Double](repeating: 1, count: 130) + [2], 65) == nil)
    #expect(make([1, 2, 2, 1], 2) != nil)
  }

  /// Networks sort every arrangement of zeros and ones, and so everything (Knuth, The Art of Computer
  /// Programming 3, section 5.3.4, theorem Z).
  @Test(arguments: 1...12)
  func networksSort(count: Int) {
    let network = SortingNetwork(count)
    for bits in 0..<1 << count {
      var numbers = (0..<count).map { SIMD4<Float>(repeating: Float(bits >> $0 & 1)) }
      unsafe numbers.withUnsafeMutableBufferPointer { buffer in
        if let start = buffer.baseAddress { unsafe network.sort(start) }
      }
      let ones = bits.nonzeroBitCount
      #expect(numbers.map { $0[0] } == (0..<count).map { $0 >= count - ones ? 1 : 0 })
    }
  }
}
