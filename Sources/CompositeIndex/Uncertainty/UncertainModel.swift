/// An index with everything about it that is uncertain, ready to be evaluated over and over.
///
/// The alternatives of lists span *worlds*; every admissible one is audited here, once. What a
/// replicate needs beyond that is arithmetic on flat arrays.
public struct UncertainModel: Sendable {
  /// The result as the scheme says.
  public let base: Assessment
  /// What is uncertain.
  public let factors: [UncertaintyFactor]
  /// Every admissible combination of alternatives; one where no factor is a list.
  public let worlds: [World]
  /// Combinations that cannot be.
  public let refused: [Refusal]
  /// Rows of the base that are followed: those that it ranks. The population is the same in all
  /// replicates.
  public let rows: [Int]

  /// How the weights are drawn, by factor.
  let draws: [WeightDraw?]
  /// What the figures may be, in each world; `nil` where they are taken as they are.
  let data: [UncertainData?]
  let choices: WorldChoices
  /// The world of every combination; `nil` for those that cannot be.
  private let numbers: [Int?]

  /// A combination of alternatives that cannot be, and why.
  public struct Refusal: Sendable {
    /// The choices that do not go together: factors by number, with the number of the choice.
    public let choices: [(factor: Int, level: Int)]
    /// Why.
    public let problems: Diagnostics
  }

  /// The most worlds of a model.
  public static let mostWorlds = 4096

  /// Makes a model.
  ///
  /// - Parameters:
  ///   - base: the result as the scheme says.
  ///   - factors: what is uncertain; at least one.
  ///   - threads: how many work; all processors if `nil`. The model is the same for any number.
  /// - Throws: factors that cannot be, or no admissible combination of alternatives.
  public init(
    _ base: Assessment, factors: [UncertaintyFactor], threads: Int? = nil
  ) throws(Diagnostics) {
    let factors = factors.map { $0.resolved(for: base.scheme) }
    self.base = base
    self.factors = factors
    rows = base.units.indices.filter { !base.ranks[$0].isNaN }
    var problems = Self.problems(base, factors)
    guard problems.isEmpty else { throw Diagnostics(problems) }
    var draws: [WeightDraw?] = []
    for factor in factors {
      var draw: WeightDraw?
      if case .weights(let spread, let place) = factor.source {
        do throws(Diagnostics) {
          draw = try WeightDraw(spread, at: place, of: base.scheme)
        } catch {
          problems += error.all
        }
      }
      draws.append(draw)
    }
    self.draws = draws
    let lists = factors.indices.filter { !factors[$0].alternatives.isEmpty }
    let counts = lists.map { factors[$0].alternatives.count }
    let count = counts.reduce(1) {
      $0.multipliedReportingOverflow(by: $1).overflow ? .max : $0 * $1
    }
    if count > Self.mostWorlds {
      problems.append(
        UncertaintyProblem.tooManyWorlds(count, factors, most: Self.mostWorlds))
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }

    let combinations = (0..<count).map { WorldChoices.levels($0, counts) }
    let outcomes = inParallel(count, threads: threads) { number in
      Self.world(base, factors, lists, combinations[number])
    }
    var worlds: [World] = []
    var numbers: [Int?] = []
    var failures: [(levels: [Int], problems: Diagnostics)] = []
    for (levels, outcome) in zip(combinations, outcomes) {
      switch outcome {
      case .success(let world):
        numbers.append(worlds.count)
        worlds.append(world)
      case .failure(let problems):
        numbers.append(nil)
        failures.append((levels, problems))
      }
    }
    guard !worlds.isEmpty else {
      throw Diagnostics(UncertaintyProblem.noWorld(Refusals.causes(failures)))
    }
    self.worlds = worlds
    self.numbers = numbers
    refused = Refusals(failures, lists: lists, counts: counts).all
    choices = WorldChoices(counts, isAdmissible: numbers.map { $0 != nil })
    data = try UncertainData.all(factors, worlds, threads: threads)
  }

  private static func problems(
    _ base: Assessment, _ factors: [UncertaintyFactor]
  ) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    if factors.isEmpty { problems.append(UncertaintyProblem.noFactor()) }
    if base.ranking.isEmpty { problems.append(UncertaintyProblem.nobodyRanked()) }
    var seen: Set<String> = []
    for factor in factors {
      if !seen.insert(factor.name).inserted {
        problems.append(UncertaintyProblem.twice(factor.name))
      }
      if case .alternatives(let all) = factor.source, all.count < 2 {
        problems.append(UncertaintyProblem.oneAlternative(factor.name))
      }
      for problem in AlternativeProblems(base).problems(factor) where !problems.contains(problem) {
        problems.append(problem)
      }
    }
    let weights = factors.filter { if case .weights = $0.source { true } else { false } }
    let ofLeaves = weights.contains {
      if case .weights(_, .leaves) = $0.source { true } else { false }
    }
    if ofLeaves, weights.count > 1 { problems.append(UncertaintyProblem.leavesAndGroups()) }
    return problems
  }

  private static func world(
    _ base: Assessment, _ factors: [UncertaintyFactor], _ lists: [Int], _ levels: [Int]
  ) -> Result<World, Diagnostics> {
    do {
      var said = base.scheme.said
      for (list, level) in zip(lists, levels) {
        said = try factors[list].alternatives[level].change.applied(to: said)
      }
      if lists.isEmpty { return .success(World(base, levels: [], base: base)) }
      // The values of the scenario are in the base's data already.
      var scenario = base.scenario
      scenario.values = []
      let scheme = try ResolvedScheme(said)
      scenario.scores.removeAll { scheme.node($0.node) == nil }
      let choice = base.period.map { PeriodRule.Choice.exactly($0) }
      let all = try assess(scheme, base.dataset, periods: choice, scenario: scenario)
      guard let result = all.first(where: { $0.period == base.period }) ?? all.last else {
        return .failure(Diagnostics([UncertaintyProblem.nobodyRanked()]))
      }
      return .success(World(result, levels: levels, base: base))
    } catch let problems as Diagnostics {
      return .failure(problems)
    } catch {
      return .failure(Diagnostics([UncertaintyProblem.nothingLeft()]))
    }
  }

  /// The world of some choices, one for each list.
  public func world(_ levels: [Int]) -> Int? { numbers[choices.number(levels)] }

  /// What is known of the errors of the figures, where they are uncertain; that of the first world
  /// where worlds differ.
  public var measurementError: MeasurementError? {
    for world in data {
      if let known = world?.measurement { return known.error }
    }
    return nil
  }

  /// The world of an admissible combination.
  func worldNumber(_ combination: Int) -> Int { numbers[combination] ?? 0 }

  /// Roughly how much work a replicate is for one unit.
  var cost: Int {
    let walks = draws.reduce(0) { $0 + ($1?.effort ?? 0) }
    return base.scheme.nodes.count * (data.contains { $0 != nil } ? 20 : 1)
      + walks / max(1, rows.count)
  }

  /// Steps of hit-and-run that a draw of a factor's weights takes in its largest group (``HitAndRun``);
  /// 0 where nothing is drawn that way.
  public func walkSteps(_ factor: Int) -> Int { draws[factor]?.steps ?? 0 }

  /// How many numbers of a factor are worth spreading evenly, the first ones of its source.
  public func leadingUniforms(_ factor: Int) -> Int {
    switch factors[factor].source {
    case .weights: draws[factor]?.uniforms ?? 0
    case .alternatives, .imputedDraws: 1
    case .measurement, .leavingOut: 0
    }
  }

  /// The nodes whose weights a factor draws, in the order of its numbers; none for other factors.
  func weightNodes(_ factor: Int) -> [Int] { draws[factor]?.groups.flatMap(\.nodes) ?? [] }

  /// Room to evaluate replicates in; one for each worker.
  public func replicate() -> Replicate { Replicate(self) }
}
