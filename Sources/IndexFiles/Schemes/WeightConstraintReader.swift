public import CompositeIndex

/// Reads linear conditions on weights: `--within @FILE.json`, `--factor weights=@FILE.json`.
public enum WeightConstraintReader {
  private static let rootKeys = ["$schema", "note", "total", "constraints"]
  private static let keys = ["name", "weights", "within", "atLeast", "atMost", "equals"]

  /// Reads a set of weights as it is typed: words, or `@` and a file of conditions.
  ///
  /// - Returns: the set, and the file that was read.
  /// - Throws: words that are no set, and every problem of the file with its line and column.
  public static func choice(
    _ text: String
  ) throws(Diagnostics) -> (choice: WeightChoice, input: InputFile?) {
    guard case .conditions(let path) = WeightWords(text) else {
      return (try WeightChoice(text), nil)
    }
    let bytes: [UInt8]
    do { bytes = try FileAccess.read(path) } catch { throw Diagnostics([error]) }
    let all = try read(bytes, file: path)
    return (
      .constraints(all),
      InputFile(role: .scheme, name: Home.plainLabel(for: path), sha256: SHA256.hex(of: bytes))
    )
  }

  /// Reads conditions.
  ///
  /// - Throws: every problem with its line and column.
  public static func read(
    _ bytes: [UInt8], file: String
  ) throws(Diagnostics) -> [WeightConstraint] {
    let (value, syntax) = JSONParser.parse(bytes, file: file)
    guard let value, syntax.isEmpty else { throw Diagnostics(syntax) }
    var problems: [Diagnostic] = []
    for member in value.members ?? [] where !rootKeys.contains(member.key) {
      problems.append(.unknownKey(member.key, known: rootKeys, at: member.keyPlace))
    }
    var total = 100.0
    if let said = value["total"] {
      if let number = said.number, number == 1 || number == 100 {
        total = number
      } else {
        problems.append(noTotal(said))
      }
    }
    guard let elements = value["constraints"]?.elements, !elements.isEmpty else {
      problems.append(
        value["constraints"].map {
          .wrongType(
            "constraints",
            expected: LocalizedText(zh: "非空数组", en: "an array that is not empty"), found: $0)
        } ?? .missingKey("constraints", at: value.place))
      throw Diagnostics(problems)
    }
    var decoder = ConstraintDecoder(file: file, total: total, known: keys)
    let all = elements.flatMap { decoder.constraints($0) }
    problems += decoder.problems
    guard problems.isEmpty else { throw Diagnostics(problems) }
    return all
  }

  /// What a total other than 1 or 100 is told.
  private static func noTotal(_ said: JSONValue) -> Diagnostic {
    guard let number = said.number else {
      let expected = LocalizedText(zh: "1 或 100", en: "1 or 100")
      return .wrongType("total", expected: expected, found: said)
    }
    let found = Numerals.short(number)
    return .scheme(
      .wrongType, "\"total\" 应为 1 或 100，却是 \(found)", "\"total\" must be 1 or 100, not \(found)",
      at: said.place,
      fix: LocalizedText(zh: "百分数写 100，占比写 1", en: "write 100 for per cent, 1 for shares"))
  }
}

/// One condition after the other.
private struct ConstraintDecoder {
  let file: String
  let total: Double
  let known: [String]
  var problems: [Diagnostic] = []

  /// One condition; two where both ends of a share of one node are given.
  mutating func constraints(_ value: JSONValue) -> [WeightConstraint] {
    guard let members = value.members else {
      wrong("constraints[]", LocalizedText(zh: "对象", en: "an object"), value)
      return []
    }
    for member in members where !known.contains(member.key) {
      problems.append(.unknownKey(member.key, known: known, at: member.keyPlace))
    }
    let terms = terms(value)
    let (least, most) = bounds(value)
    var within: WeightConstraint.Term?
    if let said = value["within"] {
      if let id = said.string {
        within = .init(node: id, factor: 1, place: said.place)
      } else {
        wrong("within", LocalizedText(zh: "节点的 id", en: "the id of a node"), said)
      }
    }
    var name: String?
    if let said = value["name"] {
      name = said.string
      if name == nil { wrong("name", LocalizedText(zh: "字符串", en: "a string"), said) }
    }
    func constraint(_ least: Double, _ most: Double) -> WeightConstraint {
      WeightConstraint(
        terms: terms, within: within, atLeast: least, atMost: most, name: name, file: file,
        place: value.place)
    }
    if within != nil, least.isFinite, most.isFinite, least != most {
      return [constraint(least, .infinity), constraint(-.infinity, most)]
    }
    return [constraint(least, most)]
  }

  private mutating func terms(_ value: JSONValue) -> [WeightConstraint.Term] {
    guard let said = value["weights"] else {
      problems.append(.missingKey("weights", at: value.place))
      return []
    }
    guard let members = said.members, !members.isEmpty else {
      wrong("weights", LocalizedText(zh: "非空对象", en: "an object that is not empty"), said)
      return []
    }
    var terms: [WeightConstraint.Term] = []
    for member in members {
      guard let factor = member.value.number else {
        wrong(member.key, LocalizedText(zh: "数字", en: "a number"), member.value)
        continue
      }
      terms.append(.init(node: member.key, factor: factor, place: member.keyPlace))
    }
    return terms
  }

  private mutating func bounds(_ value: JSONValue) -> (Double, Double) {
    var found: [String: Double] = [:]
    for key in ["atLeast", "atMost", "equals"] {
      guard let said = value[key] else { continue }
      guard let number = said.number else {
        wrong(key, LocalizedText(zh: "数字", en: "a number"), said)
        continue
      }
      found[key] = number / total
    }
    if value["atLeast"] == nil, value["atMost"] == nil, value["equals"] == nil {
      problems.append(
        .missingKey(
          "atLeast", at: value.place,
          fix: LocalizedText(
            zh: "加上 atLeast、atMost 或 equals", en: "add atLeast, atMost or equals")))
    }
    if let equals = found["equals"] { return (equals, equals) }
    let (least, most) = (found["atLeast"] ?? -.infinity, found["atMost"] ?? .infinity)
    if least > most {
      problems.append(
        .scheme(
          .badWeightSet, "atLeast 大于 atMost", "atLeast is above atMost", at: value.place,
          fix: LocalizedText(zh: "交换两者", en: "exchange them")))
    }
    return (least, most)
  }

  private mutating func wrong(_ key: String, _ expected: LocalizedText, _ value: JSONValue) {
    problems.append(.wrongType(key, expected: expected, found: value))
  }
}
