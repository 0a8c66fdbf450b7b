internal import CompositeIndex

/// The lines that open a report on one result.
enum ReportHeading {
  /// A document that opens with what was assessed, by which scheme, for which period.
  static func document(_ assessment: Assessment, _ language: Language) -> Document {
    let header = RankingHeader([assessment])
    var document = Document(language: language, caption: header.banner(language))
    let data = assessment.dataset.title[language]
    let title = header.title[language] + (data.isEmpty ? "" : " | " + data)
    document.blocks.append(.heading(title, level: 1))
    document.notes(
      assessment.findings.compactMap { finding in
        guard case .changed = finding.kind else { return nil }
        return Document.Note(FindingSentences(assessment).sentence(finding)[language])
      })
    return document
  }

  /// The same facts for JSON, with the unit that the report is about.
  static func members(_ assessment: Assessment, row: Int) -> [JSONOutput.Member] {
    let unit = assessment.unit(row)
    return members(assessment) + [
      .init("unit", ["code": .string(unit.code), "name": .text(unit.name)])
    ]
  }

  /// The same facts for JSON.
  static func members(_ assessment: Assessment) -> [JSONOutput.Member] {
    [
      .init("dataset", .string(assessment.dataset.id)),
      .init("synthetic", .bool(assessment.isSynthetic)),
      .init("scheme", .string(assessment.scheme.said.id)),
      .init("schemeVersion", .string(assessment.scheme.said.version)),
      .init("period", .string(orNull: assessment.period?.label)),
    ]
  }
}
