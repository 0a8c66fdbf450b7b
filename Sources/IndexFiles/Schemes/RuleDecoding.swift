internal import CompositeIndex

/// Bands, vetoes, bonus points and the published total.
extension SchemeDecoder {
  mutating func bands(_ member: JSONMember?) -> [Band] {
    var bands: [Band] = []
    for element in list(member) ?? [] {
      guard let value = object(element, SchemeShape.band) else { continue }
      for key in ["from", "name"] { require(key, in: value) }
      let name = text(value.member("name")) ?? LocalizedText("")
      if let from = number(value.member("from")) { bands.append(Band(from: from, name: name)) }
    }
    return bands
  }

  mutating func published(_ member: JSONMember?) -> PublishedComparison? {
    guard let value = object(member, SchemeShape.published) else { return nil }
    require("of", in: value)
    let tolerance = number(value.member("tolerance")) ?? 0.005
    if tolerance < 0, let place = value.member("tolerance")?.value.place {
      report(.badRule("\"tolerance\" 不能为负", "\"tolerance\" must not be negative", at: place))
    }
    return name(value.member("of")).map { PublishedComparison(of: $0, tolerance: tolerance) }
  }

  // MARK: Vetoes

  mutating func vetoes(_ member: JSONMember?) -> [VetoRule] {
    var rules: [VetoRule] = []
    for element in list(member) ?? [] {
      guard let value = object(element, SchemeShape.veto) else { continue }
      for key in ["id", "of", "then"] { require(key, in: value) }
      let id = name(value.member("id"))
      let title = text(value.member("name"))
      let variable = name(value.member("of"))
      let condition = condition(value)
      let consequence = consequence(value.member("then"))
      guard let id else { continue }
      reportRepeated(id, rules.map(\.id), value)
      guard let variable, let condition, let consequence else { continue }
      rules.append(
        VetoRule(
          id: id, name: title ?? LocalizedText(id), of: variable, condition: condition,
          consequence: consequence))
    }
    return rules
  }

  private mutating func condition(_ value: JSONValue) -> VetoRule.Condition? {
    let kinds: [(key: String, make: (Double) -> VetoRule.Condition)] = [
      ("above", { .above($0) }), ("below", { .below($0) }), ("atLeast", { .atLeast($0) }),
      ("atMost", { .atMost($0) }),
    ]
    let given = kinds.filter { value.member($0.key) != nil }
    guard let first = given.first, given.count == 1 else {
      let place = given.last.flatMap { value.member($0.key)?.keyPlace } ?? value.place
      report(
        .badRule(
          given.isEmpty ? "否决项没有条件" : "否决项只能有一个条件",
          given.isEmpty ? "the veto has no condition" : "a veto has one condition only", at: place,
          fix: LocalizedText(
            zh: "写 above、below、atLeast、atMost 之一", en: "give one of above, below, atLeast, atMost"))
      )
      return nil
    }
    return number(value.member(first.key)).map(first.make)
  }

  private mutating func consequence(_ member: JSONMember?) -> VetoRule.Consequence? {
    guard let member else { return nil }
    if member.value.string == "exclude" { return .exclude }
    if member.value.members != nil {
      check(member.value, ["cap"])
      require("cap", in: member.value)
      return number(member.value.member("cap")).map { .cap($0) }
    }
    report(
      .badRule(
        "否决项的 \"then\" 不成立", "the veto's \"then\" says nothing that can be done",
        at: member.value.place,
        fix: LocalizedText(
          zh: "写 { \"cap\": 59 } 或 \"exclude\"", en: "write { \"cap\": 59 } or \"exclude\"")))
    return nil
  }

  private mutating func reportRepeated(_ id: String, _ earlier: [String], _ value: JSONValue) {
    guard earlier.contains(id), let place = value.member("id")?.value.place else { return }
    report(.badRule("\"\(id)\" 重复", "\"\(id)\" is there twice", at: place))
  }

  // MARK: Bonus

  mutating func bonus(_ member: JSONMember?) -> BonusRule? {
    guard let value = object(member, SchemeShape.bonus) else { return nil }
    require("items", in: value)
    var items: [BonusRule.Item] = []
    for element in list(value.member("items")) ?? [] {
      guard let value = object(element, SchemeShape.bonusItem) else { continue }
      for key in ["id", "of", "points"] { require(key, in: value) }
      let id = name(value.member("id"))
      let title = text(value.member("name"))
      let variable = name(value.member("of"))
      let points = number(value.member("points"))
      let most = most(value)
      guard let id else { continue }
      reportRepeated(id, items.map(\.id), value)
      guard let variable, let points else { continue }
      items.append(
        .init(id: id, name: title ?? LocalizedText(id), of: variable, points: points, max: most))
    }
    return BonusRule(max: most(value), items: items)
  }

  /// The cap of a bonus; unlimited where none is given.
  private mutating func most(_ value: JSONValue) -> Double {
    guard let member = value.member("max"), let most = number(member) else { return .infinity }
    if most < 0 {
      report(.badRule("\"max\" 不能为负", "\"max\" must not be negative", at: member.value.place))
    }
    return most
  }
}
