internal import CompositeIndex

/// Whether the experts of a panel without a scheme judge the same criteria, since nothing but their
/// judgements says which ones there are.
struct SharedCriteria {
  private let tree: JudgedTree

  init(_ tree: JudgedTree) { self.tree = tree }

  /// Reports judgements with criteria that most others do not have; nothing is then called missing
  /// at their node.
  ///
  /// Where somebody judged all criteria of a node, the others left some out, which is said elsewhere.
  func check(_ drafts: inout [JudgementDraft], log: inout ProblemLog) {
    var ofNode: [[Int]] = Array(repeating: [], count: tree.nodes.count)
    for index in drafts.indices {
      if let node = tree.node(drafts[index].node.text) { ofNode[node].append(index) }
    }
    for (node, own) in zip(tree.nodes, ofNode) {
      let judged = own.map { index in
        Set(drafts[index].names.compactMap { node.criterion($0.text) })
      }
      // Whoever answers twice, in two ways, is told that and nothing else.
      let answers = Set(own.map { "\(drafts[$0].round)\n\(drafts[$0].expert.text)" })
      guard judged.count > 1, answers.count == own.count,
        !judged.contains(where: { $0.count == node.criteria.count })
      else {
        continue
      }
      let usual = Self.mostCommon(judged)
      for (index, criteria) in zip(own, judged) {
        if !criteria.isSubset(of: usual), !drafts[index].isInPart {
          log.report(problem(drafts[index], node, usual))
        }
        drafts[index].isInPart = true
      }
    }
  }

  /// What most experts judge; of as many the first.
  private static func mostCommon(_ judged: [Set<Int>]) -> Set<Int> {
    var counts: [Set<Int>: Int] = [:]
    for criteria in judged { counts[criteria, default: 0] += 1 }
    let most = counts.values.max()
    return judged.first { counts[$0] == most } ?? []
  }

  private func problem(
    _ draft: JudgementDraft, _ node: JudgedTree.Node, _ usual: Set<Int>
  ) -> Diagnostic {
    let names = draft.names
    let extra = names.first { name in node.criterion(name.text).map { !usual.contains($0) } ?? false
    }
    let own = Set(names.compactMap { node.criterion($0.text) })
    func list(_ numbers: Set<Int>) -> [String] { numbers.sorted().map { node.criteria[$0] } }
    let (more, missing) = (list(own.subtracting(usual)), list(usual.subtracting(own)))
    let without = LocalizedText(
      zh: missing.isEmpty ? "" : "，缺少 \(missing.joined(separator: "、"))",
      en: missing.isEmpty ? "" : ", but not \(missing.joined(separator: ", "))")
    let meant = extra.flatMap { NearestName.suggestion(for: $0.text, in: missing) }
    return .panel(
      .otherCriteria,
      "判断的指标与其他专家不同：多出 \(more.joined(separator: "、"))\(without[.zh])",
      "this expert judges \(more.joined(separator: ", ")), unlike the others\(without[.en])",
      at: extra?.place ?? draft.place, draft.context,
      fix: meant.map { LocalizedText(zh: "是否想写 \"\($0)\"？", en: "did you mean \"\($0)\"?") }
        ?? LocalizedText(
          zh: "核对指标的写法，或请各位专家判断同一组指标；指标分属几个节点，就加一列 上级，或用 -w 写明方案",
          en: "check the spelling, or have all experts judge the same criteria; where they are of "
            + "several nodes add a column node, or name the scheme by -w"),
      note: LocalizedText(
        zh: "其他专家的指标：\(list(usual).joined(separator: "、"))",
        en: "the others' criteria: \(list(usual).joined(separator: ", "))"))
  }
}
