internal import CompositeIndex

/// What a long table leaves empty, as a blank table does that was filled in only in part.
extension JudgementTable {
  /// Takes out judgements whose rows are all empty, with one warning an expert and round: a node that
  /// somebody did not judge.
  mutating func leaveOutBlanks(log: inout ProblemLog) {
    let isBlank = drafts.map { draft in draft.entries.allSatisfy { $0.value.isNothing } }
    guard isBlank.contains(true) else { return }
    let filled = drafts.indices.filter { !isBlank[$0] }
    var told: Set<Judge> = []
    for index in drafts.indices where isBlank[index] {
      let judge = Judge(drafts[index])
      guard told.insert(judge).inserted else { continue }
      let own = filled.filter { Judge(drafts[$0]) == judge }.map { key(of: drafts[$0].node.text) }
      let left = drafts.indices.filter { blank in
        isBlank[blank] && Judge(drafts[blank]) == judge
          && !own.contains(key(of: drafts[blank].node.text))
      }
      guard let first = left.first else { continue }
      log.report(.nodesLeftBlank(drafts[first].expert, left.map { drafts[$0].node.text }))
    }
    drafts = filled.map { drafts[$0] }
  }

  private struct Judge: Hashable {
    let expert: String
    let round: Int

    init(_ draft: JudgementDraft) {
      (expert, round) = (draft.expert.text, draft.round)
    }
  }
}

extension Diagnostic {
  static func nodesLeftBlank(_ expert: SaidName, _ nodes: [String]) -> Diagnostic {
    Diagnostic(
      .warning, .silentExpert,
      LocalizedText(
        zh: "专家 \(expert.text) 没有判断 \(nodes.joined(separator: "、"))：各行都空着",
        en:
          "expert \(expert.text) did not judge \(nodes.joined(separator: ", ")): all rows are empty"
      ),
      at: expert.place,
      fix: LocalizedText(
        zh: "补上判断；本来就不评的，删去这些行",
        en: "add the judgements, or take the rows out where none were asked for"))
  }
}
