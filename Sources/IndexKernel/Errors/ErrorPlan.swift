/// The errors of a table of values as flat arrays: drawing them again and again cannot fail and
/// allocates nothing.
public struct ErrorPlan: Hashable, Sendable {
  /// How many rows the table has.
  public let rows: Int
  /// What is drawn, row by row.
  public let sources: [ErrorSource]
  /// The values that have an error, row by row.
  public let cells: [ErrorCell]
  /// The parts of numerators and denominators that are drawn.
  public let terms: [ErrorTerm]

  /// Makes a plan; terms name sources by number, cells name terms by range.
  public init(rows: Int, sources: [ErrorSource], cells: [ErrorCell], terms: [ErrorTerm]) {
    self.rows = rows
    self.sources = sources
    self.cells = cells
    self.terms = terms
  }

  /// How many numbers a draw needs room for.
  public var room: Int { sources.count }

  /// Draws every value that has an error anew; the others stay as they are.
  ///
  /// Every quantity has random numbers of its own, so that an indicator more or less moves no other
  /// draw. Nothing is allocated. A denominator that would not be above 0 stays as observed.
  ///
  /// - Parameters:
  ///   - values: column after column, `column * rows + row`.
  ///   - room: at least ``room`` numbers, overwritten.
  ///   - stream: whose parts the random numbers are.
  public func draw(into values: inout [Double], room: inout [Double], _ stream: RandomStream) {
    for number in sources.indices {
      var source = stream.part(sources[number].part)
      room[number] = sources[number].draw(&source)
    }
    for cell in cells {
      var (numerator, denominator) = (cell.numerator, cell.denominator)
      for place in cell.terms {
        let term = terms[place]
        if term.divides {
          denominator += room[term.source]
        } else {
          numerator += term.sign * room[term.source]
        }
      }
      if denominator <= 0 { denominator = cell.wholeDenominator }
      values[cell.column * rows + cell.row] = numerator / denominator * cell.times
    }
  }
}
