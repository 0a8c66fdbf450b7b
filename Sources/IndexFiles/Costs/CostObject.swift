internal import CompositeIndex

/// Costs as a JSON object.
struct CostObject {
  private let names: IndicatorNames

  init(_ names: IndicatorNames) { self.names = names }

  func read(_ value: JSONValue, log: inout ProblemLog) -> [ImprovementCosts.Entry] {
    guard let all = value.members, let costs = value["costs"] else {
      log.report(
        .missingKey(
          "costs", at: value.place,
          fix: LocalizedText(
            zh: "写成 { \"costs\": { \"指标\": { \"cost\": 2, \"ceiling\": 95 } } }",
            en: "write { \"costs\": { \"indicator\": { \"cost\": 2, \"ceiling\": 95 } } }")))
      return []
    }
    for member in all where member.key != "costs" {
      log.report(.unknownKey(member.key, known: ["costs"], at: member.keyPlace))
    }
    guard let members = costs.members else {
      log.report(.wrongType("costs", expected: Self.anObject, found: costs))
      return []
    }
    return members.compactMap { entry($0, log: &log) }
  }

  private static let anObject = LocalizedText(zh: "对象", en: "an object")
  private static let aNumber = LocalizedText(zh: "数字", en: "a number")

  private func entry(_ member: JSONMember, log: inout ProblemLog) -> ImprovementCosts.Entry? {
    guard let said = names.find(member.key) else {
      log.report(names.unknown(member.key, at: member.keyPlace))
      return nil
    }
    let value = member.value
    var cost = value
    var ceiling: JSONValue?
    if let fields = value.members {
      for field in fields where !["cost", "ceiling"].contains(field.key) {
        log.report(.unknownKey(field.key, known: ["cost", "ceiling"], at: field.keyPlace))
      }
      guard let price = value["cost"] else {
        log.report(.missingKey("cost", at: value.place))
        return nil
      }
      cost = price
      ceiling = value["ceiling"].flatMap { $0.isNull ? nil : $0 }
    }
    guard let price = cost.number else {
      log.report(.wrongType("cost", expected: Self.aNumber, found: cost))
      return nil
    }
    if let problem = UnitCost.problem(price, Numerals.short(price), at: cost.place) {
      log.report(problem)
      return nil
    }
    if let ceiling, ceiling.number == nil {
      log.report(.wrongType("ceiling", expected: Self.aNumber, found: ceiling))
      return nil
    }
    return ImprovementCosts.Entry(
      indicator: said.id, cost: price, ceiling: ceiling?.number, place: member.keyPlace,
      ceilingPlace: ceiling?.place)
  }
}
