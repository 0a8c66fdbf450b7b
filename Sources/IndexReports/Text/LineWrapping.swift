/// Breaks text into lines of a given width.
///
/// English breaks at spaces; Chinese between any two characters, except that no line begins with a
/// closing mark (，。；：）》、 …) or ends with an opening one. A single word that is wider than the
/// line is cut between characters.
public enum LineWrapping {
  /// The lines of a text, each at most `width` cells wide and without spaces at the break.
  ///
  /// - Parameters:
  ///   - width: cells of a line; less than 2 counts 2.
  ///   - hanging: cells by which every line but the first is indented.
  public static func wrap(_ text: String, to width: Int, hanging: Int = 0) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = LineInProgress(width: max(2, width), hanging: hanging)
      for piece in pieces(of: paragraph) { line.append(piece) }
      lines += line.finish()
    }
    return lines
  }

  /// The lines of a text in a cell: as ``wrap(_:to:hanging:)``, but where a single character would
  /// be left for the last line, as many lines of about one length.
  public static func wrapEvenly(_ text: String, to width: Int) -> [String] {
    let lines = wrap(text, to: width)
    guard lines.count > 1, lines.last?.count == 1 else { return lines }
    let least = max(2, longestWord(in: text))
    return (least..<max(least, width)).lazy.map { wrap(text, to: $0) }
      .first { $0.count == lines.count } ?? lines
  }

  /// Cells of the longest part of a text that cannot be broken.
  public static func longestWord(in text: String) -> Int {
    pieces(of: Substring(text)).map { piece in
      CellWidth.of(piece) - piece.reversed().prefix { $0 == " " }.count
    }.max() ?? 0
  }

  /// What must stay together: each piece ends where a line may end. Their sum is the text.
  public static func pieces(of text: Substring) -> [Substring] {
    var result: [Substring] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let next = text.index(after: index)
      if next < text.endIndex, mayBreak(between: text[index], and: text[next]) {
        result.append(text[start..<next])
        start = next
      }
      index = next
    }
    if start < text.endIndex { result.append(text[start...]) }
    return result
  }

  private static func mayBreak(between left: Character, and right: Character) -> Bool {
    if right == " " { return false }
    if left == " " { return true }
    guard CellWidth.of(left) == 2 || CellWidth.of(right) == 2 else { return false }
    return !neverFirst.contains(right) && !neverLast.contains(left)
  }

  /// Marks that do not begin a line.
  private static let neverFirst = Set<Character>(
    "，。；：！？、）》〉」』】〕〗］｝”’…—～·％‰℃々ー,.;:!?)]}>%")
  /// Marks that do not end a line.
  private static let neverLast = Set<Character>("（《〈「『【〔〖［｛“‘([{<$￥¥#")
}

/// A line that takes pieces until it is full.
private struct LineInProgress {
  let width: Int
  let hanging: Int
  var lines: [String] = []
  var current = ""
  var used = 0

  init(width: Int, hanging: Int) {
    self.width = width
    self.hanging = hanging
  }

  /// Cells for text in the line at hand.
  private var room: Int { lines.isEmpty ? width : max(2, width - hanging) }

  mutating func append(_ piece: Substring) {
    let bare = withoutTrailingSpaces(piece)
    if used > 0, used + CellWidth.of(bare) > room { breakLine() }
    if CellWidth.of(bare) <= room {
      current += piece
      used += CellWidth.of(piece)
      return
    }
    for character in piece {
      let cells = CellWidth.of(character)
      // A space that no longer fits is at the break.
      if character == " ", used + cells > room { continue }
      if used > 0, used + cells > room { breakLine() }
      current.append(character)
      used += cells
    }
  }

  mutating func finish() -> [String] {
    breakLine()
    return lines
  }

  private mutating func breakLine() {
    let text = withoutTrailingSpaces(Substring(current))
    lines.append(text.isEmpty || lines.isEmpty ? String(text) : CellWidth.spaces(hanging) + text)
    current = ""
    used = 0
  }

  private func withoutTrailingSpaces(_ text: Substring) -> Substring {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
