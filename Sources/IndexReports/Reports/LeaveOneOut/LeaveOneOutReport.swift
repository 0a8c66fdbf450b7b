public import CompositeIndex

/// How much the ranking hangs on every indicator or dimension: `cei compare --drop-each`.
public struct LeaveOneOutReport: Report {
  /// The form's name and version in JSON.
  public static let schema = "cei/leave-one-out/1"

  /// What was computed.
  public let analysis: LeaveOneOut

  /// Reports an analysis.
  public init(_ analysis: LeaveOneOut) { self.analysis = analysis }

  /// For terminals and Markdown.
  public func document(_ language: Language) -> Document {
    let header = RankingHeader([analysis.base])
    var document = Document(language: language, caption: header.banner(language))
    let title = header.title
    let what = LeaveOneOutWords(analysis).items
    document.heading(
      LocalizedText(
        zh: "\(title[.zh])：逐个去掉\(what.zh)", en: "\(title[.en]): each \(what.en) left out in turn"),
      level: 1)
    document.keyValues(header.facts(language))
    document.blank()
    document.table(LeaveOneOutTable(analysis).table(language))
    document.notes(
      LeaveOneOutWords(analysis).notes.map { Document.Note($0[language], .warning) })
    document.blank()
    document.paragraph(LeaveOneOutWords(analysis).summary)
    return document
  }

  /// One row for each node, numbers in full precision, empty where there is none.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    LeaveOneOutTable(analysis).csv
  }

  /// Every effect with its numbers.
  public var json: JSONOutput {
    let base = analysis.base
    let said = base.scheme.said
    let level: JSONOutput =
      switch analysis.level {
      case .indicators: "indicators"
      case .depth(let depth): .integer(depth)
      }
    return [
      "schema": .string(Self.schema),
      "tool": ["name": .string(Tool.name), "version": .string(Tool.version)],
      "dataset": .string(base.dataset.id), "synthetic": .bool(base.isSynthetic),
      "scheme": .string(said.id), "version": .string(said.version),
      "period": .string(orNull: base.period?.label),
      "inputs": .array((base.dataset.inputs + said.inputs).map(AssessmentJSON.input)),
      "changes": .array(AssessmentJSON.changes(base)),
      "level": level, "units": .integer(base.ranking.count),
      "summary": .text(LeaveOneOutWords(analysis).summary),
      "rows": .array(analysis.effects.map(row)),
    ]
  }

  private func row(_ effect: LeaveOneOut.Effect) -> JSONOutput {
    let node = analysis.base.scheme.nodes[effect.node]
    let outcome = try? effect.outcome.get()
    func codes(_ units: [Unit]?) -> JSONOutput { .array((units ?? []).map { .string($0.code) }) }
    return [
      "node": .string(node.id), "name": .text(node.name), "depth": .integer(node.depth),
      "weight": .number(node.effectiveWeight),
      "common": outcome.map { .integer($0.common) } ?? .null,
      "meanShift": .number(orNull: outcome?.meanShift),
      "largestShift": .number(orNull: outcome?.largestShift), "movers": codes(outcome?.movers),
      "tau": .number(orNull: outcome?.tau), "leaders": codes(outcome?.leaders),
      "changesLeader": outcome.map { .bool($0.changesLeader) } ?? .null,
      "notRanked": codes(outcome?.lost), "newlyRanked": codes(outcome?.joined),
      "problem": .text(LeaveOneOutWords.problem(effect)),
    ]
  }
}
