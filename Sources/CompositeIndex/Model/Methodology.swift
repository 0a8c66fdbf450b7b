/// Every choice that is not a weight, as said; the defaults are all here.
public struct Methodology: Hashable, Sendable {
  /// What happens to a node one of whose children is missing.
  public var missing: MissingRule = .renormalise
  /// How much must be there.
  public var coverage = CoverageFloors()
  /// Which period's figures are used.
  public var periods = PeriodRule()
  /// Which units have enough data.
  public var screening = Screening()
  /// The imputation of indicators that name none.
  public var impute = MethodChoice("none")
  /// The treatment of indicators that name none.
  public var treat = MethodChoice("none")
  /// The normalisation of indicators that name none.
  public var normalise = MethodChoice("min-max")
  /// What another assessment learnt, for normalisations that learn from the reference set; `nil`
  /// where they learn from the units compared.
  public var frozen: FrozenParameters?
  /// The aggregation of nodes that are not named.
  public var aggregation = MethodChoice("arithmetic")
  /// The aggregation by node.
  public var aggregationByNode: [NodeMethod] = []
  /// How equal scores share ranks.
  public var ties: TieRule = .competition
  /// Grades of sources that may enter; figures without a grade always may.
  public var grades: [String] = ["A", "B"]

  /// One node's own method.
  public struct NodeMethod: Hashable, Sendable {
    /// The node's id.
    public var node: String
    /// Its method.
    public var method: MethodChoice

    /// Makes an entry.
    public init(node: String, method: MethodChoice) {
      self.node = node
      self.method = method
    }
  }

  /// Makes the default methodology.
  public init() {}
}

/// What happens to a node one of whose children is missing.
public enum MissingRule: String, CaseIterable, Sendable {
  /// The weights of the children that are there are scaled up to 1, within the parent only.
  case renormalise
  /// The node is missing too.
  case none
  /// The run stops and names the cells.
  case fail
}

/// Smallest shares of weight with data, between 0 and 1.
public struct CoverageFloors: Hashable, Sendable {
  /// Floor of the share of the total leaf weight, below which a unit is not ranked.
  public var unit: Double
  /// Floor of the share of children's weight at every node, below which the node is missing.
  public var node: Double

  /// Makes floors; 0 accepts anything but nothing at all.
  public init(unit: Double = 0, node: Double = 0) {
    self.unit = unit
    self.node = node
  }
}

/// Which period's figures are used.
public struct PeriodRule: Hashable, Sendable {
  /// How the period is chosen.
  public enum Choice: Hashable, Sendable {
    /// The last period of the data.
    case last
    /// One named period.
    case exactly(Period)
    /// For every figure the latest one in the window; `nil` leaves an end open. Only stretches of
    /// one length count: that of the ends, or the longest in the data where both are open.
    case latest(from: Period?, to: Period?)
    /// Every period on its own.
    case each
  }

  /// How the period is chosen.
  public var choice: Choice
  /// Largest distance in years between a figure and its denominator.
  public var lag: Int

  /// Makes a rule.
  public init(_ choice: Choice = .last, lag: Int = 0) {
    self.choice = choice
    self.lag = lag
  }
}

/// How equal scores share ranks.
public enum TieRule: String, CaseIterable, Sendable {
  /// 1, 2, 2, 4.
  case competition
  /// 1, 2, 2, 3.
  case dense
  /// 1, 2.5, 2.5, 4.
  case average
  /// 1, 2, 3, 4 in the order of codes.
  case ordinal
}

/// A named range of scores.
public struct Band: Hashable, Sendable {
  /// The smallest score of the band, reached by the unrounded value.
  public var from: Double
  /// The word for it.
  public var name: LocalizedText

  /// Makes a band.
  public init(from: Double, name: LocalizedText) {
    self.from = from
    self.name = name
  }
}

/// A condition that caps the score or excludes the unit.
public struct VetoRule: Hashable, Sendable {
  /// The comparison that triggers it.
  public enum Condition: Hashable, Sendable {
    case above(Double), below(Double), atLeast(Double), atMost(Double)

    /// Whether a figure triggers the veto.
    public func holds(for value: Double) -> Bool {
      switch self {
      case .above(let limit): value > limit
      case .below(let limit): value < limit
      case .atLeast(let limit): value >= limit
      case .atMost(let limit): value <= limit
      }
    }
  }

  /// What the veto does.
  public enum Consequence: Hashable, Sendable {
    /// The score is at most this.
    case cap(Double)
    /// The unit is not ranked.
    case exclude
  }

  /// The key.
  public var id: String
  /// The display name.
  public var name: LocalizedText
  /// The variable looked at.
  public var of: String
  /// When it bites.
  public var condition: Condition
  /// What it does.
  public var consequence: Consequence

  /// Makes a rule.
  public init(
    id: String, name: LocalizedText, of: String, condition: Condition, consequence: Consequence
  ) {
    self.id = id
    self.name = name
    self.of = of
    self.condition = condition
    self.consequence = consequence
  }
}

/// Points added after aggregation.
public struct BonusRule: Hashable, Sendable {
  /// One reason for points.
  public struct Item: Hashable, Sendable {
    /// The key.
    public var id: String
    /// The display name.
    public var name: LocalizedText
    /// The variable that is counted.
    public var of: String
    /// Points for each unit of the variable.
    public var points: Double
    /// The most points this item can give.
    public var max: Double

    /// Makes an item.
    public init(id: String, name: LocalizedText, of: String, points: Double, max: Double) {
      self.id = id
      self.name = name
      self.of = of
      self.points = points
      self.max = max
    }
  }

  /// The most points in all.
  public var max: Double
  /// The reasons.
  public var items: [Item]

  /// Makes a rule.
  public init(max: Double, items: [Item]) {
    self.max = max
    self.items = items
  }
}

/// A published total that the computed one is compared with.
public struct PublishedComparison: Hashable, Sendable {
  /// The variable that holds it.
  public var of: String
  /// The largest difference that counts as agreement, in points.
  public var tolerance: Double

  /// Makes a comparison.
  public init(of: String, tolerance: Double = 0.005) {
    self.of = of
    self.tolerance = tolerance
  }
}
