/// Text that has to keep to a width in several lines.
public enum FittedText {
  /// The text in lines of about one length, as few as there can be.
  ///
  /// - Parameter most: how many lines there may be, 1 or more; what does not fit into the last one is cut.
  public static func evenLines(
    _ text: String, size: Double, width: Double, most: Int
  ) -> [String] {
    let lines = lines(text, size: size, width: width, most: most)
    if lines.count < 2 { return lines }
    // Line by line wider until there are no more lines than needed.
    var narrow = TextExtent.of(text, size: size) / Double(lines.count)
    while narrow < width {
      let even = self.lines(text, size: size, width: narrow, most: most + 1)
      if even.count <= lines.count { return even }
      narrow += size / 2
    }
    return lines
  }

  /// The text in lines, broken at spaces, or between Chinese characters; a word that is too wide for a
  /// line is broken, and the last line leaves out the middle of what does not fit.
  ///
  /// - Parameter most: how many lines there may be, 1 or more.
  public static func lines(_ text: String, size: Double, width: Double, most: Int) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var extent = 0.0
    for piece in pieces(of: text) {
      let own = TextExtent.of(String(piece), size: size)
      let space = lines.isEmpty && line.isEmpty ? 0 : isSpace(piece.first) ? 0.56 * size : 0
      if extent + own - (line.isEmpty ? space : 0) > width, !line.isEmpty {
        lines.append(String(line))
        line = String.UnicodeScalarView()
        extent = 0
      }
      var rest = piece
      if line.isEmpty, isSpace(rest.first) { rest.removeFirst() }
      for scalar in rest {
        let step = TextExtent.of(String(String.UnicodeScalarView([scalar])), size: size)
        if extent + step > width, !line.isEmpty {
          lines.append(String(line))
          line = String.UnicodeScalarView()
          extent = 0
        }
        line.append(scalar)
        extent += step
      }
    }
    if !line.isEmpty { lines.append(String(line)) }
    if lines.count <= most { return lines }
    // The last line has the end of the text, too: names often differ only there.
    var rest = ""
    for line in lines[(most - 1)...] {
      let isLatin = (rest.unicodeScalars.last?.value ?? 0x4E00) < 0x1100
      rest += (isLatin && (line.unicodeScalars.first?.value ?? 0x4E00) < 0x1100 ? " " : "") + line
    }
    return Array(lines[..<(most - 1)]) + [TextExtent.cut(rest, to: width, size: size)]
  }

  /// Words with the space before them, and single Chinese characters; marks that may not begin a line
  /// stay with what is before them.
  private static func pieces(of text: String) -> [String.UnicodeScalarView] {
    var pieces: [String.UnicodeScalarView] = []
    var isWord = false
    for scalar in text.unicodeScalars {
      let isWide = scalar.value >= 0x1100
      let staysBehind = endsClause(scalar)
      let joins = !pieces.isEmpty && (staysBehind || (!isWide && isWord && scalar.value != 0x20))
      if joins {
        pieces[pieces.count - 1].append(scalar)
      } else {
        pieces.append(String.UnicodeScalarView([scalar]))
      }
      isWord = !isWide
    }
    return pieces
  }

  private static func endsClause(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFF09, 0xFF0C, 0x3001, 0x3002, 0xFF1A, 0xFF1B, 0x201D, 0x300B, 0x3015: true
    default: false
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar?) -> Bool { scalar?.value == 0x20 }
}
