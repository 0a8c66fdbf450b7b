public import CompositeIndex

/// Reads what raising indicators costs: a CSV table or a JSON object.
///
/// The table has the columns `indicator` (id or name), `cost` (for one of the indicator's own units,
/// above 0) and `ceiling` (the best value that can be had, in the same unit; empty for the best that
/// any unit has). The object is `{ "costs": { "id": { "cost": 2, "ceiling": 95 } } }`; a bare number is
/// the cost.
public enum CostReader {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: a path that ends in `.json`, or a table; `-` is standard input.
  ///   - scheme: whose indicators are meant.
  /// - Throws: every problem, with line and column.
  public static func read(
    _ path: String, encoding: TextEncoding? = nil, scheme: ResolvedScheme,
    files: DatasetFiles = .disk
  ) throws(Diagnostics) -> ImprovementCosts {
    var session = ReadingSession(files, encoding: encoding)
    let names = IndicatorNames(scheme)
    var entries: [ImprovementCosts.Entry] = []
    if path.hasSuffix(".json") {
      let value = try json(path, files)
      entries = CostObject(names).read(value, log: &session.log)
    } else if var table = session.table(path) {
      entries = CostTable.read(&table, names, log: &session.log)
      session.finish(table, rows: entries.count)
    }
    session.log.reportRepeated(entries)
    if entries.isEmpty, !session.log.hasErrors {
      session.log.report(.noCosts(at: SourcePlace(file: path, line: 1)))
    }
    guard !session.log.hasErrors else { throw Diagnostics(session.problems) }
    return .listed(entries, file: Home.plainLabel(for: path))
  }

  private static func json(
    _ path: String, _ files: DatasetFiles
  ) throws(Diagnostics) -> JSONValue {
    let bytes: [UInt8]
    do { bytes = try files.load(path) } catch { throw Diagnostics([error]) }
    let (value, problems) = JSONParser.parse(bytes, file: path)
    guard let value, problems.isEmpty else { throw Diagnostics(problems) }
    return value
  }
}

/// The indicators of a scheme, found by id or by name in either language.
struct IndicatorNames {
  private let said: [IndicatorDefinition]

  init(_ scheme: ResolvedScheme) { said = scheme.indicators.map(\.said) }

  func find(_ text: String) -> IndicatorDefinition? {
    said.first { $0.id == text }
      ?? said.first { one in
        Language.allCases.contains { NameFolding.fold(one.name[$0]) == NameFolding.fold(text) }
      }
  }

  /// Says that there is no such indicator.
  func unknown(_ text: String, at place: SourcePlace) -> Diagnostic {
    let known = said.flatMap { [$0.id, $0.name.zh, $0.name.en] }
    let guess = NearestName.suggestion(for: text, in: known)
    return Diagnostic(
      .error, .badCost,
      LocalizedText(
        zh: "方案没有在用的指标 \"\(text)\"", en: "the scheme uses no indicator \"\(text)\""), at: place,
      fix: guess.map { LocalizedText(zh: "是否想写 \"\($0)\"？", en: "did you mean \"\($0)\"?") }
        ?? LocalizedText(
          zh: "可用：\(said.map(\.id).joined(separator: "、"))",
          en: "available: \(said.map(\.id).joined(separator: ", "))"))
  }
}

extension ProblemLog {
  /// Says which indicators have several costs: an id and a name may mean the same one.
  mutating func reportRepeated(_ entries: [ImprovementCosts.Entry]) {
    for (position, entry) in entries.enumerated() {
      guard let place = entry.place,
        let first = entries[..<position].first(where: { $0.indicator == entry.indicator })
      else { continue }
      report(.costTwice(entry.indicator, first: first.place?.line, at: place))
    }
  }
}

/// A cost of one unit, within reason.
struct UnitCost {
  /// Beyond these, sums of costs are no numbers any more.
  static let range = 1e-9...1e15

  /// What is wrong with a cost, if anything.
  static func problem(_ cost: Double, _ text: String, at place: SourcePlace) -> Diagnostic? {
    if !(cost > 0) { return .costNotPositive(text, at: place) }
    return range.contains(cost) ? nil : .costBeyondReason(text, at: place)
  }
}

extension Diagnostic {
  static func costTwice(_ id: String, first: Int?, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .badCost,
      LocalizedText(
        zh: "指标 \"\(id)\" 的成本写了两次", en: "the indicator \"\(id)\" has two costs"), at: place,
      fix: LocalizedText(zh: "只留一个", en: "keep one of them"),
      note: first.map {
        LocalizedText(zh: "第一次在第 \($0) 行", en: "the first is on line \($0)")
      })
  }

  static func costBeyondReason(_ text: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .badCost,
      LocalizedText(
        zh: "成本 \(text) 超出可算的范围", en: "the cost \(text) is beyond what can be computed with"),
      at: place,
      fix: LocalizedText(
        zh: "换一个单位，使成本在 0.000000001 与 1000000000000000 之间",
        en: "use another unit, so that costs lie between 0.000000001 and 1000000000000000"))
  }

  static func noCosts(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .badCost,
      LocalizedText(zh: "没有列出任何指标的成本", en: "no indicator has a cost"), at: place,
      fix: LocalizedText(
        zh: "每行写指标、单位成本和上限，例如 complaint_density,2,40；不写 --costs 则按每分同价",
        en:
          "write indicator, cost and ceiling on each line, such as complaint_density,2,40; without "
          + "--costs every point costs the same"))
  }

  static func costNotPositive(_ text: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .badCost,
      LocalizedText(zh: "成本 \(text) 不大于 0", en: "the cost \(text) is not above 0"), at: place,
      fix: LocalizedText(
        zh: "写指标每变动一个单位的成本，不分方向；不能变动的指标不要列出",
        en: "give the cost of changing the indicator by one unit, whichever way is good; leave out "
          + "what cannot be changed"))
  }
}
