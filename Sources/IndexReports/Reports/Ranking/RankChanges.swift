internal import CompositeIndex

/// The changes of rank of an assessment's rows, or why there are none.
struct RankChanges {
  private let moves: [String: RankComparison.Move]
  private let codes: [String]
  /// Why ranks cannot be compared, by ``CompositeIndex/RankComparison/rankObstacles``; empty where they can.
  let obstacles: [LocalizedText]
  /// Units that cannot be compared although the others can, in the order of ranks, with the reasons.
  let apart: [(unit: Unit, reasons: [LocalizedText])]

  init(_ assessment: Assessment, _ comparison: RankComparison) {
    codes = assessment.units.map { assessment.dataset.units[$0].code }
    moves = Dictionary(
      comparison.moves.map { ($0.unit.code, $0) }, uniquingKeysWith: { first, _ in first })
    let words = CaveatWords(comparison, assessment)
    let obstacles = comparison.rankObstacles.map(words.text)
    self.obstacles = obstacles
    apart =
      obstacles.isEmpty
      ? comparison.moves.filter { !$0.obstacles.isEmpty }.map {
        ($0.unit, $0.obstacles.map(words.text))
      } : []
  }

  /// Whether changes are shown.
  var isComparable: Bool { obstacles.isEmpty }

  /// Places gained; `nil` for a unit that was not ranked before or cannot be compared.
  func gained(row: Int) -> Double? {
    moves[codes[row]].flatMap { $0.obstacles.isEmpty ? $0.gained : nil }
  }

  /// Who cannot be compared, and why; `nil` where all can.
  var apartText: LocalizedText? {
    if apart.isEmpty { return nil }
    func list(_ language: Language) -> String {
      apart.map { unit, reasons in
        unit.name[language]
          + Sentences(language).aside(
            reasons.map { $0[language] }.joined(separator: language == .zh ? "；" : "; "))
      }.joined(separator: language == .zh ? "、" : ", ")
    }
    return LocalizedText(
      zh: "前后不可比，不列变动：\(list(.zh))", en: "not comparable, no change given: \(list(.en))")
  }

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
