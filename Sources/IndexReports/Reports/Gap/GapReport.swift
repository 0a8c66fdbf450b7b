public import CompositeIndex

/// Why a unit stands below or above a benchmark, and what would move it: `cei gap`.
///
/// The printed gap is the difference of the printed scores, and the printed parts add up to it.
public struct GapReport: Report {
  /// What is shown.
  public struct Options: Hashable, Sendable {
    /// How far the gap is taken apart.
    public var level: ReportLevel
    /// How many weak spots are listed; all if `nil`.
    public var shortfalls: Int?

    /// Makes options.
    ///
    /// - Parameter shortfalls: five at the level of dimensions and all at that of indicators unless
    ///   given.
    public init(level: ReportLevel = .dimension, shortfalls: Int? = nil) {
      self.level = level
      self.shortfalls = shortfalls ?? (level == .dimension ? 5 : nil)
    }
  }

  /// The result that both come from.
  public let assessment: Assessment
  /// The parts of the gap.
  public let analysis: GapAnalysis
  /// Moves to a better rank; `nil` where there is none.
  public let plan: MovePlan?
  /// What is shown.
  public let options: Options

  /// Makes a report.
  ///
  /// - Parameter plan: from ``CompositeIndex/Assessment/moves(row:toRank:nodes:)``.
  public init(
    assessment: Assessment, analysis: GapAnalysis, plan: MovePlan? = nil,
    options: Options = Options()
  ) {
    self.assessment = assessment
    self.analysis = analysis
    self.plan = plan
    self.options = options
  }

  /// The row of the unit.
  var row: Int { analysis.row }

  /// The unit.
  var unit: Unit { assessment.unit(analysis.row) }

  /// Whether the unit is compared with itself.
  var comparesWithItself: Bool {
    analysis.benchmark.kind != .earlier && analysis.benchmark.unit == assessment.units[row]
  }

  /// The report for terminals and Markdown.
  public func document(_ language: Language) -> Document {
    var document = ReportHeading.document(assessment, language)
    if comparesWithItself {
      document.paragraph(
        LocalizedText(
          zh: "\(unit.name[.zh]) 与自己比较，没有差距。用 --to 另选对标对象。",
          en: "\(unit.name[.en]) compared with itself has no gap; choose another with --to."))
      return document
    }
    addHeadline(to: &document)
    addParts(to: &document)
    addShortfalls(to: &document)
    addMoves(to: &document)
    addQuadrants(to: &document)
    return document
  }
}
