internal import CompositeIndex

/// The units that are compared, the largest move first.
struct ComparisonTable {
  private let report: ComparisonReport
  /// What is shown, in order: by the size of the move, then of the change of score, then by code.
  /// Units ranked in only one of the two come after the others.
  let moves: [RankComparison.Move]
  private let hidden: Int

  init(_ report: ComparisonReport) {
    self.report = report
    let all = report.comparison.moves
    let kept = report.options.onlyChanged ? all.filter { $0.gained != 0 } : all
    hidden = all.count - kept.count
    moves = kept.sorted { left, right in
      let (a, b) = (Self.size(left), Self.size(right))
      return a == b ? left.unit.code < right.unit.code : a > b
    }
  }

  private static func size(_ move: RankComparison.Move) -> (Double, Double) {
    (abs(move.gained ?? -1), move.gained == nil ? -1 : abs(move.difference ?? 0))
  }

  func table(_ language: Language) -> Table {
    let words = UnitWords(moves.map(\.unit))
    let (old, new) = (report.names.before[language], report.names.after[language])
    let score = LocalizedText(zh: "得分", en: "score")[language]
    var table = Table(columns: [
      Table.Column(words.header[language], key: "unit", overflow: .truncate),
      Table.Column(old, key: "before", .right, overflow: .truncate),
      Table.Column(new, key: "after", .right, overflow: .truncate),
      Table.Column(LocalizedText(zh: "变化", en: "Change")[language], key: "change", .right),
      Table.Column(old + " " + score, key: "scoreBefore", .right, priority: 3),
      Table.Column(new + " " + score, key: "scoreAfter", .right, priority: 2),
      Table.Column(
        LocalizedText(zh: "分差", en: "Points")[language], key: "points", .right, priority: 1),
    ])
    let marks = (
      ImputedMarks(report.before, rows: Array(report.before.units.indices)),
      ImputedMarks(report.after, rows: Array(report.after.units.indices))
    )
    table.rows = moves.map { move in
      let new = move.before == nil
      return Table.Row([
        Table.Cell(move.unit.name[language]), Table.Cell(Self.rank(move.before)),
        Table.Cell(Self.rank(move.after)),
        RankChanges.cell(
          move.gained,
          new: (new
            ? LocalizedText(zh: "新", en: "new") : LocalizedText(zh: "退出", en: "out"))[language]),
        Table.Cell(
          Self.score(move.scoreBefore, report.before.row(of: move.unit), marks.0)),
        Table.Cell(Self.score(move.scoreAfter, report.after.row(of: move.unit), marks.1)),
        Table.Cell(move.printedDifference.map { NumberFormat.signed(units: $0) } ?? "-"),
      ])
    }
    if report.comparison.caveats.contains(where: \.isNoPeers) {
      // A rank among one says nothing.
      for row in table.rows.indices {
        for column in 1...3 { table.rows[row].cells[column] = Table.Cell(NumberFormat.missing) }
      }
    }
    if hidden > 0 {
      table.footnotes.append(
        LocalizedText(
          zh: "另有 \(words.count(hidden).zh)名次不变，未列出。",
          en: "\(words.count(hidden).en) with the same rank left out.")[language])
    }
    if let footnote = marks.0.footnote(language) ?? marks.1.footnote(language) {
      table.footnotes.append(footnote)
    }
    return table
  }

  private static func score(_ score: Double?, _ row: Int?, _ marks: ImputedMarks) -> String {
    let text = NumberFormat.fixed(score)
    return row.map { marks.marked(text, row: $0) } ?? text
  }

  private static func rank(_ rank: Double?) -> String {
    NumberFormat.shortest(rank) ?? NumberFormat.missing
  }

  /// The rows for programs; numbers in full precision, empty where there is none.
  var csv: (header: [String], rows: [[String]]) {
    func field(_ number: Double?) -> String { NumberFormat.shortest(number) ?? "" }
    return (
      [
        "code", "name_zh", "name_en", "rank_before", "rank_after", "gained", "score_before",
        "score_after", "difference", "imputed_before", "imputed_after",
      ],
      moves.map { move in
        [
          move.unit.code, move.unit.name.zh, move.unit.name.en, field(move.before),
          field(move.after), field(move.gained), field(move.scoreBefore),
          field(move.scoreAfter), field(move.difference),
          report.before.imputedIndicators(of: move.unit).joined(separator: " "),
          report.after.imputedIndicators(of: move.unit).joined(separator: " "),
        ]
      }
    )
  }
}

extension RankComparison.Move {
  /// The difference of the printed scores, in hundredths of a point.
  var printedDifference: Int? {
    guard let scoreBefore, let scoreAfter else { return nil }
    return NumberFormat.units(scoreAfter) - NumberFormat.units(scoreBefore)
  }
}

extension Assessment {
  /// The row of a unit, by its code.
  fileprivate func row(of other: Unit) -> Int? {
    units.indices.first { unit($0).code == other.code }
  }

  /// Ids of the indicators whose value was filled in for a unit; empty where it is not there.
  func imputedIndicators(of unit: Unit) -> [String] {
    row(of: unit).map { imputedIndicators(row: $0) } ?? []
  }
}
