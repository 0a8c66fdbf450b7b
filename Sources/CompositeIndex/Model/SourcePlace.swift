/// A place in a file that a person can open.
///
/// Lines and columns start at 1. Columns count Unicode scalars, as editors do; they are neither
/// bytes nor terminal cells.
public struct SourcePlace: Hashable, Sendable {
  /// The file's name as the user gave it.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, in Unicode scalars from 1.
  public var column: Int
  /// How many scalars the place spans; 0 marks a position between characters.
  public var length: Int

  /// Makes a place.
  public init(file: String, line: Int, column: Int = 1, length: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
  }
}

extension SourcePlace: Comparable {
  /// Orders by file name, then line, then column.
  public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
