extension SchemeProblem {
  /// The sentence for a wrong setting of a method.
  static func method(
    _ problem: MethodProblem, _ choice: MethodChoice, _ method: MethodDescription, path: String,
    _ scheme: Scheme?
  ) -> Diagnostic {
    switch problem {
    case .unknownParameter(let name):
      let known = method.parameters.map(\.name)
      let guess = NearestName.suggestion(for: name, in: known)
      return Diagnostic(
        .error, .unknownParameter,
        LocalizedText(
          zh: "方法 \(choice.name) 没有参数 \"\(name)\"",
          en: "method \(choice.name) has no parameter \"\(name)\""),
        at: scheme?.place(of: "\(path).\(name)"),
        fix: guess.map {
          LocalizedText(zh: "是否想写 \"\($0)\"？", en: "did you mean \"\($0)\"?")
        }
          ?? LocalizedText(
            zh: known.isEmpty ? "该方法没有参数" : "可用：\(known.joined(separator: "、"))",
            en: known.isEmpty
              ? "it takes none" : "available: \(known.joined(separator: ", "))"))
    case .outOfRange(let parameter):
      return Diagnostic(
        .error, .parameterOutOfRange,
        LocalizedText(
          zh: "参数 \"\(parameter.name)\" 的值不在允许范围内",
          en: "parameter \"\(parameter.name)\" has a value that it cannot take"),
        at: scheme?.place(of: "\(path).\(parameter.name)"),
        fix: parameter.expectation)
    case .missing(let parameter):
      return Diagnostic(
        .error, .missingParameter,
        LocalizedText(
          zh: "方法 \(choice.name) 缺少参数 \"\(parameter.name)\"",
          en: "method \(choice.name) needs the parameter \"\(parameter.name)\""),
        at: scheme?.place(of: path), fix: parameter.expectation, note: parameter.summary)
    }
  }

  /// The sentence for settings that contradict the indicator.
  static func normalisation(
    _ problem: NormalisationProblem, indicator: IndicatorDefinition, _ choice: MethodChoice,
    path: String, _ scheme: Scheme
  ) -> Diagnostic {
    let direction = indicator.direction?.rawValue ?? ""
    let (low, high) = choice.name == Scaled.name ? ("from", "to") : ("worst", "best")
    let (code, message, fix): (DiagnosticCode, LocalizedText, LocalizedText)
    switch problem {
    case .goalpostsEqual:
      code = .goalpostsEqual
      message = LocalizedText(
        zh: "指标 \"\(indicator.id)\" 的 \(low) 与 \(high) 相同",
        en: "\(low) and \(high) of \"\(indicator.id)\" are the same")
      fix = LocalizedText(zh: "给出两个不同的值", en: "give two different values")
    case .goalpostsAgainstDirection:
      code = .goalpostsAgainstDirection
      message = LocalizedText(
        zh: "指标 \"\(indicator.id)\" 的 \(low)、\(high) 与方向 \(direction) 相反",
        en: "\(low) and \(high) of \"\(indicator.id)\" contradict its direction \(direction)")
      fix = LocalizedText(
        zh: "对换 \(low) 与 \(high)，或改正方向",
        en: "swap \(low) and \(high), or correct the direction")
    case .stepsAgainstDirection:
      code = .goalpostsAgainstDirection
      message = LocalizedText(
        zh: "指标 \"\(indicator.id)\" 的分档得分与方向 \(direction) 相反",
        en: "the steps of \"\(indicator.id)\" contradict its direction \(direction)")
      fix = LocalizedText(
        zh: "使得分随数值同向（或反向）变化", en: "let scores follow the direction")
    case .targetNotPositive:
      code = .parameterOutOfRange
      message = LocalizedText(
        zh: "指标 \"\(indicator.id)\" 的目标值应大于 0",
        en: "the target of \"\(indicator.id)\" must be above 0")
      fix = LocalizedText(zh: "给出正的目标值", en: "give a positive target")
    case .scaleEmpty:
      code = .parameterOutOfRange
      message = LocalizedText(
        zh: "指标 \"\(indicator.id)\" 的 lower 应小于 upper",
        en: "lower must be below upper for \"\(indicator.id)\"")
      fix = LocalizedText(zh: "对换 lower 与 upper", en: "swap lower and upper")
    }
    let place =
      scheme.places["\(path).worst"] ?? scheme.places["\(path).target"]
      ?? scheme.places["\(path).from"] ?? scheme.places["\(path).bands"] ?? scheme.place(of: path)
    return Diagnostic(.error, code, message, at: place, fix: fix)
  }
}

extension ParameterDescription {
  /// What the parameter takes, as a sentence for a fix line.
  public var expectation: LocalizedText {
    switch kind {
    case .number(let range) where range.lowerBound <= -1e300:
      LocalizedText(zh: "\(name) 应为数值", en: "\(name) is a number")
    case .number(let range) where range.upperBound >= 1e300:
      LocalizedText(
        zh: "\(name) 应为不小于 \(Numerals.short(range.lowerBound)) 的数值",
        en: "\(name) is a number of at least \(Numerals.short(range.lowerBound))")
    case .number(let range):
      LocalizedText(
        zh:
          "\(name) 应为 \(Numerals.short(range.lowerBound)) 到 \(Numerals.short(range.upperBound)) 之间的数值",
        en:
          "\(name) is a number from \(Numerals.short(range.lowerBound)) to \(Numerals.short(range.upperBound))"
      )
    case .whole(let range):
      LocalizedText(
        zh: "\(name) 应为 \(range.lowerBound) 到 \(range.upperBound) 之间的整数",
        en: "\(name) is a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .flag:
      LocalizedText(zh: "\(name) 应为 true 或 false", en: "\(name) is true or false")
    case .choice(let words):
      LocalizedText(
        zh: "\(name) 应为 \(words.joined(separator: "、")) 之一",
        en: "\(name) is one of \(words.joined(separator: ", "))")
    case .steps:
      LocalizedText(
        zh: "\(name) 应为由低到高的 [{ \"from\": 数值, \"score\": 得分 }, …]",
        en: "\(name) is an ascending list of { \"from\": value, \"score\": score }")
    case .text:
      LocalizedText(zh: "\(name) 应为非空文本", en: "\(name) is a text that is not empty")
    case .texts:
      LocalizedText(
        zh: "\(name) 应为互不相同的非空文本组成的数组",
        en: "\(name) is a list of different texts, none empty")
    }
  }
}
