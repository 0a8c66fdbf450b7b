internal import CompositeIndex

/// Tables with one judgement a row.
extension JudgementTable {
  /// Reads all rows.
  ///
  /// - Returns: how many there are.
  mutating func readLong(log: inout ProblemLog) -> Int {
    var isWhole = true
    for column in [Column.criterion, .value] where columns[column] == nil {
      let place = SourcePlace(file: table.file, line: table.columns.first?.place.line ?? 1)
      log.report(.missingColumn(column.name, misspelled: nil, at: place))
      isWhole = false
    }
    for other in others where !table.columns[other].name.isEmpty {
      let name = table.columns[other].name
      let meant = NearestName.suggestion(for: name, in: Column.allCases.map(\.name))
      log.report(.unknownColumn(name, meant: meant, at: table.columns[other].place))
    }
    guard isWhole else { return 0 }
    var rows = 0
    while table.next() {
      rows += 1
      readRow(log: &log)
    }
    return rows
  }

  private mutating func readRow(log: inout ProblemLog) {
    guard let judge = judge(log: &log), let value = columns[.value] else { return }
    var first = name(.criterion)
    var second = text(.versus).isEmpty ? nil : name(.versus)
    if second == nil, let pair = PairName.split(first.text, isKnown: isKnown) {
      if !isKnown(first.text) {
        second = SaidName(text: pair.1, place: first.place)
        first.text = pair.0
      }
    }
    if first.text.isEmpty {
      log.report(.emptyKey(Column.criterion.name, at: first.place))
      return
    }
    guard let (kind, part) = kind(usual: second == nil ? .direct : .pairwise, log: &log) else {
      return
    }
    if second == nil, kind == .pairwise || kind == .bestWorst {
      log.report(.versusMissing(at: place(.versus)))
      return
    }
    guard let node = node(of: first, log: &log) else { return }
    let place = table.place(of: value)
    let said = SaidNumber.text(table.text(value))
    // In best-worst rows criterion is the more important one and versus the other.
    let (best, worst) = (part == .bestToOthers ? first : nil, part == .othersToWorst ? second : nil)
    if part == .bestToOthers, let other = second { first = other }
    add(
      JudgementDraft.Entry(
        first: first, second: kind == .pairwise ? second : nil, value: said, place: place,
        part: part),
      judge, node: node, kind, at: self.place(columns[.kind] == nil ? .criterion : .kind),
      best: best, worst: worst)
  }

  private func name(_ column: Column) -> SaidName {
    SaidName(text: text(column), place: place(column))
  }

  func isKnown(_ name: String) -> Bool { tree?.parent(of: name) != nil }

  /// The node of the current row: as written, else the one under which the criterion stands.
  private func node(of criterion: SaidName, log: inout ProblemLog) -> SaidName? {
    let own = name(.node)
    if !own.text.isEmpty { return own }
    guard let tree else { return SaidName(text: "", place: criterion.place) }
    if let parent = tree.parent(of: criterion.text) {
      return SaidName(text: tree.nodes[parent].id, place: criterion.place)
    }
    log.report(.unknownEverywhere(criterion, tree))
    return nil
  }
}
