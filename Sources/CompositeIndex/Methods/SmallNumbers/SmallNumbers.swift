/// Steadies rates that rest on few cases, so that a small unit is not the best or the worst by luck.
public protocol SmallNumbers: Method {
  /// The steadied rates, by row; `nil` for rows without one.
  func adjust(_ rates: RateTable) -> [AdjustedRate?]
}

/// Counts and exposures of one indicator, by row; NaN is missing.
public struct RateTable: Sendable {
  /// Cases.
  public let counts: [Double]
  /// What the cases are counted over, above 0, in the denominator's unit.
  public let exposures: [Double]
  /// The unit of every row.
  public let units: [Unit]
}

/// One rate, steadied: prior + weight · (own − prior), all in cases per unit of exposure.
public struct AdjustedRate: Hashable, Sendable {
  /// The unit's own rate.
  public var own: Double
  /// What it is drawn towards.
  public var prior: Double
  /// The weight of the unit's own data, between 0 and 1.
  public var weight: Double
  /// The steadied rate.
  public var adjusted: Double
  /// The group whose rates made the prior; empty for all units.
  public var group: String

  /// Makes a rate.
  public init(own: Double, prior: Double, weight: Double, adjusted: Double, group: String = "") {
    self.own = own
    self.prior = prior
    self.weight = weight
    self.adjusted = adjusted
    self.group = group
  }
}
