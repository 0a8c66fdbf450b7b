internal import CompositeIndex

/// What files that leave a page say of where they are from, since the page's headings stay behind.
struct FileOrigin {
  /// The scheme and the period, with which their names begin.
  let prefix: String
  /// That data are made up, or that this is a scenario; may be `nil`.
  let banner: String?
  private let index: String
  private let period: String?
  private let language: Language

  init(_ assessment: Assessment, _ language: Language) {
    let label = assessment.period?.label ?? PeriodWords.span(assessment.window)?.en
    prefix = [assessment.scheme.said.id, label ?? ""].filter { !$0.isEmpty }.joined(separator: "-")
    banner = ResultMarks([assessment]).text(language)
    index = assessment.scheme.said.displayTitle[language]
    period = assessment.periodText?[language]
    self.language = language
  }

  /// What stands above a saved drawing: the index and the figure's own title, with the period.
  func heading(of figure: Figure) -> [String] {
    var title = figure.title
    if let period, !title.contains(period) { title += Sentences(language).aside(period) }
    let line = LocalizedText(zh: "\(index)：\(title)", en: "\(index): \(title)")[language]
    // Bold letters are wider than those that are measured.
    return TextExtent.of(line, size: 13) * 1.1 <= figure.drawing.width ? [line] : [index, title]
  }
}
