internal import IndexKernel

/// The correlations of all pairs of columns that vary and have no gap.
struct CorrelationMatrix {
  /// One row for each column; the diagonal is 1.
  let rows: [[Double]]

  init(_ columns: [[Double]], method: CorrelationMethod = .pearson) {
    let ready =
      method == .spearman
      ? columns.map { ranks($0, tolerance: 0, ties: .average) } : columns
    let units = ready.map(Self.unit)
    @Sendable func value(_ left: Int, _ right: Int) -> Double {
      method == .kendall
        ? KendallTau(columns[left], columns[right]).coefficient
        : min(1, max(-1, compensatedSum(zip(units[left], units[right]).lazy.map { $0 * $1 })))
    }
    // Counting pairs of units takes long enough to be worth a thread, products of columns do not.
    let above = inParallel(columns.count, threads: method == .kendall ? nil : 1) { left in
      columns.indices.dropFirst(left + 1).map { value(left, $0) }
    }
    var rows = columns.map { _ in columns.map { _ in 1.0 } }
    for left in columns.indices {
      for (right, value) in zip(columns.indices.dropFirst(left + 1), above[left]) {
        rows[left][right] = value
        rows[right][left] = value
      }
    }
    self.rows = rows
  }

  /// The column from its mean, with length 1.
  private static func unit(_ column: [Double]) -> [Double] {
    let largest = column.lazy.map(abs).max() ?? 0
    let scaled = column.map { $0 / largest }
    let mean = Moments.mean(of: scaled)
    let centred = scaled.map { $0 - mean }
    let length = compensatedSum(centred.lazy.map { $0 * $0 }).squareRoot()
    return centred.map { $0 / length }
  }
}
