internal import CompositeIndex

/// Tables with one row for each expert (and round).
extension JudgementTable {
  /// What the cells below a header are about.
  private struct Heading {
    var field: Int
    var node: String
    var first: SaidName
    var second: SaidName?
  }

  /// Somebody's answer, which may take several rows with different columns filled.
  private struct Answer: Hashable {
    var expert: String
    var round: Int
    var node: String
    var kind: String
  }

  /// Reads all rows.
  ///
  /// - Returns: how many there are.
  mutating func readWide(log: inout ProblemLog) -> Int {
    var headings: [Heading] = []
    for field in others {
      if let heading = heading(field, log: &log) { headings.append(heading) }
    }
    headings = criteria(headings, log: &log)
    if headings.isEmpty {
      if !log.hasErrors { log.report(.noJudgementColumn(in: table)) }
      return 0
    }
    var rows = 0
    var lines: [Answer: [Int: Int]] = [:]
    while table.next() {
      rows += 1
      let said = headings.filter { !table.isEmpty($0.field) }
        .map { ($0, SaidNumber.text(table.text($0.field))) }.filter { !$0.1.isNothing }
      guard let judge = judge(isSilent: said.isEmpty, log: &log) else { continue }
      if let kind = kind(of: said.map(\.0), log: &log) {
        let answer = Answer(
          expert: judge.expert.text, round: judge.round, node: key(of: text(.node)),
          kind: text(.kind))
        let before = lines[answer] ?? [:]
        if let line = said.lazy.compactMap({ before[$0.0.field] }).first {
          log.report(.rowTwice(judge.expert, judge.round, firstLine: line))
          lost.add(judge.expert.text)
          continue
        }
        lines[answer] = before.merging(said.map { ($0.0.field, table.line) }) { $1 }
        for (heading, cell) in said { add(heading, cell, judge, kind) }
      } else {
        lost.add(judge.expert.text)
      }
    }
    return rows
  }

  /// Columns of judgements: beside comparisons and without a scheme, a column with another name than
  /// a compared criterion's is about the expert.
  private func criteria(_ headings: [Heading], log: inout ProblemLog) -> [Heading] {
    let compared = Set(
      headings.flatMap { heading in
        heading.second.map { [heading.first.text, $0.text].map(NameFolding.fold) } ?? []
      })
    guard tree == nil, !compared.isEmpty else { return headings }
    return headings.filter { heading in
      if heading.second != nil || compared.contains(NameFolding.fold(heading.first.text)) {
        return true
      }
      log.report(.unknownColumn(heading.first.text, meant: nil, at: heading.first.place))
      return false
    }
  }

  /// What the numbers of single criteria in the current row are; `nil` after reporting a kind that
  /// does not go with the filled columns.
  private func kind(of headings: [Heading], log: inout ProblemLog) -> JudgementDraft.Kind? {
    guard let (kind, _) = kind(usual: .direct, log: &log) else { return nil }
    let comparesPairs = kind == .pairwise || kind == .bestWorst
    if kind == .bestWorst || comparesPairs && headings.contains(where: { $0.second == nil }) {
      log.report(.notInWideTables(at: place(.kind)))
      return nil
    }
    if !comparesPairs, !text(.kind).isEmpty, headings.allSatisfy({ $0.second != nil }) {
      log.report(.kindOfPairs(text(.kind), at: place(.kind)))
      return nil
    }
    return kind
  }

  private mutating func add(
    _ heading: Heading, _ cell: SaidNumber, _ judge: (expert: SaidName, round: Int),
    _ kind: JudgementDraft.Kind
  ) {
    let place = table.place(of: heading.field)
    let own = text(.node)
    if !own.isEmpty {
      gaps.fill(.node)
    } else if tree == nil {
      gaps.add(.node, at: self.place(.node))
    }
    let node =
      own.isEmpty || tree != nil && tree?.node(own) == tree?.node(heading.node)
      ? heading.node : own
    // A judgement is found by its row: the first cell of the node in it.
    add(
      JudgementDraft.Entry(
        first: heading.first, second: heading.second, value: cell, place: place),
      judge, node: SaidName(text: node, place: place), heading.second == nil ? kind : .pairwise,
      at: place)
  }

  /// What a column holds; `nil` where it is none of judgements, after saying so.
  private mutating func heading(_ field: Int, log: inout ProblemLog) -> Heading? {
    let column = table.columns[field]
    if column.name.isEmpty { return nil }
    // The reader of tables says that a header stands there twice.
    if table.columns[..<field].contains(where: { $0.name == column.name }) { return nil }
    let name = SaidName(text: KeyText.tidied(column.name), place: column.place)
    guard let tree else {
      let pair = PairName.split(name.text) { _ in false }
      if pair == nil, PairName.isList(name.text) {
        log.report(.notAPair(name.text, at: name.place))
        lost.addColumn(nil)
        return nil
      }
      if pair == nil, ExpertNames.isNoCriterion(name.text) {
        log.report(.unknownColumn(column.name, meant: nil, at: column.place))
        return nil
      }
      return Heading(
        field: field, node: "", first: SaidName(text: pair?.0 ?? name.text, place: name.place),
        second: pair.map { SaidName(text: $0.1, place: name.place) })
    }
    if let parent = tree.parent(of: name.text) {
      return Heading(field: field, node: tree.nodes[parent].id, first: name)
    }
    if let pair = PairName.split(name.text, isKnown: isKnown) {
      return heading(field, pair, name, tree, log: &log)
    }
    let known = tree.nodes.flatMap(\.names)
    if NearestName.suggestion(for: name.text, in: known) != nil {
      log.report(.unknownEverywhere(name, tree))
      lost.addColumn(likelyNode(of: name, nil))
    } else {
      log.report(.unknownColumn(column.name, meant: nil, at: column.place))
    }
    return nil
  }

  private mutating func heading(
    _ field: Int, _ pair: (String, String), _ name: SaidName, _ tree: JudgedTree,
    log: inout ProblemLog
  ) -> Heading? {
    let parents = [pair.0, pair.1].map { tree.parent(of: $0) }
    for (text, parent) in zip([pair.0, pair.1], parents) where parent == nil {
      log.report(.unknownEverywhere(SaidName(text: text, place: name.place), tree))
    }
    guard let first = parents[0], let second = parents[1] else {
      let other = SaidName(text: pair.1, place: name.place)
      lost.addColumn(likelyNode(of: SaidName(text: pair.0, place: name.place), other))
      return nil
    }
    if first != second, tree.nodes[first].criterion(pair.1) == nil {
      lost.addColumn(nil)
      log.report(
        .notSiblings(
          name.text, (tree.nodes[first].fullLabel, tree.nodes[second].fullLabel), at: name.place))
      return nil
    }
    return Heading(
      field: field, node: tree.nodes[first].id,
      first: SaidName(text: pair.0, place: name.place),
      second: SaidName(text: pair.1, place: name.place))
  }
}
