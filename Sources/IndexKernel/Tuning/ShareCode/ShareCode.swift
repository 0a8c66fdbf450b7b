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
    /// There is nothing in it that could be a code.
    case noCode
    /// The check characters do not fit: a character is wrong, missing or too many.
    case mistyped
    /// It is a code as it was written, but of another version of codes.
    case otherVersion
    /// It is a code as it was written, but of another scheme.
    case otherScheme
    /// It is of this scheme and says more or less than the scheme has.
    case wrongLength
    /// It is of this scheme, and the weights under this node come to more than 100 %.
    case wrongGroup(Int)
  }

  private let groups: [[Int]]
  /// The node above each group.
  private let parents: [Int]
  private let initial: [Int32]
  private let tag: UInt32

  static let version: UInt8 = 1
  private static let tagBits = 20
  /// Version, tag and check characters.
  private static let shortest = 7

  /// Makes codes for one tree.
  ///
  /// - Parameters:
  ///   - initial: the scheme's weights by node, ten-thousandths; siblings add up to 10,000.
  ///   - tag: stands for the scheme; the lowest 20 bits count. See ``tag(of:)``.
  public init(_ plan: Plan, initial: [Int32], tag: UInt32) {
    var groups: [[Int]] = []
    var parents: [Int] = []
    for node in plan.nodes.indices {
      let children = plan.children(of: node)
      // An only child has everything.
      if children.count <= 1 { continue }
      groups.append(Array(children))
      parents.append(node)
    }
    self.groups = groups
    self.parents = parents
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

  /// Reads a code, whatever its case, spaces and hyphens, and whatever stands before or behind it.
  ///
  /// - Parameter bytes: UTF-8; O counts as 0, I and L as 1, full-width letters as half-width ones.
  public func read(_ bytes: [UInt8]) -> Reading {
    var problem = Reading.noCode
    for run in CodeText.runs(bytes) {
      var values: [UInt8] = []
      var longest: [UInt8] = []
      for word in run.reversed() {
        // Words in front may be a label: a shorter end may be the code.
        values = word + values
        if case .weights(let weights) = reading(values) { return .weights(weights) }
        if word.count > longest.count { longest = word }
      }
      for text in [values, longest] { problem = Self.telling(problem, reading(text)) }
    }
    return problem
  }

  /// Which of two problems says more of what was meant.
  private static func telling(_ one: Reading, _ other: Reading) -> Reading {
    weight(other) > weight(one) ? other : one
  }

  private static func weight(_ reading: Reading) -> Int {
    switch reading {
    case .noCode: 0
    case .mistyped: 1
    case .otherVersion, .otherScheme: 2
    case .wrongLength, .wrongGroup: 3
    case .weights: 4
    }
  }

  private func reading(_ values: [UInt8]) -> Reading {
    guard values.count >= Self.shortest else { return .noCode }
    for value in values where value > 31 { return .mistyped }
    guard CodeText.isChecked(values), values[0] > 0 else { return .mistyped }
    var bits = CodeBits(Array(values[1..<values.count - 2]))
    guard values[0] == Self.version else { return .otherVersion }
    guard bits.next(Self.tagBits) == tag else { return .otherScheme }
    var weights = initial
    for (number, siblings) in groups.enumerated() {
      guard let flag = bits.next(1) else { return .wrongLength }
      if flag == 0 { continue }
      var rest = WeightState.whole
      for node in siblings.dropLast() {
        guard let weight = bits.next(Self.bits(upTo: rest)) else { return .wrongLength }
        if weight > UInt32(rest) { return .wrongGroup(parents[number]) }
        weights[node] = Int32(weight)
        rest -= Int32(weight)
      }
      if let last = siblings.last { weights[last] = rest }
    }
    // Only the unused bits of the last character may follow.
    return bits.isUsedUp ? .weights(weights) : .wrongLength
  }

  /// How many bits the numbers from 0 to another one need.
  private static func bits(upTo most: Int32) -> Int { Int32.bitWidth - most.leadingZeroBitCount }
}
