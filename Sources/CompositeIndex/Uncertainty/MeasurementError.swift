internal import IndexKernel

/// How far the figures behind an assessment may be from the truth: what is known of the error of
/// every denominated value, after the adjustment of small numbers and before imputation.
///
/// Errors of different figures are independent; a figure in several indicators has one error.
/// Figures without a known error count as exact, and ``uses`` says which those are.
public struct MeasurementError: Sendable {
  /// What is known about the error of a value.
  public enum Kind: String, CaseIterable, Sendable {
    /// A stated standard error: normal, through the formula.
    case stated
    /// A per cent of a sample whose size is stated: Beta(k + ½, n − k + ½).
    case proportion
    /// Cases of a period over an exposure: Gamma(y + ½).
    case count
    /// Cases of a period among cases: Beta(k + ½, n − k + ½).
    case share
    /// A steadied rate: Gamma(y + α, e + β).
    case posterior
    /// Nothing is known; the value counts as exact.
    case exact

    /// Whether the data state the error, by a standard error or the size of a sample.
    public var isStated: Bool { self == .stated || self == .proportion }
  }

  /// How many values of an indicator have an error of a kind.
  public struct Use: Hashable, Sendable {
    /// Index of the indicator in the scheme.
    public let indicator: Int
    /// The kinds that occur, in the order of `Kind`, with the number of rows.
    public let counts: [Count]

    /// So many values of one kind.
    public struct Count: Hashable, Sendable {
      /// The kind.
      public let kind: Kind
      /// Values of that kind, at least 1.
      public let values: Int
    }

    /// How many values have an error of a kind.
    public func count(_ kind: Kind) -> Int { counts.first { $0.kind == kind }?.values ?? 0 }
  }

  /// How many indicators there are.
  let columns: Int
  /// What is drawn, and the values that it enters.
  let plan: ErrorPlan
  /// By indicator × rows + row; `nil` where there is no value.
  let kinds: [Kind?]

  /// How many rows there are.
  var rows: Int { plan.rows }

  /// What is known about the error of a value; `nil` where there is no value.
  public func kind(row: Int, indicator: Int) -> Kind? { kinds[indicator * rows + row] }

  /// Whether every value counts as exact.
  public var isEmpty: Bool { plan.cells.isEmpty }

  /// Whether the data state any error, by a standard error or the size of a sample.
  public var isStated: Bool { kinds.contains { $0?.isStated ?? false } }

  /// What is known, by indicator.
  public var uses: [Use] {
    (0..<columns).map { column in
      let own = kinds[column * rows..<(column + 1) * rows]
      let counts = Kind.allCases.compactMap { kind -> Use.Count? in
        let values = own.count { $0 == kind }
        return values == 0 ? nil : Use.Count(kind: kind, values: values)
      }
      return Use(indicator: column, counts: counts)
    }
  }

  /// The standard error of a value by the delta method; 0 where it counts as exact, NaN where there
  /// is none.
  public func standardErrors() -> Matrix {
    var errors = Matrix(rows: rows, columns: columns)
    for column in 0..<columns {
      for row in 0..<rows where kinds[column * rows + row] != nil { errors[row, column] = 0 }
    }
    for cell in plan.cells {
      let variance = plan.terms[cell.terms].reduce(0.0) { sum, term in
        let slope = cell.slope(term)
        return sum + slope * slope * plan.sources[term.source].variance
      }
      errors[cell.row, cell.column] = variance.squareRoot()
    }
    return errors
  }
}
