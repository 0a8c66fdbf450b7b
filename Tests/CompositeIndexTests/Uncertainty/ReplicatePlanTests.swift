import IndexKernel
import Testing

@testable import CompositeIndex

/// Replicates of flat values against those of the engine.
struct ReplicatePlanTests {
  private typealias Make = UncertaintySample

  private static let aggregations = Catalogue.aggregations.map { $0.name }

  /// The bits of numbers; every NaN is the same.
  private func bits(_ numbers: [Double]) -> [UInt64] {
    numbers.map { $0.isNaN ? Double.nan.bitPattern : $0.bitPattern }
  }

  /// What the engine gives, spread over all rows.
  private func engine(
    _ model: UncertainModel, seed: UInt64, _ numbers: Range<Int>
  ) -> [(index: [UInt64], ranks: [UInt64])] {
    var replicate = model.replicate()
    return numbers.map { number in
      var sources = UncertaintyAnalysis.sources(model, seed: seed, replicate: number)
      replicate.evaluate(&sources)
      var index = [Double](repeating: .nan, count: model.base.units.count)
      var ranks = index
      for (position, row) in model.rows.enumerated() {
        index[row] = replicate.scores[position]
        ranks[row] = replicate.ranks[position]
      }
      return (bits(index), bits(ranks))
    }
  }

  private func expectSame(
    _ run: inout ReplicatePlan.Run, _ wanted: [(index: [UInt64], ranks: [UInt64])], from first: Int
  ) {
    for (offset, own) in wanted.enumerated() {
      run.evaluate(first + offset)
      #expect(bits(run.index) == own.index)
      #expect(bits(run.ranks) == own.ranks)
    }
  }

  /// Every aggregation with every law of error, rule of weights, gaps, bonus, caps and set scores: with
  /// all draws kept, some kept, none kept.
  @Test(arguments: aggregations)
  func replicatesAreTheEnginesToTheLastBit(aggregation: String) throws {
    var kinds: Set<MeasurementError.Kind> = []
    var notRanked = 0
    for seed in UInt64(1)...40 {
      let sample = ReplicateSample(seed, aggregation: aggregation)
      let base = try Sample.assess(sample.scheme, sample.data, scenario: sample.scenario)
      if base.ranking.count < 2 { continue }
      let model = try UncertainModel(base, factors: sample.factors)
      #expect(model.replicateObstacle == nil)
      let plan = try #require(model.replicatePlan(seed: seed))
      if let error = model.measurementError {
        for use in error.uses { for count in use.counts { kinds.insert(count.kind) } }
      }
      let wanted = engine(model, seed: seed, 3..<15)
      var run = ReplicatePlan.Run(plan, weights: base.scheme.localWeights)
      #expect(bits(run.ranks) == bits(base.ranks))
      #expect(bits(run.index) == bits(base.index))
      notRanked += wanted.reduce(0) { sum, one in
        sum + model.rows.count { one.ranks[$0] == Double.nan.bitPattern }
      }
      expectSame(&run, wanted, from: 3)
      // The page reads the plan from numbers.
      let page = try #require(TuningModel(base.tuningModel().numbers))
      let read = try #require(ReplicatePlan(page, draws: plan.draws))
      #expect(bits(read.draws) == bits(plan.draws))
      #expect(ReplicatePlan(page, draws: Array(plan.draws.dropLast())) == nil)
      run = ReplicatePlan.Run(read, weights: page.shares)
      run.prepare(3..<9, bytes: 1 << 20)
      run.prepare(9..<15, bytes: 1 << 20)
      // A rule that takes any number of random numbers has none to keep.
      let keeps = plan.figures != nil || plan.weights.contains { $0.rule == .jitter(0.25) }
      if keeps { #expect(run.keptReplicates == 3..<15) }
      // The next gesture begins with a slice of what is there already.
      run.prepare(3..<5, bytes: 1 << 20)
      if keeps { #expect(run.keptReplicates == 3..<15) }
      expectSame(&run, wanted, from: 3)
      run.prepare(0..<15, bytes: 700)
      #expect(run.keptReplicates.count < 15)
      expectSame(&run, wanted, from: 3)
    }
    #expect(kinds == Set(MeasurementError.Kind.allCases))
    #expect(notRanked > 0)
  }

  /// Other weights, handed in anew, are the scheme that says them; what was kept stays good.
  @Test func weightsHandedInAreThoseOfAnotherScheme() throws {
    for seed in UInt64(50)...70 {
      var sample = ReplicateSample(seed, aggregation: "arithmetic")
      let factors = [
        Make.weights(.jitter(0.25)), UncertaintyFactor(name: "measurement", source: .measurement),
      ]
      var scheme = sample.scheme
      // A unit that comes in by other weights has no bonus and no cap, which is said where the plan is
      // made.
      scheme.bonus = nil
      scheme.vetoes = []
      let base = try Sample.assess(scheme, sample.data)
      let plan = try #require(
        UncertainModel(base, factors: factors).replicatePlan(seed: 9))
      var run = ReplicatePlan.Run(plan, weights: base.scheme.localWeights)
      run.prepare(0..<10, bytes: 1 << 20)
      for number in scheme.weights.indices {
        scheme.weights[number].value = Double(seed % 3) + Double(number * number % 5) + 0.5
      }
      sample = ReplicateSample(seed, aggregation: "arithmetic")
      let other = try Sample.assess(scheme, sample.data)
      run.setWeights(other.scheme.localWeights)
      #expect(bits(run.ranks) == bits(other.ranks))
      let model = try UncertainModel(other, factors: factors)
      expectSame(&run, engine(model, seed: 9, 0..<12), from: 0)
    }
  }

  /// The ends of intervals are those that stand beside the ranking.
  @Test func intervalsAreThoseOfTheRanking() throws {
    let sample = ReplicateSample(4, aggregation: "arithmetic")
    let base = try Sample.assess(sample.scheme, sample.data)
    let intervals = try #require(
      try RankIntervals.of(base, options: .init(seed: 11, replicates: 300)))
    #expect(intervals.movesFigures)
    let plan = try #require(
      UncertainModel(base, factors: base.usualFactors).replicatePlan(seed: 11))
    var run = ReplicatePlan.Run(plan, weights: base.scheme.localWeights)
    run.prepare(0..<200, bytes: 1 << 24)
    var counts = RankCounts(units: base.units.count)
    run.count(0..<300, into: &counts)
    let ends = counts.ends(intervals.analysis.interval)
    for row in base.units.indices {
      let own = intervals.ends(row: row)
      #expect(
        bits([ends.best[row], ends.worst[row]]) == bits([own?.best ?? .nan, own?.worst ?? .nan]))
    }
    #expect(zip(ends.best, ends.worst).contains { $0 < $1 })
  }

  /// Treatments and scales that a base year fixed are curves like any other.
  @Test func whatABaseYearLearntStays() throws {
    var scheme = Sample.flat([Sample.indicator("x"), Sample.score("y")], [3, 2])
    scheme.methodology.treat = MethodChoice("log")
    scheme.indicators[0].normalise = MethodChoice("z-score")
    scheme.indicators[1].treat = MethodChoice("none")
    var data = Sample.table(
      ["x", "y"], [("a", [50, 40]), ("b", [80, 20]), ("c", [60, 60]), ("d", [64, 50])])
    for number in data.observations.indices { data.observations[number].error = 6 }
    let learnt = try UncertainModel(
      Sample.assess(scheme, data), factors: [.init(name: "measurement", source: .measurement)])
    #expect(learnt.replicateObstacle == .treatment(LocalizedText("x")))
    #expect(learnt.replicatePlan() == nil)
    let base = learnt.base
    scheme.methodology.frozen = FrozenParameters(
      file: "base.json", scheme: "flat", period: "2022",
      indicators: base.scheme.indicators.enumerated().map { column, indicator in
        FrozenParameters.Indicator(
          id: indicator.said.id, direction: indicator.direction, treat: indicator.treatment.choice,
          treatment: base.treatments[column].fitted, normalise: indicator.choice,
          fitted: base.fitted[column])
      })
    let model = try UncertainModel(
      Sample.assess(scheme, data), factors: [.init(name: "measurement", source: .measurement)])
    let plan = try #require(model.replicatePlan(seed: 2))
    var run = ReplicatePlan.Run(plan, weights: model.base.scheme.localWeights)
    expectSame(&run, engine(model, seed: 2, 0..<60), from: 0)
  }

  @Test func whatTheKernelDoesNotKnowIsNamed() throws {
    let base = try Make.assess(Make.seven)
    func obstacle(_ factor: UncertaintyFactor, _ base: Assessment) throws -> ReplicateObstacle? {
      let model = try UncertainModel(base, factors: [factor])
      #expect((model.replicatePlan() == nil) == (model.replicateObstacle != nil))
      return model.replicateObstacle
    }
    let leaving = UncertaintyFactor(name: "leaveOut", source: .leavingOut(.indicators))
    #expect(try obstacle(leaving, base) == .alternatives(factor: "leaveOut"))
    #expect(try obstacle(Make.weights(.jitter(0.2), at: .leaves), base) == .weightsOfLeaves)
    #expect(
      try obstacle(Make.weights(.within(.order(["x1", "x0", "x2", "x3"]))), base)
        == .weights(words: WeightSpread.within(.order(["x1", "x0", "x2", "x3"])).words))
    #expect(try obstacle(Make.weights(.jitter(0.2)), base) == nil)

    let measurement = UncertaintyFactor(name: "measurement", source: .measurement)
    func measured(_ rows: [(String, [Double?])], _ change: (inout Scheme) -> Void) throws
      -> Assessment
    {
      var scheme = Sample.flat([Sample.indicator("x0"), Sample.score("x1")])
      scheme.indicators[0].name = LocalizedText(zh: "甲", en: "first")
      change(&scheme)
      var data = Sample.table(["x0", "x1"], rows)
      for number in data.observations.indices { data.observations[number].error = 2 }
      return try Sample.assess(scheme, data)
    }
    let rows: [(String, [Double?])] = [("a", [50, 40]), ("b", [80, 20]), ("c", [60, 60])]
    let name = LocalizedText(zh: "甲", en: "first")
    let scale = try measured(rows) { $0.indicators[0].normalise = MethodChoice("z-score") }
    #expect(try obstacle(measurement, scale) == .scale(name))
    let places = try measured(rows) { $0.indicators[0].normalise = MethodChoice("rank") }
    #expect(try obstacle(measurement, places) == .scale(name))
    let gaps = try measured(rows + [("d", [nil, 50])]) {
      $0.indicators[0].normalise = Sample.choice(
        "goalposts", ["worst": .number(0), "best": .number(100)])
      $0.methodology.impute = MethodChoice("mean")
    }
    #expect(try obstacle(measurement, gaps) == .imputation)
    #expect(
      ReplicateObstacle.scale(name).sentence
        == LocalizedText(
          zh: "“甲”的打分尺度要按每次抽到的数据重新确定",
          en: "the scale of first is learnt anew from every draw of the figures"))
  }
}
