public import CompositeIndex

/// One part of the answer of `cei stability`.
public protocol StabilitySection: Sendable {
  /// The name of its member in JSON, and what `--show` calls it.
  var key: String { get }
  /// Adds headings, tables and sentences.
  func add(to document: inout Document)
  /// One rectangular table, header first, numbers in full precision.
  func csv(_ language: Language) -> (header: [String], rows: [[String]])
  /// Every number.
  var json: JSONOutput { get }
}

/// How firmly the ranking stands on its weights: `cei stability`.
public struct StabilityReport: Report {
  /// The form's name and version in JSON.
  public static let schema = "cei/stability/1"

  /// The result with the weights as they are.
  public let assessment: Assessment
  /// The parts, in the order in which they are shown; never empty.
  public let sections: [any StabilitySection]
  /// Files beside data and scheme: linear conditions on weights.
  public let inputs: [InputFile]

  /// Makes a report.
  public init(
    _ assessment: Assessment, sections: [any StabilitySection], inputs: [InputFile] = []
  ) {
    self.assessment = assessment
    self.sections = sections
    self.inputs = inputs
  }

  /// For terminals and Markdown.
  public func document(_ language: Language) -> Document {
    let header = RankingHeader([assessment])
    var document = Document(language: language, caption: header.banner(language))
    let title = header.title
    document.heading(
      LocalizedText(zh: "\(title[.zh])：权重稳定性", en: "\(title[.en]): stability under the weights"),
      level: 1)
    document.keyValues(header.identity(language))
    for section in sections {
      document.blank()
      section.add(to: &document)
    }
    return document
  }

  /// The first part.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    sections.first?.csv(language) ?? ([], [])
  }

  /// All parts by their keys.
  public var json: JSONOutput {
    let said = assessment.scheme.said
    let head: [JSONOutput.Member] = [
      .init("schema", .string(Self.schema)),
      .init("tool", ["name": .string(Tool.name), "version": .string(Tool.version)]),
      .init("dataset", .string(assessment.dataset.id)),
      .init("synthetic", .bool(assessment.isSynthetic)),
      .init("scheme", .string(said.id)), .init("version", .string(said.version)),
      .init("period", .string(orNull: assessment.period?.label)),
      .init(
        "inputs",
        .array((assessment.dataset.inputs + said.inputs + inputs).map(AssessmentJSON.input))),
      .init("changes", .array(AssessmentJSON.changes(assessment))),
      .init("units", .integer(assessment.ranking.count)),
    ]
    return .object(head + sections.map { .init($0.key, $0.json) })
  }
}
