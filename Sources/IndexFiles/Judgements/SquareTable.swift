internal import CompositeIndex

/// A table that is one expert's judgement matrix: the first row and the first column name the same
/// criteria.
struct SquareTable {
  /// The table, behind its last row.
  private(set) var table: TableReader
  private let document: PanelDocument
  private let tree: JudgedTree?
  private let criteria: [SaidName]
  private var rows: [(name: SaidName, cells: [(text: String, place: SourcePlace)])] = []

  /// - Returns: `nil` for every other table.
  init?(_ table: TableReader, _ document: PanelDocument, _ tree: JudgedTree?) {
    let header = table.columns.dropFirst()
    criteria = header.map { SaidName(text: KeyText.tidied($0.name), place: $0.place) }
    guard criteria.count > 1, !criteria.contains(where: { $0.text.isEmpty }) else { return nil }
    self.table = table
    self.document = document
    self.tree = tree
    while rows.count <= criteria.count, self.table.next() {
      rows.append(
        (
          SaidName(text: self.table.key(0), place: self.table.place(of: 0)),
          criteria.indices.map { (self.table.text($0 + 1), self.table.place(of: $0 + 1)) }
        ))
    }
    let names = Set(criteria.map { NameFolding.fold($0.text) })
    guard rows.count == criteria.count, names.count == criteria.count,
      names == Set(rows.map { NameFolding.fold($0.name.text) })
    else { return nil }
    // The corner may be empty.
    let corner = table.columns[0].place
    self.table.problems.removeAll { $0.code == .emptyHeader && $0.place == corner }
  }

  /// The matrix of the node whose criteria these are, by the expert that the file is called after.
  func drafts(log: inout ProblemLog) -> [JudgementDraft] {
    if document.rounds.count > 1 {
      log.report(.roundNotSaid(document.rounds, at: criteria[0].place))
      return []
    }
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
