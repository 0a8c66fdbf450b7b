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
    /// Whether the distribution passes; `nil` where too little is defined to say.
    public var passes: Bool?

    /// Makes a look.
    public init(stage: String, skewness: Double, kurtosis: Double, passes: Bool?) {
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

  /// Makes a record.
  public init(looks: [Look] = [], winsorised: Int = 0) {
    self.looks = looks
    self.winsorised = winsorised
  }

  /// Whether the distribution failed at first and still does not pass after all that was done.
  public var stillFails: Bool {
    looks.first?.passes == false && looks.last?.passes != true
  }
}
