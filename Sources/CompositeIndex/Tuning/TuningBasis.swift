public import IndexKernel

/// What a page is made from: an assessment, and what of its uncertainty the page can draw.
public struct TuningBasis: Sendable {
  /// The result under the scheme's weights.
  public let assessment: Assessment
  /// What the page scores.
  public let model: TuningModel
  /// What its replicates draw; none where ranks have no intervals.
  public let factors: [UncertaintyFactor]
  /// The seed of its replicates; `nil` where there are none.
  public let seed: UInt64?
  /// Why not everything is drawn that `cei rank` draws; `nil` where it is.
  public let obstacle: ReplicateObstacle?

  /// How intervals are made.
  public struct Options: Sendable {
    /// The seed; the scheme's, or the usual one.
    public var seed: UInt64?
    /// How many replicates when nobody drags; 10,000 unless given, fewer for large tables.
    public var replicates: Int?
    /// Whether ranks have intervals at all.
    public var hasIntervals = true

    /// The usual options.
    public init() {}
  }

  /// Replicates when nobody drags, where nothing else is said and the table is small.
  public static let usualReplicates = 10_000

  /// Prepares a page.
  ///
  /// - Parameters:
  ///   - experts: shares among siblings by node, one list for each expert.
  ///   - consensus: theirs together; empty where there is none.
  /// - Throws: factors of the scheme that cannot be.
  public init(
    _ assessment: Assessment, experts: [[Double]] = [], consensus: [Double] = [],
    options: Options = Options()
  ) throws(Diagnostics) {
    self.assessment = assessment
    var model = assessment.tuningModel(experts: experts, consensus: consensus)
    let usual =
      options.hasIntervals && assessment.ranking.count > 1 ? assessment.usualFactors : []
    let (found, obstacle) = try Self.drawable(assessment, usual)
    self.obstacle = obstacle
    factors = found?.factors ?? []
    let said = assessment.scheme.said.uncertainty
    let seed = options.seed ?? said?.seed ?? UncertaintyAnalysis.standardSeed
    let plan = found?.replicatePlan(seed: seed)
    self.seed = plan == nil ? nil : seed
    if let plan {
      model.draws = TuningDraws(
        plan,
        replicates: options.replicates ?? said?.replicates
          ?? Self.replicates(assessment, movesFigures: plan.figures != nil),
        interval: said?.interval ?? UncertaintyAnalysis.Options().interval)
    }
    self.model = model
  }

  /// The factors that the page can draw: all, or else weights and measurement, or weights alone.
  private static func drawable(
    _ assessment: Assessment, _ factors: [UncertaintyFactor]
  ) throws(Diagnostics) -> (UncertainModel?, ReplicateObstacle?) {
    if factors.isEmpty { return (nil, nil) }
    let whole = try UncertainModel(assessment, factors: factors)
    guard let obstacle = whole.replicateObstacle else { return (whole, nil) }
    let weights = factors.filter { if case .weights = $0.source { true } else { false } }
    let direct = factors.filter {
      if case .weights = $0.source { true } else { $0.source == .measurement }
    }
    for some in [direct, weights] where !some.isEmpty && some.count < factors.count {
      if let model = try? UncertainModel(assessment, factors: some),
        model.replicateObstacle == nil
      {
        return (model, obstacle)
      }
    }
    return (nil, obstacle)
  }

  /// As many replicates as a page can count while people wait: fewer for large tables.
  private static func replicates(_ assessment: Assessment, movesFigures: Bool) -> Int {
    let work = max(1, assessment.units.count * assessment.scheme.nodes.count)
    return max(200, min(usualReplicates, 40_000_000 / work / (movesFigures ? 4 : 1)))
  }
}
