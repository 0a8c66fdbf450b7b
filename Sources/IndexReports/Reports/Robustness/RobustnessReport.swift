public import CompositeIndex

/// How sure every rank is: `cei robust`.
public struct RobustnessReport: Report {
  /// The form's name and version in JSON.
  public static let schema = "cei/robustness/1"

  /// The replicates.
  public let analysis: UncertaintyAnalysis
  /// What each factor does on its own; empty where it was not asked for or there is only one.
  public let effects: [FactorEffect]
  /// The places whose probability is shown: the first so many.
  public let top: Int
  /// Whether the table of all places is shown in the place of the intervals.
  public let showsAcceptability: Bool
  /// What has a closed form; `nil` where nothing has.
  public let exact: ExactAnswers?
  /// Files of experts' weights.
  public let inputs: [InputFile]

  /// The places whose probability is shown unless another number is given.
  public static let standardTop = 5

  /// Reports a run.
  public init(
    _ analysis: UncertaintyAnalysis, effects: [FactorEffect] = [], top: Int = standardTop,
    acceptability: Bool = false, inputs: [InputFile] = []
  ) {
    self.analysis = analysis
    self.effects = effects
    self.top = min(top, max(1, analysis.model.rows.count))
    showsAcceptability = acceptability
    exact = ExactAnswers(analysis.model)
    self.inputs = inputs
  }

  /// For terminals and Markdown.
  public func document(_ language: Language) -> Document {
    let base = analysis.model.base
    let header = RankingHeader([base])
    let words = RobustnessWords(self)
    var document = Document(language: language, caption: header.banner(language))
    let title = header.title
    document.heading(
      LocalizedText(zh: "\(title[.zh])：名次稳健性", en: "\(title[.en]): robustness of ranks"),
      level: 1)
    document.keyValues(header.identity(language) + words.facts(language))
    document.blank()
    let units = RobustUnits(self)
    document.table(
      showsAcceptability
        ? AcceptabilityTable(self, units).table(language)
        : RobustnessTable(self, units).table(language))
    document.notes(words.notes(units, language))
    if !effects.isEmpty, !showsAcceptability {
      document.blank()
      document.table(FactorTable(self).table(language))
    }
    document.blank()
    document.paragraph(words.summary(units))
    return document
  }

  /// One row for each unit, numbers in full precision.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    let units = RobustUnits(self)
    return showsAcceptability
      ? AcceptabilityTable(self, units).csv : RobustnessTable(self, units).csv
  }

  /// Everything, the matrices included.
  public var json: JSONOutput { RobustnessJSON(self).value }
}
