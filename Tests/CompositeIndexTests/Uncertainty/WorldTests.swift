import Testing

@testable import CompositeIndex

/// Lists of choices and the combinations that they span.
struct WorldTests {
  private typealias Make = UncertaintySample

  private static let normalise = Make.list(
    "normalise",
    [
      .normalise(Sample.choice("min-max", ["lower": .number(1)])),
      .normalise(MethodChoice("z-score")),
    ])
  private static let aggregation = Make.list(
    "aggregation",
    [.aggregation(MethodChoice("arithmetic")), .aggregation(MethodChoice("geometric"))])
  private static let leaving = UncertaintyFactor(
    name: "leaveOut", source: .leavingOut(.indicators))

  private func sources(_ model: UncertainModel, _ number: Int) -> [FactorSource] {
    UncertaintyAnalysis.sources(model, seed: 11, replicate: number)
  }

  /// Geometric means of z-scores are refused by the scheme; no replicate ever meets them.
  @Test func refusedCombinationsNeverHappen() throws {
    let model = try UncertainModel(
      Make.assess(Make.seven), factors: [Self.normalise, Self.aggregation])
    #expect(model.worlds.map(\.levels) == [[0, 0], [0, 1], [1, 0]])
    #expect(model.refused.count == 1)
    #expect(model.refused[0].choices.map(\.factor) == [0, 1])
    #expect(model.refused[0].choices.map(\.level) == [1, 1])
    #expect(model.refused[0].problems.all.allSatisfy { $0.code == .incompatibleMethods })
    var replicate = model.replicate()
    var counts = [0, 0, 0]
    for number in 0..<900 {
      var sources = sources(model, number)
      replicate.evaluate(&sources)
      counts[replicate.world] += 1
    }
    // Half are min-max, and half of those geometric: within four binomial standard errors (60).
    #expect(abs(counts[0] - 225) < 60 && abs(counts[1] - 225) < 60 && abs(counts[2] - 450) < 60)
  }

  @Test func aWorldIsTheAuditedRun() throws {
    let base = try Make.assess(Make.seven, weights: [4, 3, 2, 1])
    let factors = [Self.normalise, Self.aggregation, Self.leaving]
    let model = try UncertainModel(base, factors: factors)
    // Nothing or one of four left out.
    #expect(model.worlds.count == 3 * 5)
    var replicate = model.replicate()
    for (number, world) in model.worlds.enumerated() {
      replicate.evaluate(world: number)
      for (unit, row) in model.rows.enumerated() {
        #expect(replicate.scores[unit] == world.assessment.index[row])
        #expect(replicate.ranks[unit] == world.assessment.ranks[row])
      }
    }
  }

  @Test func aFurtherFactorLeavesTheDrawsOfTheOthers() throws {
    let base = try Make.assess(Make.seven)
    let weights = Make.weights(.jitter(0.3))
    let few = try UncertainModel(base, factors: [weights, Self.normalise])
    let many = try UncertainModel(
      base, factors: [weights, Self.normalise, Self.aggregation, Self.leaving])
    var (one, other) = (few.replicate(), many.replicate())
    var choices: Set<[Int]> = []
    for number in 0..<200 {
      var (left, right) = (sources(few, number), sources(many, number))
      one.evaluate(&left)
      other.evaluate(&right)
      #expect(one.drawn == other.drawn && one.levels[0] == other.levels[0])
      choices.insert(other.levels)
    }
    #expect(choices.count == 15)
  }

  /// Weights 40, 30, 20, 10: without the second one the others keep the proportions that were drawn.
  @Test func weightsOfWhatIsLeftOutGoToItsSiblings() throws {
    let base = try Make.assess(Make.seven, weights: [40, 30, 20, 10])
    let model = try UncertainModel(base, factors: [Make.weights(.jitter(0.5)), Self.leaving])
    var replicate = model.replicate()
    for number in 0..<50 {
      var sources = sources(model, number)
      replicate.evaluate(&sources)
      #expect(agree(replicate.weights.dropFirst().reduce(0, +), 1))
      guard replicate.levels == [2] else { continue }
      #expect(replicate.weights.count == 4)
      #expect(
        agree(
          replicate.weights[1] / replicate.weights[3], replicate.drawn[1] / replicate.drawn[4]))
    }
  }

  /// b has only half of its weight: with the floor at one half it is ranked where x0 weighs enough.
  @Test func unitsWithoutAScoreAreCountedAsNotRanked() throws {
    let base = try Make.assess([("a", [90, 40]), ("b", [60, nil]), ("c", [50, 70])]) {
      $0.methodology.coverage = CoverageFloors(unit: 0.5, node: 0)
    }
    #expect(base.rank("b") == 2)
    let analysis = try Make.run(base, [Make.weights(.within(.simplex))], 4000)
    let ranks = analysis.ranks(of: 1)
    // The weight of x0 is uniform: below one half in half of the replicates (four errors: 126).
    #expect(abs(ranks.notRanked - 2000) < 126)
    #expect(ranks.ranked + ranks.notRanked == 4000)
    #expect(
      agree((1...3).map { ranks.acceptability($0) }.reduce(0, +) * 4000, Double(ranks.ranked)))
    #expect(analysis.ahead(1, of: 0).count == ranks.ranked)
    #expect(analysis.scores(of: 1).count == ranks.ranked)
  }

  @Test func missingRulesSpanWorldsToo() throws {
    let base = try Make.assess([("a", [90, 40]), ("b", [60, nil]), ("c", [50, 70])])
    let model = try UncertainModel(
      base, factors: [Make.list("missing", [.asSaid, .missing(.none)])])
    var replicate = model.replicate()
    replicate.evaluate(world: 1)
    #expect(replicate.ranks[1].isNaN && replicate.ranks[0] == 1)
    let refusing = try UncertainModel(
      base, factors: [Make.list("missing", [.asSaid, .missing(.fail)])])
    #expect(refusing.refused[0].problems.all[0].code == .missingDataRefused)
  }
}
