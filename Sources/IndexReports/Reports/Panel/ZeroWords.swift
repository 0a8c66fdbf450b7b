internal import CompositeIndex

/// What weights of 0 do to the group's weights, in a sentence with the way out.
struct ZeroWords {
  let names: PanelNames

  /// The sentence on one criterion.
  func sentence(_ zeros: ZeroWeights, at node: PanelAnalysis.NodeResult) -> LocalizedText {
    let name = names.name(node.criteria[zeros.criterion])
    let place = names.place(node.node)
    let (zh, en) = (Sentences(.zh), Sentences(.en))
    let who = LocalizedText(
      zh: zh.list(zeros.experts, first: 5, zh: "位专家"), en: en.list(zeros.experts, first: 5, zh: ""))
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
      zh: HanSpacing.join(who[.zh], "给")
        + "“\(name[.zh])”的权重为 0\(place[.zh])：\(effect[.zh])。要把 0 计为一种意见，"
        + "用 --group priorities。",
      en: "Weight of 0 for \(name[.en]) from \(who[.en])\(place[.en]): \(effect[.en]). "
        + "--group priorities counts it as one opinion.")
  }
}
