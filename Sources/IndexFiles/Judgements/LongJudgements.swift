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
    let isSilent = [.criterion, .versus, .value].allSatisfy { text($0).isEmpty }
    guard let judge = judge(isSilent: isSilent, log: &log), let value = columns[.value] else {
      return
    }
    var first = name(.criterion)
    var second = text(.versus).isEmpty ? nil : name(.versus)
    if second == nil, !isKnown(first.text) {
      if let pair = PairName.split(first.text, isKnown: isKnown) {
        second = SaidName(text: pair.1, place: first.place)
        first.text = pair.0
      } else if PairName.isList(first.text) {
        log.report(.notAPair(first.text, at: first.place))
        lost.add(judge.expert.text)
        return
      }
    }
    if first.text.isEmpty {
      let header = columns[.criterion].map { table.columns[$0].name }
      log.report(.emptyKey(header ?? Column.criterion.name, at: first.place))
      lost.add(judge.expert.text)
      return
    }
    if second == nil, !isKnown(first.text), ExpertNames.isAggregate(first.text) {
      log.report(.aggregateOfCriteria(first))
      return
    }
    guard let node = node(of: first, second, log: &log) else {
      lost.add(judge.expert.text, likelyNode(of: first, second))
      return
    }
    guard let (kind, part) = kind(usual: second == nil ? .direct : .pairwise, log: &log),
      fits(kind, second, log: &log)
    else {
      lost.add(judge.expert.text, key(of: node.text))
      return
    }
    let place = table.place(of: value)
    let said = SaidNumber.text(table.text(value))
    // In best-worst rows criterion is the more important one and versus the other.
    let (best, worst) = (part == .bestToOthers ? first : nil, part == .othersToWorst ? second : nil)
    if part == .bestToOthers, let other = second { first = other }
    let entry = JudgementDraft.Entry(
      first: first, second: kind == .pairwise ? second : nil, value: said, place: place, part: part)
    let kindPlace = self.place(columns[.kind] == nil ? .criterion : .kind)
    let number = add(entry, judge, node: node, kind, at: kindPlace)
    name(best, worst, in: number, log: &log)
  }

  /// Whether the kind of the current row goes with one criterion or two; reports that it does not.
  private func fits(
    _ kind: JudgementDraft.Kind, _ second: SaidName?, log: inout ProblemLog
  ) -> Bool {
    let comparesPairs = kind == .pairwise || kind == .bestWorst
    if comparesPairs, second == nil {
      log.report(.versusMissing(at: place(.versus)))
    } else if !comparesPairs, let second {
      log.report(.versusTooMany(second, text(.kind)))
    }
    return comparesPairs == (second != nil)
  }

  private func name(_ column: Column) -> SaidName {
    SaidName(text: text(column), place: place(column))
  }

  func isKnown(_ name: String) -> Bool { tree?.parent(of: name) != nil }

  /// The node of the current row: as written, else the one under which the criterion stands.
  private mutating func node(
    of criterion: SaidName, _ second: SaidName?, log: inout ProblemLog
  ) -> SaidName? {
    let own = name(.node)
    if !own.text.isEmpty {
      gaps.fill(.node)
      return own
    }
    guard let tree else {
      gaps.add(.node, at: own.place)
      return SaidName(text: "", place: criterion.place)
    }
    if let parent = tree.parent(of: criterion.text) {
      return SaidName(text: tree.nodes[parent].id, place: criterion.place)
    }
    for name in [criterion, second].compactMap(\.self) where !isKnown(name.text) {
      log.report(.unknownEverywhere(name, tree))
    }
    return nil
  }

  /// The node of which a row or column with a misspelt criterion most likely is.
  func likelyNode(of first: SaidName, _ second: SaidName?) -> String? {
    guard let tree else { return nil }
    let known = tree.nodes.flatMap(\.names)
    let parent =
      second.flatMap { tree.parent(of: $0.text) }
      ?? NearestName.suggestion(for: first.text, in: known).flatMap { tree.parent(of: $0) }
    return parent.map { key(of: tree.nodes[$0].id) }
  }
}
