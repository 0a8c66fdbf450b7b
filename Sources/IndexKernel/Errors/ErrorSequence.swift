extension NumberSequenceWriter {
  /// Sources, terms, then cells.
  mutating func write(_ errors: ErrorPlan) {
    write(errors.sources.count)
    for source in errors.sources {
      write(source.part)
      switch source.law {
      case .normal(let mean, let error, let within):
        write(0)
        write(mean)
        write(error)
        write(within.lowerBound)
        write(within.upperBound)
      case .gamma(let shape):
        write(1)
        write(shape)
      case .beta(let a, let b, let scale):
        write(2)
        write(a)
        write(b)
        write(scale)
      }
    }
    write(errors.terms.count)
    for term in errors.terms {
      write(term.source)
      write(term.sign)
      write(term.divides)
    }
    write(errors.cells.count)
    for cell in errors.cells {
      write(cell.row)
      write(cell.column)
      write(cell.numerator)
      write(cell.denominator)
      write(cell.times)
      write(cell.terms.lowerBound)
      write(cell.terms.upperBound)
      write(cell.value)
      write(cell.wholeDenominator)
    }
  }
}

extension NumberSequenceReader {
  /// The most things of a kind that are read.
  private static let most = 10_000_000

  /// Errors of a table; `nil` where they do not fit it.
  mutating func errors(rows: Int, columns: Int) -> ErrorPlan? {
    var sources: [ErrorSource] = []
    for _ in 0..<whole(0...Self.most) {
      let part = bits()
      guard let law = law() else { return nil }
      sources.append(ErrorSource(law: law, part: part))
    }
    var terms: [ErrorTerm] = []
    for _ in 0..<whole(0...Self.most) {
      terms.append(
        ErrorTerm(source: whole(0...max(0, sources.count - 1)), sign: number(), divides: flag()))
      if !isSound || sources.isEmpty { return nil }
    }
    var cells: [ErrorCell] = []
    for _ in 0..<whole(0...Self.most) {
      let row = whole(0...rows - 1)
      let column = whole(0...columns - 1)
      let numerator = number()
      let denominator = number()
      let times = number()
      let first = whole(0...terms.count)
      let end = whole(first...terms.count)
      cells.append(
        ErrorCell(
          row: row, column: column, numerator: numerator, denominator: denominator, times: times,
          terms: first..<end, value: number(), wholeDenominator: number()))
      if !isSound { return nil }
    }
    return isSound ? ErrorPlan(rows: rows, sources: sources, cells: cells, terms: terms) : nil
  }

  private mutating func law() -> ErrorSource.Law? {
    switch whole(0...2) {
    case 0:
      let mean = number()
      let error = number()
      guard let within = range() else { return nil }
      return isSound ? .normal(mean: mean, error: error, within: within) : nil
    case 1:
      let shape = number()
      return isSound ? .gamma(shape: shape) : nil
    default:
      let a = number()
      let b = number()
      let scale = number()
      return isSound ? .beta(a, b, scale: scale) : nil
    }
  }
}
