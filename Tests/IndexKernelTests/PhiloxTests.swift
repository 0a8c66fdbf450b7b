import Testing

@testable import IndexKernel

@Suite struct PhiloxTests {
  private typealias Block = Philox4x32.Block

  /// The known-answer vectors that the authors publish with Random123 (`kat_vectors`, lines
  /// `philox4x32 10`): all zero, all one, and the first digits of π.
  @Test func theAuthorsKnownAnswersComeOut() {
    let zero = Philox4x32(seed: 0).block(Block(0, 0, 0, 0))
    #expect(zero == Block(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))

    let ones = UInt32.max
    let full = Philox4x32(seed: .max).block(Block(ones, ones, ones, ones))
    #expect(full == Block(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))

    let pi = Philox4x32(seed: 0x299f_31d0_a409_3822).block(
      Block(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344))
    #expect(pi == Block(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
  }

  @Test func aStreamReadsItsBlocksInOrder() {
    // Block 0 of the all-zero vector: words 0 and 1, then words 2 and 3, low word first.
    var stream = RandomStream(seed: 0, stream: 0, factor: 0)
    #expect(stream.bits() == 0xe169_c58d_6627_e8d5)
    #expect(stream.bits() == 0x9b00_dbd8_bc57_ac4c)
    let next = Philox4x32(seed: 0).block(Block(1, 0, 0, 0))
    #expect(stream.bits() == UInt64(next.second) << 32 | UInt64(next.first))
  }

  @Test func streamsAndFactorsHaveCountersOfTheirOwn() {
    var stream = RandomStream(seed: 0x0000_0002_0000_0001, stream: 0x0000_0004_0000_0003, factor: 7)
    let words = Philox4x32(seed: 0x0000_0002_0000_0001).block(Block(0, 7, 3, 4))
    #expect(stream.bits() == UInt64(words.second) << 32 | UInt64(words.first))

    var firsts: Set<UInt64> = []
    for replicate in 0..<40 as Range<UInt64> {
      for factor in 0..<40 as Range<UInt32> {
        var other = RandomStream(seed: 1, stream: replicate, factor: factor)
        firsts.insert(other.bits())
      }
    }
    #expect(firsts.count == 1600)
  }

  @Test func uniformsFillTheirInterval() {
    // 0xe169c58d6627e8d5 >> 11 = 7931020870206717, over 2⁵³: 0.88052019788861….
    var known = RandomStream(seed: 0, stream: 0, factor: 0)
    #expect(known.uniform() == 0x1.c2d38b1acc4fdp-1)

    var stream = RandomStream(seed: 20_250_315, stream: 0, factor: 0)
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<10_000 {
      let value = stream.uniform()
      #expect(value >= 0 && value < 1)
      counts[Int(value * 10)] += 1
    }
    // Chi-squared with 9 degrees of freedom: 27.9 is passed once in a thousand seeds.
    let distance = counts.reduce(0.0) { $0 + Double(($1 - 1000) * ($1 - 1000)) / 1000 }
    #expect(distance < 27.9)
  }

  @Test func wholeNumbersBelowABoundAreEquallyLikely() {
    var stream = RandomStream(seed: 5, stream: 0, factor: 1)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<7000 { counts[Int(stream.index(below: 7))] += 1 }
    // Chi-squared with 6 degrees of freedom: 22.5 is passed once in a thousand seeds.
    let distance = counts.reduce(0.0) { $0 + Double(($1 - 1000) * ($1 - 1000)) / 1000 }
    #expect(distance < 22.5)
    #expect((0..<100).allSatisfy { _ in stream.index(below: 1) == 0 })

    // Of a bound just above 2³¹ nearly half the draws are rejected; the rest stay below it.
    let bound: UInt32 = 1 << 31 + 1
    #expect((0..<1000).allSatisfy { _ in stream.index(below: bound) < bound })
  }
}
