/// A seeded generator for tests that damage valid inputs.
struct TestRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A whole number below `bound`.
  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  /// The bytes with one to four bytes removed, inserted, replaced by a mark, or cut out.
  mutating func damaged(_ valid: [UInt8], marks: [UInt8]) -> [UInt8] {
    var bytes = valid
    for _ in 0...below(4) {
      let index = below(bytes.count)
      switch below(4) {
      case 0: bytes.remove(at: index)
      case 1: bytes.insert(UInt8(below(256)), at: index)
      case 2: bytes[index] = marks[below(marks.count)]
      default: bytes.removeSubrange(index..<min(index + below(12) + 1, bytes.count))
      }
      if bytes.isEmpty { bytes = [marks[0]] }
    }
    return bytes
  }
}
