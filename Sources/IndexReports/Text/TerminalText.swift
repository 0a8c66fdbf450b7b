/// Makes text from files safe and predictable on a terminal.
enum TerminalText {
  /// Text without control characters: data cannot move the cursor, change colours or turn the
  /// reading direction. Line breaks and tabs become spaces, other controls `?`.
  static func safe(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
      case 0x00..<0x20, 0x7F..<0xA0: result.append("?")
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Text with ASCII in place of the usual marks of ambiguous width, which take one cell on some
  /// terminals and two on others. Letters and Han characters stay.
  static func withoutAmbiguousMarks(_ text: String) -> String {
    var result = ""
    for character in text {
      result += character.unicodeScalars.first.flatMap(replacement) ?? String(character)
    }
    return result
  }

  private static func replacement(for mark: Unicode.Scalar) -> String? {
    switch mark {
    case "…", "⋯": ".."
    case "—", "–", "―", "─", "━", "‐", "‑": "-"
    case "·", "•", "‧": "."
    case "×": "x"
    case "÷": "/"
    case "±": "+/-"
    case "●", "■", "◆", "★", "※": "*"
    case "○", "□", "◇", "☆", "◎": "o"
    case "▲", "△", "↑": "+"
    case "▼", "▽", "↓": "-"
    case "█", "▇", "▆", "▅", "▄", "▃", "▂", "▁", "▓", "▒", "░": "#"
    case "│", "┃", "║", "¦": "|"
    case "“", "”", "″": "\""
    case "‘", "’", "′": "'"
    case "→", "⇒": "->"
    case "←", "⇐": "<-"
    case "≥", "≧": ">="
    case "≤", "≦": "<="
    case "≠": "!="
    case "≈", "∼": "~"
    case "‰": "/1000"
    case "℃": "C"
    case "Ⅰ"..."Ⅻ": romans[Int(mark.value - 0x2160)]
    case "①"..."⑳": "(\(mark.value - 0x245F))"
    default: nil
    }
  }

  private static let romans = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
  ]
}
