/// Philox4x32-10: random numbers that are a function of a key and a counter, without a state.
///
/// Any draw can be made on its own, so results depend neither on the order of work nor on the
/// number of threads. Whole-number arithmetic only: the same bits on every machine.
///
/// Salmon, J. K., Moraes, M. A., Dror, R. O., Shaw, D. E. (2011), Parallel random numbers: as easy
/// as 1, 2, 3, SC'11, section 3.3.
public struct Philox4x32: Sendable {
  /// Four 32-bit words: a counter, or what is drawn for it.
  public struct Block: Hashable, Sendable {
    /// The words, the least significant first.
    public var first, second, third, fourth: UInt32

    /// Makes a block.
    public init(_ first: UInt32, _ second: UInt32, _ third: UInt32, _ fourth: UInt32) {
      self.first = first
      self.second = second
      self.third = third
      self.fourth = fourth
    }
  }

  private let key: (low: UInt32, high: UInt32)

  /// Makes a generator.
  ///
  /// - Parameter seed: the key; its low half is the first key word.
  public init(seed: UInt64) {
    key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
  }

  /// The four random words of a counter.
  public func block(_ counter: Block) -> Block {
    var (low, high) = key
    var words = Self.round(counter, low, high)
    for _ in 1..<10 {
      // Weyl sequences: the golden ratio and √3 − 1, as 32-bit fractions.
      low &+= 0x9E37_79B9
      high &+= 0xBB67_AE85
      words = Self.round(words, low, high)
    }
    return words
  }

  private static func round(_ words: Block, _ low: UInt32, _ high: UInt32) -> Block {
    let one = words.first.multipliedFullWidth(by: 0xD251_1F53)
    let two = words.third.multipliedFullWidth(by: 0xCD9E_8D57)
    return Block(
      two.high ^ words.second ^ low, two.low, one.high ^ words.fourth ^ high, one.low)
  }
}

/// A sequence of draws with a place of its own: one seed, one stream, one factor.
///
/// The counter is (position, factor, stream low, stream high): another factor or another stream
/// never shifts the numbers of this one. The sequence repeats after 2³³ draws.
public struct RandomStream: Sendable {
  private let philox: Philox4x32
  private var counter: Philox4x32.Block
  private var spare: UInt64?

  /// Starts a sequence.
  ///
  /// - Parameters:
  ///   - seed: the run.
  ///   - stream: the replicate, or whatever is repeated.
  ///   - factor: what is drawn: a weight, a denominator, a trait.
  public init(seed: UInt64, stream: UInt64, factor: UInt32) {
    philox = Philox4x32(seed: seed)
    counter = Philox4x32.Block(
      0, factor, UInt32(truncatingIfNeeded: stream), UInt32(truncatingIfNeeded: stream >> 32))
  }

  /// A sequence beside this one, for one of many things that a factor draws in a replicate: what is
  /// drawn for one never shifts what is drawn for another.
  ///
  /// - Parameters:
  ///   - number: from 1 to 2⁴⁸ − 1. Streams of parts stay below 2³², and a part is good for 2¹⁷
  ///     numbers.
  public func part(_ number: UInt64) -> RandomStream {
    var part = self
    part.spare = nil
    part.counter.first = UInt32(truncatingIfNeeded: number & 0xFFFF) << 16
    part.counter.fourth = UInt32(truncatingIfNeeded: number >> 16)
    return part
  }

  /// The next 64 random bits: two of a block's words, the earlier one low.
  public mutating func bits() -> UInt64 {
    if let second = spare {
      spare = nil
      return second
    }
    let words = philox.block(counter)
    counter.first &+= 1
    spare = UInt64(words.fourth) << 32 | UInt64(words.third)
    return UInt64(words.second) << 32 | UInt64(words.first)
  }

  /// The next number in [0, 1): a multiple of 2⁻⁵³.
  public mutating func uniform() -> Double {
    Double(bits() >> 11) * 0x1p-53
  }

  /// The next whole number below a bound, each one equally likely.
  ///
  /// Lemire, D. (2019), Fast random integer generation in an interval, ACM TOMACS 29(1).
  ///
  /// - Parameter bound: 1 or more.
  public mutating func index(below bound: UInt32) -> UInt32 {
    var product = UInt32(truncatingIfNeeded: bits() >> 32).multipliedFullWidth(by: bound)
    if product.low < bound {
      let unfair = (0 &- bound) % bound
      while product.low < unfair {
        product = UInt32(truncatingIfNeeded: bits() >> 32).multipliedFullWidth(by: bound)
      }
    }
    return product.high
  }
}
