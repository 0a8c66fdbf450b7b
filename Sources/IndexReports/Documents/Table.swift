/// A table in words, before it is known where it will be shown.
public struct Table: Hashable, Sendable {
  /// One sentence above the table.
  public var caption: String?
  /// The columns from left to right.
  public var columns: [Column]
  /// The rows from top to bottom.
  public var rows: [Row]
  /// Sentences below the table.
  public var footnotes: [String]

  /// Makes a table.
  public init(
    caption: String? = nil, columns: [Column], rows: [Row] = [], footnotes: [String] = []
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.footnotes = footnotes
  }

  /// The sentences below the table: its own, then those of some columns, each once.
  func sentences(_ shown: [Int]) -> [String] {
    let all = footnotes + shown.compactMap { columns[$0].note }
    return all.indices.filter { !all[..<$0].contains(all[$0]) }.map { all[$0] }
  }

  /// Adds a plain row.
  public mutating func add(_ cells: Cell...) {
    rows.append(Row(cells))
  }

  /// Adds a row that sums up the rows above it.
  public mutating func addSubtotal(_ cells: Cell...) {
    rows.append(Row(cells, kind: .subtotal))
  }

  /// The table without columns that are empty in every row; the first column always stays.
  public var withoutEmptyColumns: Table {
    let kept = columns.indices.filter { column in
      column == 0 || rows.isEmpty || rows.contains { !$0[column].text.isEmpty }
    }
    guard kept.count < columns.count else { return self }
    var table = self
    table.columns = kept.map { columns[$0] }
    table.rows = rows.map { row in Row(kept.map { row[$0] }, kind: row.kind) }
    return table
  }
}

extension Table {
  /// One column.
  public struct Column: Hashable, Sendable {
    /// What may happen to text that has no room.
    public enum Overflow: Hashable, Sendable {
      /// Nothing: the column keeps its width.
      case keep
      /// The text is cut and ends in `..`.
      case truncate
      /// The text goes on in the next line.
      case wrap
    }

    /// The heading people read.
    public var title: String
    /// The name in CSV and JSON; the title unless given.
    public var key: String
    /// Where the cells stand.
    public var alignment: CellAlignment
    /// Which column goes first when the terminal is too narrow: the highest number, the rightmost
    /// among equals. A column with 0 is never left out, one below 0 only where words would have to
    /// be broken otherwise.
    public var priority: Int
    /// What may happen to text that has no room.
    public var overflow: Overflow

    /// What the column is called where it is left out; the title unless given.
    public var name: String?
    /// A sentence about the column, below the table wherever the column is shown.
    public var note: String?

    /// Whether the column may be narrower than its widest cell.
    public var isFlexible: Bool { overflow != .keep }

    /// Makes a column.
    public init(
      _ title: String, key: String? = nil, _ alignment: CellAlignment = .left, priority: Int = 0,
      overflow: Overflow = .keep, name: String? = nil, note: String? = nil
    ) {
      self.title = title
      self.key = key ?? title
      self.alignment = alignment
      self.priority = priority
      self.overflow = overflow
      self.name = name
      self.note = note
    }
  }

  /// One row.
  public struct Row: Hashable, Sendable {
    /// What the row is for.
    public enum Kind: Hashable, Sendable {
      /// An ordinary row.
      case plain
      /// Sums up the rows above it.
      case subtotal
    }

    /// One cell for each column; missing ones are empty.
    public var cells: [Cell]
    /// What the row is for.
    public var kind: Kind

    /// Makes a row.
    public init(_ cells: [Cell], kind: Kind = .plain) {
      self.cells = cells
      self.kind = kind
    }

    /// The cell of a column, empty where the row is shorter.
    public subscript(column: Int) -> Cell {
      cells.indices.contains(column) ? cells[column] : Cell("")
    }
  }

  /// One cell.
  public struct Cell: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// What it says.
    public var text: String
    /// What it means.
    public var role: CellRole

    /// Makes a cell.
    public init(_ text: String, _ role: CellRole = .plain) {
      self.text = text
      self.role = role
    }

    /// Makes a plain cell from a literal.
    public init(stringLiteral text: String) {
      self.init(text)
    }
  }
}
