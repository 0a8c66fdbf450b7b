/// Which units have enough data to be assessed at all; thresholds are shares between 0 and 1.
///
/// Shares are counted over indicators, each as one, whatever its weight (OECD/JRC 2008, step 3;
/// COINr: Screen). ``CoverageFloors`` weigh.
public struct Screening: Hashable, Sendable {
  /// Which table is looked at.
  public enum Data: String, CaseIterable, Sendable {
    /// Indicator values as observed.
    case observed
    /// Indicator values after imputation.
    case imputed
  }

  /// Smallest share of indicators with a value; 0 accepts all.
  public var availability: Double
  /// Smallest share of values that are not 0, among those that are there; 0 accepts all.
  public var nonZero: Double
  /// Smallest availability within every dimension (child of the root); 0 accepts all.
  public var dimensionAvailability: Double
  /// Smallest share of values that are not 0 within every dimension; 0 accepts all.
  public var dimensionNonZero: Double
  /// Codes of units that stay whatever the thresholds say.
  public var keep: [String]
  /// Codes of units that are left out whatever the thresholds say.
  public var leaveOut: [String]
  /// Which table is looked at.
  public var data: Data

  /// Makes a rule; by default it lets everything pass.
  public init(
    availability: Double = 0, nonZero: Double = 0, dimensionAvailability: Double = 0,
    dimensionNonZero: Double = 0, keep: [String] = [], leaveOut: [String] = [],
    data: Data = .observed
  ) {
    self.availability = availability
    self.nonZero = nonZero
    self.dimensionAvailability = dimensionAvailability
    self.dimensionNonZero = dimensionNonZero
    self.keep = keep
    self.leaveOut = leaveOut
    self.data = data
  }
}

/// How complete one unit's values are, over all indicators or within one dimension.
public struct Completeness: Hashable, Sendable {
  /// The dimension's id; `nil` for all indicators.
  public var dimension: String?
  /// How many indicators there are.
  public var indicators: Int
  /// How many have no value.
  public var missing: Int
  /// How many values are 0.
  public var zeros: Int

  /// Share of indicators with a value, between 0 and 1.
  public var availability: Double {
    1 - Double(missing) / Double(indicators)
  }

  /// Share of values that are not 0 among those that are there; NaN where none is.
  public var nonZero: Double {
    1 - Double(zeros) / Double(indicators - missing)
  }
}

/// What screening found of one unit.
public struct UnitScreening: Hashable, Sendable {
  /// Over all indicators.
  public var whole: Completeness
  /// Within every dimension, in display order.
  public var dimensions: [Completeness]
  /// Parts with too few values.
  public var lowData: [Completeness]
  /// Parts with too many zeros.
  public var lowNonZero: [Completeness]
  /// Whether the scheme names the unit: `true` keeps it, `false` leaves it out.
  public var forced: Bool?

  /// Whether the unit stays.
  public var isIncluded: Bool { forced ?? passes }

  /// Whether the unit stays only because the scheme names it.
  public var isKept: Bool { forced == true && !passes }

  private var passes: Bool { lowData.isEmpty && lowNonZero.isEmpty }
}
