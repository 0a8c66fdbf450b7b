public import CompositeIndex

/// What a panel's judgements come to: `cei panel`.
public struct PanelReport: Report {
  /// The form's name and version in JSON.
  public static let schema = "cei/panel/1"

  /// One part of what is shown.
  public enum View: String, CaseIterable, Sendable {
    /// Consensus, agreement and whatever needs attention.
    case overview
    /// Who says what, how far from the others, and with how much influence.
    case experts
    /// Judgement matrices with the figures that a reviewer looks for.
    case matrices
    /// How opinions moved from round to round.
    case rounds
    /// What the disagreement does to the ranking.
    case consequences
  }

  /// What the consequences were computed on, and what they are.
  public struct Outcome: Sendable {
    /// The result under the scheme's own weights.
    public let assessment: Assessment
    /// The rankings.
    public let consequences: PanelConsequences

    /// Makes an outcome.
    public init(_ assessment: Assessment, _ consequences: PanelConsequences) {
      self.assessment = assessment
      self.consequences = consequences
    }
  }

  /// The weights and how far experts agree.
  public let analysis: PanelAnalysis
  /// The judged scheme; `nil` where the files name criteria of their own.
  public let scheme: ResolvedScheme?
  /// What it does to the ranking; `nil` where no data were given.
  public let outcome: Outcome?
  /// The parts, in the order in which they are shown; never empty.
  public let views: [View]
  /// Whether doubtful judgements are shown of matrices that pass, too.
  public let suggests: Bool

  /// Makes a report.
  public init(
    _ analysis: PanelAnalysis, scheme: ResolvedScheme?, outcome: Outcome? = nil,
    views: [View] = [.overview], suggests: Bool = false
  ) {
    self.analysis = analysis
    self.scheme = scheme
    self.outcome = outcome
    self.views = views
    self.suggests = suggests
  }

  /// The nodes that are shown: each as it was judged last, up to the round of the result.
  var nodes: [PanelAnalysis.NodeResult] { analysis.latest }
  var names: PanelNames { PanelNames(scheme: scheme) }
  /// The consequences, where anybody can be ranked under the consensus.
  var ranked: Outcome? {
    outcome.flatMap { $0.consequences.leaders($0.consequences.consensus).isEmpty ? nil : $0 }
  }
  var ratio: PrintedRatio { PrintedRatio(limit: analysis.options.consistencyLimit) }

  /// Whether anything that is shown is made up.
  public var isSynthetic: Bool {
    analysis.panel.synthetic || outcome?.assessment.isSynthetic == true
      || scheme?.said.record?.synthetic == true
  }

  /// For terminals and Markdown.
  public func document(_ language: Language) -> Document {
    var document = Document(
      language: language,
      caption: ResultMarks(
        isSynthetic: isSynthetic, isHypothetical: outcome?.assessment.isHypothetical == true
      ).text(language))
    let header = PanelHeader(self)
    document.heading(header.title, level: 1)
    document.keyValues(header.facts(language))
    if !views.contains(.overview), let invented = PanelNotes(self).invented {
      document.notes([Document.Note(invented[language], .warning)])
    }
    for view in views {
      document.blank()
      switch view {
      case .overview: PanelOverview(self).add(to: &document)
      case .experts: PanelExperts(self).add(to: &document)
      case .matrices: PanelMatrices(self).add(to: &document)
      case .rounds: PanelRounds(self).add(to: &document)
      case .consequences: PanelConsequencesView(self).add(to: &document)
      }
    }
    return document
  }

  /// The first part.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    let csv = PanelCSV(self, language)
    return switch views.first ?? .overview {
    case .overview: csv.overview
    case .experts: csv.experts
    case .matrices: csv.matrices
    case .rounds: csv.rounds
    case .consequences: csv.consequences
    }
  }

  /// Everything, whatever is shown.
  public var json: JSONOutput { PanelJSON(self).value }
}
