/// One figure of a report in one language: the drawing, the words around it, and its twin as a table.
///
/// Nothing is said by the drawing alone: the table has every number that is drawn.
public struct Figure: Sendable {
  /// Unique in a report: ASCII letters, digits and `-`; the name of its downloads.
  public let identifier: String
  /// The heading.
  public let title: String
  /// How to read it, what it rests on: sentences below the drawing.
  public let notes: [String]
  /// The drawing, finished.
  public let drawing: Drawing
  /// The numbers that are drawn: header and rows in full precision.
  public let table: (header: [String], rows: [[String]])

  /// Makes a figure.
  public init(
    identifier: String, title: String, notes: [String] = [], drawing: Drawing,
    table: (header: [String], rows: [[String]])
  ) {
    self.identifier = identifier
    self.title = title
    self.notes = notes
    self.drawing = drawing
    self.table = table
  }
}
