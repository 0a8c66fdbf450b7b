internal import CompositeIndex

/// The judgements of a panel by round and expert.
struct Answers {
  private struct Key: Hashable {
    var round: Int
    var expert: String
  }

  private struct Answer {
    var document: Int
    var expert: SaidName
    var judgements: [(node: Int, judgement: NodeJudgement)] = []
    /// The first draft of each node, for what is said twice.
    var said: [Int: JudgementDraft] = [:]
  }

  private var answers: [Key: Answer] = [:]

  /// Turns drafts into judgements and reports what is wrong.
  init(_ drafts: [JudgementDraft], _ assembly: JudgementAssembly, log: inout ProblemLog) {
    for draft in drafts {
      let key = Key(round: draft.round, expert: draft.expert.text)
      var answer = answers[key] ?? Answer(document: draft.document, expert: draft.expert)
      // The answer is taken out meanwhile, so that it is not copied.
      answers[key] = nil
      defer { answers[key] = answer }
      if answer.document != draft.document {
        log.report(.expertTwice(draft.expert, draft.round, first: answer.expert))
        // Said once for each further file.
        answer.document = draft.document
        answer.expert = draft.expert
      }
      if let node = assembly.tree.node(draft.node.text) {
        if let first = answer.said[node], first.document == draft.document {
          let isSame = first.kind == draft.kind && first.node.place != draft.node.place
          log.report(isSame ? .nodeTwice(first, draft) : .twoKinds(first, draft))
          continue
        } else {
          answer.said[node] = draft
        }
      }
      if let judgement = assembly.judgement(draft, log: &log) {
        answer.judgements.append(judgement)
      }
    }
  }

  /// The rounds with answers, in order.
  var rounds: [Int] { Set(answers.keys.map(\.round)).sorted() }

  /// What an expert said in a round, in the order of the scheme's nodes, with the document.
  func judgements(of expert: String, in round: Int) -> ([NodeJudgement], Int)? {
    answers[Key(round: round, expert: expert)].map { answer in
      (answer.judgements.sorted { $0.node < $1.node }.map(\.judgement), answer.document)
    }
  }
}
