public import CompositeIndex

/// Who moves between two results, by how much, and how alike they are: `cei compare`.
public struct ComparisonReport: Report {
  /// How a comparison is shown.
  public struct Options: Hashable, Sendable {
    /// Whether units that keep their rank are left out of the table; they are counted.
    public var onlyChanged: Bool
    /// Whether two schemes are compared: that they differ is then the point and no warning.
    public var comparesSchemes: Bool
    /// Whether a scheme is compared with itself after changes, which are then said.
    public var saysChanges: Bool

    /// Makes options.
    public init(
      onlyChanged: Bool = false, comparesSchemes: Bool = false, saysChanges: Bool = false
    ) {
      self.onlyChanged = onlyChanged
      self.comparesSchemes = comparesSchemes
      self.saysChanges = saysChanges
    }
  }

  /// The form's name and version in JSON.
  public static let schema = "cei/comparison/1"

  /// The reference.
  public let before: Assessment
  /// What is compared with it.
  public let after: Assessment
  /// What the two are called: weights files, data sets or periods.
  public let names: (before: LocalizedText, after: LocalizedText)
  /// How it is shown.
  public let options: Options
  /// The moves and the measure of likeness.
  public let comparison: RankComparison

  /// Compares two results by unit code.
  public init(
    before: Assessment, after: Assessment, names: (before: LocalizedText, after: LocalizedText),
    options: Options = Options()
  ) {
    self.before = before
    self.after = after
    self.names = names
    self.options = options
    comparison = RankComparison(before: before, after: after)
  }

  /// The unit that moves the most; `nil` where none moves.
  public var mostMoved: Unit? { ComparisonSummary(self).movers.first?.unit }

  /// For terminals and Markdown.
  public func document(_ language: Language) -> Document {
    var document = Document(language: language)
    document.caption = ResultMarks([before, after]).text(language)
    let (old, new) = (names.before[language], names.after[language])
    document.heading(
      options.saysChanges
        ? LocalizedText(zh: "改动前后的比较", en: "Before and after the change")
        : LocalizedText(zh: "\(old) 与 \(new) 的比较", en: "\(old) and \(new) compared"), level: 1)
    if options.saysChanges {
      document.keyValues(RankingHeader([after]).identity(language))
      document.blank()
    }
    let summary = ComparisonSummary(self)
    if summary.isSame {
      document.paragraph(LocalizedText(zh: "无差别。", en: "No difference."))
      return document
    }
    let table = ComparisonTable(self)
    if !table.moves.isEmpty { document.table(table.table(language)) }
    document.notes(caveatNotes(language))
    document.blank()
    document.paragraph(summary.text)
    return document
  }

  /// One row for each unit of either, in the order of the table.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    ComparisonTable(self).csv
  }

  /// Moves, caveats and summary.
  public var json: JSONOutput { ComparisonJSON(self).value }

  /// Why ranks may not be read as a change of the units themselves.
  func caveatNotes(_ language: Language) -> [Document.Note] {
    let caveats = caveatWords
    return comparison.caveats.filter(isWorthSaying).map { caveat in
      let text = caveats.text(caveat)
      let sentence = LocalizedText(zh: text.zh + "。", en: Self.capital(text.en) + ".")
      return Document.Note(sentence[language], .warning)
    }
  }

  /// The words for both sides.
  var caveatWords: CaveatWords { CaveatWords(comparison, after) }

  private func isWorthSaying(_ caveat: RankComparison.Caveat) -> Bool {
    switch caveat {
    case .schemes, .indicators: !options.comparesSchemes
    case .syntheticSide, .unitSets, .scopes, .published, .indicatorData, .assumed: true
    case .noPeers: false  // The summary says it.
    }
  }

  private static func capital(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
