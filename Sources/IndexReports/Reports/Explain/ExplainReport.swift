public import CompositeIndex

/// The working behind one unit's score: `cei explain`.
public struct ExplainReport: Report {
  /// The result that is explained.
  public let assessment: Assessment
  /// The row of the unit.
  public let row: Int
  /// The node whose part is shown; all if `nil`.
  public let node: Int?

  /// Makes a report; a unit that is not ranked is explained too.
  ///
  /// - Parameters:
  ///   - row: the row of the unit in the assessment.
  ///   - node: a leaf or an inner node, to see only its part.
  public init(assessment: Assessment, row: Int, node: Int? = nil) {
    self.assessment = assessment
    self.row = row
    self.node = node == ResolvedScheme.root ? nil : node
  }

  /// The report for terminals and Markdown.
  public func document(_ language: Language) -> Document {
    ReportHeading.document(assessment, language)
  }

  /// A spreadsheet that computes the score again.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) { ([], []) }

  /// Every step of the working.
  public var json: JSONOutput { .object(ReportHeading.members(assessment, row: row)) }
}
