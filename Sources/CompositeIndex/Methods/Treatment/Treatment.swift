/// Changes extreme values of an indicator before they are normalised.
///
/// Fitting learns what the method needs from the reference set; the fitted form treats one value at
/// a time and can be kept for another year.
public protocol Treatment: Method {
  /// Learns from the values of the reference set (no missing ones; may be empty).
  func fit(_ values: [Double]) -> TreatmentResult
}

/// What a treatment learnt, and the record of how it came to that.
public struct TreatmentResult: Hashable, Sendable {
  /// The function from value to treated value.
  public var fitted: FittedTreatment
  /// What was looked at and done.
  public var record: TreatmentRecord

  /// Makes a result.
  public init(_ fitted: FittedTreatment, _ record: TreatmentRecord = TreatmentRecord()) {
    self.fitted = fitted
    self.record = record
  }
}

/// A treatment with everything learnt: an ascending function from value to treated value.
public enum FittedTreatment: Hashable, Sendable {
  /// Values stay as they are.
  case unchanged
  /// Values are held within bounds.
  case held(within: ClosedRange<Double>)

  /// The treated value; NaN where the value is missing or the function is not defined.
  public func value(_ value: Double) -> Double {
    switch self {
    case .unchanged: value
    case .held(let bounds):
      value.isNaN ? .nan : min(bounds.upperBound, max(bounds.lowerBound, value))
    }
  }

  /// The value that is treated to this; `nil` where there is none or more than one.
  public func inverse(_ treated: Double) -> Double? {
    switch self {
    case .unchanged: treated
    case .held(let bounds): bounds.contains(treated) ? treated : nil
    }
  }
}

/// What a treatment looked at and did to one indicator.
public struct TreatmentRecord: Hashable, Sendable {
  /// One look at the distribution.
  public struct Look: Hashable, Sendable {
    /// What had been done before: `raw`, `winsorised`, or the transform's name.
    public var stage: String
    /// Type-2 skewness; NaN where it is not defined.
    public var skewness: Double
    /// Type-2 excess kurtosis; NaN where it is not defined.
    public var kurtosis: Double
    /// Whether the distribution passes.
    public var passes: Bool

    /// Makes a look.
    public init(stage: String, skewness: Double, kurtosis: Double, passes: Bool) {
      self.stage = stage
      self.skewness = skewness
      self.kurtosis = kurtosis
      self.passes = passes
    }
  }

  /// The looks, in order; empty for methods that do not look.
  public var looks: [Look]
  /// How many values were winsorised on the way, also where that was given up for a transform.
  public var winsorised: Int
  /// The transform's name; empty where there is none.
  public var transform: String

  /// Makes a record.
  public init(looks: [Look] = [], winsorised: Int = 0, transform: String = "") {
    self.looks = looks
    self.winsorised = winsorised
    self.transform = transform
  }
}
