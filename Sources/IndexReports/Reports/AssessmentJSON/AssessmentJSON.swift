internal import CompositeIndex

/// The whole answer for other programs, the same in every language.
///
/// `cei schema assessment` prints the JSON Schema; the number at the end of ``schema`` changes when
/// a reader would have to.
public struct AssessmentJSON {
  /// The form's name and version.
  public static let schema = "cei/assessment/1"

  private let report: RankingReport

  /// The form of a report.
  public init(_ report: RankingReport) { self.report = report }

  /// The value to be written.
  public var value: JSONOutput {
    guard let first = report.assessments.first else { return .null }
    let (dataset, scheme) = (first.dataset, first.scheme.said)
    return [
      "schema": .string(Self.schema),
      "tool": ["name": .string(Tool.name), "version": .string(Tool.version)],
      "dataset": [
        "id": .string(dataset.id), "title": .text(dataset.title),
        "synthetic": .bool(dataset.synthetic),
      ],
      "inputs": .array((dataset.inputs + scheme.inputs).map(Self.input)),
      "scheme": .object(
        [
          .init("id", .string(scheme.id)), .init("version", .string(scheme.version)),
          .init("title", .text(scheme.displayTitle)), .init("note", .text(scheme.note)),
        ] + RecordJSON.members(scheme.record)),
      "changes": .array(Self.changes(first)),
      "methodology": MethodologyJSON(first.scheme).value,
      "tree": MethodologyJSON(first.scheme).tree,
      "indicators": MethodologyJSON(first.scheme).indicators,
      "assessments": .array(
        report.assessments.indices.map { number in
          OneAssessmentJSON(report, number: number).value
        }),
      "findings": .array(
        report.assessments.enumerated().flatMap { number, assessment in
          FindingsJSON(assessment, number: number).values
        }),
    ]
  }

  /// What the command line changed, in ids and numbers.
  static func changes(_ assessment: Assessment) -> [JSONOutput] {
    assessment.findings.compactMap { finding in
      if case .changed(let change) = finding.kind { .string(change.words) } else { nil }
    }
  }

  static func input(_ file: InputFile) -> JSONOutput {
    [
      "role": .string(file.role.rawValue), "name": .string(file.name),
      "sha256": .string(file.sha256),
    ]
  }
}
