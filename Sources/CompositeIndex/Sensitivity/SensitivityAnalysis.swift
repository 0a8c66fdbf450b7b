internal import IndexKernel

/// Which of the factors of an uncertain index move ranks: Sobol indices of the mean absolute rank
/// shift, of every unit's rank and of every unit's score.
///
/// Saltelli's design on scrambled Sobol' points: a group's first numbers are coordinates of the
/// points, its further ones random with a stream of their own for each row of A and of B. Which
/// coordinates depends on the factor alone, so that another factor leaves its draws as they are.
public struct SensitivityAnalysis: Sendable {
  /// What was evaluated.
  public let model: UncertainModel
  /// What was varied as one.
  public let groups: [FactorGroup]
  /// How it was made.
  public let options: SensitivityOptions
  /// How many evaluations.
  public let evaluations: Int
  /// The indices of the mean absolute rank shift, by group.
  public let meanShift: SobolIndices
  /// By followed unit.
  public let units: [UnitSensitivity]

  /// The indices of one unit.
  public struct UnitSensitivity: Sendable {
    /// Those of its rank; NaN where some evaluation does not rank it.
    public let rank: SobolIndices
    /// Those of its index.
    public let score: SobolIndices
  }

  /// Evaluates and estimates.
  ///
  /// - Parameter progress: called now and then with evaluations done and all there will be.
  /// - Throws: fewer than two points, or more results than memory should hold.
  public init(
    _ model: UncertainModel, options: SensitivityOptions = SensitivityOptions(),
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(Diagnostics) {
    self.model = model
    self.options = options
    let groups = FactorGroup.all(of: model)
    self.groups = groups
    let design = SaltelliDesign(base: options.base, factors: groups.count)
    try Self.check(design, units: model.rows.count, options)
    evaluations = design.count
    let sampling = SaltelliSampling(model, groups, design, seed: options.seed)
    // The rows of one point lie together, so that its coordinates are made once.
    let outputs = RankOutputs.evaluate(
      model, count: design.count, threads: options.threads,
      progress: { progress($0, design.count) },
      { sampling.write(design.row($0, in: .points), &$1) })
    let counts = options.bootstrap.counts(points: design.base)
    @Sendable func indices(_ values: [Double], _ counts: [[Double]]) -> SobolIndices {
      SobolIndices(
        SaltelliOutputs(values, design: design, layout: .points), estimator: options.estimator,
        counts: counts, level: options.interval)
    }
    meanShift = indices(outputs.shifts, counts)
    units = inParallel(model.rows.count, threads: options.threads) { unit in
      let counts = options.unitsWithIntervals?.contains(unit) ?? true ? counts : []
      return UnitSensitivity(
        rank: indices(outputs.ranks(of: unit), counts),
        score: indices(outputs.scores(of: unit), counts))
    }
  }

  private static func check(
    _ design: SaltelliDesign, units: Int, _ options: SensitivityOptions
  ) throws(Diagnostics) {
    var problems: [Diagnostic] = []
    if design.base < 2 { problems.append(SensitivityProblem.tooFewPoints(design.base)) }
    let most = RankOutputs.mostResults / max(1, units * (design.factors + 2))
    if design.base > most {
      problems.append(SensitivityProblem.tooManyPoints(design.base, most: most))
    }
    // Of the points that there may be: too many of these are said once.
    if let problem = options.bootstrap.problem(points: min(design.base, most)) {
      problems.append(problem)
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
  }
}

/// The numbers of every factor in every row of a Saltelli design.
struct SaltelliSampling: Sendable {
  private let model: UncertainModel
  private let groups: [FactorGroup]
  private let points: SobolSequence
  private let seed: UInt64
  private let lists: [Int]
  private let numbers: ChoiceNumbers

  init(_ model: UncertainModel, _ groups: [FactorGroup], _ design: SaltelliDesign, seed: UInt64) {
    self.model = model
    self.groups = groups
    self.seed = seed
    points = SobolSequence(dimensions: SobolSequence.most, seed: seed)
    lists = model.listFactors
    numbers = ChoiceNumbers(model)
  }

  /// Writes one source for each factor of the model.
  func write(_ row: SaltelliDesign.Row, _ sources: inout [FactorSource]) {
    sources.removeAll(keepingCapacity: true)
    var leading = [[Double]](repeating: [], count: model.factors.count)
    var fromB = [Bool](repeating: false, count: model.factors.count)
    var choices = [Int](repeating: 0, count: lists.count)
    for (number, group) in groups.enumerated() {
      let takesB = row.takesB(number)
      var coordinates = group.coordinates.map {
        points.uniform(
          UInt32(row.point), dimension: FactorCoordinates.dimension($0, inB: takesB))
      }
      for factor in group.factors { fromB[factor] = takesB }
      guard group.isDiscrete else {
        leading[group.factors[0]] = coordinates
        continue
      }
      if coordinates.isEmpty {
        var stream = FactorSource(
          model.factors[group.factors[0]], seed: seed, replicate: replicate(row.point, takesB))
        coordinates = [stream.uniform()]
      }
      let count = group.levels.count
      let level = group.levels[min(count - 1, Int(coordinates[0] * Double(count)))]
      for (factor, choice) in zip(group.factors, level) {
        if let list = lists.firstIndex(of: factor) {
          choices[list] = choice
        } else {
          leading[factor] = [coordinates[0]]
        }
      }
    }
    if !lists.isEmpty {
      for (factor, uniform) in zip(lists, numbers.uniforms(choices)) {
        leading[factor] = [uniform]
      }
    }
    for factor in model.factors.indices {
      sources.append(
        FactorSource(
          model.factors[factor], seed: seed, replicate: replicate(row.point, fromB[factor]),
          leading: leading[factor][...]))
    }
  }

  /// The streams of A and B: even and odd.
  private func replicate(_ point: Int, _ takesB: Bool) -> UInt64 {
    UInt64(2 * point + (takesB ? 1 : 0))
  }
}
