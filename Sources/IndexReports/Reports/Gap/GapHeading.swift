internal import CompositeIndex

/// The lines that open a report on one unit.
enum ReportHeading {
  /// A document that opens with what was assessed, by which scheme, for which period.
  static func document(_ assessment: Assessment, _ language: Language) -> Document {
    let synthetic = LocalizedText(zh: "〔示例数据·虚构〕", en: "[made-up sample data]")
    var document = Document(
      language: language, caption: assessment.dataset.synthetic ? synthetic[language] : nil)
    let title = assessment.dataset.title[language]
    let scheme = assessment.scheme.said.displayTitle[language]
    let period = assessment.period.map { " " + $0.label } ?? ""
    document.blocks.append(.heading("\(scheme)\(period) | \(title)", level: 1))
    return document
  }

  /// The same facts for JSON.
  static func members(_ assessment: Assessment, row: Int) -> [JSONOutput.Member] {
    let unit = assessment.unit(row)
    return [
      .init("dataset", .string(assessment.dataset.id)),
      .init("synthetic", .bool(assessment.dataset.synthetic)),
      .init("scheme", .string(assessment.scheme.said.id)),
      .init("schemeVersion", .string(assessment.scheme.said.version)),
      .init("period", .string(orNull: assessment.period?.label)),
      .init("unit", ["code": .string(unit.code), "name": .text(unit.name)]),
    ]
  }
}
