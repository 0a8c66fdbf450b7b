/// Which differences of an assessment are real: what the errors of its figures leave of its ranks.
public struct RealDifferences: Sendable {
  /// How the errors of the index were found.
  public enum Basis: Hashable, Sendable {
    /// By the exact derivative of every unit's index; units are independent.
    case derivative
    /// By drawing figures and assessing again, so many times: scales are learnt from the units, so
    /// that one unit's error moves the others.
    case drawn(Int)
  }

  /// The result.
  public let assessment: Assessment
  /// Its ranked rows; the other arrays are in this order.
  public let rows: [Int]
  /// What is known of the figures' errors.
  public let errors: MeasurementError
  /// How the errors of the index were found.
  public let basis: Basis
  /// Scores with their errors.
  public let estimates: EstimatedScores
  /// The probability of each confidence set.
  public let coverage: Double
  /// Each unit's confidence set.
  public let marginal: RankConfidence
  /// Sets that hold together; `nil` for more than ``RankSimulation/mostUnits`` units.
  public let simultaneous: RankConfidence?
  /// The run's seed.
  public let seed: UInt64
  /// How many draws the simultaneous sets rest on.
  public let draws: Int
  /// Groups that cannot be told apart from their first unit, as places in `rows`.
  public let groups: [[Int]]

  /// Replicates where errors are drawn.
  public static let replicates = 4000

  /// Looks at an assessment.
  ///
  /// - Parameters:
  ///   - coverage: the probability of confidence sets, between 0 and 1.
  ///   - seed: the run's seed.
  ///   - replicates: how many draws, for drawn errors and simultaneous sets; the usual numbers if `nil`.
  /// - Throws: nobody is ranked, or nothing is known of any error.
  public init(
    _ assessment: Assessment, coverage: Double = 0.95,
    seed: UInt64 = UncertaintyAnalysis.standardSeed, replicates: Int? = nil
  ) throws(Diagnostics) {
    let rows = assessment.ranking.sorted()
    let known = MeasurementError(assessment)
    guard !known.isEmpty, !rows.isEmpty else {
      throw Diagnostics([UncertaintyProblem.noErrors(isFactor: false)])
    }
    let scores = rows.map { assessment.index[$0] }
    let errors: ScoreErrors
    if let exact = known.indexErrors(assessment) {
      errors = .independent(rows.map { exact[$0] })
      basis = .derivative
    } else {
      let drawn = try Self.drawn(assessment, seed: seed, replicates ?? Self.replicates)
      errors = .drawn(drawn)
      basis = .drawn(drawn.draws)
    }
    self.assessment = assessment
    self.rows = rows
    self.errors = known
    self.coverage = coverage
    self.seed = seed
    estimates = EstimatedScores(scores, errors: errors)
    marginal = estimates.marginalSets(coverage: coverage)
    groups = estimates.groups(marginal)
    let simulation = RankSimulation(seed: seed, draws: replicates)
    simultaneous =
      rows.count <= RankSimulation.mostUnits
      ? estimates.simultaneousSets(coverage: coverage, simulation) : nil
    draws =
      switch errors {
      case .independent: replicates ?? RankSimulation.draws(for: rows.count)
      case .drawn(let draws): draws.draws
      }
  }

  /// The index of the ranked rows with figures drawn within their errors.
  private static func drawn(
    _ assessment: Assessment, seed: UInt64, _ replicates: Int
  ) throws(Diagnostics) -> DrawnErrors {
    let factor = UncertaintyFactor(name: "measurement", source: .measurement)
    let model = try UncertainModel(assessment, factors: [factor])
    var options = UncertaintyAnalysis.Options()
    options.count = .fixed(replicates)
    options.seed = seed
    let analysis = try UncertaintyAnalysis(model, options: options)
    let count = model.rows.count
    var scores: [Double] = []
    for replicate in 0..<analysis.replicates {
      let own = analysis.scores[replicate * count..<(replicate + 1) * count]
      // A draw for which somebody has no score says nothing about differences.
      if own.allSatisfy({ $0.isFinite }) { scores += own }
    }
    guard scores.count >= 2 * count else {
      throw Diagnostics([UncertaintyProblem.noErrors(isFactor: false)])
    }
    return DrawnErrors(scores: scores, count: count)
  }

  /// The number of the group of each place in `rows`, from 1.
  public var groupNumbers: [Int] {
    var numbers = [Int](repeating: 0, count: rows.count)
    for (number, group) in groups.enumerated() {
      for place in group { numbers[place] = number + 1 }
    }
    return numbers
  }

  /// The share of the weight whose figures have a known error, as a mean over the ranked rows with the
  /// weights as applied to each; between 0 and 1.
  ///
  /// What is not known counts as exact: where the share is small, standard errors, sets and groups are
  /// lower bounds only.
  public var knownShare: Double { errors.knownShare(of: assessment, rows: rows) }

  /// Whether errors are known for less than half of the weight.
  public var isThin: Bool { knownShare < 0.5 }

  /// The standard error of each index.
  public var standardErrors: [Double] { rows.indices.map { estimates.errors.standardError($0) } }
}
