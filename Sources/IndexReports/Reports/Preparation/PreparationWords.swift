internal import CompositeIndex

/// What a scheme does to values before they are scored, in a line for each step.
struct PreparationWords {
  let scheme: ResolvedScheme

  /// The steps that do something, with their headings.
  var lines: [(title: LocalizedText, text: LocalizedText)] {
    let indicators = scheme.indicators
    let lines: [(LocalizedText, LocalizedText?)] = [
      (LocalizedText(zh: "筛选", en: "Screening"), screening),
      (
        LocalizedText(zh: "小样本", en: "Few cases"),
        methods(indicators.map { ($0.smallNumbers.choice, $0.said) }, family: "small-numbers")
      ),
      (
        LocalizedText(zh: "插补", en: "Imputation"),
        methods(indicators.map { ($0.imputation.choice, $0.said) }, family: "imputation")
      ),
      (
        LocalizedText(zh: "异常值", en: "Outliers"),
        methods(indicators.map { ($0.treatment.choice, $0.said) }, family: "treatment")
      ),
    ]
    return lines.compactMap { title, text in text.map { (title, $0) } }
  }

  // MARK: Screening

  private var screening: LocalizedText? {
    let rule = scheme.said.methodology.screening
    guard rule != Screening() else { return nil }
    var parts: [LocalizedText] = []
    func threshold(_ share: Double, _ zh: String, _ en: String) {
      guard share > 0 else { return }
      let text = CoverageText.floor(share)
      parts.append(LocalizedText(zh: "\(zh)不足 \(text)", en: "less than \(text) \(en)"))
    }
    threshold(rule.availability, "有数据的指标", "of indicators there")
    threshold(rule.nonZero, "非零值", "of values not 0")
    threshold(rule.dimensionAvailability, "某维度有数据的指标", "of a dimension's indicators there")
    threshold(rule.dimensionNonZero, "某维度非零值", "of a dimension's values not 0")
    var text = LocalizedText(
      zh: parts.map(\.zh).joined(separator: "，或"), en: parts.map(\.en).joined(separator: ", or "))
    if !parts.isEmpty {
      text.zh += " 的不参与计算"
      text.en = "left out with " + text.en
      if rule.data == .imputed {
        text.zh += "（看插补后的数据）"
        text.en += " (after imputation)"
      }
    }
    func list(_ codes: [String], _ zh: String, _ en: String) {
      guard !codes.isEmpty else { return }
      let join = text.zh.isEmpty ? ("", "") : ("；", "; ")
      text.zh += "\(join.0)\(zh) \(Sentences(.zh).list(codes))"
      text.en += "\(join.1)\(en) \(Sentences(.en).list(codes))"
    }
    list(rule.keep, "指定保留", "kept anyway:")
    list(rule.leaveOut, "指定剔除", "left out by name:")
    return text.zh.isEmpty ? nil : text
  }

  // MARK: Methods

  /// Each method with its settings, the indicators named where it is not for all.
  private func methods(
    _ choices: [(choice: MethodChoice, said: IndicatorDefinition)], family: String
  ) -> LocalizedText? {
    var groups: [(choice: MethodChoice, names: [LocalizedText])] = []
    for (choice, said) in choices where choice.name != "none" {
      if let place = groups.firstIndex(where: { $0.choice == choice }) {
        groups[place].names.append(said.name)
      } else {
        groups.append((choice, [said.name]))
      }
    }
    guard !groups.isEmpty else { return nil }
    // Where every indicator has a method, the commonest is that of the rest.
    let covers = groups.reduce(0) { $0 + $1.names.count } == choices.count
    let most = groups.map(\.names.count).max() ?? 0
    if covers, groups.count > 1, let rest = groups.firstIndex(where: { $0.names.count == most }) {
      let last = groups.remove(at: rest)
      groups.append(
        (
          last.choice,
          [LocalizedText(zh: "其余 \(most) 项", en: "the other \(most)")]
        ))
    }
    func line(_ language: Language) -> String {
      groups.map { group in
        let method = named(group.choice, family, language)
        guard group.names.count < choices.count else { return method }
        let names = Sentences(language).list(
          group.names.map { $0[language] }, first: 3, zh: "项")
        return LocalizedText(zh: "\(names)用 \(method)", en: "\(names) by \(method)")[language]
      }.joined(separator: language == .zh ? "；" : "; ")
    }
    return LocalizedText(zh: line(.zh), en: line(.en))
  }

  /// `均值插补（按 region 分组）`, `最近邻插补（最近的对象数 3）`: what differs from the defaults.
  private func named(_ choice: MethodChoice, _ family: String, _ language: Language) -> String {
    let known = Catalogue.families.first { $0.name == family }?.methods
      .first { $0.name == choice.name }?.parameters
    let settings = choice.parameters.compactMap { setting -> String? in
      if known?.first(where: { $0.name == setting.name })?.standard == setting.value {
        return nil
      }
      if setting.name == "group", case .text(let attribute) = setting.value {
        return LocalizedText(zh: "按 \(attribute) 分组", en: "by \(attribute)")[language]
      }
      return SettingTerms.text(setting, of: choice.name, language)
    }
    let name = MethodTerms.name(choice.name, of: family)[language]
    guard !settings.isEmpty else { return name }
    return name
      + Sentences(language).aside(settings.joined(separator: language == .zh ? "，" : ", "))
  }
}
