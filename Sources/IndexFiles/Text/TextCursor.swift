/// A position in a text of UTF-8 bytes that counts lines and columns as it moves on.
///
/// Lines end with LF, CRLF or a lone CR; columns count Unicode scalars from 1.
struct TextCursor {
  /// The text.
  let bytes: [UInt8]
  /// The index of the next byte.
  private(set) var offset: Int
  /// The line of the next byte, from 1.
  private(set) var line = 1
  /// The column of the next byte, in scalars from 1.
  private(set) var column = 1

  /// Starts at a byte, which becomes line 1, column 1.
  init(_ bytes: [UInt8], from offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// The next byte; `nil` at the end.
  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// The byte some steps ahead; `nil` behind the end.
  func peek(_ distance: Int) -> UInt8? {
    offset + distance < bytes.count ? bytes[offset + distance] : nil
  }

  /// Whether the coming bytes are these.
  func isAt(_ expected: String) -> Bool {
    bytes[offset...].starts(with: expected.utf8)
  }

  /// Moves over one byte.
  mutating func advance() {
    guard offset < bytes.count else { return }
    let byte = bytes[offset]
    offset += 1
    if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && next != UInt8(ascii: "\n")) {
      line += 1
      column = 1
    } else if offset == bytes.count || bytes[offset] & 0xC0 != 0x80 {
      column += 1
    }
  }

  /// Moves over some bytes.
  mutating func advance(by count: Int) {
    for _ in 0..<count { advance() }
  }

  /// Moves to the end of the scalar that comes next.
  mutating func advanceScalar() {
    advance()
    while let byte = next, byte & 0xC0 == 0x80 { advance() }
  }

  /// The next scalar as text, for messages; empty at the end.
  var scalarText: String {
    var end = offset
    if end < bytes.count { end += 1 }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return String(decoding: bytes[offset..<end], as: UTF8.self)
  }
}
