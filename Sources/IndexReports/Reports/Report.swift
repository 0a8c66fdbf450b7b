public import CompositeIndex

/// One answer of the program, ready to be said in any format.
public protocol Report {
  /// For terminals and Markdown.
  func document(_ language: Language) -> Document
  /// For CSV: one rectangular table, header first, numbers in full precision.
  func csv(_ language: Language) -> (header: [String], rows: [[String]])
  /// For JSON; the same in every language.
  var json: JSONOutput { get }
  /// Columns of the CSV form whose cells are formulas made by the program. Nothing from the data
  /// stands in them, so they are never neutralised for spreadsheets.
  var formulaColumns: Set<Int> { get }
}

extension Report {
  /// No formulas.
  public var formulaColumns: Set<Int> { [] }

  /// The text of the CSV form.
  public func csvText(_ language: Language, _ format: CSVFormat = CSVFormat()) -> String {
    let (header, rows) = csv(language)
    return format.render(header: header, rows: rows, formulaColumns: formulaColumns)
  }
}

/// How far down the tree a report goes.
public enum ReportLevel: String, CaseIterable, Sendable {
  /// The nodes under the root.
  case dimension
  /// The leaves.
  case indicator
}
