/// A table of numbers, one row for each unit; NaN is missing.
public struct Matrix: Hashable, Sendable {
  /// How many rows.
  public let rows: Int
  /// How many columns.
  public let columns: Int
  private var values: [Double]

  /// A table of missing values.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    values = [Double](repeating: .nan, count: rows * columns)
  }

  /// A table from numbers, column after column.
  ///
  /// - Parameter flat: `rows` numbers for each column.
  init(rows: Int, flat: [Double]) {
    self.rows = rows
    columns = rows > 0 ? flat.count / rows : 0
    values = flat
  }

  /// All numbers, column after column.
  var flat: [Double] { values }

  /// One cell.
  public subscript(row: Int, column: Int) -> Double {
    get { values[column * rows + row] }
    set { values[column * rows + row] = newValue }
  }

  /// One column, top to bottom.
  public func column(_ column: Int) -> [Double] {
    Array(values[column * rows..<(column + 1) * rows])
  }

  /// One row, left to right.
  public func row(_ row: Int) -> [Double] {
    (0..<columns).map { self[row, $0] }
  }
}
