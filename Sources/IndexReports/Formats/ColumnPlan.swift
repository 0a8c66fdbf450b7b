/// Which columns of a table are shown, and how wide.
struct ColumnPlan: Equatable {
  /// Cells between columns.
  static let gap = 2
  /// A flexible column gives up room down to this before another column is left out.
  static let comfortable = 16
  /// A flexible column is never narrower than this.
  static let narrowest = 8

  /// Indices of the columns shown, from left to right.
  var shown: [Int]
  /// Cells of each shown column.
  var widths: [Int]
  /// Indices of the columns left out, from left to right.
  var dropped: [Int]

  /// Plans a table.
  ///
  /// - Parameters:
  ///   - natural: for each column, the cells of its widest text, heading included.
  ///   - width: cells of a line; `nil` where lines may be as long as they like.
  /// - Returns: `nil` where even the columns that are never left out have no room side by side.
  init?(_ columns: [Table.Column], natural: [Int], width: Int?) {
    shown = Array(columns.indices)
    dropped = []
    widths = natural
    guard let width else { return }
    func total(_ floor: Int) -> Int {
      shown.reduce(Self.gap * max(0, shown.count - 1)) { sum, index in
        sum + (columns[index].isFlexible ? min(natural[index], floor) : natural[index])
      }
    }
    var floor = Self.comfortable
    while total(floor) > width {
      if let index = Self.next(toDrop: shown, of: columns) {
        shown.removeAll { $0 == index }
        dropped.append(index)
      } else if floor > Self.narrowest {
        floor = Self.narrowest
      } else {
        return nil
      }
    }
    dropped.sort()
    widths = shown.map { columns[$0].isFlexible ? min(natural[$0], floor) : natural[$0] }
    widen(natural: natural, by: width - total(floor))
  }

  /// The column with the highest priority number, the rightmost among equals; never one with 0.
  private static func next(toDrop shown: [Int], of columns: [Table.Column]) -> Int? {
    shown.filter { columns[$0].priority > 0 }
      .max { (columns[$0].priority, $0) < (columns[$1].priority, $1) }
  }

  /// Gives room that is left to the columns that lack most, cell by cell.
  private mutating func widen(natural: [Int], by spare: Int) {
    for _ in 0..<max(0, spare) {
      let lacking = shown.indices.map { natural[shown[$0]] - widths[$0] }
      guard let most = lacking.max(), most > 0, let index = lacking.firstIndex(of: most)
      else { return }
      widths[index] += 1
    }
  }
}
