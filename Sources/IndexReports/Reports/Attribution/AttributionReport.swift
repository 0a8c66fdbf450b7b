public import CompositeIndex

/// Why ranks moved: `cei compare A B --why`.
public struct AttributionReport: Report {
  /// Who moves, and why ranks may not be compared.
  public let comparison: ComparisonReport
  /// The changes, split; `nil` where nothing differs.
  public let attribution: ChangeAttribution
  /// Code of the only unit that is shown, in detail.
  public let unit: String?

  /// Makes a report.
  ///
  /// - Parameter unit: the code of a unit that is shown in detail; all in a table if `nil`.
  public init(
    _ comparison: ComparisonReport, _ attribution: ChangeAttribution, unit: String? = nil
  ) {
    self.comparison = comparison
    self.attribution = attribution
    self.unit = unit
  }

  /// The report for terminals and Markdown.
  public func document(_ language: Language) -> Document {
    let summary = ComparisonSummary(comparison)
    // Nothing differs, or nobody has a rank on both sides: there is no move to explain.
    if summary.isSame || summary.common == 0 || (summary.single != nil && unit == nil) {
      return comparison.document(language)
    }
    var document = Document(language: language)
    document.caption = ResultMarks([attribution.before, attribution.after]).text(language)
    let (old, new) = (comparison.names.before[language], comparison.names.after[language])
    let titles = [attribution.before, attribution.after].map(\.scheme.said.displayTitle)
    let index = titles[0] == titles[1] ? titles[0] : nil
    document.heading(
      LocalizedText(
        zh: (index.map { "\($0[.zh])：" } ?? "") + "\(old) → \(new)，名次为何变动",
        en: (index.map { "\($0[.en]): why" } ?? "Why") + " ranks moved, \(old) -> \(new)"), level: 1
    )
    document.keyValues(
      RankingHeader([attribution.after]).identity(language, before: attribution.before))
    document.blank()
    let words = AttributionWords(self)
    if let detail = attribution.units.first(where: { $0.unit.code == unit }) {
      AttributionDetail(detail, self).add(to: &document)
    } else {
      document.table(AttributionTable(self).table(language))
      document.notes(words.unsplit.map { Document.Note($0[language], .warning) })
    }
    document.notes(comparison.caveatNotes(language))
    document.notes(words.meaning.map { Document.Note($0[language], .muted) })
    if unit == nil {
      document.blank()
      document.paragraph(summary.text)
      if let causes = words.causes { document.paragraph(causes) }
    }
    return document
  }

  /// The switches that the two results differ in.
  var live: [ChangeSwitch] { attribution.live }
}
