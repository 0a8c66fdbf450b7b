public import CompositeIndex

/// Weights from data, and what they do to the ranking: `cei weights`.
public struct WeightsReport: Report {
  /// The form's name and version in JSON.
  public static let schema = "cei/weights/1"

  /// One method with what it finds, or why it finds nothing.
  public struct Answer: Sendable {
    /// The method.
    public let method: MethodDescription
    /// What it finds.
    public let found: Result<WeightsFromData, Diagnostics>

    /// Makes an answer.
    public init(_ method: MethodDescription, _ found: Result<WeightsFromData, Diagnostics>) {
      self.method = method
      self.found = found
    }
  }

  /// The result with the weights as they are.
  public let assessment: Assessment
  /// Where weights are looked for.
  public let place: WeightingPlace
  /// What the methods see.
  public let table: WeightingTable
  /// The methods; of several only a comparison is shown.
  public let answers: [Answer]
  /// Whose judgement the weights are combined with; `nil` where nothing is combined.
  public let partner: LocalizedText?
  /// Files beside data and scheme.
  public let inputs: [InputFile]
  /// Whether anything that the weights rest on is made up: data, scheme, or judgements.
  public let isSynthetic: Bool

  /// Makes a report.
  public init(
    _ assessment: Assessment, at place: WeightingPlace, _ table: WeightingTable,
    answers: [Answer], partner: LocalizedText? = nil, inputs: [InputFile] = [],
    synthetic: Bool = false
  ) {
    self.assessment = assessment
    self.place = place
    self.table = table
    self.answers = answers
    self.partner = partner
    self.inputs = inputs
    isSynthetic = synthetic || assessment.isSynthetic
  }

  /// The one method that was asked for; `nil` for a comparison, and where it finds nothing.
  var only: WeightsFromData? {
    answers.count == 1 ? try? answers[0].found.get() : nil
  }

  /// What a method is called in a sentence.
  public static func name(of method: MethodDescription) -> LocalizedText {
    MethodWords.name(method.name)
  }

  /// The parameters of a choice as they are typed.
  public static func settings(of choice: MethodChoice) -> [(name: String, value: String)] {
    choice.parameters.map { ($0.name, WeightsHeader.text($0.value)) }
  }

  /// The criteria's names.
  func names(_ language: Language) -> [String] {
    place.nodes(in: assessment.scheme).map { assessment.scheme.nodes[$0].name[language] }
  }

  /// For terminals and Markdown.
  public func document(_ language: Language) -> Document {
    let header = RankingHeader([assessment])
    var document = Document(
      language: language,
      caption: ResultMarks(isSynthetic: isSynthetic, isHypothetical: assessment.isHypothetical)
        .text(language))
    let (title, facts) = (header.title, WeightsHeader(self))
    document.heading(
      LocalizedText(zh: "\(title[.zh])：由数据求权重", en: "\(title[.en]): weights from data"),
      level: 1)
    document.keyValues(header.identity(language) + facts.lines(language))
    document.blank()
    if let only {
      WeightsDetail(self, only).add(to: &document)
    } else {
      WeightsSideBySide(self).add(to: &document)
    }
    return document
  }

  /// One row for each criterion.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    WeightsCSV(self).table(language)
  }

  /// Every number.
  public var json: JSONOutput { WeightsJSON(self).value }
}
