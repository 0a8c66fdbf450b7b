internal import CompositeIndex

/// The bonus and veto rules of a scheme in words.
struct RuleWords {
  private let assessment: Assessment
  private let words: FindingSentences

  init(_ assessment: Assessment) {
    self.assessment = assessment
    words = FindingSentences(assessment)
  }

  /// One sentence for each rule, bonus first, then how they are applied; empty where there are none.
  var sentences: [LocalizedText] {
    let said = assessment.scheme.said
    let items = said.bonus.map(bonus) ?? []
    let vetoes = said.vetoes.map(veto)
    if items.isEmpty && vetoes.isEmpty { return [] }
    return items + vetoes + [
      LocalizedText(
        zh: "先合成各维度，再加分，最后按否决项封顶；否决项缺少数据时不作否决，另有提示。",
        en:
          "Bonus points come on top of the combined dimensions, caps after them; a veto without data "
          + "does not apply, and the remarks say so.")
    ]
  }

  private func bonus(_ rule: BonusRule) -> [LocalizedText] {
    let items = rule.items.map { item in
      let points = NumberFormat.shortest(item.points) ?? ""
      let variable = words.name(ofVariable: item.of)
      let limit = Self.limit(item.max)
      return LocalizedText(
        zh: "加分“\(item.name[.zh])”：“\(variable[.zh])”每 1 计 \(points) 分\(limit.zh)。",
        en: "Bonus (\(item.name[.en])): \(points) for each 1 of \(variable[.en])\(limit.en).")
    }
    guard rule.max.isFinite, items.count > 1 else { return items }
    let most = NumberFormat.shortest(rule.max) ?? ""
    return items + [
      LocalizedText(zh: "加分合计最多 \(most) 分。", en: "At most \(most) bonus points in all.")
    ]
  }

  private static func limit(_ most: Double) -> LocalizedText {
    guard most.isFinite, let text = NumberFormat.shortest(most) else { return LocalizedText("") }
    return LocalizedText(zh: "，最多 \(text) 分", en: ", at most \(text)")
  }

  private func veto(_ rule: VetoRule) -> LocalizedText {
    let variable = words.name(ofVariable: rule.of)
    let condition =
      switch rule.condition {
      case .above(let limit): Self.condition("大于", "above", limit)
      case .below(let limit): Self.condition("小于", "below", limit)
      case .atLeast(let limit): Self.condition("不小于", "at least", limit)
      case .atMost(let limit): Self.condition("不大于", "at most", limit)
      }
    let consequence =
      switch rule.consequence {
      case .cap(let most):
        LocalizedText(
          zh: "得分不超过 \(NumberFormat.fixed(most)) 分",
          en: "the score is at most \(NumberFormat.fixed(most))")
      case .exclude: LocalizedText(zh: "不参与排名", en: "the unit is not ranked")
      }
    return LocalizedText(
      zh: "否决项“\(rule.name[.zh])”：“\(variable[.zh])”\(condition.zh)的，\(consequence.zh)。",
      en: "Veto (\(rule.name[.en])): where \(variable[.en]) is \(condition.en), \(consequence.en).")
  }

  private static func condition(_ zh: String, _ en: String, _ limit: Double) -> LocalizedText {
    let text = NumberFormat.shortest(limit) ?? ""
    return LocalizedText(zh: "\(zh) \(text) ", en: "\(en) \(text)")
  }
}
