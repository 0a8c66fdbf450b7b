public import CompositeIndex

/// The working behind one unit's score: `cei explain`.
///
/// Printed contributions have four decimals and add up, level by level, to the printed score.
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
    var document = ReportHeading.document(assessment, language)
    document.paragraph(headline(language))
    let parts = ExplainParts(assessment, row: row)
    for block in blocks { add(block, parts, to: &document) }
    if node == nil { addSum(parts, to: &document) }
    addPairs(to: &document)
    addFindings(to: &document)
    addSources(to: &document)
    return document
  }

  /// A spreadsheet that computes the score again: figures as numbers, everything else as formulas.
  /// The last row holds the score, and nothing for a unit that is not ranked.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    (SpreadsheetCells.header, SpreadsheetCells(assessment, row: row, language).rows)
  }

  /// The column of numbers and formulas.
  public var formulaColumns: Set<Int> { [SpreadsheetCells.valueColumn] }
}
