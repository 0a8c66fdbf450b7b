internal import CompositeIndex

/// What weights of 0 do to the group's weights, in sentences.
struct ZeroWords {
  /// Criteria that are told in a paragraph.
  private static let most = 5

  let names: PanelNames

  /// The sentence on one criterion, with the way out.
  func sentence(_ zeros: ZeroWeights, at node: PanelAnalysis.NodeResult) -> LocalizedText {
    let fact = fact(zeros, at: node)
    return LocalizedText(
      zh: "\(fact.zh)。要把 0 计为一种意见，用 --group priorities。",
      en: "\(fact.en). --group priorities counts it as one opinion.")
  }

  /// Who gives 0 to what, and what becomes of it.
  private func fact(_ zeros: ZeroWeights, at node: PanelAnalysis.NodeResult) -> LocalizedText {
    let name = names.name(node.criteria[zeros.criterion])
    let place = names.place(node.node)
    let who = list(zeros.experts)
    let effect =
      switch zeros.effect {
      case .leftOut:
        LocalizedText(
          zh: "0 没有比值，判断集结时不计入，共识权重可能高于每位专家所给",
          en: "it has no ratio, so the aggregation of judgements leaves it out and the group's "
            + "weight may be above every expert's")
      case .decides:
        LocalizedText(
          zh: "几何平均时共识权重随之为 0，其他专家的意见不起作用",
          en: "with geometric means the group's weight is then 0 whatever the others say")
      }
    return LocalizedText(
      zh: HanSpacing.join(who.zh, "给") + "“\(name[.zh])”的权重为 0\(place[.zh])：\(effect.zh)",
      en: "Weight of 0 for \(name[.en]) from \(who.en)\(place[.en]): \(effect.en)")
  }

  /// Whose weights have no ratio at all, and what stands for the comparisons that nobody makes; `nil`
  /// where neither is so.
  func silence(at node: PanelAnalysis.NodeResult) -> LocalizedText? {
    guard node.zeros.contains(where: { $0.effect == .leftOut }) else { return nil }
    let place = names.place(node.node)
    if Self.isSplit(node) {
      return LocalizedText(
        zh: "非零的权重连不成一片\(place.zh)，互不相连的各部分之间按专家权重的平均分配。",
        en:
          "Weights above 0 do not link all criteria\(place.en): the parts share as in the mean of the "
          + "experts' weights.")
    }
    let silent = node.opinions.filter { $0.matrix == nil && $0.weights.count { $0 > 0 } < 2 }
    guard !silent.isEmpty else { return nil }
    let who = list(silent.map(\.expert))
    return LocalizedText(
      zh: HanSpacing.join(who.zh, "只给了一项权重") + "\(place.zh)，没有比值，对共识不起作用。",
      en:
        "\(who.en) gave all weight to one criterion\(place.en): there is no ratio, so the consensus "
        + "is without it.")
  }

  /// All about the nodes, as sentences of a report.
  func paragraph(_ nodes: [PanelAnalysis.NodeResult]) -> [LocalizedText] {
    let facts = nodes.flatMap { node in node.zeros.map { fact($0, at: node) } }
    var sentences = facts.prefix(Self.most).map {
      LocalizedText(zh: $0.zh + "。", en: $0.en + ".")
    }
    let more = facts.count - sentences.count
    if more > 0 {
      sentences.append(
        LocalizedText(
          zh: "还有 \(more) 项同样有权重为 0。",
          en:
            "The same holds for \(Sentences(.en).count(more, zh: "", en: "more criterion", plural: "more criteria"))."
        ))
    }
    return sentences + nodes.compactMap(silence)
  }

  private func list(_ experts: [String]) -> LocalizedText {
    LocalizedText(
      zh: Sentences(.zh).list(experts, first: 5, zh: "位专家"),
      en: Sentences(.en).list(experts, first: 5, zh: ""))
  }

  /// Whether some criteria are linked to others by nobody's judgements.
  private static func isSplit(_ node: PanelAnalysis.NodeResult) -> Bool {
    if node.opinions.contains(where: { $0.matrix != nil }) { return false }
    var parts = Array(node.criteria.indices)
    for opinion in node.opinions {
      let linked = node.criteria.indices.filter { opinion.weights[$0] > 0 }
      guard let first = linked.first else { continue }
      let joined = Set(linked.map { parts[$0] })
      let part = parts[first]
      for criterion in parts.indices where joined.contains(parts[criterion]) {
        parts[criterion] = part
      }
    }
    return Set(parts).count > 1
  }
}
