/// The result for one period: scores, ranks, the table after every step, and what was noticed.
///
/// Rows are units in the order of their codes; columns are indicators or nodes of the scheme.
public struct Assessment: Sendable {
  /// The scheme as resolved.
  public internal(set) var scheme: ResolvedScheme
  /// The data, after changes from the command line.
  public let dataset: Dataset
  /// The period; `nil` where every figure has its own.
  public let period: Period?
  /// The periods that figures may come from, latest first.
  public let window: [Period]
  /// Finds figures in the data.
  let lookup: ObservationIndex
  /// Index in the dataset of every row's unit.
  public let units: [Int]
  /// Denominated indicator values as observed: rows × indicators.
  public internal(set) var values: Matrix
  /// What screening found, by row; empty where the scheme screens nothing.
  public internal(set) var screening: [UnitScreening] = []
  /// Values after the adjustment of small numbers; missing for rows that screening left out.
  public internal(set) var adjusted = Matrix(rows: 0, columns: 0)
  /// The steadied rates of indicators that have some, by row.
  public internal(set) var adjustments: [Int: [AdjustedRate?]] = [:]
  /// What those rates are drawn towards, by indicator.
  public internal(set) var priors: [Int: [RatePrior]] = [:]
  /// Values after imputation.
  public internal(set) var imputed = Matrix(rows: 0, columns: 0)
  /// What was filled in, by indicator.
  public internal(set) var imputations: [ColumnImputation] = []
  /// Values after treatment: what is normalised.
  public internal(set) var treated = Matrix(rows: 0, columns: 0)
  /// The treatment of every indicator as learnt.
  public internal(set) var treatments: [TreatmentResult] = []
  /// The fitted normalisation of every indicator.
  public internal(set) var fitted: [FittedNormalisation] = []
  /// Normalised scores of leaves and aggregated scores of inner nodes: rows × nodes.
  public internal(set) var scores: Matrix
  /// Share of the total leaf weight whose own figures enter the index, by row, between 0 and 1.
  public internal(set) var coverage: [Double] = []
  /// The index before veto and bonus, by row; NaN where it is missing.
  public internal(set) var baseIndex: [Double] = []
  /// Points added, by row.
  public internal(set) var bonus: [Double] = []
  /// The lowest cap of the vetoes that bit, by row; +∞ where none did.
  var caps: [Double] = []
  /// The index, by row; NaN for units that are not ranked.
  public internal(set) var index: [Double] = []
  /// Ranks from 1, by row; NaN for units that are not ranked.
  public internal(set) var ranks: [Double] = []
  /// Index into the scheme's bands, by row.
  public internal(set) var bands: [Int?] = []
  /// Why a row is not ranked; `nil` where it is.
  public internal(set) var exclusions: [Exclusion?] = []
  /// What was noticed.
  public internal(set) var findings: [Finding] = []
  /// Changes to scores that the command line asked for.
  public internal(set) var scenario: Scenario

  /// Why a unit is not ranked.
  public enum Exclusion: Hashable, Sendable {
    /// None of the scheme's figures is there.
    case noData
    /// There are figures, but the methods give none of them a score.
    case noScore
    /// Screening left it out.
    case screened(UnitScreening)
    /// Too little of the weight is there.
    case coverage(share: Double, floor: Double)
    /// These children of the root are missing and the rule or the floor does not allow it.
    case nodesMissing([String])
    /// A veto rule excludes it.
    case veto(LocalizedText)
  }

  /// Scores within this distance are equal (points).
  public static let tieTolerance = 1e-9

  /// Whether anything that the result rests on is made up: the figures, or what the weights were
  /// taken from. Said on every output.
  public var isSynthetic: Bool { dataset.synthetic || scheme.said.record?.synthetic == true }

  /// Whether the command line changed anything in the data, the scheme or the scores. Said on every
  /// output.
  public var isHypothetical: Bool { !scheme.said.changes.isEmpty || !scenario.words.isEmpty }

  /// The row of a unit of the dataset.
  public func row(ofUnit unit: Int) -> Int? { units.firstIndex(of: unit) }

  /// The unit of a row.
  public func unit(_ row: Int) -> Unit { dataset.units[units[row]] }

  /// Rows that are ranked, best first; equal scores in the order of codes.
  public var ranking: [Int] {
    units.indices.filter { !ranks[$0].isNaN }.sorted {
      (ranks[$0], $0) < (ranks[$1], $1)
    }
  }

  /// Rows that are not ranked, in the order of codes.
  public var unranked: [Int] { units.indices.filter { ranks[$0].isNaN } }

  /// The band of a row.
  public func band(_ row: Int) -> Band? { bands[row].map { scheme.said.bands[$0] } }
}

/// Changes to an assessment that are not part of the data or the scheme.
public struct Scenario: Hashable, Sendable {
  /// A change of one unit's score at one node.
  public struct ScoreChange: Hashable, Sendable {
    /// Index of the unit in the dataset.
    public var unit: Int
    /// The node's id.
    public var node: String
    /// The new score, or the points to add.
    public var change: Change

    /// Makes a change.
    public init(unit: Int, node: String, change: Change) {
      self.unit = unit
      self.node = node
      self.change = change
    }
  }

  /// A new number or a difference.
  public enum Change: Hashable, Sendable {
    case to(Double), by(Double)

    /// The number after the change.
    public func applied(to value: Double) -> Double {
      switch self {
      case .to(let new): new
      case .by(let difference): value + difference
      }
    }
  }

  /// A change of one unit's raw figure, in every period that is used.
  public struct ValueChange: Hashable, Sendable {
    /// Index of the unit in the dataset.
    public var unit: Int
    /// The variable's id.
    public var variable: String
    /// The new figure, or what to add.
    public var change: Change

    /// Makes a change.
    public init(unit: Int, variable: String, change: Change) {
      self.unit = unit
      self.variable = variable
      self.change = change
    }
  }

  /// An indicator's value of one unit, in the indicator's own unit, whatever its formula gives.
  public struct IndicatorChange: Hashable, Sendable {
    /// Index of the unit in the dataset.
    public var unit: Int
    /// The indicator's id.
    public var indicator: String
    /// The new value.
    public var value: Double

    /// Makes a change.
    public init(unit: Int, indicator: String, value: Double) {
      self.unit = unit
      self.indicator = indicator
      self.value = value
    }
  }

  /// Changes of scores.
  public var scores: [ScoreChange]
  /// Changes of indicator values, made after denomination.
  public var indicators: [IndicatorChange] = []
  /// Changes of raw figures.
  public var values: [ValueChange]
  /// Units left out, as indices in the dataset.
  public var without: [Int]
  /// What was asked for, in the user's words, for the findings.
  public var words: [String]

  /// Whether it assumes figures or scores that the data do not have.
  public var assumesFigures: Bool { assumed != Scenario() }

  /// The figures and scores that it assumes, without anything else.
  var assumed: Scenario {
    var assumed = Scenario(scores: scores, values: values)
    assumed.indicators = indicators
    return assumed
  }

  /// What holds for other periods too: who is left out. Assumed figures are of one period alone.
  public var forOtherPeriods: Scenario { Scenario(without: without) }

  /// No change.
  public init(
    scores: [ScoreChange] = [], values: [ValueChange] = [], without: [Int] = [],
    words: [String] = []
  ) {
    self.scores = scores
    self.values = values
    self.without = without
    self.words = words
  }
}
