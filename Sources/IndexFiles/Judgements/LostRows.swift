internal import CompositeIndex

/// What rows and columns of a table say that could not be read: an error of its own, so that nothing is called
/// missing because of it.
struct LostRows {
  private var isAll = false
  private var experts: Set<String> = []
  private var nodes: [String: Set<String>] = [:]
  private var wholeNodes: Set<String> = []

  /// A row of nobody knows whom.
  mutating func addAll() { isAll = true }

  /// A column about a node; about any of them where it is not known.
  mutating func addColumn(_ node: String?) {
    if let node {
      wholeNodes.insert(node)
    } else {
      isAll = true
    }
  }

  /// A row of an expert, about a node; about any of them where it is not known.
  mutating func add(_ expert: String, _ node: String? = nil) {
    if let node {
      nodes[expert, default: []].insert(node)
    } else {
      experts.insert(expert)
    }
  }

  /// Whether a row may be lost that an expert filled in about a node.
  func contains(_ expert: String, _ node: String) -> Bool {
    isAll || wholeNodes.contains(node) || experts.contains(expert)
      || nodes[expert]?.contains(node) ?? false
  }
}

/// Empty cells in a column whose other cells are filled, as merged cells leave them.
struct ColumnGaps {
  private var filled: Set<JudgementTable.Column> = []
  private var first: [JudgementTable.Column: SourcePlace] = [:]
  private var counts: [JudgementTable.Column: Int] = [:]

  /// A cell with something in it.
  mutating func fill(_ column: JudgementTable.Column) { filled.insert(column) }

  /// An empty cell.
  mutating func add(_ column: JudgementTable.Column, at place: SourcePlace) {
    first[column] = first[column] ?? place
    counts[column, default: 0] += 1
  }

  /// Reports the first empty cell of each column with filled ones; whether there are any.
  func report(
    in table: TableReader, _ columns: [JudgementTable.Column: Int], log: inout ProblemLog
  ) -> Bool {
    var found = false
    for column in JudgementTable.Column.allCases where filled.contains(column) {
      guard let place = first[column], let field = columns[column] else { continue }
      var problem = Diagnostic.emptyCell(table.columns[field].name, at: place)
      problem.further = counts[column, default: 1] - 1
      log.report(problem)
      found = true
    }
    return found
  }
}
