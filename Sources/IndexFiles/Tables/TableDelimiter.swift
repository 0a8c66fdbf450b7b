/// Finds the delimiter of a table in its header record.
enum TableDelimiter {
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let tab = UInt8(ascii: "\t")

  /// The commonest of comma, tab and semicolon outside quotes in the first line that is not empty;
  /// the comma where there is none.
  ///
  /// Empty lines at the start, and a line `sep=;` as spreadsheets write it, are passed over:
  /// `position` and `line` then stand on the header record.
  static func find(in bytes: [UInt8], from position: inout Int, line: inout Int) -> UInt8 {
    skipEmptyLines(bytes, &position, &line)
    if bytes[position...].starts(with: "sep=".utf8), position + 5 <= bytes.count {
      let stated = position + 4
      let isLineEnd = stated + 1 == bytes.count || isBreak(bytes[stated + 1])
      if [comma, semicolon, tab].contains(bytes[stated]), isLineEnd {
        let delimiter = bytes[stated]
        position = stated + 1
        skipEmptyLines(bytes, &position, &line)
        return delimiter
      }
    }
    var counts = (comma: 0, tab: 0, semicolon: 0)
    var isQuoted = false
    for byte in bytes[position...] {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if isBreak(byte) { break }
      if byte == comma { counts.comma += 1 }
      if byte == tab { counts.tab += 1 }
      if byte == semicolon { counts.semicolon += 1 }
    }
    if counts.comma >= max(counts.tab, counts.semicolon) { return comma }
    return counts.tab >= counts.semicolon ? tab : semicolon
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func skipEmptyLines(_ bytes: [UInt8], _ position: inout Int, _ line: inout Int) {
    while position < bytes.count, isBreak(bytes[position]) {
      let isPair = bytes[position...].starts(with: [0x0D, 0x0A])
      position += isPair ? 2 : 1
      line += 1
    }
  }
}
