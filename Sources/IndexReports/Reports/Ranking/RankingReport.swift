public import CompositeIndex

/// The ranking of one or more periods, with everything needed to judge it.
public struct RankingReport: Report {
  /// One result for each period.
  public let assessments: [Assessment]
  /// What each result is compared with, in the same order; short or empty where nothing is.
  public let comparisons: [RankComparison?]
  /// How far the ranks of each result may be off; missing ones mean no interval column.
  public let intervals: [RankIntervals?]
  /// Which differences of each result are real; missing ones mean that nobody asked.
  public let differences: [AskedDifferences?]
  /// How it is shown.
  public let options: RankingOptions

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - assessments: of the same scheme and data.
  ///   - comparisons: each with its assessment as `after`; missing ones mean no column of changes.
  ///   - intervals: in the same order.
  ///   - differences: in the same order.
  ///   - options: how it is shown.
  public init(
    _ assessments: [Assessment], comparisons: [RankComparison?] = [],
    intervals: [RankIntervals?] = [], differences: [AskedDifferences?] = [],
    options: RankingOptions = RankingOptions()
  ) {
    self.assessments = assessments
    self.comparisons = comparisons
    self.intervals = intervals
    self.differences = differences
    self.options = options
  }

  /// The comparison that belongs to an assessment.
  func comparison(_ number: Int) -> RankComparison? {
    comparisons.indices.contains(number) ? comparisons[number] : nil
  }

  /// The intervals of an assessment's ranks.
  func intervals(_ number: Int) -> RankIntervals? {
    intervals.indices.contains(number) ? intervals[number] : nil
  }

  /// The real differences of an assessment.
  func differences(_ number: Int) -> AskedDifferences? {
    differences.indices.contains(number) ? differences[number] : nil
  }

  /// For terminals and Markdown.
  public func document(_ language: Language) -> Document {
    var document = Document(language: language)
    guard !assessments.isEmpty else { return document }
    let header = RankingHeader(assessments)
    document.caption = header.banner(language)
    document.heading(header.title, level: 1)
    document.notes(header.caveat(language))
    let shown = differences.contains { $0 != nil } ? [] : intervals.compactMap(\.self)
    document.keyValues(header.facts(language, intervals: shown))
    if let series = PortraitSeries(assessments) {
      series.add(to: &document)
      return document
    }
    let blocks = assessments.enumerated().map { number, assessment in
      RankingBlock(
        assessment: assessment, comparison: comparison(number), intervals: intervals(number),
        differences: differences(number), options: options)
    }
    let shared = blocks.count == 1 ? [] : Self.shared(blocks.map(\.closing))
    for block in blocks {
      if blocks.count > 1, let period = block.assessment.periodText { document.heading(period) }
      block.add(to: &document, without: shared)
    }
    document.blank()
    for sentence in shared { document.paragraph(sentence) }
    return document
  }

  /// One row for each unit and period: numbers in full precision, units that are not ranked after
  /// those that are. With `top` only so many ranked rows.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    RankingTable.csv(self, language)
  }

  /// The whole assessment in the form that `cei schema assessment` describes.
  public var json: JSONOutput { AssessmentJSON(self).value }

  /// The sentences that all lists have, in the order of the first.
  static func shared(_ lists: [[LocalizedText]]) -> [LocalizedText] {
    (lists.first ?? []).filter { text in lists.allSatisfy { $0.contains(text) } }
  }
}
