internal import CompositeIndex

/// Comparisons of some criteria as they were said, before they are a matrix.
struct ComparisonCells {
  /// One comparison that was said.
  struct Cell {
    var value: SaidValue
    var written: String
    var place: SourcePlace
  }

  private let node: JudgedTree.Node
  private let context: LocalizedText
  private var cells: [Cell?]

  init(_ node: JudgedTree.Node, _ context: LocalizedText) {
    self.node = node
    self.context = context
    cells = Array(repeating: nil, count: node.criteria.count * node.criteria.count)
  }

  /// Takes a comparison of two criteria.
  mutating func take(
    _ row: Int, _ column: Int, _ entry: JudgementDraft.Entry, log: inout ProblemLog
  ) {
    if row == column, !entry.isCell {
      log.report(.comparedWithItself(node.criteria[row], at: entry.place, context))
      return
    }
    guard !entry.value.isNothing,
      let value = Comparison.read(entry.value, at: entry.place, context, log: &log)
    else { return }
    if row == column {
      if value.value != 1 {
        log.report(
          .diagonalNotOne(node.criteria[row], entry.value.written, at: entry.place, context))
      }
      return
    }
    let cell = Cell(value: value, written: entry.value.written, place: entry.place)
    let index = row * node.criteria.count + column
    if let first = cells[index] {
      log.report(.comparedTwice(pair(row, column), first, cell, context))
    } else {
      cells[index] = cell
    }
  }

  /// The matrix, after reporting pairs whose two cells disagree.
  func matrix(log: inout ProblemLog) -> PairwiseMatrix {
    let order = node.criteria.count
    var matrix = PairwiseMatrix(order: order)
    for row in 0..<order {
      for column in row + 1..<max(order, row + 1) {
        let (upper, lower) = (cells[row * order + column], cells[column * order + row])
        switch (upper, lower) {
        case (let cell?, nil): matrix[row, column] = cell.value.value
        case (nil, let cell?): matrix[column, row] = cell.value.value
        case (let upper?, let lower?):
          if !Comparison.agree(upper.value, lower.value) {
            let isFirst = upper.place < lower.place
            log.report(
              .reciprocalsDisagree(
                node.isNamed ? "" : node.id, isFirst ? pair(row, column) : pair(column, row),
                isFirst ? pair(column, row) : pair(row, column),
                isFirst ? upper : lower, isFirst ? lower : upper, context))
          }
          // 3 says more than the 0.33 that it was turned into.
          if lower.value.rounding < upper.value.rounding {
            matrix[column, row] = lower.value.value
          } else {
            matrix[row, column] = upper.value.value
          }
        case (nil, nil): break
        }
      }
    }
    return matrix
  }

  private func pair(_ row: Int, _ column: Int) -> String {
    "\(node.criteria[row]):\(node.criteria[column])"
  }
}

/// One comparison on Saaty's scale.
enum Comparison {
  /// Reads a comparison from 1/9 to 9.
  ///
  /// - Returns: `nil` after reporting why it cannot be used.
  static func read(
    _ said: SaidNumber, at place: SourcePlace, _ context: LocalizedText, log: inout ProblemLog
  ) -> SaidValue? {
    guard var value = SaidValue.read(said, takesWords: true, at: place, context, log: &log),
      !value.value.isNaN
    else { return nil }
    // 0.11 is 1/9 as somebody rounds it; 0.1 is 1/10 and off the scale.
    if value.value < 1 / 9.0, value.value > 1 / 9.1 { value.value = 1 / 9.0 }
    guard value.value >= 1 / 9.0, value.value <= 9 else {
      log.report(.offTheScale(value.value, said.written, at: place, context))
      return nil
    }
    return value
  }

  /// Whether two values are each other's inverse, as far as they were written.
  static func agree(_ one: SaidValue, _ other: SaidValue) -> Bool {
    let low = (one.value - one.rounding) * (other.value - other.rounding)
    let high = (one.value + one.rounding) * (other.value + other.rounding)
    return low <= 1 + 1e-9 && high >= 1 - 1e-9
  }
}
