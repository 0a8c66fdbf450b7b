extension ResolvedScheme {
  /// What the base learnt for an indicator; `nil` where nothing is frozen, where neither treatment
  /// nor normalisation learns, or where there is a problem.
  static func frozen(
    _ id: String, _ direction: Direction, _ treatment: Chosen<any Treatment>,
    _ normalisation: any Normalisation,
    _ choice: MethodChoice, _ scheme: Scheme, _ problems: inout [Diagnostic]
  ) -> FrozenParameters.Indicator? {
    guard let base = scheme.methodology.frozen,
      normalisation.usesReferenceSet || !treatment.changesNothing
    else { return nil }
    func refuse(_ difference: LocalizedText) -> FrozenParameters.Indicator? {
      problems.append(SchemeProblem.frozen(difference, base, scheme))
      return nil
    }
    guard let known = base.indicators.first(where: { $0.id == id }) else {
      return refuse(
        LocalizedText(
          zh: "基期文件里没有指标 \"\(id)\"", en: "the base has no indicator \"\(id)\""))
    }
    guard known.direction == direction else {
      return refuse(
        difference(
          LocalizedText(zh: "方向", en: "direction"), of: id, here: direction.rawValue,
          there: known.direction.rawValue))
    }
    guard complete(known.treat, Catalogue.treatments) == treatment.choice else {
      return refuse(
        difference(
          LocalizedText(zh: "极端值处理", en: "treatment"), of: id, here: treatment.choice.words,
          there: known.treat.words))
    }
    guard complete(known.normalise, Catalogue.normalisations) == choice else {
      return refuse(
        difference(
          LocalizedText(zh: "标准化方法", en: "normalisation"), of: id, here: choice.words,
          there: known.normalise.words))
    }
    if case .undefined = known.fitted {
      return refuse(
        LocalizedText(
          zh: "基期没有从指标 \"\(id)\" 的数据中学到参数（数值全部相同或不足）",
          en: "the base learnt nothing for \"\(id)\": its values were too few or equal"))
    }
    return known
  }

  /// A choice as a result of an older version would have said it today: defaults filled in, in the
  /// order of the catalogue. What cannot be set stays as it is and differs.
  private static func complete(
    _ choice: MethodChoice, _ types: [any Method.Type]
  ) -> MethodChoice {
    guard let known = types.first(where: { $0.name == choice.name })?.description else {
      return choice
    }
    var settings: [MethodChoice.Setting] = []
    for parameter in known.parameters {
      let said = choice.parameters.first { $0.name == parameter.name }?.value
      if let value = said ?? parameter.standard {
        settings.append(.init(name: parameter.name, value: value))
      }
    }
    let names = known.parameters.map(\.name)
    settings += choice.parameters.filter { !names.contains($0.name) }
    return MethodChoice(choice.name, settings)
  }

  private static func difference(
    _ what: LocalizedText, of id: String, here: String, there: String
  ) -> LocalizedText {
    LocalizedText(
      zh: "指标 \"\(id)\" 的\(what.zh)不一致：这里是 \(here)，基期是 \(there)",
      en: "the \(what.en) of \"\(id)\" differs: \(here) here, \(there) in the base")
  }
}

extension SchemeProblem {
  /// The sentence for a base that does not fit an indicator.
  static func frozen(
    _ difference: LocalizedText, _ base: FrozenParameters, _ scheme: Scheme
  ) -> Diagnostic {
    Diagnostic(
      .error, .frozenMismatch,
      LocalizedText(
        zh: "不能沿用 \(base.file)（方案 \(base.scheme)，\(base.period)）的参数：\(difference.zh)",
        en: "the parameters of \(base.file) (scheme \(base.scheme), \(base.period)) do not fit: "
          + difference.en),
      at: scheme.place(of: "methodology.frozen"),
      fix: LocalizedText(
        zh: "使两者一致，或用本方案重算基期：cei rank … --format json",
        en: "make them agree, or assess the base by this scheme: cei rank ... --format json"))
  }
}

extension MethodChoice {
  /// The name with its parameters, for a sentence: `min-max (lower 0, upper 100)`.
  var words: String {
    let settings = parameters.map { "\($0.name) \($0.value.words)" }
    return settings.isEmpty ? name : "\(name) (\(settings.joined(separator: ", ")))"
  }
}

extension ParameterValue {
  /// The value as it would be written in a scheme, for a sentence.
  fileprivate var words: String {
    switch self {
    case .number(let number): Numerals.short(number)
    case .flag(let flag): flag ? "true" : "false"
    case .text(let text): text
    case .texts(let texts): "[\(texts.joined(separator: ", "))]"
    case .steps(let steps): "[\(steps.count)]"
    }
  }
}
