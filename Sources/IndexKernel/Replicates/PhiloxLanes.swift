/// Philox4x32-10 for four streams at a time: the same numbers as ``RandomStream``.
///
/// Every word stands in the lower half of 64 bits, where the processor multiplies 32 bits by 32; the
/// upper halves hold rests that nobody reads.
struct PhiloxLanes {
  typealias Words = SIMD4<UInt64>

  /// The round keys, two for each round.
  private let keys: [SIMD2<UInt64>]
  private let factor: UInt64

  init(seed: UInt64, factor: UInt32) {
    var low = UInt32(truncatingIfNeeded: seed)
    var high = UInt32(truncatingIfNeeded: seed >> 32)
    var keys: [SIMD2<UInt64>] = []
    for _ in 0..<10 {
      keys.append(SIMD2(repeating: UInt64(low)))
      keys.append(SIMD2(repeating: UInt64(high)))
      low &+= 0x9E37_79B9
      high &+= 0xBB67_AE85
    }
    self.keys = keys
    self.factor = UInt64(factor)
  }

  /// The upper halves of the two 64-bit numbers that each stream draws at a position.
  ///
  /// - Returns: 32 bits in each lower half; the upper halves are anything.
  @inline(__always)
  func upperHalves(streams: Words, position: UInt64) -> (first: Words, second: Words) {
    let half = Words(repeating: 0xFFFF_FFFF)
    var first = Words(repeating: position)
    var second = Words(repeating: factor)
    var third = streams & half
    var fourth = streams &>> 32
    unsafe keys.withUnsafeBufferPointer { keys in
      // Written out, a round costs no copies.
      unsafe Self.round(&first, &second, &third, &fourth, keys[0], keys[1])
      unsafe Self.round(&first, &second, &third, &fourth, keys[2], keys[3])
      unsafe Self.round(&first, &second, &third, &fourth, keys[4], keys[5])
      unsafe Self.round(&first, &second, &third, &fourth, keys[6], keys[7])
      unsafe Self.round(&first, &second, &third, &fourth, keys[8], keys[9])
      unsafe Self.round(&first, &second, &third, &fourth, keys[10], keys[11])
      unsafe Self.round(&first, &second, &third, &fourth, keys[12], keys[13])
      unsafe Self.round(&first, &second, &third, &fourth, keys[14], keys[15])
      unsafe Self.round(&first, &second, &third, &fourth, keys[16], keys[17])
      unsafe Self.round(&first, &second, &third, &fourth, keys[18], keys[19])
    }
    return (second, fourth)
  }

  @inline(__always)
  private static func round(
    _ first: inout Words, _ second: inout Words, _ third: inout Words, _ fourth: inout Words,
    _ low: SIMD2<UInt64>, _ high: SIMD2<UInt64>
  ) {
    let half = Words(repeating: 0xFFFF_FFFF)
    let one = (first & half) &* Words(repeating: 0xD251_1F53)
    let two = (third & half) &* Words(repeating: 0xCD9E_8D57)
    first = (two &>> 32) ^ second ^ Words(lowHalf: low, highHalf: low)
    third = (one &>> 32) ^ fourth ^ Words(lowHalf: high, highHalf: high)
    second = two
    fourth = one
  }
}
