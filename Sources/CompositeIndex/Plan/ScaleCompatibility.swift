extension Compatibility {
  /// Transformed values held against ends that are given in the indicator's own unit.
  ///
  /// Indicators that share the treatment and the normalisation share the problem: what the
  /// methodology says once is wrong once.
  func scaleProblems() -> [Diagnostic] {
    var groups: [[ResolvedIndicator]] = []
    for indicator in indicators
    where indicator.treatment.method.changesScale && !indicator.normalisation.givenValues.isEmpty {
      let like = groups.firstIndex { group in
        group[0].said.treat == nil && indicator.said.treat == nil
          && group[0].choice.name == indicator.choice.name
          && group[0].normalisation.givenValues == indicator.normalisation.givenValues
      }
      if let like { groups[like].append(indicator) } else { groups.append([indicator]) }
    }
    return groups.map { group in
      SchemeProblem.givenOnOtherScale(
        group[0], others: group.count - 1, learning: learning(group[0], group.count), scheme)
    }
  }

  /// A change of the normalisation after which all its ends are learnt from treated values.
  private func learning(_ indicator: ResolvedIndicator, _ count: Int) -> LocalizedText {
    let name = indicator.choice.name
    let whose = SchemeProblem.naming(indicator.said.id, count)
    if let type = Catalogue.normalisations.first(where: { $0.name == name }),
      !type.description.parameters.contains(where: {
        $0.isRequired && indicator.normalisation.givenValues.contains($0.name)
      }), type.init().givenValues.isEmpty
    {
      let settings = indicator.normalisation.givenValues.map { "\"\($0)\"" }
      return LocalizedText(
        zh: "\(whose.zh)的 \(name) 去掉 \(settings.joined(separator: "、"))",
        en: "leave \(settings.joined(separator: " and ")) out of \(name) of \(whose.en)")
    }
    // What multiplies or divides needs scores above 0.
    let isOver0 =
      nodes[indicator.node].parent.flatMap { aggregations[$0] }
      .map { !$0.method.domain.contains(0...100) } ?? false
    return LocalizedText(
      zh: "\(whose.zh)改用 min-max 标准化" + (isOver0 ? "，并设 \"lower\": 1" : ""),
      en: "normalise \(whose.en) by min-max" + (isOver0 ? " with \"lower\": 1" : ""))
  }
}

extension SchemeProblem {
  /// One indicator by its id, several as those that the message is about.
  static func naming(_ id: String, _ count: Int) -> LocalizedText {
    count > 1
      ? LocalizedText(zh: "这些指标", en: "these indicators")
      : LocalizedText(zh: " \"\(id)\" ", en: "\"\(id)\"")
  }

  /// A normalisation with values in the indicator's unit after a treatment that leaves that unit.
  static func givenOnOtherScale(
    _ indicator: ResolvedIndicator, others: Int, learning: LocalizedText, _ scheme: Scheme
  ) -> Diagnostic {
    let (id, given) = (indicator.said.id, indicator.normalisation.givenValues)
    let more = LocalizedText(
      zh: others > 0 ? "等 \(others + 1) 项指标" : "",
      en: others > 0 ? " and \(others) more are" : " is")
    let whose = naming(id, others + 1)
    let (treat, normalise) = (indicator.treatment.choice.name, indicator.choice.name)
    let settings = given.map { "\"\($0)\"" }
    let without =
      treat == SkewKurtosisRule.name
      ? LocalizedText(
        zh: "\(whose.zh)的 \(treat) 加上 \"transform\": \"none\"（只缩尾，不变换）",
        en: "give \(treat) of \(whose.en) \"transform\": \"none\" (winsorise only)")
      : LocalizedText(
        zh: "对\(whose.zh)写 \"treat\": \"none\"",
        en: "say \"treat\": \"none\" for \(whose.en)")
    return refusal(
      LocalizedText(
        zh: "\"\(id)\"\(more.zh)用 \(treat) 处理极值，变换后的数值不再是原单位；"
          + "但 \(normalise) 的 \(settings.joined(separator: "、")) 以原单位给出",
        en: "\"\(id)\"\(more.en) treated by \(treat), whose transform leaves the indicator's unit, "
          + "but \(settings.joined(separator: " and ")) of \(normalise) "
          + "\(given.count == 1 ? "is" : "are") given in that unit"),
      ways: [without, learning],
      at: indicator.said.normalise == nil
        ? "methodology.normalise" : "indicators.\(id).normalise", scheme)
  }
}
