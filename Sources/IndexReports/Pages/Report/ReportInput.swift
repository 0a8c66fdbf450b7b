public import CompositeIndex

/// Everything that a report is made of.
public struct ReportInput: Sendable {
  /// What is reported.
  public var assessment: Assessment
  /// Every period of the data up to the one reported, earliest first; empty or one for no history.
  public var history: [Assessment] = []
  /// The year before; `nil` where the data have none.
  public var before: Assessment?
  /// How far the ranks may be off; `nil` for none.
  public var intervals: RankIntervals?
  /// The row that the report is about alone; `nil` for all.
  public var row: Int?
  /// The command that makes the report.
  public var commandLine: String
  /// When it was made; `nil` says nothing, so that two runs give the same bytes.
  public var stamp: String?
  /// The languages, one half of the page each.
  public var languages: [Language] = [.zh]
  /// How it looks.
  public var theme: ReportTheme = .plain
  /// Where units stand on the tile grid.
  public var layout: TileLayout = .provinces
  /// How the tile grid's classes are formed.
  public var classes: TileClassRule = .equal
  /// Whether every unit has a page of its own.
  public var hasProfiles = true

  /// Reports one result.
  public init(_ assessment: Assessment, commandLine: String) {
    self.assessment = assessment
    self.commandLine = commandLine
  }

  /// The changes since the year before; `nil` where nothing can be compared.
  var comparison: RankComparison? {
    before.map { RankComparison(before: $0, after: assessment) }
  }
}

/// How a report looks.
public enum ReportTheme: String, CaseIterable, Sendable {
  /// For screens and A4 paper.
  case plain
  /// As an official document: margins and type of GB/T 9704—2012.
  case gongwen
}
