public import CompositeIndex

/// The cheapest way up: `cei gap UNIT --plan`.
public struct PlanReport: Report {
  /// The form's name and version in JSON.
  public static let schema = "cei/plan/1"

  /// What was found.
  public let analysis: PlanAnalysis

  /// Makes a report.
  public init(_ analysis: PlanAnalysis) {
    self.analysis = analysis
  }

  var assessment: Assessment { analysis.assessment }
  var unit: Unit { assessment.unit(analysis.row) }
  var words: PlanWords { PlanWords(analysis) }

  /// The report for terminals and Markdown.
  public func document(_ language: Language) -> Document {
    var document = ReportHeading.document(assessment, language)
    document.paragraph(words.headline)
    document.table(movesTable(language))
    document.notes(
      words.planNotes.map { Document.Note($0[language]) }
        + words.warnings.map { Document.Note($0[language], .warning) })
    document.blank()
    if !analysis.stairs.isEmpty {
      document.heading(LocalizedText(zh: "进到各名次的最低成本", en: "What each rank costs at least"))
      document.table(stairsTable(language))
    }
    document.blank()
    document.heading(LocalizedText(zh: "不能松懈的地方", en: "What must not slip"))
    document.paragraph(words.threatHeadline)
    if !analysis.threats.slips.isEmpty { document.table(slipsTable(language)) }
    document.notes(words.threatNotes.map { Document.Note($0[language]) })
    return document
  }

  /// The words for `--set` of every move, in the order of the table.
  public var settings: [String] {
    let settings = PlanSettings(analysis)
    return analysis.plan.moves.map { settings.words($0) }
  }

  /// The name of an indicator.
  func name(_ indicator: Int, _ language: Language) -> String {
    assessment.scheme.indicators[indicator].said.name[language]
  }

  /// A value in an indicator's own unit.
  func value(_ value: Double?, _ indicator: Int, _ language: Language) -> String {
    guard let value else { return "" }
    return FigureText.value(
      value, unit: assessment.scheme.indicators[indicator].said.unit, language)
  }
}
