/// What a scheme says of its uncertainty: what is uncertain, and how it is looked at.
public struct UncertaintySettings: Hashable, Sendable {
  /// What is uncertain; weights within 25 % where nothing is said.
  public var factors: [UncertaintyFactor]
  /// How many replicates; as many as the stop rule needs where nothing is said.
  public var replicates: Int?
  /// The seed.
  public var seed: UInt64?
  /// How much probability intervals hold, between 0 and 1.
  public var interval: Double?
  /// The places whose probability is of interest: the first so many.
  public var top: Int?

  /// Makes settings.
  public init(
    factors: [UncertaintyFactor] = [], replicates: Int? = nil, seed: UInt64? = nil,
    interval: Double? = nil, top: Int? = nil
  ) {
    self.factors = factors
    self.replicates = replicates
    self.seed = seed
    self.interval = interval
    self.top = top
  }
}

extension UncertaintyFactor {
  /// The factor that is looked at where nothing else is said: every weight within 25 % of itself.
  public static let standard = UncertaintyFactor(
    name: "weights", source: .weights(.jitter(0.25), at: .everyGroup))
}
