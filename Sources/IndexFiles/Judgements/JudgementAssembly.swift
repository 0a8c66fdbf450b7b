internal import CompositeIndex
internal import IndexKernel

/// Turns what a file says of a node into a judgement, and reports everything that keeps it from
/// being one.
struct JudgementAssembly {
  /// The most criteria that can be compared in pairs at one node.
  static let orderLimit = 15

  let tree: JudgedTree

  /// A judgement with the number of its node; `nil` after reporting what is wrong.
  func judgement(
    _ draft: JudgementDraft, log: inout ProblemLog
  ) -> (node: Int, judgement: NodeJudgement)? {
    guard let number = node(of: draft) else {
      if draft.node.text.isEmpty {
        if let name = draft.names.first {
          log.report(.unknownEverywhere(name, tree))
        } else if !draft.hasHoles {
          log.report(.nothingJudged(draft.word, at: draft.place, draft.context))
        }
        return nil
      }
      log.report(
        .unknownJudgedNode(
          draft.node, tree.nodes.map(\.id), isCriterion: tree.parent(of: draft.node.text) != nil,
          draft.context))
      return nil
    }
    let node = tree.nodes[number]
    var own = ProblemLog()
    let said = judgement(draft, of: node, log: &own)
    if !own.isEmpty {
      // Said again in the words of the file.
      let named = node.called(as: draft.names)
      var (again, told) = (draft, ProblemLog())
      if named.isNamed { again.nodeLabel = named.label }
      _ = judgement(again, of: named, log: &told)
      log.report(
        told.sorted(files: [draft.place.file]).filter { !draft.isInPart || !$0.isAboutGaps })
    }
    guard !own.hasErrors, let said else { return nil }
    return (
      number,
      NodeJudgement(
        node: node.id, criteria: node.criteria, judgement: said, place: draft.node.place)
    )
  }

  /// The node of a judgement: as written; of one that stands alone the node whose criteria it names.
  private func node(of draft: JudgementDraft) -> Int? {
    let own = tree.node(draft.node.text)
    guard own == nil, tree.isScheme, draft.node.text.isEmpty else { return own }
    return draft.names.first.flatMap { tree.parent(of: $0.text) }
  }

  private func judgement(
    _ draft: JudgementDraft, of node: JudgedTree.Node, log: inout ProblemLog
  ) -> Judgement? {
    if let listed = draft.criteria, !checkListed(listed, node, draft, log: &log) { return nil }
    let comparesPairs = draft.kind == .pairwise || draft.kind == .bestWorst
    let order = node.criteria.count
    if draft.hasHoles, order < 2 || draft.entries.isEmpty && draft.kind != .bestWorst { return nil }
    if order < 2 || comparesPairs && order > Self.orderLimit {
      log.report(.orderOutOfRange(node.id, order, comparesPairs, at: draft.place, draft.context))
      return nil
    }
    if draft.entries.isEmpty, draft.kind != .bestWorst {
      log.report(.nothingJudged(draft.word, at: draft.place, draft.context))
      return nil
    }
    return switch draft.kind {
    case .pairwise: pairwise(draft, node, log: &log)
    case .bestWorst: BestWorstAssembly(node, draft).judgement(log: &log)
    case .budget: budget(draft, node, log: &log)
    case .direct: direct(draft, node, log: &log)
    case .ranking: ranking(draft, node, log: &log)
    }
  }

  /// The criteria that a matrix lists must be those of the node, each once.
  ///
  /// - Returns: whether its cells can be read.
  private func checkListed(
    _ listed: [SaidName], _ node: JudgedTree.Node, _ draft: JudgementDraft, log: inout ProblemLog
  ) -> Bool {
    var first: [Int: SaidName] = [:]
    var (areKnown, areOnce) = (true, true)
    for name in listed {
      guard let number = criterion(name, node, draft, log: &log) else {
        areKnown = false
        continue
      }
      if let earlier = first[number] {
        log.report(.criterionTwice(name, earlier, draft.context))
        areOnce = false
      } else {
        first[number] = name
      }
    }
    let missing = node.criteria.indices.filter { first[$0] == nil }.map { node.criteria[$0] }
    if !missing.isEmpty, areKnown {
      log.report(.criteriaMissing(missing, "criteria", at: draft.place, draft.context))
    }
    return areOnce
  }

  /// The number of a criterion; `nil` after reporting that the node has none of this name.
  func criterion(
    _ name: SaidName, _ node: JudgedTree.Node, _ draft: JudgementDraft, log: inout ProblemLog
  ) -> Int? {
    if let number = node.criterion(name.text) { return number }
    let parent = tree.parent(of: name.text).map { parent in
      node.isNamed ? tree.nodes[parent].fullLabel : LocalizedText(tree.nodes[parent].id)
    }
    log.report(.unknownCriterion(name, of: node, parent: parent, draft.context))
    return nil
  }

  private func pairwise(
    _ draft: JudgementDraft, _ node: JudgedTree.Node, log: inout ProblemLog
  ) -> Judgement? {
    var cells = ComparisonCells(node, draft.context)
    for entry in draft.entries {
      // Unknown criteria of a matrix are reported where they are listed.
      let row =
        entry.isCell
        ? node.criterion(entry.first.text) : criterion(entry.first, node, draft, log: &log)
      let column = entry.second.flatMap {
        entry.isCell ? node.criterion($0.text) : criterion($0, node, draft, log: &log)
      }
      if let row, let column { cells.take(row, column, entry, log: &log) }
    }
    let matrix = cells.matrix(log: &log)
    guard !log.hasErrors else { return nil }
    if draft.hasHoles { return nil }
    if matrix.pairs.isEmpty {
      log.report(.nothingJudged(draft.word, at: draft.place, draft.context))
      return nil
    }
    if let problem = matrix.disconnection(
      criteria: node.criteria, node: node.id, at: draft.place)
    {
      var said = problem
      said.context = draft.context
      log.report(said)
      return nil
    }
    return .pairwise(matrix)
  }

  // MARK: One number for each criterion

  private func budget(
    _ draft: JudgementDraft, _ node: JudgedTree.Node, log: inout ProblemLog
  ) -> Judgement? {
    guard let points = amounts(draft, node, log: &log) else { return nil }
    let sum = WeightSum(points)
    guard sum.isReached, sum.value == 100 else {
      log.report(.pointsDoNotAddUp(points.reduce(0, +), at: draft.place, draft.context))
      return nil
    }
    return .budget(points)
  }

  private func direct(
    _ draft: JudgementDraft, _ node: JudgedTree.Node, log: inout ProblemLog
  ) -> Judgement? {
    guard let weights = amounts(draft, node, log: &log) else { return nil }
    guard weights.contains(where: { $0 > 0 }) else {
      log.report(.allZero(at: draft.place, draft.context))
      return nil
    }
    return .direct(weights)
  }

  /// The numbers of all criteria, none of them negative.
  private func amounts(
    _ draft: JudgementDraft, _ node: JudgedTree.Node, log: inout ProblemLog
  ) -> [Double]? {
    guard let numbers = numbers(draft, node, log: &log) else { return nil }
    var isFine = true
    for (number, entry) in numbers where !(number >= 0 && number <= 1e12) {
      isFine = false
      log.report(.badAmount(number, entry.value.written, at: entry.place, draft.context))
    }
    return isFine ? numbers.map(\.0) : nil
  }

  /// One number for each criterion, in the order of the node's; `nil` after reporting what is wrong.
  private func numbers(
    _ draft: JudgementDraft, _ node: JudgedTree.Node, log: inout ProblemLog
  ) -> [(Double, JudgementDraft.Entry)]? {
    var found: [(Double, JudgementDraft.Entry)?] = Array(repeating: nil, count: node.criteria.count)
    var first: [Int: SaidName] = [:]
    var unknown: [SaidName] = []
    for entry in draft.entries {
      guard let number = criterion(entry.first, node, draft, log: &log) else {
        unknown.append(entry.first)
        continue
      }
      if let earlier = first[number] {
        log.report(.criterionTwice(entry.first, earlier, draft.context))
        continue
      }
      if entry.value.isNothing { continue }
      first[number] = entry.first
      if let value = SaidValue.read(
        entry.value, takesWords: false, at: entry.place, draft.context, log: &log)
      {
        if !value.value.isNaN { found[number] = (value.value, entry) }
      }
    }
    let missing = node.criteria.indices.filter { first[$0] == nil }
      .filter(node.isNotMeant(by: unknown)).map { node.criteria[$0] }
    if !missing.isEmpty, !draft.hasHoles {
      log.report(
        .criteriaMissing(
          missing, draft.kind == .ranking ? "order" : draft.kind.word, at: draft.place,
          draft.context))
    }
    let whole = found.compactMap { $0 }
    return log.hasErrors || draft.hasHoles || whole.count < found.count ? nil : whole
  }

  // MARK: Ranks

  private func ranking(
    _ draft: JudgementDraft, _ node: JudgedTree.Node, log: inout ProblemLog
  ) -> Judgement? {
    guard let numbers = numbers(draft, node, log: &log) else { return nil }
    let said = numbers.map(\.0)
    // Competition ranks: 1, 2, 2, 4; each is one more than the number of criteria before it.
    let ranks = said.map { own in 1 + said.count { $0 < own } }
    let dense = said.map { own in 1 + Set(said.filter { $0 < own }).count }
    guard draft.isList || said == ranks.map(Double.init) || said == dense.map(Double.init) else {
      let wrong = numbers.indices.first { said[$0] != Double(ranks[$0]) } ?? 0
      log.report(
        .ranksHaveGaps(
          zip(node.criteria, ranks).map { "\($0) \($1)" }, numbers[wrong].1, draft.context))
      return nil
    }
    return .ranking(ranks)
  }
}

extension Diagnostic {
  /// Whether something was not said.
  fileprivate var isAboutGaps: Bool {
    code == .incompleteJudgement || code == .unconnectedJudgements
  }
}

extension JudgementDraft.Kind {
  /// The key of the kind in a judgement file.
  var word: String {
    switch self {
    case .pairwise: "pairwise"
    case .budget: "budget"
    case .ranking: "order"
    case .bestWorst: "bestWorst"
    case .direct: "weights"
    }
  }
}
