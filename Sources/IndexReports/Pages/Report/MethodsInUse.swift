internal import CompositeIndex

/// The methods that a scheme uses, each once, in the order of the steps, with what they are used for.
struct MethodsInUse {
  /// A method and its users.
  struct Use {
    let family: Catalogue.Family
    let method: MethodDescription
    /// What uses it, for example the names of indicators.
    var users: [LocalizedText]
    /// Whether everything that could use it does.
    var isForAll = false

    /// What the field calls it.
    var term: LocalizedText { MethodTerms.name(method.name, of: family.name) }

    /// What it does, without its term once more.
    var summary: LocalizedText {
      let (term, zh) = (term.zh + "：", method.summary.zh)
      return zh.hasPrefix(term)
        ? LocalizedText(zh: String(zh.dropFirst(term.count)), en: method.summary.en)
        : method.summary
    }

    /// The users in words.
    var text: LocalizedText {
      if isForAll {
        return LocalizedText(zh: "全部 \(users.count) 项", en: "all \(users.count)")
      }
      return LocalizedText(
        zh: Sentences(.zh).list(users.map { $0[.zh] }, first: 8, zh: "项"),
        en: Sentences(.en).list(users.map { $0[.en] }, first: 8, zh: "项"))
    }
  }

  /// All of them.
  let all: [Use]

  init(_ scheme: ResolvedScheme) {
    let indicators = scheme.indicators
    func names(_ choice: (ResolvedIndicator) -> MethodChoice) -> [(String, LocalizedText)] {
      indicators.map { (choice($0).name, $0.said.name) }
    }
    let inner = scheme.nodes.filter { !$0.children.isEmpty }
    all =
      Self.uses("small-numbers", names { $0.smallNumbers.choice })
      + Self.uses("imputation", names { $0.imputation.choice })
      + Self.uses("treatment", names { $0.treatment.choice })
      + Self.uses("normalisation", names { $0.choice })
      + Self.uses("aggregation", inner.map { ($0.aggregationName, $0.name) })
  }

  private static func uses(_ family: String, _ users: [(String, LocalizedText)]) -> [Use] {
    guard let family = Catalogue.families.first(where: { $0.name == family }) else { return [] }
    return family.methods.filter { $0.name != "none" }.compactMap { method in
      let own = users.filter { $0.0 == method.name }.map(\.1)
      if own.isEmpty { return nil }
      return Use(
        family: family, method: method, users: own,
        isForAll: own.count == users.count && own.count > 1)
    }
  }
}

/// A normalisation with its settings in one line.
enum MethodSettings {
  /// `功效系数法（不允许值 500，满意值 10，两端封顶保底，基础分 60，幅度 40）`; `unit` names the unit of a code.
  static func text(
    _ choice: MethodChoice, _ language: Language, unit: (String) -> String
  ) -> String {
    let settings = choice.parameters.map { setting -> String in
      switch (setting.name, setting.value) {
      case ("clamp", .flag(let isOn)): SettingTerms.clamp(isOn)[language]
      case ("unit", .text(let code)):
        SettingTerms.name(setting.name, of: choice.name)[language] + " " + unit(code)
      default: SettingTerms.text(setting, of: choice.name, language)
      }
    }
    let name = MethodTerms.name(choice.name, of: "normalisation")[language]
    if settings.isEmpty { return name }
    return name
      + Sentences(language).aside(settings.joined(separator: language == .zh ? "，" : ", "))
  }
}
