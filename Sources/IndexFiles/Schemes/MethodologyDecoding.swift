internal import CompositeIndex

/// Methods, floors and periods.
extension SchemeDecoder {
  mutating func methodology(_ member: JSONMember?) -> Methodology {
    var methodology = Methodology()
    guard let value = object(member, SchemeShape.methodology) else { return methodology }
    methodology.missing = word(value.member("missing")) ?? methodology.missing
    methodology.coverage = coverage(value.member("coverage"))
    methodology.periods = periods(value.member("periods"))
    methodology.screening = screening(value.member("screen"))
    methodology.impute = method(value.member("impute"), takesWord: true) ?? methodology.impute
    methodology.treat = method(value.member("treat"), takesWord: true) ?? methodology.treat
    methodology.normalise = method(value.member("normalise")) ?? methodology.normalise
    frozen = FrozenName(name(value.member("frozen")), value.member("frozen"))
    aggregation(value.member("aggregation"), into: &methodology)
    methodology.ties = word(value.member("ties")) ?? methodology.ties
    methodology.grades = nameList(value.member("grades")) ?? methodology.grades
    return methodology
  }

  private mutating func coverage(_ member: JSONMember?) -> CoverageFloors {
    guard let member else { return CoverageFloors() }
    if let both = member.value.number { return CoverageFloors(unit: both, node: both) }
    guard member.value.members != nil else {
      let expected = LocalizedText(
        zh: "数字或 { \"unit\", \"node\" }", en: "a number or { \"unit\", \"node\" }")
      report(.wrongType(member.key, expected: expected, found: member.value))
      return CoverageFloors()
    }
    check(member.value, SchemeShape.coverage.keys)
    return CoverageFloors(
      unit: number(member.value.member("unit")) ?? 0,
      node: number(member.value.member("node")) ?? 0)
  }

  private mutating func screening(_ member: JSONMember?) -> Screening {
    guard let value = object(member, SchemeShape.screening) else { return Screening() }
    let standard = Screening()
    return Screening(
      availability: number(value.member("availability")) ?? 0,
      nonZero: number(value.member("nonZero")) ?? 0,
      dimensionAvailability: number(value.member("dimensionAvailability")) ?? 0,
      dimensionNonZero: number(value.member("dimensionNonZero")) ?? 0,
      keep: nameList(value.member("keep")) ?? [],
      leaveOut: nameList(value.member("leaveOut")) ?? [],
      data: word(value.member("data")) ?? standard.data)
  }

  // MARK: Methods

  /// A method with its parameters.
  ///
  /// - Parameter takesWord: whether a bare name is enough.
  mutating func method(_ member: JSONMember?, takesWord: Bool = false) -> MethodChoice? {
    guard let member else { return nil }
    let value = member.value
    if takesWord, let name = value.string { return MethodChoice(name) }
    guard let members = value.members else {
      let expected =
        takesWord
        ? LocalizedText(
          zh: "方法名或 { \"method\": … }", en: "a method's name or { \"method\": … }")
        : LocalizedText(zh: "对象 { \"method\": … }", en: "an object { \"method\": … }")
      let fix = value.string.map { LocalizedText("{ \"method\": \"\($0)\" }") }
      report(.wrongType(member.key, expected: expected, found: value, fix: fix))
      return nil
    }
    require("method", in: value)
    var choice = MethodChoice(name(value.member("method")) ?? "")
    for parameter in members where parameter.key != "method" {
      if let setting = self.parameter(parameter) {
        choice.parameters.append(.init(name: parameter.key, value: setting))
      }
    }
    return choice
  }

  private mutating func parameter(_ member: JSONMember) -> ParameterValue? {
    switch member.value.kind {
    case .number(let number, _): return .number(number)
    case .bool(let flag): return .flag(flag)
    case .string(let text): return .text(text)
    case .array(let elements):
      if elements.contains(where: { $0.string != nil }) {
        return nameList(member).map { .texts($0) }
      }
      return steps(member).map { .steps($0) }
    case .object, .null:
      let expected = LocalizedText(
        zh: "数字、true 或 false、文本，或文本、分档的数组",
        en: "a number, true or false, a text, or a list of texts or steps")
      report(.wrongType(member.key, expected: expected, found: member.value))
      return nil
    }
  }

  /// Steps in ascending order; a list that runs from high to low is turned round.
  private mutating func steps(_ member: JSONMember) -> [ScoreStep]? {
    var steps: [ScoreStep] = []
    for element in list(member) ?? [] {
      guard let value = object(element, SchemeShape.step) else { continue }
      require("score", in: value)
      let score = number(value.member("score")) ?? 0
      steps.append(ScoreStep(from: number(value.member("from")) ?? -.infinity, score: score))
    }
    let descends = zip(steps, steps.dropFirst()).allSatisfy { $0.from > $1.from }
    return descends ? steps.reversed() : steps
  }

  private mutating func aggregation(_ member: JSONMember?, into methodology: inout Methodology) {
    guard let member else { return }
    guard let entries = member.value.members, member.value.member("method") == nil else {
      methodology.aggregation = method(member, takesWord: true) ?? methodology.aggregation
      return
    }
    for entry in entries {
      guard let choice = method(entry, takesWord: true) else { continue }
      if entry.key == "*" {
        methodology.aggregation = choice
      } else {
        methodology.aggregationByNode.append(.init(node: entry.key, method: choice))
      }
    }
  }

  // MARK: Periods

  private enum Rule: String, CaseIterable {
    case last, exactly, latest, each

    /// The keys that belong to the rule, beside `lag`.
    var keys: [String] {
      switch self {
      case .last, .each: []
      case .exactly: ["period"]
      case .latest: ["from", "to"]
      }
    }
  }

  private mutating func periods(_ member: JSONMember?) -> PeriodRule {
    guard let value = object(member, SchemeShape.periods) else { return PeriodRule() }
    let rule: Rule? = word(value.member("rule"), code: .badPeriodRule)
    let lag = lag(value.member("lag")) ?? 0
    let period = period(value.member("period"))
    let (from, to) = (self.period(value.member("from")), self.period(value.member("to")))
    checkBelonging(value, rule)
    switch rule {
    case nil, .last: return PeriodRule(.last, lag: lag)
    case .each: return PeriodRule(.each, lag: lag)
    case .latest: return PeriodRule(.latest(from: from, to: to), lag: lag)
    case .exactly:
      if value.member("period") == nil, let place = value.member("rule")?.value.place {
        report(
          .badPeriods(
            "规则 exactly 需要 \"period\"", "the rule exactly needs \"period\"", at: place,
            fix: LocalizedText(zh: "加上 \"period\": \"2023\"", en: "add \"period\": \"2023\"")))
      }
      return PeriodRule(period.map { .exactly($0) } ?? .last, lag: lag)
    }
  }

  /// A key of another rule is a mistake where it was written together with the rule; where a child
  /// scheme chose another rule than its parent, the parent's keys are void.
  private mutating func checkBelonging(_ value: JSONValue, _ rule: Rule?) {
    let said = value.member("rule")
    if said != nil, rule == nil { return }
    let kept = (rule ?? .last).keys
    for key in ["period", "from", "to"] where !kept.contains(key) {
      guard let member = value.member(key) else { continue }
      if let said, said.value.place.file != member.value.place.file { continue }
      let owner = key == "period" ? "exactly" : "latest"
      report(
        .badPeriods(
          "\"\(key)\" 只用于规则 \(owner)", "\"\(key)\" belongs to the rule \(owner)",
          at: member.keyPlace,
          fix: LocalizedText(
            zh: "写 \"rule\": \"\(owner)\"，或删去 \"\(key)\"",
            en: "say \"rule\": \"\(owner)\", or remove \"\(key)\"")))
    }
  }

  private mutating func period(_ member: JSONMember?) -> Period? {
    guard let member else { return nil }
    let text: String? =
      switch member.value.kind {
      case .string(let text): text
      case .number(_, let text): text
      default: nil
      }
    if let period = text.flatMap({ Period($0) }) { return period }
    report(
      .badPeriods(
        "\"\(member.key)\" 不是时期", "\"\(member.key)\" is not a period", at: member.value.place,
        fix: LocalizedText(
          zh: "写成 2023、2023H1、2023Q1 或 2023-04", en: "write 2023, 2023H1, 2023Q1 or 2023-04")))
    return nil
  }
}
