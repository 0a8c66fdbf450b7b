public import CompositeIndex

/// Reads uncertain factors as typed behind `--factor`: `weights=jitter:25`, `measurement`,
/// `normalise=min-max,z-score`, `denominators.ID=population,gdp`, `leaveOut=indicators`.
public enum UncertaintyReader {
  /// The name of the option in places of what was typed.
  public static let file = "--factor"

  /// The words that may stand before the equals sign.
  public static var names: [String] { SchemeShape.factorKeys }

  /// Reads factors.
  ///
  /// A name without a value is what the scheme says of that factor, or its usual value.
  ///
  /// - Parameters:
  ///   - texts: as typed.
  ///   - at: the node whose children's weights are uncertain, or `leaves`; for `weights`.
  ///   - scheme: what the scheme says.
  ///   - files: where experts' weights and linear conditions come from.
  /// - Returns: the factors in the order typed, and the files that they name.
  /// - Throws: all that is wrong.
  public static func read(
    _ texts: [String], at nodes: [String] = [], scheme: Scheme, files: SchemeFiles = .disk()
  ) throws(Diagnostics) -> (factors: [UncertaintyFactor], inputs: [InputFile]) {
    var decoder = SchemeDecoder()
    var settings = UncertaintySettings()
    var problems: [Diagnostic] = []
    let places = nodes.enumerated().filter { !nodes[..<$0].contains($1) }.map(\.element)
    for text in texts {
      do throws(Diagnostic) {
        let typed = try TypedFactor(text, at: places)
        if let known = typed.isBare ? said(typed.name, scheme) : nil {
          settings.factors += known
        } else {
          try decoder.typedFactor(typed.member(), into: &settings.factors)
        }
      } catch {
        problems.append(error)
      }
    }
    problems += decoder.problems
    if !nodes.isEmpty, !texts.contains(where: { $0.hasPrefix("weights") }), problems.isEmpty {
      problems.append(.placeWithoutWeights(nodes))
    }
    var inputs: [InputFile] = []
    do throws(Diagnostics) {
      inputs = try decoder.readSpreads(
        &settings, scheme: scheme.inputs.first { $0.role == .scheme }?.name ?? "", files)
    } catch {
      problems += error.all
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    return (settings.factors, inputs)
  }

  private static func said(_ name: String, _ scheme: Scheme) -> [UncertaintyFactor]? {
    let own = (scheme.uncertainty?.factors ?? []).filter { factor in
      factor.name == name || factor.name.hasPrefix(name + ".") || factor.name.hasPrefix(name + "@")
    }
    return own.isEmpty ? nil : own
  }
}

/// One factor as typed.
private struct TypedFactor {
  let name: String
  let isBare: Bool
  private let key: String
  private let text: String
  private let nodes: [String]
  private let value: String?

  init(_ text: String, at nodes: [String]) throws(Diagnostic) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    var name = String(parts[0])
    if name == "leave-out" || name.hasPrefix("leave-out.") { name = "leaveOut" }
    if name == "denominator" || name.hasPrefix("denominator.") {
      name = "denominators" + name.dropFirst("denominator".count)
    }
    let place = SourcePlace(
      file: UncertaintyReader.file, line: 1, length: parts[0].unicodeScalars.count)
    var nodes = nodes
    if let sign = name.firstIndex(of: "@"), name[..<sign] == "weights" {
      nodes = name[name.index(after: sign)...].split(separator: "+").map(String.init)
    }
    let head = name.split(whereSeparator: { $0 == "." || $0 == "@" }).first.map(String.init) ?? name
    guard SchemeShape.factorKeys.contains(head) else { throw .unknownFactor(head, at: place) }
    key = head
    self.name = name
    self.nodes = nodes
    self.text = text
    value = parts.count > 1 ? String(parts[1]) : nil
    isBare = parts.count == 1 && nodes.isEmpty
  }

  private var place: SourcePlace {
    SourcePlace(file: UncertaintyReader.file, line: 1, length: text.unicodeScalars.count)
  }

  /// The factor as a scheme file would have it.
  func member() throws(Diagnostic) -> (name: String, member: JSONMember) {
    let place = place
    func member(_ key: String, _ value: JSONValue) -> JSONMember {
      JSONMember(key: key, keyPlace: place, value: value)
    }
    func string(_ text: String) -> JSONValue { JSONValue(.string(text), at: place) }
    switch key {
    case "weights":
      let spread = member("spread", string(value ?? "jitter:25"))
      let at = member("at", JSONValue(.array(nodes.map(string)), at: place))
      let parts = nodes.isEmpty ? [spread] : [spread, at]
      return (name, member(key, JSONValue(.object(parts), at: place)))
    case "measurement", "imputations":
      let parsed = value.map { Self.json($0, place) }
      return (name, member(key, parsed ?? JSONValue(.bool(true), at: place)))
    case "leaveOut":
      return (name, member(key, Self.json(value ?? "indicators", place)))
    default: break
    }
    guard let value, !value.isEmpty else { throw .factorWithoutValue(key, at: place) }
    let list = JSONValue(.array(Self.elements(value, place)), at: place)
    guard key == "denominators" else { return (name, member(key, list)) }
    guard let dot = name.firstIndex(of: ".") else { throw .factorWithoutValue(key, at: place) }
    let indicator = String(name[name.index(after: dot)...])
    return (
      name, member(key, JSONValue(.object([member(indicator, list)]), at: place))
    )
  }

  /// JSON where the text is JSON, otherwise the text itself.
  private static func json(_ text: String, _ place: SourcePlace) -> JSONValue {
    let (value, problems) = JSONParser.parse(Array(text.utf8), file: UncertaintyReader.file)
    return value.flatMap { problems.isEmpty ? $0 : nil } ?? JSONValue(.string(text), at: place)
  }

  /// Choices between commas, those within brackets belonging to one choice; `a+b` are two variables.
  private static func elements(_ text: String, _ place: SourcePlace) -> [JSONValue] {
    var (parts, depth, isQuoted) = ([""], 0, false)
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, "{[(".contains(character) { depth += 1 }
      if !isQuoted, "}])".contains(character) { depth -= 1 }
      if character == ",", depth == 0, !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map { part in
      if part.hasPrefix("{") {
        return json(part, place)
      }
      let sum = part.split(separator: "+").map(String.init)
      return sum.count > 1
        ? JSONValue(.array(sum.map { JSONValue(.string($0), at: place) }), at: place)
        : JSONValue(.string(part), at: place)
    }
  }
}

extension SchemeDecoder {
  fileprivate mutating func typedFactor(
    _ typed: (name: String, member: JSONMember), into factors: inout [UncertaintyFactor]
  ) {
    let before = factors.count
    factor(typed.member, into: &factors)
    // Several groups of weights, each with a spread of its own, are told apart by their place.
    if factors.count == before + 1, typed.name.hasPrefix("weights@") {
      factors[before].name = typed.name
    }
  }
}
