import Testing

@testable import IndexKernel

/// The points and their scrambling.
@Suite struct SobolSequenceTests {
  /// scipy 1.17.1, `stats.qmc.Sobol(d=128, scramble=False, bits=32)`, times 2³²; its points come in
  /// the order of the Gray code, these by their index.
  @Test(
    arguments: [
      (1, 0, 2_147_483_648), (2, 0, 1_073_741_824), (3, 1, 1_073_741_824), (5, 2, 3_758_096_384),
      (100, 9, 4_261_412_864), (1000, 31, 2_126_512_128), (777, 49, 1_631_584_256),
      (4095, 63, 3_880_779_776), (2345, 18, 330_301_440), (777, 64, 3_149_922_304),
      (3000, 100, 1_510_998_016), (4095, 127, 1_771_044_864),
    ] as [(UInt32, Int, UInt32)])
  func pointsAreThoseOfJoeAndKuo(index: UInt32, dimension: Int, expected: UInt32) {
    #expect(SobolSequence(dimensions: 128, seed: nil).bits(index, dimension: dimension) == expected)
  }

  /// x + 1, x² + x + 1, x³ + x + 1, x³ + x² + 1, x⁴ + x + 1, x⁴ + x³ + 1, x⁵ + x² + 1: the primitive
  /// polynomials up to degree 4 and the first of degree 5 (Lidl and Niederreiter, table D). Not
  /// among them: x⁴ + x³ + x² + x + 1 (31), which is irreducible but has period 5.
  @Test func primitivePolynomialsComeInOrder() {
    var found: [UInt32] = []
    var polynomial: UInt32 = 2
    for _ in 0..<7 {
      polynomial = nextPrimitivePolynomial(after: polynomial)
      found.append(polynomial)
    }
    #expect(found == [3, 7, 11, 13, 19, 25, 37])
  }

  @Test(arguments: [nil, 1, 20_240_315] as [UInt64?])
  func everyIntervalHoldsOnePointInEveryDimension(seed: UInt64?) {
    let sequence = SobolSequence(dimensions: SobolSequence.most, seed: seed)
    for exponent in [UInt32(0), 1, 5, 10] {
      let count = 1 << exponent
      for dimension in 0..<SobolSequence.most {
        var hits = [Int](repeating: 0, count: count)
        for index in 0..<UInt32(count) {
          hits[Int(sequence.uniform(index, dimension: dimension) * Double(count))] += 1
        }
        #expect(hits.allSatisfy { $0 == 1 }, "2^\(exponent) points, dimension \(dimension)")
      }
    }
  }

  /// The first two dimensions are a (0, 2)-sequence: of 2ᵏ points each elementary rectangle of area
  /// 2⁻ᵏ holds one (Niederreiter 1992, section 4.5).
  @Test(arguments: [nil, 7, 8] as [UInt64?])
  func everyElementaryRectangleOfTheFirstTwoDimensionsHoldsOnePoint(seed: UInt64?) {
    let sequence = SobolSequence(dimensions: 2, seed: seed)
    let exponent = 8
    for wide in 0...exponent {
      let (columns, rows) = (1 << wide, 1 << (exponent - wide))
      var hits = [Int](repeating: 0, count: columns * rows)
      for index in 0..<UInt32(1 << exponent) {
        let column = Int(sequence.uniform(index, dimension: 0) * Double(columns))
        let row = Int(sequence.uniform(index, dimension: 1) * Double(rows))
        hits[column * rows + row] += 1
      }
      #expect(hits.allSatisfy { $0 == 1 }, "\(columns) by \(rows)")
    }
  }

  /// Every point alone is uniform: over 4,096 seeds each of 64 intervals is met 64 times on average;
  /// chi-squared with 63 degrees of freedom exceeds 112.3 once in 10,000 times (scipy 1.17.1,
  /// `stats.chi2.isf(1e-4, 63)`).
  @Test(arguments: [0, 1, 2, 37] as [UInt32]) func everyPointAloneIsUniform(index: UInt32) {
    var hits = [Double](repeating: 0, count: 64)
    for seed in 0..<UInt64(4096) {
      let sequence = SobolSequence(dimensions: 1, seed: seed)
      hits[Int(sequence.uniform(index, dimension: 0) * 64)] += 1
    }
    let statistic = hits.reduce(0) { $0 + ($1 - 64) * ($1 - 64) / 64 }
    #expect(statistic < 112.3)
  }

  /// ∫ Π (1 + (x − 1/2)/j) = 1 over five dimensions. Root mean squares over 32 seeds: scrambled
  /// points fall with N^(−3/2) nearly (Owen 1997), plain ones with N^(−1/2).
  @Test func scrambledPointsIntegrateFarBetterThanPlainOnes() {
    func value(_ coordinate: (Int) -> Double) -> Double {
      (0..<5).reduce(1) { $0 * (1 + (coordinate($1) - 0.5) / Double($1 + 1)) }
    }
    func error(_ count: UInt32, scrambled: Bool) -> Double {
      var squares = 0.0
      for seed in 0..<UInt64(32) {
        let sequence = SobolSequence(dimensions: 5, seed: seed)
        var stream = RandomStream(seed: seed, stream: 0, factor: 1)
        var sum = 0.0
        for index in 0..<count {
          sum += value { dimension in
            scrambled ? sequence.uniform(index, dimension: dimension) : stream.uniform()
          }
        }
        let miss = sum / Double(count) - 1
        squares += miss * miss
      }
      return (squares / 32).squareRoot()
    }
    let (few, many) = (error(64, scrambled: true), error(1024, scrambled: true))
    #expect(many * 20 < error(1024, scrambled: false))
    // 16 times the points: a factor 64 at the rate −3/2, 16 at −1, 4 for plain ones.
    #expect(many * 16 < few)
  }

  @Test func scramblingKeepsPrefixesTogetherAndDependsOnTheSeed() {
    let scramble = NestedScramble(bits: 0x1234_5678_9ABC_DEF1)
    for shift in [UInt32(1), 4, 9, 20] {
      // Two numbers that agree above a bit agree above it afterwards, and differ at it.
      let (one, other) = (scramble(0xC0FF_EE42), scramble(0xC0FF_EE42 ^ (1 << (32 - shift))))
      #expect(one >> (33 - shift) == other >> (33 - shift))
      #expect(one >> (32 - shift) != other >> (32 - shift))
    }
    #expect(scramble(5) != NestedScramble(bits: 0x1234_5678_9ABC_DEF3)(5))
  }
}
