/// On which side of its column a text stands.
public enum CellAlignment: Hashable, Sendable {
  /// Text.
  case left
  /// Numbers.
  case right
  /// Marks.
  case center
}

extension CellWidth {
  /// What stands for cut text. ASCII, because `…` may take one cell or two.
  public static let ellipsis = ".."

  /// Fills a text with spaces to at least `width` cells; a wider text is returned as it is.
  public static func pad(
    _ text: String, to width: Int, _ alignment: CellAlignment = .left
  ) -> String {
    let missing = width - of(text)
    guard missing > 0 else { return text }
    switch alignment {
    case .left: return text + spaces(missing)
    case .right: return spaces(missing) + text
    case .center: return spaces(missing / 2) + text + spaces(missing - missing / 2)
    }
  }

  /// Cuts a text to at most `width` cells, ending in `..` where something was cut.
  ///
  /// Never cuts inside a character; the result may be one cell narrower than `width`.
  public static func truncate(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    let room = width - ellipsis.count
    guard room > 0 else { return String(repeating: ".", count: max(0, width)) }
    return prefix(of: text, cells: room) + ellipsis
  }

  /// The longest beginning that takes at most so many cells.
  static func prefix(of text: some StringProtocol, cells: Int) -> String {
    var result = ""
    var used = 0
    for character in text {
      used += of(character)
      if used > cells { break }
      result.append(character)
    }
    return result
  }

  /// So many spaces; none for a negative count.
  static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
