/// What raising indicators costs, and how far they can be raised.
public enum ImprovementCosts: Hashable, Sendable {
  /// One for each point of an indicator's score, up to the best score that any ranked unit has.
  case equal
  /// As listed; what is not listed cannot be changed.
  case listed([Entry], file: String)

  /// One indicator's line.
  public struct Entry: Hashable, Sendable {
    /// The indicator's id.
    public var indicator: String
    /// The cost of changing it by one of its own units, above 0.
    public var cost: Double
    /// The best value that can be had, in its own unit; `nil` for the best that any ranked unit has.
    public var ceiling: Double?
    /// Where the indicator is named.
    public var place: SourcePlace?
    /// Where the ceiling stands.
    public var ceilingPlace: SourcePlace?

    /// Makes a line.
    public init(
      indicator: String, cost: Double, ceiling: Double? = nil, place: SourcePlace? = nil,
      ceilingPlace: SourcePlace? = nil
    ) {
      self.indicator = indicator
      self.cost = cost
      self.ceiling = ceiling
      self.place = place
      self.ceilingPlace = ceilingPlace
    }
  }
}

/// How much other units gain meanwhile.
public enum RivalGain: Hashable, Sendable {
  /// So many points of the index.
  case points(Double)
  /// So many per cent of their index.
  case percent(Double)

  /// An index after the gain.
  public func applied(to index: Double) -> Double {
    switch self {
    case .points(let points): index + points
    case .percent(let percent): index * (1 + percent / 100)
    }
  }
}

/// What a plan is to reach.
public enum PlanTarget: Hashable, Sendable {
  /// At least this rank, strictly ahead of the unit that stands behind it.
  case rank(Int)
  /// The next better rank.
  case nextRank
  /// At least this index.
  case score(Double)
  /// Ahead of a unit, as an index in the dataset.
  case unit(Int)
}

/// Why an indicator is not part of a plan.
public enum LeverExclusion: String, Hashable, Sendable {
  /// Its value was filled in: what would be raised is not known.
  case imputed
  /// Its score rises by steps: places, bands.
  case steps
  /// Its score is no straight line of its value, so that a cost for each unit has no single slope.
  case curved
  /// The unit is already at the ceiling, or gets no more credit.
  case noRoom
  /// The file of costs does not list it.
  case notListed
  /// A scenario sets its score, or that of a node above.
  case setByHand
}
