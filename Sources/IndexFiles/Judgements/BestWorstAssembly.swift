internal import CompositeIndex

/// A judgement of the best and the worst criterion against all others.
struct BestWorstAssembly {
  private let node: JudgedTree.Node
  private let draft: JudgementDraft

  init(_ node: JudgedTree.Node, _ draft: JudgementDraft) {
    self.node = node
    self.draft = draft
  }

  /// The judgement; `nil` after reporting what is wrong.
  func judgement(log: inout ProblemLog) -> Judgement? {
    let best = named(draft.best, "best", log: &log)
    let worst = named(draft.worst, "worst", log: &log)
    if let best, let worst, best == worst, let place = draft.worst?.place {
      log.report(.bestIsWorst(node.criteria[best], at: place, draft.context))
      return nil
    }
    var toOthers = vector(.bestToOthers, log: &log)
    var toWorst = vector(.othersToWorst, log: &log)
    guard let best, let worst else { return nil }
    checkOwn(toOthers[best], best, log: &log)
    checkOwn(toWorst[worst], worst, log: &log)
    // The best against the worst belongs to both; once is enough, twice must agree.
    if let one = toOthers[worst], let other = toWorst[best], one.value != other.value,
      !one.value.isNaN, !other.value.isNaN
    {
      log.report(
        .bestToWorstDisagree(
          node.criteria[best], node.criteria[worst], (one.entry.value.written, one.entry.place),
          (other.entry.value.written, other.entry.place), draft.context))
    }
    toOthers[worst] = toOthers[worst] ?? toWorst[best]
    toWorst[best] = toWorst[best] ?? toOthers[worst]
    checkGreatest(toOthers, but: worst, (best, worst), log: &log)
    checkGreatest(toWorst, but: best, (best, worst), log: &log)
    // A misspelt criterion is not missing as well.
    let areKnown = draft.entries.allSatisfy { node.criterion($0.first.text) != nil }
    guard areKnown else { return nil }
    let others = complete(toOthers, but: best, .bestToOthers, log: &log)
    let worsts = complete(toWorst, but: worst, .othersToWorst, log: &log)
    guard !log.hasErrors, !draft.hasHoles else { return nil }
    return .bestWorst(
      BestWorstJudgement(best: best, worst: worst, bestToOthers: others, othersToWorst: worsts))
  }

  private typealias Said = (value: Double, entry: JudgementDraft.Entry)

  private func named(_ name: SaidName?, _ key: String, log: inout ProblemLog) -> Int? {
    guard let name else {
      if !draft.hasHoles {
        log.report(.bestOrWorstMissing(key, at: draft.place, draft.context))
      }
      return nil
    }
    let number = node.criterion(name.text)
    if number == nil { log.report(.unknownCriterion(name, of: node, parent: nil, draft.context)) }
    return number
  }

  private func vector(_ part: JudgementDraft.Entry.Part, log: inout ProblemLog) -> [Said?] {
    var said: [Said?] = Array(repeating: nil, count: node.criteria.count)
    var first: [Int: SaidName] = [:]
    for entry in draft.entries where entry.part == part {
      guard let number = node.criterion(entry.first.text) else {
        log.report(.unknownCriterion(entry.first, of: node, parent: nil, draft.context))
        continue
      }
      if let earlier = first[number] {
        log.report(.criterionTwice(entry.first, earlier, draft.context))
        continue
      }
      if entry.value.isNothing { continue }
      first[number] = entry.first
      let value = Comparison.read(entry.value, at: entry.place, draft.context, log: &log)
      if let value, value.value < 1 { log.report(.belowOne(part, entry, draft.context)) }
      // What cannot be used is not missing as well.
      said[number] = (value?.value ?? .nan, entry)
    }
    return said
  }

  /// A criterion against itself is 1.
  private func checkOwn(_ said: Said?, _ number: Int, log: inout ProblemLog) {
    guard let said, said.value != 1, !said.value.isNaN else { return }
    log.report(
      .diagonalNotOne(
        node.criteria[number], said.entry.value.written, at: said.entry.place, draft.context))
  }

  /// The best is at least as many times as important as the worst as any other comparison says.
  private func checkGreatest(
    _ said: [Said?], but direct: Int, _ ends: (best: Int, worst: Int), log: inout ProblemLog
  ) {
    guard let whole = said[direct] else { return }
    for case (let number, let other?) in said.enumerated()
    where number != ends.best && number != ends.worst && other.value > whole.value {
      let (first, second) =
        direct == ends.worst ? (ends.best, number) : (number, ends.worst)
      log.report(
        .aboveBestToWorst(
          (node.criteria[first], node.criteria[second]), other.entry,
          (node.criteria[ends.best], node.criteria[ends.worst]), whole.entry, draft.context))
    }
  }

  private func complete(
    _ said: [Said?], but own: Int, _ part: JudgementDraft.Entry.Part, log: inout ProblemLog
  ) -> [Double] {
    let missing = said.indices.filter { said[$0] == nil && $0 != own }.map { node.criteria[$0] }
    if !missing.isEmpty, !draft.hasHoles {
      log.report(.criteriaMissing(missing, part.key, at: draft.place, draft.context))
    }
    return said.map { $0?.value ?? 1 }
  }
}
