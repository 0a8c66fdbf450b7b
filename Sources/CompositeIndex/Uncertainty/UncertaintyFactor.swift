/// One thing about an index that may be otherwise; every factor can be left out, and the output names
/// those that took part.
///
/// OECD/JRC (2008), section 7.1; Saisana, M., Saltelli, A., Tarantola, S. (2005), Uncertainty and
/// sensitivity analysis techniques as tools for the quality assessment of composite indicators, JRSS A
/// 168(2).
public struct UncertaintyFactor: Hashable, Sendable {
  /// What is uncertain.
  public enum Source: Hashable, Sendable {
    /// The weights.
    case weights(WeightSpread, at: WeightPlace)
    /// The figures: survey standard errors, counts of cases.
    case measurement
    /// What stands for missing values: another draw of multiple imputation each time.
    case imputedDraws
    /// One choice out of a list, each equally likely.
    case alternatives([Alternative])
    /// Nothing or one node of a level left out, each equally likely.
    case leavingOut(LeaveOneOut.Level)
  }

  /// The name in scheme files, on the command line and in results; also the place of its random
  /// numbers, so that another factor never shifts them.
  public var name: String
  /// What is uncertain.
  public var source: Source

  /// One choice of a list.
  public struct Alternative: Hashable, Sendable {
    /// The choice in the user's words.
    public var label: String
    /// What it does to the scheme.
    public var change: SchemeVariation

    /// Makes an alternative.
    public init(label: String, change: SchemeVariation) {
      self.label = label
      self.change = change
    }
  }

  /// Makes a factor.
  public init(name: String, source: Source) {
    self.name = name
    self.source = source
  }

  /// The factor with everything that depends on the scheme spelt out.
  func resolved(for scheme: ResolvedScheme) -> UncertaintyFactor {
    guard case .leavingOut(let level) = source else { return self }
    let nodes = level.nodes(of: scheme).map { scheme.nodes[$0].id }
    return UncertaintyFactor(
      name: name,
      source: .alternatives(
        [Alternative(label: "scheme", change: .asSaid)]
          + nodes.map { Alternative(label: $0, change: .without($0)) }))
  }

  /// The choices; none where the factor is not a list.
  public var alternatives: [Alternative] {
    if case .alternatives(let all) = source { all } else { [] }
  }

  /// Where the factor's random numbers are: FNV-1a of the name, 32 bits.
  public var stream: UInt32 { Self.hash(name) }

  /// FNV-1a, 32 bits.
  static func hash(_ text: String) -> UInt32 {
    text.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}

/// Which weights are uncertain.
public enum WeightPlace: Hashable, Sendable {
  /// Those of every group of siblings.
  case everyGroup
  /// Those of the children of some nodes, by id.
  case under([String])
  /// The shares of all indicators in the whole, as one group.
  case leaves
}
