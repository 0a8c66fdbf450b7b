internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// How a scheme that the tuning page saves is tied to the one that it started from.
struct TunedScheme {
  private let session: Session
  private let options: AssessmentOptions

  init(_ session: Session, _ options: AssessmentOptions) {
    self.session = session
    self.options = options
  }

  /// What the page is told.
  ///
  /// - Parameter analysis: the intervals; `nil` where there are none.
  func saving(_ analysis: UncertaintyAnalysis?) -> TunerSaving {
    let id = plainId + "-tuned"
    let file = FileAccess.join(folder, TunerSaving.placeholder)
    let parent = Shipped.parentName(of: session.schemeName, from: file)
    let isShipped = Shipped.schemeNames.contains(parent)
    let whole = isWhole ? session.schemeFile.map { Self.output($0, id: id) } : nil
    let seed =
      analysis.flatMap { Self.writable($0.seed) == nil ? ["--seed", "\($0.seed)"] : nil } ?? []
    return TunerSaving(
      id: id, parent: parent, beside: isShipped || whole != nil ? nil : parent, whole: whole,
      command: CommandLineText.of(
        ["rank", session.label] + CommandLineText.option("-w", file) + words + seed),
      scheme: scheme ?? .null, schema: Self.schema, idle: JSONValue.idlePaths, bases: bases,
      uncertainty: analysis.map { ($0.replicates, Self.writable($0.seed)) })
  }

  /// The schema of scheme files without what only people read.
  private static var schema: JSONOutput {
    let said = JSONParser.parse(Array(SchemeSchema.text.utf8), file: "").value
    return said.map { withoutDescriptions(output($0)) } ?? .null
  }

  /// A description is a text; a property of this name is a schema.
  private static func withoutDescriptions(_ value: JSONOutput) -> JSONOutput {
    switch value {
    case .object(let members):
      .object(
        members.compactMap { member in
          if case .string = member.value,
            ["$schema", "$id", "title", "description"].contains(member.name)
          {
            return nil
          }
          return .init(member.name, withoutDescriptions(member.value))
        })
    case .array(let elements): .array(elements.map(withoutDescriptions))
    default: value
    }
  }

  /// What moves scores, as one file would say it.
  private var scheme: JSONOutput? { session.schemeFile.map { Self.output($0.comparable) } }

  /// The files that other schemes may extend.
  private var bases: [TunerSaving.Base] {
    session.schemeBases.map { base in
      let said = Self.output(base.json.comparable)
      let name = base.name.hasSuffix(".json") ? String(base.name.dropLast(5)) : base.name
      return TunerSaving.Base(name: name, scheme: said == scheme ? nil : said)
    }
  }

  /// A seed that a JSON number holds exactly.
  private static func writable(_ seed: UInt64) -> Int? {
    seed <= 9_007_199_254_740_991 ? Int(seed) : nil
  }

  /// Whether more than weights is changed, or there is no file to extend.
  private var isWhole: Bool {
    session.schemeName == FileAccess.standardStream || options.ties != nil
      || !(options.set + options.drop + options.only + options.add).isEmpty
  }

  /// Where the saved file is to lie: beside the parent unless that one is shipped.
  private var folder: String {
    guard let path = try? Shipped.schemePath(session.schemeName),
      path != FileAccess.standardStream
    else { return "" }
    let name = Shipped.parentName(of: session.schemeName, from: path)
    return Shipped.schemeNames.contains(name) ? "" : FileAccess.folder(of: path)
  }

  private var plainId: String {
    let parts = session.scheme.said.id.lowercased().unicodeScalars
      .split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }
    return parts.isEmpty ? "weights" : parts.map(String.init).joined(separator: "-")
  }

  /// The words of the command that are no part of the scheme.
  private var words: [String] {
    var words = [("--period", options.period)] + options.without.map { ("--without", $0) }
    words.append(("--encoding", options.encoding?.rawValue))
    words += options.set.filter { $0.hasPrefix("score.") || $0.hasPrefix("value.") }
      .map { ("--set", $0) }
    return words.flatMap(CommandLineText.option)
  }

  /// A scheme of its own: without a parent and with another name.
  private static func output(_ value: JSONValue, id: String) -> JSONOutput {
    guard case .object(let members) = output(value) else { return .null }
    let kept = members.filter { !["scheme", "extends", "record"].contains($0.name) }
    return .object([.init("scheme", .string(id))] + kept)
  }

  private static func output(_ value: JSONValue) -> JSONOutput {
    switch value.kind {
    case .object(let members): .object(members.map { .init($0.key, output($0.value)) })
    case .array(let elements): .array(elements.map(output))
    case .string(let text): .string(text)
    case .number(let number, _): .number(number)
    case .bool(let flag): .bool(flag)
    case .null: .null
    }
  }
}
