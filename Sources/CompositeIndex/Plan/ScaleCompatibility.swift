extension Compatibility {
  /// Transformed values held against ends that are given in the indicator's own unit.
  func scaleProblems() -> [Diagnostic] {
    indicators.filter { $0.treatment.method.changesScale }.compactMap { indicator in
      let given = indicator.normalisation.givenValues
      guard !given.isEmpty else { return nil }
      return SchemeProblem.givenOnOtherScale(
        indicator, given: given, learning: learning(indicator), scheme)
    }
  }

  /// A change of the normalisation after which all its ends are learnt from treated values.
  private func learning(_ indicator: ResolvedIndicator) -> LocalizedText {
    let (id, name) = (indicator.said.id, indicator.choice.name)
    if let type = Catalogue.normalisations.first(where: { $0.name == name }),
      !type.description.parameters.contains(where: {
        $0.isRequired && indicator.normalisation.givenValues.contains($0.name)
      }), type.init().givenValues.isEmpty
    {
      let settings = indicator.normalisation.givenValues.map { "\"\($0)\"" }
      return LocalizedText(
        zh: "\"\(id)\" 的 \(name) 去掉 \(settings.joined(separator: "、"))",
        en: "leave \(settings.joined(separator: " and ")) out of \(name) of \"\(id)\"")
    }
    // What multiplies or divides needs scores above 0.
    let isOver0 =
      nodes[indicator.node].parent.flatMap { aggregations[$0] }
      .map { !$0.method.domain.contains(0...100) } ?? false
    return LocalizedText(
      zh: "\"\(id)\" 改用 min-max 标准化" + (isOver0 ? "，并设 \"lower\": 1" : ""),
      en: "normalise \"\(id)\" by min-max" + (isOver0 ? " with \"lower\": 1" : ""))
  }
}

extension SchemeProblem {
  /// A normalisation with values in the indicator's unit after a treatment that leaves that unit.
  static func givenOnOtherScale(
    _ indicator: ResolvedIndicator, given: [String], learning: LocalizedText, _ scheme: Scheme
  ) -> Diagnostic {
    let id = indicator.said.id
    let (treat, normalise) = (indicator.treatment.choice.name, indicator.choice.name)
    let settings = given.map { "\"\($0)\"" }
    let without =
      treat == SkewKurtosisRule.name
      ? LocalizedText(
        zh: "\"\(id)\" 的 \(treat) 加上 \"transform\": \"none\"（只缩尾，不变换）",
        en: "give \(treat) of \"\(id)\" \"transform\": \"none\" (winsorise only)")
      : LocalizedText(
        zh: "对 \"\(id)\" 写 \"treat\": \"none\"",
        en: "say \"treat\": \"none\" for \"\(id)\"")
    return refusal(
      LocalizedText(
        zh: "\"\(id)\" 用 \(treat) 处理极值，变换后的数值不再是原单位；"
          + "但 \(normalise) 的 \(settings.joined(separator: "、")) 以原单位给出",
        en: "\"\(id)\" is treated by \(treat), whose transform leaves the indicator's unit, "
          + "but \(settings.joined(separator: " and ")) of \(normalise) "
          + "\(given.count == 1 ? "is" : "are") given in that unit"),
      ways: [without, learning],
      at: indicator.said.normalise == nil
        ? "methodology.normalise" : "indicators.\(id).normalise", scheme)
  }
}
