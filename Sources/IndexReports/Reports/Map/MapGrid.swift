internal import CompositeIndex

/// A tile grid in lines of text: a class digit, a short name and a rank for every tile.
struct MapGrid {
  /// One tile.
  struct Tile {
    /// From 0 at the top.
    var row: Int
    /// From 0 at the left.
    var column: Int
    /// The short name.
    var label: String
    /// The rank; empty for none.
    var rank: String
    /// The digit of the class; `-` for none.
    var digit: String
  }

  /// How much of a tile there is room for.
  enum Form {
    /// `[5]陕 12`, and how many spaces there are between tiles.
    case whole(gap: Int)
    /// `5陕`: no ranks.
    case brief
  }

  private static let widestLabel = 8
  private let tiles: [Tile]
  private let label: Int
  private let rank: Int
  private let columns: Int

  init(_ tiles: [Tile]) {
    self.tiles = tiles.map { tile in
      var tile = tile
      tile.label = CellWidth.truncate(TerminalText.safe(tile.label), to: Self.widestLabel)
      return tile
    }
    label = self.tiles.map { CellWidth.of($0.label) }.max() ?? 0
    rank = tiles.map { CellWidth.of($0.rank) }.max() ?? 0
    columns = (tiles.map(\.column).max() ?? 0) + 1
  }

  /// The fullest form that fits a number of cells; `nil` where none does.
  func form(_ width: Int?) -> Form? {
    guard let width else { return .whole(gap: 2) }
    for gap in [2, 1] where needed(3 + label + rank, gap) <= width { return .whole(gap: gap) }
    return least <= width ? .brief : nil
  }

  /// The cells that the briefest form takes.
  var least: Int { needed(1 + label, 1) }

  private func needed(_ cell: Int, _ gap: Int) -> Int { columns * (cell + gap) - gap }

  /// The lines, without spaces at their ends.
  func lines(_ form: Form) -> [String] {
    let rows = (tiles.map(\.row).max() ?? 0) + 1
    let (cell, gap) =
      switch form {
      case .whole(let gap): (3 + label + rank, gap)
      case .brief: (1 + label, 1)
      }
    return (0..<rows).map { row in
      var line = ""
      var used = 0
      for tile in tiles.filter({ $0.row == row }).sorted(by: { $0.column < $1.column }) {
        let start = tile.column * (cell + gap)
        let text = text(tile, form)
        line += CellWidth.spaces(start - used) + text
        used = start + CellWidth.of(text)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private func text(_ tile: Tile, _ form: Form) -> String {
    let name = CellWidth.pad(tile.label, to: label)
    switch form {
    case .whole:
      let room = CellWidth.spaces(rank - CellWidth.of(tile.rank))
      return "[\(tile.digit)]" + name + room + tile.rank
    case .brief: return tile.digit + name
    }
  }
}
