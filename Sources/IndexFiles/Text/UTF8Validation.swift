internal import CompositeIndex

/// Where a sequence of bytes stops being UTF-8.
enum UTF8Validation {
  /// The index of the first byte that does not belong to a well-formed scalar; `nil` if all do.
  ///
  /// Overlong forms, surrogates and scalars above U+10FFFF are not well-formed (Unicode 16, table 3-7).
  static func firstInvalid(in bytes: [UInt8], from start: Int = 0) -> Int? {
    unsafe bytes.withUnsafeBytes { buffer in
      var index = start
      while index < buffer.count {
        index = unsafe asciiEnd(buffer, from: index)
        guard index < buffer.count else { break }
        guard let length = unsafe scalarLength(buffer, at: index) else { return index }
        index += length
      }
      return nil
    }
  }

  /// The index of the first byte that is not ASCII, found eight words at a time.
  private static func asciiEnd(_ buffer: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index + 64 <= buffer.count {
      let words = unsafe buffer.loadUnaligned(fromByteOffset: index, as: SIMD8<UInt64>.self)
      let halves = words.lowHalf | words.highHalf
      let all = halves[0] | halves[1] | halves[2] | halves[3]
      if all & 0x8080_8080_8080_8080 != 0 { break }
      index += 64
    }
    while index < buffer.count, unsafe buffer[index] < 0x80 { index += 1 }
    return index
  }

  /// The place of a byte whose predecessors are UTF-8.
  static func place(ofByte offset: Int, in bytes: [UInt8], file: String) -> SourcePlace {
    var cursor = TextCursor(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    var lineStart = cursor
    while cursor.offset < offset {
      cursor.advance()
      if cursor.line != lineStart.line { lineStart = cursor }
    }
    let line = bytes[min(lineStart.offset, offset)..<offset]
    let column = 1 + line.count { $0 & 0xC0 != 0x80 }
    return SourcePlace(file: file, line: cursor.line, column: column, length: 1)
  }

  private static func scalarLength(_ buffer: UnsafeRawBufferPointer, at index: Int) -> Int? {
    let first = unsafe buffer[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= buffer.count, unsafe second.contains(buffer[index + 1]) else {
      return nil
    }
    for offset in 2..<max(length, 2) where unsafe buffer[index + offset] & 0xC0 != 0x80 {
      return nil
    }
    return length
  }
}
