public import IndexKernel

extension MeasurementError {
  /// How many numbers a draw needs room for.
  public var room: Int { sources.count }

  /// Draws every value that has an error anew; the others stay as they are.
  ///
  /// Every quantity has random numbers of its own, so that an indicator more or less moves no other
  /// draw. Nothing is allocated. A denominator that would not be above 0 stays as observed.
  ///
  /// - Parameters:
  ///   - values: denominated and adjusted values, `indicator * rows + row`.
  ///   - room: at least ``room`` numbers, overwritten.
  ///   - stream: whose parts the random numbers are.
  public func draw(_ values: inout [Double], room: inout [Double], _ stream: RandomStream) {
    for (number, quantity) in sources.enumerated() {
      var source = stream.part(quantity.part)
      room[number] = quantity.draw(&source)
    }
    for cell in cells {
      var (numerator, denominator) = (cell.numerator, cell.denominator)
      for term in terms[cell.terms] {
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

extension ErrorSource {
  fileprivate func draw(_ source: inout some UniformSource) -> Double {
    switch law {
    case .normal(let mean, let error, let bounds):
      return min(bounds.upperBound, max(bounds.lowerBound, mean + error * source.standardNormal()))
    case .gamma(let shape): return source.gamma(shape)
    case .beta(let a, let b, let scale):
      let first = source.gamma(a)
      return scale * first / (first + source.gamma(b))
    }
  }
}
