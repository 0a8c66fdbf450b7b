/// Writes JSON (RFC 8259) that is the same bytes for the same value: two spaces of indentation,
/// members in their given order, characters beyond ASCII as they are, one newline at the end.
public enum JSONWriter {
  /// The text of a value, ending in a newline.
  public static func write(_ value: JSONOutput) -> String {
    var text = ""
    write(value, depth: 0, to: &text)
    return text + "\n"
  }

  private static func write(_ value: JSONOutput, depth: Int, to text: inout String) {
    switch value {
    case .null: text += "null"
    case .bool(let bool): text += bool ? "true" : "false"
    case .integer(let number): text += String(number)
    case .number(let number): text += NumberFormat.shortest(number) ?? "null"
    case .string(let string): quote(string, to: &text)
    case .array(let elements):
      group(elements, "[", "]", depth: depth, to: &text) { element, text in
        write(element, depth: depth + 1, to: &text)
      }
    case .object(let members):
      group(members, "{", "}", depth: depth, to: &text) { member, text in
        quote(member.name, to: &text)
        text += ": "
        write(member.value, depth: depth + 1, to: &text)
      }
    }
  }

  private static func group<Element>(
    _ elements: [Element], _ open: String, _ close: String, depth: Int, to text: inout String,
    each: (Element, inout String) -> Void
  ) {
    text += open
    for (index, element) in elements.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += String(repeating: "  ", count: depth + 1)
      each(element, &text)
    }
    if !elements.isEmpty { text += "\n" + String(repeating: "  ", count: depth) }
    text += close
  }

  private static func quote(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{8}": text += "\\b"
      case "\u{C}": text += "\\f"
      case "\0"..<" ":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
