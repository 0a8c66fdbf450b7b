/// Fills the missing values of an indicator.
///
/// Values are looked at as observed (after denomination and small-number adjustment): no method sees
/// what another one filled in.
public protocol Imputation: Method {
  /// Whether it takes values from other periods, so that it needs one period per result.
  static var usesOtherPeriods: Bool { get }
  /// The attribute of units that makes groups; `nil` where all units count.
  var attribute: String? { get }
  /// Values for the missing cells of a column, in the order of rows.
  ///
  /// A cell for which the method has nothing to go by stays missing and is not in the result.
  func impute(_ column: Int, of table: ImputationTable) -> ColumnImputation
}

extension Imputation {
  /// Most methods look at one period.
  public static var usesOtherPeriods: Bool { false }
  /// Most methods look at all units.
  public var attribute: String? { nil }
}

/// What imputation methods can see.
public struct ImputationTable: Sendable {
  /// Observed indicator values, rows × indicators; NaN is missing.
  public let values: Matrix
  /// The scheme: indicators with their directions, in column order, and the tree above them.
  public let scheme: ResolvedScheme
  /// The unit of every row.
  public let units: [Unit]
  /// Whether a row is in the assessment; the values of one that screening left out are missing.
  public let isIncluded: [Bool]
  /// Values of the same indicators in other periods.
  public let history: IndicatorHistory

  /// The rows to fill: those without a value that screening let pass.
  public func missingRows(_ column: Int) -> [Int] {
    (0..<values.rows).filter { values[$0, column].isNaN && isIncluded[$0] }
  }

  /// The rows with a value.
  public func presentRows(_ column: Int) -> [Int] {
    (0..<values.rows).filter { !values[$0, column].isNaN }
  }
}
