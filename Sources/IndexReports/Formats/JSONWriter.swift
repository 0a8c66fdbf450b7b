/// Writes JSON (RFC 8259) that is the same bytes for the same value: two spaces of indentation,
/// members in their given order, characters beyond ASCII as they are, one newline at the end.
public enum JSONWriter {
  /// The text of a value, ending in a newline.
  public static func write(_ value: JSONOutput) -> String {
    var bytes: [UInt8] = []
    write(value, depth: 0, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Lines for people: what fits into the width stands on one line.
  ///
  /// - Parameter width: bytes of a line, as far as values can be broken.
  static func lines(_ value: JSONOutput, width: Int) -> [String] {
    var bytes: [UInt8] = []
    write(value, depth: 0, width: width, to: &bytes)
    return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value without a line break.
  private static func oneLine(_ value: JSONOutput) -> [UInt8] {
    var bytes: [UInt8] = []
    switch value {
    case .array(let elements):
      bytes += "[".utf8
      for (index, element) in elements.enumerated() {
        bytes += (index == 0 ? "" : ", ").utf8
        bytes += oneLine(element)
      }
      bytes += "]".utf8
    case .object(let members):
      bytes += "{".utf8
      for (index, member) in members.enumerated() {
        bytes += (index == 0 ? " " : ", ").utf8
        quote(member.name, to: &bytes)
        bytes += ": ".utf8
        bytes += oneLine(member.value)
      }
      bytes += (members.isEmpty ? "}" : " }").utf8
    default: write(value, depth: 0, to: &bytes)
    }
    return bytes
  }

  /// - Parameter width: of lines that hold more than one value; 0 for none.
  private static func write(
    _ value: JSONOutput, depth: Int, width: Int = 0, to bytes: inout [UInt8]
  ) {
    if width > 0 {
      let short = oneLine(value)
      if 2 * depth + short.count <= width { return bytes += short }
    }
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let bool): bytes += (bool ? "true" : "false").utf8
    case .integer(let number): bytes += String(number).utf8
    case .number(let number): bytes += (NumberFormat.shortest(number) ?? "null").utf8
    case .string(let string): quote(string, to: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        line(isFirst: index == 0, depth: depth + 1, to: &bytes)
        write(element, depth: depth + 1, width: width, to: &bytes)
      }
      close(UInt8(ascii: "]"), isEmpty: elements.isEmpty, depth: depth, to: &bytes)
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        line(isFirst: index == 0, depth: depth + 1, to: &bytes)
        quote(member.name, to: &bytes)
        bytes += ": ".utf8
        write(member.value, depth: depth + 1, width: width, to: &bytes)
      }
      close(UInt8(ascii: "}"), isEmpty: members.isEmpty, depth: depth, to: &bytes)
    }
  }

  /// Begins the line of an element or member.
  private static func line(isFirst: Bool, depth: Int, to bytes: inout [UInt8]) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\n"))
    indent(depth, to: &bytes)
  }

  private static func close(_ mark: UInt8, isEmpty: Bool, depth: Int, to bytes: inout [UInt8]) {
    if !isEmpty {
      bytes.append(UInt8(ascii: "\n"))
      indent(depth, to: &bytes)
    }
    bytes.append(mark)
  }

  private static func indent(_ depth: Int, to bytes: inout [UInt8]) {
    for _ in 0..<2 * depth { bytes.append(UInt8(ascii: " ")) }
  }

  private static func quote(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0x08: bytes += "\\b".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0..<0x20:
        bytes += "\\u00".utf8
        if byte < 0x10 { bytes.append(UInt8(ascii: "0")) }
        bytes += String(byte, radix: 16).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
