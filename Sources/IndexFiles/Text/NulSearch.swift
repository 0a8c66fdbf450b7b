/// Finds NUL bytes, eight words at a time.
enum NulSearch {
  /// The index of the first NUL byte.
  static func first(in bytes: [UInt8]) -> Int? {
    unsafe bytes.withUnsafeBytes { buffer in
      var index = 0
      while index + 64 <= buffer.count {
        let words = unsafe buffer.loadUnaligned(fromByteOffset: index, as: SIMD8<UInt64>.self)
        // A byte borrows from its own top bit only where it was NUL (Mycroft's test).
        let borrowed = (words &- ones) & ~words & tops
        let halves = borrowed.lowHalf | borrowed.highHalf
        if halves[0] | halves[1] | halves[2] | halves[3] != 0 { break }
        index += 64
      }
      while index < buffer.count {
        if unsafe buffer[index] == 0 { return index }
        index += 1
      }
      return nil
    }
  }

  private static let ones = SIMD8<UInt64>(repeating: 0x0101_0101_0101_0101)
  private static let tops = SIMD8<UInt64>(repeating: 0x8080_8080_8080_8080)
}
