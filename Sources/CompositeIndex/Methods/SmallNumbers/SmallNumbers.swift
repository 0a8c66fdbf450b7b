/// Steadies rates that rest on few cases, so that a small unit is not the best or the worst by luck.
public protocol SmallNumbers: Method {
  /// The attribute of units that makes groups; `nil` where all units make one prior.
  var attribute: String? { get }
  /// The steadied rates and what they are drawn towards.
  func adjust(_ rates: RateTable) -> SteadiedRates
}

extension SmallNumbers {
  /// No groups.
  public var attribute: String? { nil }
}

/// Counts and exposures of one indicator, by row; NaN is missing.
public struct RateTable: Sendable {
  /// Cases.
  public let counts: [Double]
  /// What the cases are counted over, above 0, in the denominator's unit.
  public let exposures: [Double]
  /// The unit of every row.
  public let units: [Unit]

  /// Rows with a count, by the value of an attribute in the order of first appearance; those
  /// without the attribute are not in any group, and without an attribute all are in one.
  func groups(by attribute: String?) -> [(name: String, rows: [Int])] {
    let present = counts.indices.filter { !counts[$0].isNaN }
    guard let attribute else { return [("", present)] }
    var groups: [(name: String, rows: [Int])] = []
    for row in present {
      guard let name = units[row].attribute(attribute) else { continue }
      if let place = groups.firstIndex(where: { $0.name == name }) {
        groups[place].rows.append(row)
      } else {
        groups.append((name, [row]))
      }
    }
    return groups
  }
}

/// The steadied rates of one indicator.
public struct SteadiedRates: Hashable, Sendable {
  /// By row; `nil` for rows without a rate or without a group.
  public var rates: [AdjustedRate?]
  /// What the rates are drawn towards, by group.
  public var priors: [RatePrior]

  /// Makes a result.
  public init(rates: [AdjustedRate?], priors: [RatePrior] = []) {
    self.rates = rates
    self.priors = priors
  }
}

/// The distribution of true rates in a group, in cases per unit of exposure.
public struct RatePrior: Hashable, Sendable {
  /// The group; empty for all units.
  public var group: String
  /// How many units it was learnt from.
  public var count: Int
  /// Its mean.
  public var mean: Double
  /// Its variance; 0 where the units differ no more than chance alone makes them.
  public var variance: Double

  /// Makes a prior.
  public init(group: String, count: Int, mean: Double, variance: Double) {
    self.group = group
    self.count = count
    self.mean = mean
    self.variance = variance
  }

  /// The weight of a unit's own rate, between 0 and 1.
  ///
  /// - Parameter exposure: more than 0.
  public func weight(exposure: Double) -> Double {
    variance > 0 ? variance / (variance + mean / exposure) : 0
  }
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
