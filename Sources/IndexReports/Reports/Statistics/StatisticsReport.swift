public import CompositeIndex

/// Whether the indicators can carry the index, and what really counts: `cei stats`.
public struct StatisticsReport: Report {
  /// One part of the statistics.
  public enum Section: String, CaseIterable, Sendable {
    /// The table of indicators with what to look at.
    case indicators
    /// Correlations of indicators with what they are or could be divided by.
    case denominators
    /// Correlations within and across dimensions, and with what stands above.
    case correlations
    /// Cronbach's alpha.
    case reliability
    /// Principal components.
    case components
    /// Influence against weight.
    case influence
    /// Funnel limits of rates.
    case funnel
    /// Everything.
    case all
  }

  /// The statistics.
  public let audit: Audit
  /// What is shown; a summary of what matters most if `nil`.
  public let section: Section?

  /// Makes a report.
  public init(_ audit: Audit, section: Section? = nil) {
    self.audit = audit
    self.section = section
  }

  var assessment: Assessment { audit.assessment }
  var scheme: ResolvedScheme { audit.assessment.scheme }

  /// The display name of a node.
  func name(_ node: Int, _ language: Language) -> String { scheme.nodes[node].name[language] }

  func shows(_ part: Section) -> Bool { section == part || section == .all }

  /// The report for terminals and Markdown.
  public func document(_ language: Language) -> Document {
    var document = ReportHeading.document(assessment, language)
    addBasis(to: &document)
    if section == nil || shows(.indicators) { addIndicators(to: &document) }
    if shows(.denominators) { addDenominators(to: &document) }
    if shows(.correlations) { addCorrelations(to: &document) }
    if shows(.reliability) { addReliability(to: &document) }
    if shows(.components) { addComponents(to: &document) }
    if section == nil || shows(.influence) { addInfluence(to: &document) }
    if shows(.funnel) { addFunnels(to: &document) }
    if section == nil || section == .all { addWarnings(to: &document) }
    return document
  }

  /// How many units and indicators there are, and of which step the figures are.
  private func addBasis(to document: inout Document) {
    let units = UnitWords(assessment).count(assessment.units.count)
    let indicators = scheme.indicators.count
    document.paragraph(
      LocalizedText(
        zh: "\(units.zh)（不论是否参与排名），\(indicators) 项指标。",
        en: "\(units.en), ranked or not, and "
          + Sentences(.en).count(indicators, zh: "", en: "indicator") + "."))
  }

  /// What the makers of the scheme should look at, or that there is nothing.
  private func addWarnings(to document: inout Document) {
    document.heading(LocalizedText(zh: "提醒", en: "Warnings"))
    let words = AuditWords(self)
    let sentences = audit.warnings.map { words.sentence($0)[document.language] }
    if sentences.isEmpty {
      document.paragraph(
        LocalizedText(
          zh: "没有重复、相互抵消或没有差异的指标。",
          en: "No indicators repeat each other, cancel out or are the same everywhere."))
    }
    document.notes(sentences.map { Document.Note($0, .warning) })
    if section == nil {
      document.blank()
      document.notes([
        Document.Note(
          LocalizedText(
            zh: "另有 --section denominators（与分母的相关）、correlations（相关）、reliability（信度）、"
              + "components（主成分）、funnel（漏斗界限）、all（全部）。",
            en:
              "More with --section denominators, correlations, reliability, components, funnel or all."
          )[
            document.language], .muted)
      ])
    }
  }
}
