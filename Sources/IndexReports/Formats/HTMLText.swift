/// Text and attributes inside HTML: whatever they hold, they are text there.
public enum HTMLText {
  /// Text as content or as a quoted attribute: `<`, `>`, `&` and both quotes as entities, without control
  /// characters and without marks that turn the reading direction.
  public static func escape(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in TerminalText.safe(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// An element around finished markup; without a class where it has none.
  static func element(_ name: String, _ classes: String = "", _ content: String) -> String {
    let attribute = classes.isEmpty ? "" : " class=\"\(classes)\""
    return "<\(name)\(attribute)>\(content)</\(name)>"
  }
}
