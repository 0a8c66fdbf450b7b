internal import CompositeIndex

/// The block `uncertainty` of a scheme; factors on the command line are read in the same way.
extension SchemeDecoder {
  /// A file that a spread of weights names and that is still to be read.
  struct SpreadFile {
    /// Number of the factor among the settings'.
    var factor: Int
    var words: WeightWords
    var place: WeightPlace
    var said: SourcePlace
  }

  mutating func uncertainty(_ member: JSONMember?) -> UncertaintySettings? {
    guard let value = object(member, SchemeShape.uncertainty) else { return nil }
    var settings = UncertaintySettings()
    for member in value.members ?? [] where SchemeShape.factorKeys.contains(member.key) {
      factor(member, into: &settings.factors)
    }
    settings.replicates = whole(value.member("replicates"), from: 1).map { Int($0) }
    settings.seed = whole(value.member("seed"), from: 0).map { UInt64($0) }
    settings.top = whole(value.member("top"), from: 1).map { Int($0) }
    if let per = value.member("interval"), let number = number(per) {
      if number > 0, number < 100 {
        settings.interval = number / 100
      } else {
        report(.badInterval(at: per.value.place))
      }
    }
    return settings
  }

  private mutating func whole(_ member: JSONMember?, from least: Double) -> Double? {
    guard let member, let number = number(member) else { return nil }
    if number >= least, number <= 9_007_199_254_740_991, number == number.rounded() {
      return number
    }
    report(.badCount(member.key, number, from: Int(least), at: member.value.place))
    return nil
  }

  /// One factor by its key.
  mutating func factor(_ member: JSONMember, into factors: inout [UncertaintyFactor]) {
    if member.value.isNull || member.value.bool == false { return }
    switch member.key {
    case "weights": weights(member, into: &factors)
    case "measurement": flag(member, .measurement, into: &factors)
    case "imputations": flag(member, .imputedDraws, into: &factors)
    case "denominators":
      for entry in members(of: member)?.members ?? [] {
        list(entry, name: "denominators.\(entry.key)", into: &factors) { decoder, element in
          decoder.names(element, mayBeEmpty: false).map {
            .denominator(indicator: entry.key, per: $0)
          }
        }
      }
    case "leaveOut": leaveOut(member, into: &factors)
    default: methods(member, into: &factors)
    }
  }

  private mutating func flag(
    _ member: JSONMember, _ source: UncertaintyFactor.Source,
    into factors: inout [UncertaintyFactor]
  ) {
    guard member.value.bool == true else {
      report(
        .wrongType(
          member.key, expected: LocalizedText(zh: "true 或 false", en: "true or false"),
          found: member.value))
      return
    }
    factors.append(UncertaintyFactor(name: member.key, source: source))
  }

  private mutating func methods(_ member: JSONMember, into factors: inout [UncertaintyFactor]) {
    list(member, name: member.key, into: &factors) { decoder, element in
      if member.key == "missing" {
        let rule: MissingRule? = decoder.word(element, code: .badFactor)
        return rule.map { .missing($0) }
      }
      guard let choice = decoder.method(element, takesWord: true) else { return nil }
      switch member.key {
      case "normalise": return .normalise(choice)
      case "aggregation": return .aggregation(choice)
      case "treat": return .treat(choice)
      default: return .impute(choice)
      }
    }
  }

  /// A list of choices, each with the words in which it was said.
  private mutating func list(
    _ member: JSONMember, name: String, into factors: inout [UncertaintyFactor],
    _ change: (inout SchemeDecoder, JSONMember) -> SchemeVariation?
  ) {
    var alternatives: [UncertaintyFactor.Alternative] = []
    for element in list(member) ?? [] {
      let label = Self.words(of: element.value)
      if element.value.string == "scheme" {
        alternatives.append(.init(label: label, change: .asSaid))
      } else if let change = change(&self, element) {
        alternatives.append(.init(label: label, change: change))
      }
    }
    factors.append(UncertaintyFactor(name: name, source: .alternatives(alternatives)))
  }

  private mutating func leaveOut(_ member: JSONMember, into factors: inout [UncertaintyFactor]) {
    let level: LeaveOneOut.Level
    if let depth = member.value.number, depth >= 1, depth <= 64, depth == depth.rounded() {
      level = .depth(Int(depth))
    } else {
      switch member.value.string {
      case "indicators": level = .indicators
      case "dimensions": level = .depth(1)
      default:
        report(.badLevel(member.value))
        return
      }
    }
    factors.append(UncertaintyFactor(name: member.key, source: .leavingOut(level)))
  }

  // MARK: Weights

  private mutating func weights(_ member: JSONMember, into factors: inout [UncertaintyFactor]) {
    if let elements = member.value.elements {
      for element in elements {
        weights(
          JSONMember(key: member.key, keyPlace: element.place, value: element), isOne: false,
          into: &factors)
      }
    } else {
      weights(member, isOne: true, into: &factors)
    }
  }

  private mutating func weights(
    _ member: JSONMember, isOne: Bool, into factors: inout [UncertaintyFactor]
  ) {
    var said: JSONMember? = member
    var place = WeightPlace.everyGroup
    if member.value.members != nil {
      guard let value = object(member, SchemeShape.spread) else { return }
      require("spread", in: value)
      said = value.member("spread")
      if let nodes = names(value.member("at"), mayBeEmpty: false) {
        place = nodes == ["leaves"] ? .leaves : .under(nodes)
      }
    }
    guard let said, let text = string(said) else { return }
    let name = isOne ? "weights" : "weights@" + Self.words(of: place)
    guard let words = WeightWords(text) else {
      report(.badSpread(text, at: said.value.place))
      return
    }
    var spread = WeightSpread.within(.simplex)
    if case .spread(let whole) = words {
      spread = whole
    } else {
      spreadFiles.append(
        SpreadFile(factor: factors.count, words: words, place: place, said: said.value.place))
    }
    factors.append(UncertaintyFactor(name: name, source: .weights(spread, at: place)))
  }

  /// A choice in words: `min-max`, `min-max lower=1`, `population+gdp`.
  private static func words(of value: JSONValue) -> String {
    switch value.kind {
    case .string(let text): return text
    case .number(_, let text): return text
    case .bool(let flag): return flag ? "true" : "false"
    case .null: return "null"
    case .array(let elements): return elements.map(words).joined(separator: "+")
    case .object(let members):
      return members.map {
        $0.key == "method" ? words(of: $0.value) : "\($0.key)=\(words(of: $0.value))"
      }
      .joined(separator: " ")
    }
  }

  private static func words(of place: WeightPlace) -> String {
    switch place {
    case .everyGroup: "all"
    case .leaves: "leaves"
    case .under(let nodes): nodes.joined(separator: "+")
    }
  }
}
