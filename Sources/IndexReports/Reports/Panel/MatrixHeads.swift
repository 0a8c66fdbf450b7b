/// What stands beside and above a matrix: names on both sides where they fit 80 cells, otherwise
/// numbers above, as in the printed tables of long lists.
struct MatrixHeads {
  /// Cells of a line that a matrix with names may take.
  static let most = 80

  let rows: [String]
  let columns: [String]

  /// - Parameters:
  ///   - names: of the criteria.
  ///   - weight: the heading of the column of weights.
  init(_ names: [String], weight: String) {
    let widths = names.map { max(4, CellWidth.of($0)) }
    let needed =
      (widths.max() ?? 0) + widths.reduce(0) { $0 + $1 + ColumnPlan.gap } + ColumnPlan.gap
      + max(6, CellWidth.of(weight))
    if needed <= Self.most {
      (rows, columns) = (names, names)
    } else {
      rows = names.enumerated().map { "\($0 + 1) \($1)" }
      columns = names.indices.map { "\($0 + 1)" }
    }
  }
}
