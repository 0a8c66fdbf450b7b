internal import CompositeIndex

/// A table that is one expert's judgement matrix: the first row and the first column name the same
/// criteria.
struct SquareTable {
  /// The table, behind its last row.
  private(set) var table: TableReader
  private let document: PanelDocument
  private let tree: JudgedTree?
  private let criteria: [SaidName]
  /// Rows and columns beside the matrix: sums, weights, the consistency ratio.
  private var footers: [SaidName] = []
  /// The first filled cell of a column without a header.
  private var stray: SaidName?
  private var rows: [(name: SaidName, cells: [(text: String, place: SourcePlace)])] = []

  /// The most columns of a table that may be a matrix.
  private static let columnLimit = 40

  /// - Returns: `nil` for every table that is far from a matrix.
  init?(_ table: TableReader, _ document: PanelDocument, _ tree: JudgedTree?) {
    let headers = table.columns.map {
      SaidName(text: KeyText.tidied($0.name), place: $0.place)
    }
    guard headers.count <= Self.columnLimit else { return nil }
    var table = table
    var all: [TableReader] = []
    // A few rows more than the matrix may stand below it.
    while all.count < headers.count + 8, table.next() { all.append(table) }
    let names = all.map { NameFolding.fold($0.key(0)) }
    let titles = headers.map { NameFolding.fold($0.text) }
    // Beside sums, what is a row and a column is a criterion, whatever it is called.
    func isBeside(_ name: String) -> Bool {
      let folded = NameFolding.fold(name)
      return ExpertNames.isAggregate(name)
        || ExpertNames.isNoCriterion(name)
          && !(names.contains(folded) && titles.dropFirst().contains(folded))
    }
    let unnamed = headers.indices.dropFirst().filter { headers[$0].text.isEmpty }
    let fields = headers.indices.dropFirst().filter {
      !headers[$0].text.isEmpty && !isBeside(headers[$0].text)
    }
    criteria = fields.map { headers[$0] }
    guard criteria.count > 1, all.count < headers.count + 8 else { return nil }
    self.table = table
    self.document = document
    self.tree = tree
    footers = headers.dropFirst().filter { isBeside($0.text) }
    for row in all {
      if stray == nil, let field = unnamed.first(where: { !row.trimmedText($0).isEmpty }) {
        stray = SaidName(text: row.trimmedText(field), place: row.place(of: field))
      }
      let name = SaidName(text: row.key(0), place: row.place(of: 0))
      if isBeside(name.text) {
        footers.append(name)
      } else {
        rows.append((name, fields.map { (row.text($0), row.place(of: $0)) }))
      }
    }
    isSquare = stray == nil && Self.areSame(criteria, rows.map(\.name))
    // The corner may be empty, and columns without a word in them.
    let blank = ([0] + unnamed).map { headers[$0].place }
    self.table.problems.removeAll {
      $0.code == .emptyHeader && blank.contains($0.place ?? blank[0])
    }
  }

  private static func areSame(_ columns: [SaidName], _ rows: [SaidName]) -> Bool {
    let names = Set(columns.map { NameFolding.fold($0.text) })
    return rows.count == columns.count && names.count == columns.count
      && names == Set(rows.map { NameFolding.fold($0.text) })
  }

  /// Whether the rows and the columns name the same criteria, each once.
  private(set) var isSquare = false

  /// What is wrong with a table that is nearly a matrix: most rows name criteria of the columns; `nil`
  /// for every other table.
  var mismatch: Diagnostic? {
    let columns = Set(criteria.map { NameFolding.fold($0.text) })
    let names = rows.map { NameFolding.fold($0.name.text) }
    let shared = columns.intersection(names)
    guard !isSquare, shared.count > 1, 2 * shared.count >= columns.count else { return nil }
    let row = zip(rows, names).enumerated().first { index, row in
      !columns.contains(row.1) || names[..<index].contains(row.1)
    }?.element.0.name
    let column = criteria.first { !names.contains(NameFolding.fold($0.text)) }
    guard let stranger = row ?? column ?? stray else { return nil }
    let isRow = row != nil
    return .panel(
      .badJudgementTable,
      "像一位专家的判断矩阵，但\(isRow ? "行" : "列") \"\(stranger.text)\" 没有对应的\(isRow ? "列" : "行")",
      "looks like one expert's judgement matrix, but the \(isRow ? "row" : "column") "
        + "\"\(stranger.text)\" has no \(isRow ? "column" : "row") of its own",
      at: stranger.place,
      fix: LocalizedText(
        zh: "首行与首列写同样的指标；矩阵以外的行、列移走",
        en: "write the same criteria in the first row and the first column, and nothing beside them"
      ))
  }

  /// The matrix of the node whose criteria these are, by the expert that the file is called after.
  func drafts(log: inout ProblemLog) -> [JudgementDraft] {
    if document.rounds.count > 1 {
      log.report(.roundNotSaid(document.rounds, at: criteria[0].place))
      return []
    }
    for name in footers { log.report(.aggregateOfCriteria(name)) }
    let parents = tree.map { tree in criteria.map { tree.parent(of: $0.text) } }
    if let tree, let parents {
      for (name, parent) in zip(criteria, parents) where parent == nil {
        log.report(.unknownEverywhere(name, tree))
      }
      if parents.contains(nil) { return [] }
    }
    let node = parents?.first.flatMap(\.self).flatMap { tree?.nodes[$0].id } ?? ""
    var draft = JudgementDraft(
      expert: SaidName(text: document.name, place: criteria[0].place),
      round: document.rounds.first ?? 1, node: SaidName(text: node, place: criteria[0].place),
      kind: .pairwise, place: criteria[0].place, criteria: criteria)
    for row in rows {
      for (column, cell) in zip(criteria, row.cells) {
        draft.entries.append(
          JudgementDraft.Entry(
            first: row.name, second: column, value: .text(cell.text), place: cell.place,
            isCell: true))
      }
    }
    return [draft]
  }
}
