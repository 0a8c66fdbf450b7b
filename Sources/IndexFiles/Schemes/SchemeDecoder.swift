internal import CompositeIndex

/// Turns the merged JSON of a scheme into a `Scheme` and keeps every problem on the way.
struct SchemeDecoder {
  private(set) var problems: [Diagnostic] = []
  /// The result whose learnt parameters are to be kept.
  var frozen: FrozenName?
  /// Experts' weights that the uncertainty names.
  var spreadFiles: [SpreadFile] = []

  mutating func report(_ problem: Diagnostic) { problems.append(problem) }

  /// Reads everything that is there.
  ///
  /// - Parameter isWhole: whether a missing part is a mistake; not so where the parent file could
  ///   not be read.
  mutating func scheme(_ json: JSONValue, isWhole: Bool) -> Scheme {
    check(json, SchemeShape.root.keys)
    if isWhole {
      for key in ["indicators", "tree", "weights"] { require(key, in: json) }
    }
    _ = string(json.member("$schema"))
    _ = string(json.member("extends"))
    var scheme = Scheme(
      id: schemeId(json.member("scheme")), version: string(json.member("version")) ?? "",
      title: text(json.member("title")) ?? LocalizedText(""),
      note: text(json.member("note")) ?? LocalizedText(""),
      indicators: [], tree: [], weights: [])
    scheme.variables = entries(json.member("variables")) { $0.variable($1) }
    scheme.indicators = entries(json.member("indicators")) { $0.indicator($1) }
    scheme.dimensions = entries(json.member("dimensions")) { $0.dimension($1) }
    scheme.tree = entries(json.member("tree")) { $0.branch($1) }
    scheme.weights = entries(json.member("weights")) { $0.weight($1) }
    scheme.weightsAre = word(json.member("weightsAre")) ?? .shares
    scheme.methodology = methodology(json.member("methodology"))
    scheme.bands = bands(json.member("bands"))
    scheme.vetoes = vetoes(json.member("veto"))
    scheme.bonus = bonus(json.member("bonus"))
    scheme.published = published(json.member("published"))
    scheme.uncertainty = uncertainty(json.member("uncertainty"))
    scheme.record = record(json.member("record"))
    scheme.places = SchemePlaces(json).places
    return scheme
  }

  private mutating func schemeId(_ member: JSONMember?) -> String {
    guard let member, let id = string(member) else { return "" }
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
    }
    if !isPlain { report(.badId(id, at: member.value.place)) }
    return id
  }

  private mutating func entries<Entry>(
    _ member: JSONMember?, _ read: (inout SchemeDecoder, JSONMember) -> Entry?
  ) -> [Entry] {
    var entries: [Entry] = []
    for entry in members(of: member)?.members ?? [] {
      if let entry = read(&self, entry) { entries.append(entry) }
    }
    return entries
  }

  // MARK: Named parts

  private mutating func variable(_ member: JSONMember) -> Variable? {
    guard let value = object(member, SchemeShape.variable) else { return nil }
    return Variable(
      id: member.key, name: text(value.member("name")) ?? LocalizedText(member.key),
      unit: text(value.member("unit")) ?? LocalizedText(""),
      aliases: nameList(value.member("aliases")) ?? [])
  }

  private mutating func indicator(_ member: JSONMember) -> IndicatorDefinition? {
    guard let value = object(member, SchemeShape.indicator) else { return nil }
    var indicator = IndicatorDefinition(
      id: member.key, name: text(value.member("name")) ?? LocalizedText(member.key),
      direction: word(value.member("direction"), code: .directionMissing))
    indicator.value = formula(value.member("value"), of: member.key)
    indicator.unit = text(value.member("unit")) ?? LocalizedText("")
    indicator.smallNumbers = method(value.member("smallNumbers"), takesWord: true)
    indicator.impute = method(value.member("impute"), takesWord: true)
    indicator.treat = method(value.member("treat"), takesWord: true)
    indicator.normalise = method(value.member("normalise"))
    indicator.note = text(value.member("note")) ?? LocalizedText("")
    return indicator
  }

  private mutating func formula(_ member: JSONMember?, of id: String) -> ValueFormula {
    guard let value = object(member, SchemeShape.formula) else { return ValueFormula(of: [id]) }
    return ValueFormula(
      of: names(value.member("of"), mayBeEmpty: false) ?? [id],
      minus: names(value.member("minus")) ?? [], per: names(value.member("per")) ?? [],
      times: number(value.member("times")) ?? 1, scopes: nameList(value.member("scope")) ?? [],
      lag: lag(value.member("lag")))
  }

  private mutating func dimension(_ member: JSONMember) -> Scheme.Named? {
    guard let value = object(member, SchemeShape.dimension) else { return nil }
    _ = text(value.member("note"))
    return Scheme.Named(
      id: member.key, name: text(value.member("name")) ?? LocalizedText(member.key))
  }

  private mutating func branch(_ member: JSONMember) -> Scheme.Branch? {
    guard let children = list(member) else { return nil }
    return Scheme.Branch(node: member.key, children: children.compactMap { name($0) })
  }

  private mutating func weight(_ member: JSONMember) -> Scheme.Weight? {
    number(member).map { Scheme.Weight(node: member.key, value: $0) }
  }
}
