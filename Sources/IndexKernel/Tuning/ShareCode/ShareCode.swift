/// Weights as letters and digits that can be read out, typed and checked.
///
/// A code is a character for the version, four for the scheme's tag, the weights, and two check
/// characters, in Crockford's base 32, in groups of four: `1A7K-0Q9M-…`. A group of siblings that is
/// as in the scheme takes one bit; of others all weights but the last are written, each in as few
/// bits as what is left for it needs.
public struct ShareCode: Sendable {
  /// What a text says.
  public enum Reading: Hashable, Sendable {
    /// Weights by node, ten-thousandths; siblings add up to 10,000.
    case weights([Int32])
    /// It is no code, or a character is wrong, missing or too many.
    case mistyped
    /// It is a code as it was written, but of another scheme or for another version.
    case otherScheme
  }

  private let groups: [[Int]]
  private let initial: [Int32]
  private let tag: UInt32

  static let version: UInt8 = 1
  private static let tagBits = 20

  /// Makes codes for one tree.
  ///
  /// - Parameters:
  ///   - initial: the scheme's weights by node, ten-thousandths; siblings add up to 10,000.
  ///   - tag: stands for the scheme; the lowest 20 bits count. See ``tag(of:)``.
  public init(_ plan: Plan, initial: [Int32], tag: UInt32) {
    var groups: [[Int]] = []
    for node in plan.nodes.indices {
      let children = plan.children(of: node)
      // An only child has everything.
      if children.count > 1 { groups.append(Array(children)) }
    }
    self.groups = groups
    self.initial = initial
    self.tag = tag & (1 << UInt32(Self.tagBits) - 1)
  }

  /// 20 bits that stand for some bytes: FNV-1a (Fowler, Noll and Vo), folded.
  public static func tag(of bytes: [UInt8]) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return (hash >> UInt32(tagBits) ^ hash) & (1 << UInt32(tagBits) - 1)
  }

  /// Writes a code.
  ///
  /// - Parameter weights: by node, ten-thousandths, not negative; siblings add up to 10,000, the
  ///   root's does not matter.
  /// - Returns: ASCII.
  public func write(_ weights: [Int32]) -> [UInt8] {
    var bits = CodeBits()
    bits.append(tag, count: Self.tagBits)
    for siblings in groups {
      let isInitial = siblings.allSatisfy { weights[$0] == initial[$0] }
      bits.append(isInitial ? 0 : 1, count: 1)
      if isInitial { continue }
      var rest = WeightState.whole
      for node in siblings.dropLast() {
        bits.append(UInt32(truncatingIfNeeded: weights[node]), count: Self.bits(upTo: rest))
        rest -= weights[node]
      }
    }
    return CodeText.write(CodeText.checked([Self.version] + bits.values))
  }

  /// Reads a code, whatever its case, spaces and hyphens.
  ///
  /// - Parameter bytes: UTF-8; O counts as 0, I and L as 1, full-width letters as half-width ones.
  public func read(_ bytes: [UInt8]) -> Reading {
    guard let values = CodeText.read(bytes), CodeText.isChecked(values), values.count >= 7,
      values[0] > 0
    else { return .mistyped }
    var bits = CodeBits(Array(values[1..<values.count - 2]))
    guard values[0] == Self.version, bits.next(Self.tagBits) == tag else { return .otherScheme }
    var weights = initial
    for siblings in groups {
      guard let flag = bits.next(1) else { return .mistyped }
      if flag == 0 { continue }
      var rest = WeightState.whole
      for node in siblings.dropLast() {
        guard let weight = bits.next(Self.bits(upTo: rest)), weight <= UInt32(rest) else {
          return .mistyped
        }
        weights[node] = Int32(weight)
        rest -= Int32(weight)
      }
      if let last = siblings.last { weights[last] = rest }
    }
    // Only the unused bits of the last character may follow.
    return bits.isUsedUp ? .weights(weights) : .mistyped
  }

  /// How many bits the numbers from 0 to another one need.
  private static func bits(upTo most: Int32) -> Int { Int32.bitWidth - most.leadingZeroBitCount }
}
