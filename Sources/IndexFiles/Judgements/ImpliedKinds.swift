internal import CompositeIndex
internal import IndexKernel

/// Numbers of single criteria in a table that does not say what they are: they are weights, unless
/// they look like something else.
struct ImpliedKinds {
  let tree: JudgedTree?

  /// Reports ranks, which would be read the wrong way round, and rows that miss the sum of the others.
  func check(_ drafts: [JudgementDraft], log: inout ProblemLog) {
    var rows: [(draft: JudgementDraft, numbers: [Double])] = []
    for draft in drafts where draft.kind == .direct && draft.isImplied && !draft.isInPart {
      let said = draft.entries.filter { !$0.value.isNothing }
      let numbers = said.compactMap { NumberReader.read($0.value.written).number }
      if numbers.count == said.count, numbers.count > 1 { rows.append((draft, numbers)) }
    }
    let ranked = rows.filter { Self.areRanks($0.numbers) }
    if let first = ranked.first {
      var problem = Diagnostic.ranksOrWeights(
        first.numbers, at: first.draft.place, context(first.draft))
      problem.further = ranked.count - 1
      log.report(problem)
      return
    }
    checkSums(rows, log: &log)
  }

  private func context(_ draft: JudgementDraft) -> LocalizedText {
    guard let tree, let number = tree.node(draft.node.text) else { return draft.context }
    let node = tree.nodes[number].called(as: draft.names)
    var said = draft
    if node.isNamed { said.nodeLabel = node.label }
    return said.context
  }

  /// Whether numbers are 1, 2, 3 and so on in some order, with or without ties.
  static func areRanks(_ numbers: [Double]) -> Bool {
    let distinct = Set(numbers)
    guard distinct.count > 1 else { return false }
    let ranks = numbers.map { own in Double(1 + numbers.count { $0 < own }) }
    let dense = numbers.map { own in Double(1 + distinct.count { $0 < own }) }
    return numbers == ranks || numbers == dense
  }

  /// Where most rows of a node add up to 100 or 1, the others may hold a slip.
  private func checkSums(
    _ rows: [(draft: JudgementDraft, numbers: [Double])], log: inout ProblemLog
  ) {
    var groups: [(node: String, rows: [Int])] = []
    for row in rows.indices {
      let node = NameFolding.fold(rows[row].draft.node.text)
      if let found = groups.firstIndex(where: { $0.node == node }) {
        groups[found].rows.append(row)
      } else {
        groups.append((node, [row]))
      }
    }
    for group in groups {
      let reached = group.rows.filter { WeightSum(rows[$0].numbers).isReached }
      guard let first = reached.first, reached.count * 2 > group.rows.count else { continue }
      let usual = WeightSum(rows[first].numbers).value
      for row in group.rows where !reached.contains(row) {
        let (draft, sum) = (rows[row].draft, rows[row].numbers.reduce(0, +))
        // 33.3, 33.3 and 33.3 are 100 as people write it.
        if abs(sum - usual) < 0.005 * usual { continue }
        log.report(.otherSum(sum, usual, at: draft.place, context(draft)))
      }
    }
  }
}

extension Diagnostic {
  static func ranksOrWeights(
    _ numbers: [Double], at place: SourcePlace, _ context: LocalizedText
  ) -> Diagnostic {
    let shown = numbers.map { Numerals.short($0) }
    return panel(
      .badJudgementTable,
      "\(shown.joined(separator: "、"))：是名次还是权重？名次 1 最重要，权重 1 最轻，表里没有写明",
      "\(shown.joined(separator: ", ")): ranks or weights? Rank 1 matters most, weight 1 least, and "
        + "the table does not say", at: place, context,
      fix: LocalizedText(
        zh: "加一列 方式：名次写 排序，权重写 权重",
        en: "add a column kind: order for ranks, weights for weights"))
  }

  static func otherSum(
    _ sum: Double, _ usual: Double, at place: SourcePlace, _ context: LocalizedText
  ) -> Diagnostic {
    let (own, others) = (Numerals.short(sum), Numerals.short(usual))
    return Diagnostic(
      .warning, .otherSum,
      LocalizedText(
        zh: "这一行的和是 \(own)，其他行是 \(others)；按比例读取",
        en: "this row adds up to \(own), the others to \(others); only ratios are taken"),
      at: place, context: context,
      fix: LocalizedText(
        zh: "请专家核对；打分就在 方式 一列写 百分制（和须为 100），只看比例就写 权重",
        en:
          "ask the expert; write budget into a column kind for points, which must add up to 100, or "
          + "weights where only ratios count"))
  }
}
