internal import CompositeIndex

/// The changes of rank of an assessment's rows, or why there are none.
struct RankChanges {
  private let moves: [String: RankComparison.Move]
  private let codes: [String]
  /// Why ranks cannot be compared, by ``CompositeIndex/RankComparison/rankObstacles``; empty where they can.
  let obstacles: [LocalizedText]

  init(_ assessment: Assessment, _ comparison: RankComparison) {
    codes = assessment.units.map { assessment.dataset.units[$0].code }
    moves = Dictionary(
      comparison.moves.map { ($0.unit.code, $0) }, uniquingKeysWith: { first, _ in first })
    let words = CaveatWords(comparison, assessment)
    obstacles = comparison.rankObstacles.map(words.text)
  }

  /// Whether changes are shown.
  var isComparable: Bool { obstacles.isEmpty }

  /// Places gained; `nil` for a unit that was not ranked before.
  func gained(row: Int) -> Double? { moves[codes[row]]?.gained }

  /// `+2`, `-1` or `=`.
  func cell(row: Int) -> Table.Cell {
    Self.cell(gained(row: row), new: NumberFormat.missing)
  }

  /// Places gained as a cell.
  static func cell(_ gained: Double?, new: String) -> Table.Cell {
    guard let gained else { return Table.Cell(new, .muted) }
    let text =
      gained == gained.rounded()
      ? NumberFormat.change(Int(gained)) : NumberFormat.signed(gained, digits: 1)
    return Table.Cell(text, gained > 0 ? .up : gained < 0 ? .down : .plain)
  }
}
