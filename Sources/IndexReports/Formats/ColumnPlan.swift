/// Which columns of a table are shown, and how wide.
///
/// Room is found in this order: flexible columns shrink to a comfortable width, headings break onto
/// two lines, columns are left out, flexible columns shrink to their longest word, columns that
/// should stay are left out, and flexible columns shrink below a word.
struct ColumnPlan: Equatable {
  /// Cells between columns.
  static let gap = 2
  /// A flexible column gives up room down to this before another column is left out.
  static let comfortable = 16
  /// A flexible column is never narrower than this.
  static let narrowest = 8

  /// What one column needs, in cells.
  struct Need: Equatable {
    /// Its widest text, heading included.
    var natural: Int
    /// The same with the heading on two lines.
    var compact: Int
    /// Its longest word, as far as words are kept whole.
    var word: Int
  }

  /// Indices of the columns shown, from left to right.
  var shown: [Int]
  /// Cells of each shown column.
  var widths: [Int]
  /// Indices of the columns left out, from left to right.
  var dropped: [Int]

  /// Plans a table.
  ///
  /// - Parameters:
  ///   - needs: for each column, the cells it would like and those it can do with.
  ///   - width: cells of a line; `nil` where lines may be as long as they like.
  /// - Returns: `nil` where even the columns that are never left out have no room side by side.
  init?(_ columns: [Table.Column], needs: [Need], width: Int?) {
    shown = Array(columns.indices)
    dropped = []
    widths = needs.map(\.natural)
    guard let width else { return }
    func least(_ floor: Int, breaksHeadings: Bool, keepsWords: Bool = true) -> (Int) -> Int {
      { index in
        guard columns[index].isFlexible else {
          return breaksHeadings ? needs[index].compact : needs[index].natural
        }
        let keeps = keepsWords && columns[index].overflow == .wrap
        let word = keeps ? min(needs[index].word, Self.comfortable) : 0
        return min(needs[index].natural, max(floor, word))
      }
    }
    func total(_ cells: (Int) -> Int) -> Int {
      shown.reduce(Self.gap * max(0, shown.count - 1)) { $0 + cells($1) }
    }
    var cells = least(Self.comfortable, breaksHeadings: false)
    if total(cells) > width { cells = least(Self.comfortable, breaksHeadings: true) }
    func leaveOut(_ may: (Table.Column) -> Bool) {
      while total(cells) > width, let index = Self.next(shown.filter { may(columns[$0]) }, columns)
      {
        shown.removeAll { $0 == index }
        dropped.append(index)
      }
    }
    leaveOut { $0.priority > 0 }
    if total(cells) > width { cells = least(Self.narrowest, breaksHeadings: true) }
    leaveOut { $0.priority < 0 }
    if total(cells) > width {
      cells = least(Self.narrowest, breaksHeadings: true, keepsWords: false)
    }
    guard total(cells) <= width else { return nil }
    dropped.sort()
    widths = shown.map(cells)
    widen(columns, needs, by: width - total(cells))
  }

  /// The column with the highest priority number, the rightmost among equals.
  private static func next(_ candidates: [Int], _ columns: [Table.Column]) -> Int? {
    candidates.max { (columns[$0].priority, $0) < (columns[$1].priority, $1) }
  }

  /// Gives room that is left to the flexible columns that lack most, cell by cell, then to headings
  /// that can stand on one line again.
  private mutating func widen(_ columns: [Table.Column], _ needs: [Need], by spare: Int) {
    var spare = spare
    while spare > 0 {
      let lacking = shown.indices.map {
        columns[shown[$0]].isFlexible ? needs[shown[$0]].natural - widths[$0] : 0
      }
      guard let most = lacking.max(), most > 0, let index = lacking.firstIndex(of: most)
      else { break }
      widths[index] += 1
      spare -= 1
    }
    for index in shown.indices {
      let lacking = needs[shown[index]].natural - widths[index]
      guard lacking > 0, lacking <= spare else { continue }
      widths[index] += lacking
      spare -= lacking
    }
  }
}
