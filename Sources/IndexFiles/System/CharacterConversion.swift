#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Conversion of legacy encodings by the C library's `iconv`.
enum CharacterConversion {
  /// What became of a text.
  enum Outcome {
    /// The whole text as UTF-8.
    case converted([UInt8])
    /// The byte at an offset fits nothing; the text before it as UTF-8.
    case invalid(offset: Int, before: [UInt8])
    /// This machine has no converter for the encoding.
    case unavailable
  }

  /// Converts a whole text strictly: nothing is replaced or left out.
  static func toUTF8(_ bytes: [UInt8], from encoding: String) -> Outcome {
    #if canImport(Glibc) || canImport(Musl)
      let converter = unsafe iconv_open("UTF-8", encoding)
      guard Int(bitPattern: converter) != -1, let converter = unsafe converter else {
        return .unavailable
      }
      defer { unsafe iconv_close(converter) }
      var rest = 0
      var input = bytes
      // Two bytes become three at most, and four stay four.
      let converted = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count * 3 / 2 + 16) {
        output, count in
        unsafe input.withUnsafeMutableBytes { source in
          var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
          var to = unsafe UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(
            to: CChar.self)
          rest = source.count
          var room = output.count
          _ = unsafe iconv(converter, &from, &rest, &to, &room)
          count = output.count - room
        }
      }
      return rest == 0
        ? .converted(converted) : .invalid(offset: bytes.count - rest, before: converted)
    #else
      return .unavailable
    #endif
  }
}
