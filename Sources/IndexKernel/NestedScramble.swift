/// Nested uniform scrambling of one coordinate: at every bit, a random choice whether it is flipped
/// that depends on all bits above and on none below.
///
/// So points in one interval of length 2⁻ᵏ stay together in another one. The choices come from a
/// hash instead of a stored tree: on the reversed bits, x ← x ⊕ cx for even c, x ← x + s and x ← mx
/// for odd m let each bit act only on those above it.
///
/// Owen, A. B. (1995), Randomly permuted (t,m,s)-nets and (t,s)-sequences; Laine, S. and Karras, T.
/// (2011), Stratified sampling for stochastic transparency, section 3; Burley, B. (2020), Practical
/// hash-based Owen scrambling, JCGT 9(4), with the constants of Vegdahl, N. (2021), Building a
/// better LK hash.
struct NestedScramble: Sendable {
  /// The counter range of the scrambles: no factor of an analysis has it.
  static let factor: UInt32 = 0x534F_424C

  private let offset: UInt32
  private let multiplier: UInt32

  /// - Parameter bits: random; the low half shifts, the high half multiplies.
  init(bits: UInt64) {
    offset = UInt32(truncatingIfNeeded: bits)
    multiplier = UInt32(truncatingIfNeeded: bits >> 32) | 1
  }

  /// The scrambled coordinate.
  ///
  /// - Parameter fraction: a coordinate as a 32-bit fraction.
  func callAsFunction(_ fraction: UInt32) -> UInt32 {
    var x = reversedBits(fraction)
    x ^= x &* 0x3D20_ADEA
    x = x &+ offset
    x = x &* multiplier
    x ^= x &* 0x0552_6C56
    x ^= x &* 0x53A2_2864
    return reversedBits(x)
  }
}

/// The bits of a word from the last to the first.
func reversedBits(_ word: UInt32) -> UInt32 {
  var x = word
  x = (x >> 1) & 0x5555_5555 | (x & 0x5555_5555) << 1
  x = (x >> 2) & 0x3333_3333 | (x & 0x3333_3333) << 2
  x = (x >> 4) & 0x0F0F_0F0F | (x & 0x0F0F_0F0F) << 4
  return x.byteSwapped
}
