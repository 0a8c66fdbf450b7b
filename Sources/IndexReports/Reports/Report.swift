public import CompositeIndex

/// One answer of the program, ready to be said in any format.
public protocol Report {
  /// For terminals and Markdown.
  func document(_ language: Language) -> Document
  /// For CSV: one rectangular table, header first, numbers in full precision.
  func csv(_ language: Language) -> (header: [String], rows: [[String]])
  /// For JSON; the same in every language.
  var json: JSONOutput { get }
}
