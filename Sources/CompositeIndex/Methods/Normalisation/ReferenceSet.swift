/// The units that a normalisation learns from: their values, and their codes where a method asks
/// for one unit by name.
public struct ReferenceSet: Sendable {
  /// The values that are there, none missing or infinite, in the order of the units.
  public let values: [Double]
  private let column: [Double]
  private let codes: [String]

  /// Takes a column of values.
  ///
  /// - Parameters:
  ///   - column: one value for each unit; missing ones are NaN.
  ///   - codes: the units' codes, as many; may be left out where no method asks for a unit.
  public init(_ column: [Double], codes: [String] = []) {
    self.column = column
    self.codes = codes
    values = column.filter(\.isFinite)
  }

  /// The value of a unit; `nil` where it is not there, missing or infinite.
  public func value(of code: String) -> Double? {
    codes.firstIndex(of: code).map { column[$0] }.flatMap { $0.isFinite ? $0 : nil }
  }

  /// The worst value in a direction; `nil` without values.
  public func worst(_ direction: Direction) -> Double? {
    direction == .higherIsBetter ? values.min() : values.max()
  }

  /// The best value in a direction; `nil` without values.
  public func best(_ direction: Direction) -> Double? {
    direction == .higherIsBetter ? values.max() : values.min()
  }
}
