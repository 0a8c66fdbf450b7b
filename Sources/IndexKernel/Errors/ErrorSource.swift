/// One random quantity: a figure, or the cases behind a rate.
public struct ErrorSource: Hashable, Sendable {
  /// How it is distributed.
  public enum Law: Hashable, Sendable {
    /// Normal, held within what the variable can be.
    case normal(mean: Double, error: Double, within: ClosedRange<Double>)
    /// Gamma with scale 1.
    case gamma(shape: Double)
    /// Beta, times a scale.
    case beta(Double, Double, scale: Double)
  }

  /// How it is distributed.
  public let law: Law
  /// The number of its random sequence (``RandomStream/part(_:)``); the same in every scheme over the
  /// same figures.
  public let part: UInt64

  /// Makes a quantity.
  public init(law: Law, part: UInt64) {
    self.law = law
    self.part = part
  }

  /// The variance; of the normal law before it is held.
  public var variance: Double {
    switch law {
    case .normal(_, let error, _): return error * error
    case .gamma(let shape): return shape
    case .beta(let a, let b, let scale):
      let sum = a + b
      return scale * scale * a * b / (sum * sum * (sum + 1))
    }
  }

  /// Draws once.
  func draw(_ source: inout some UniformSource) -> Double {
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

/// A drawn part of a value's numerator or denominator.
public struct ErrorTerm: Hashable, Sendable {
  /// Index into the sources.
  public let source: Int
  /// 1 or −1 in the numerator, 1 in the denominator.
  public let sign: Double
  /// Whether it is a part of the denominator.
  public let divides: Bool

  /// Makes a term.
  public init(source: Int, sign: Double, divides: Bool) {
    self.source = source
    self.sign = sign
    self.divides = divides
  }
}

/// A value that has an error: (numerator + its terms) ÷ (denominator + its terms) × times.
public struct ErrorCell: Hashable, Sendable {
  /// The row.
  public let row: Int
  /// The indicator.
  public let column: Int
  /// The exact part of the numerator.
  public let numerator: Double
  /// The exact part of the denominator.
  public let denominator: Double
  /// What the quotient is multiplied by.
  public let times: Double
  /// The drawn parts, as a range of all terms.
  public let terms: Range<Int>
  /// The value as assessed.
  public let value: Double
  /// The denominator as assessed, drawn parts included.
  public let wholeDenominator: Double

  /// Makes a value.
  public init(
    row: Int, column: Int, numerator: Double, denominator: Double, times: Double,
    terms: Range<Int>, value: Double, wholeDenominator: Double
  ) {
    self.row = row
    self.column = column
    self.numerator = numerator
    self.denominator = denominator
    self.times = times
    self.terms = terms
    self.value = value
    self.wholeDenominator = wholeDenominator
  }

  /// By how much the value changes for one unit of a term.
  public func slope(_ term: ErrorTerm) -> Double {
    term.divides ? -value / wholeDenominator : term.sign * times / wholeDenominator
  }
}
