/// The statistics of an assessment: whether its indicators can carry an index, whether the branches
/// hold together, and what really counts.
public struct Audit: Sendable {
  /// What is looked at, and how.
  public struct Options: Hashable, Sendable {
    /// The step of the indicator table and of all correlations; the indicators' values for the
    /// table and their scores for correlations if `nil`.
    public var step: AuditStep?
    /// Which coefficient.
    public var method: CorrelationMethod
    /// From where on something is flagged.
    public var thresholds: AuditThresholds

    /// Makes options.
    public init(
      step: AuditStep? = nil, method: CorrelationMethod = .pearson,
      thresholds: AuditThresholds = AuditThresholds()
    ) {
      self.step = step
      self.method = method
      self.thresholds = thresholds
    }

    /// The step of the indicator table.
    public var tableStep: AuditStep { step ?? .denominated }
    /// The step of everything that compares columns.
    public var columnStep: AuditStep { step ?? .normalised }
  }

  /// The result that is audited.
  public let assessment: Assessment
  /// What is looked at.
  public let options: Options
  /// For each indicator of the scheme.
  public let indicators: [IndicatorStatistics]
  /// Every indicator with every variable that the scheme divides by.
  public let denominators: [DenominatorCorrelation]
  /// Correlations by the chosen coefficient.
  public let correlations: CorrelationTable
  /// Cronbach's alpha of every inner node with at least two children.
  public let reliability: [Reliability]
  /// Principal components of every inner node where there are any.
  public let components: [PrincipalComponents]
  /// Influence by dimension, by levels between, and by indicator.
  public let influence: [Influence]
  /// What the scheme's makers should look at.
  public let warnings: [AuditWarning]

  /// Funnel limits of all indicators that are counts over an exposure; computed when asked for.
  public var funnels: [Funnel] { Funnel.all(assessment) }

  /// Audits all units of an assessment, ranked or not.
  public init(_ assessment: Assessment, options: Options = Options()) {
    let thresholds = options.thresholds
    self.assessment = assessment
    self.options = options
    indicators = assessment.scheme.indicators.indices.map {
      IndicatorStatistics(
        assessment.column(ofIndicator: $0, after: options.tableStep),
        rows: assessment.rows(after: options.tableStep), thresholds: thresholds)
    }
    denominators = DenominatorCorrelation.all(assessment, method: options.method)
    correlations = CorrelationTable(
      assessment, after: options.columnStep, method: options.method)
    reliability = Reliability.all(assessment, after: options.columnStep)
    components = PrincipalComponents.all(assessment, after: options.columnStep)
    influence = Influence.all(assessment, after: options.columnStep, thresholds: thresholds)
    warnings = AuditWarning.all(
      assessment, statistics: indicators, correlations: correlations, thresholds: thresholds)
  }

  /// How many units two columns need in common to be judged: the threshold, or all that have an
  /// index where these are fewer.
  public var leastInCommon: Int { assessment.leastInCommon(options.thresholds) }

  /// Whether an indicator's value still goes with the size of the units, judged where enough units
  /// have both.
  public func followsSize(_ entry: DenominatorCorrelation) -> Bool {
    entry.value.count >= leastInCommon
      && abs(entry.value.coefficient) > options.thresholds.denominator
  }
}
