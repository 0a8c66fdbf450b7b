import Foundation

/// Seeded damage to valid inputs.
struct Mutation {
  /// How many mutations a run makes: `CEI_MUTATIONS`, or few.
  static let count = ProcessInfo.processInfo.environment["CEI_MUTATIONS"].flatMap { Int($0) } ?? 300

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A whole number below a bound: SplitMix64 (Steele, Lea, Flood 2014).
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  /// Bytes that break things, besides random ones and digits.
  private static let marks = Array("0123456789.,;\"'-+%eE \t\r\n{}[]:/\\#x".utf8) + [0, 0xFF, 0xA0]

  private mutating func byte() -> UInt8 {
    below(3) == 0 ? UInt8(below(256)) : Self.marks[below(Self.marks.count)]
  }

  /// What was done and what came of it.
  mutating func damage(_ valid: [UInt8]) -> (deed: String, bytes: [UInt8]) {
    var bytes = valid
    let place = below(bytes.count)
    switch below(8) {
    case 0, 1:
      let gone = bytes.remove(at: place)
      return ("deleted \(gone) at \(place)", bytes)
    case 2, 3:
      let new = byte()
      bytes.insert(new, at: place)
      return ("inserted \(new) at \(place)", bytes)
    case 4, 5:
      let new = byte()
      bytes[place] = new
      return ("put \(new) at \(place)", bytes)
    case 6:
      var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      let (first, other) = (below(lines.count), below(lines.count))
      if below(2) == 0 {
        lines.swapAt(first, other)
        return (
          "swapped lines \(first + 1) and \(other + 1)", Array(lines.joined(separator: [0x0A]))
        )
      }
      lines.insert(lines[first], at: other)
      return (
        "repeated line \(first + 1) before \(other + 1)", Array(lines.joined(separator: [0x0A]))
      )
    default:
      return ("cut at \(place)", Array(bytes[..<place]))
    }
  }
}
