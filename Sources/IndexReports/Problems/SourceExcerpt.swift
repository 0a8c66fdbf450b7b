/// A line of a file with a mark below the place that is meant.
///
/// Columns count scalars, the mark is placed by cells: tabs are shown as four spaces, full-width
/// characters take two cells, combining marks none. A long line is shown around the place, with
/// `..` where it goes on.
struct SourceExcerpt: Equatable {
  /// Cells that a tab is shown with.
  static let tabCells = 4

  /// The line as shown.
  let text: String
  /// Cells before the mark.
  let indent: Int
  /// Cells of the mark, at least 1.
  let length: Int

  /// Cuts an excerpt.
  ///
  /// - Parameters:
  ///   - line: the line without its end.
  ///   - column: where the place begins, in scalars from 1; beyond the line counts as its end.
  ///   - span: how many scalars it covers; 0 marks a position.
  ///   - width: cells that the excerpt may take, at least 20.
  init(line: String, column: Int, span: Int, width: Int) {
    let glyphs = Glyph.all(of: line)
    let start = max(0, column - 1)
    let first = glyphs.firstIndex { start < $0.scalars.upperBound } ?? glyphs.count
    let end = start + max(0, span)
    let last = glyphs.firstIndex { end <= $0.scalars.upperBound } ?? glyphs.count - 1
    let marked = first <= last && span > 0 ? first..<last + 1 : first..<first
    let window = Self.window(glyphs, around: first, width: max(20, width))
    let lead = window.lowerBound > 0 ? CellWidth.ellipsis : ""
    let trail = window.upperBound < glyphs.count ? CellWidth.ellipsis : ""
    text = lead + glyphs[window].map(\.shown).joined() + trail
    indent =
      lead.count + glyphs[window.lowerBound..<max(window.lowerBound, first)].cells
    length = max(1, glyphs[marked.clamped(to: window)].cells)
  }

  /// The line of the mark: spaces, then one `^` for each cell.
  var mark: String {
    CellWidth.spaces(indent) + String(repeating: "^", count: length)
  }

  /// The glyphs to show: all where there is room, else about a third of the room before the place.
  private static func window(_ glyphs: [Glyph], around first: Int, width: Int) -> Range<Int> {
    guard glyphs[...].cells > width else { return 0..<glyphs.count }
    let room = width - 2 * CellWidth.ellipsis.count
    var low = min(first, glyphs.count)
    var before = 0
    while low > 0, before + glyphs[low - 1].cells <= room / 3 {
      low -= 1
      before += glyphs[low].cells
    }
    var high = min(first, glyphs.count)
    var used = before
    while high < glyphs.count, used + glyphs[high].cells <= room {
      used += glyphs[high].cells
      high += 1
    }
    while low > 0, used + glyphs[low - 1].cells <= room {
      low -= 1
      used += glyphs[low].cells
    }
    return low..<high
  }
}

/// One character of a line as it is shown.
private struct Glyph {
  /// Which scalars of the line it stands for.
  var scalars: Range<Int>
  var shown: String
  var cells: Int

  static func all(of line: String) -> [Glyph] {
    var position = 0
    return line.map { character in
      let start = position
      position += character.unicodeScalars.count
      let shown =
        character == "\t"
        ? CellWidth.spaces(SourceExcerpt.tabCells) : TerminalText.safe(String(character))
      return Glyph(scalars: start..<position, shown: shown, cells: CellWidth.of(shown))
    }
  }
}

extension ArraySlice where Element == Glyph {
  fileprivate var cells: Int { reduce(0) { $0 + $1.cells } }
}
