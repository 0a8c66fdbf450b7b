import Testing

@testable import CompositeIndex

/// Sobol indices and exact splits of an uncertain index.
@Suite struct SensitivityAnalysisTests {
  private typealias Factor = UncertaintyFactor

  /// Twelve units with four scores between 1 and 100, by a fixed rule.
  private static func base() throws -> Assessment {
    let names = ["a", "b", "c", "d"]
    func figure(_ unit: Int, _ column: Int) -> Double {
      let step = unit * (column * 7 + 11) * 13 + column * 29
      return Double(step % 97 + 2)
    }
    let rows: [(String, [Double?])] = (0..<12).map { unit in
      ("U\(unit)", (0..<4).map { figure(unit, $0) })
    }
    return try Sample.assess(
      Sample.flat(names.map { Sample.indicator($0) }, [4, 3, 2, 1]), Sample.table(names, rows))
  }

  private static func list(_ name: String, _ choices: [(String, SchemeVariation)]) -> Factor {
    Factor(
      name: name,
      source: .alternatives(choices.map { .init(label: $0.0, change: $0.1) }))
  }

  private static let jitter = Factor(
    name: "weights", source: .weights(.jitter(0.25), at: .everyGroup))
  private static let normalise = list(
    "normalise",
    [
      ("min-max", .normalise(Sample.choice("min-max", ["lower": .number(1)]))),
      ("rank", .normalise(MethodChoice("rank"))),
      ("z-score", .normalise(MethodChoice("z-score"))),
    ])
  private static let aggregation = list(
    "aggregation",
    [
      ("arithmetic", .aggregation(MethodChoice("arithmetic"))),
      ("geometric", .aggregation(MethodChoice("geometric"))),
    ])
  private static let same = list(
    "same", [("one", .asSaid), ("other", .asSaid), ("third", .asSaid)])
  private static func expert(_ name: String, _ weights: [Double]) -> ExpertWeights {
    ExpertWeights(
      name: name, weights: zip(["a", "b", "c", "d"], weights).map { .init(node: $0, value: $1) })
  }

  private static let experts = Factor(
    name: "weights",
    source: .weights(
      .experts(
        [
          expert("even", [1, 1, 1, 1]), expert("steep", [8, 4, 2, 1]),
          expert("turned", [1, 2, 3, 4]),
        ],
        drawing: .one), at: .everyGroup))

  private static func options(_ base: Int, threads: Int? = nil, seed: UInt64 = 1)
    -> SensitivityOptions
  {
    var options = SensitivityOptions()
    options.base = base
    options.threads = threads
    options.seed = seed
    options.resamples = 40
    return options
  }

  @Test func identicalAlternativesHaveSensitivityZero() throws {
    let model = try UncertainModel(Self.base(), factors: [Self.jitter, Self.same])
    let analysis = try SensitivityAnalysis(model, options: Self.options(64))
    #expect(analysis.groups.map(\.factors) == [[0], [1]])
    for indices in [analysis.meanShift] + analysis.units.flatMap({ [$0.rank, $0.score] }) {
      #expect(indices.entries[1].first == 0 && indices.entries[1].total == 0)
      #expect(indices.entries[1].totalInterval ?? 0...0 == 0...0)
    }
    #expect(analysis.meanShift.entries[0].total > 0.5)
    let exact = try #require(
      MultiverseAnalysis(UncertainModel(Self.base(), factors: [Self.experts, Self.same])))
    for anova in [exact.meanShift] + exact.units.flatMap({ [$0.rank, $0.score] }) {
      #expect(anova.first[1] == 0 && anova.total[1] == 0)
    }
    #expect(abs(exact.meanShift.first[0] - 1) < 1e-14)
  }

  /// What is sampled tends to what is enumerated; 1,024 points leave some 0.03.
  @Test func sampledIndicesTendToTheExactShares() throws {
    let model = try UncertainModel(
      Self.base(), factors: [Self.experts, Self.normalise, Self.same])
    let exact = try #require(MultiverseAnalysis(model))
    #expect(exact.cells == 27 && exact.shifts.count == 27)
    let sampled = try SensitivityAnalysis(model, options: Self.options(1024))
    for group in 0..<3 {
      let entry = sampled.meanShift.entries[group]
      #expect(abs(entry.first - exact.meanShift.first[group]) < 0.03)
      #expect(abs(entry.total - exact.meanShift.total[group]) < 0.03)
      let unit = sampled.units[3].score.entries[group]
      #expect(abs(unit.total - exact.units[3].score.total[group]) < 0.03)
    }
  }

  /// z-scores and rank scores may be 0 or less, so their geometric mean is refused.
  @Test func factorsThatRefuseEachOtherAreVariedAsOne() throws {
    let model = try UncertainModel(
      Self.base(), factors: [Self.normalise, Self.jitter, Self.aggregation])
    #expect(!model.refused.isEmpty)
    let analysis = try SensitivityAnalysis(model, options: Self.options(64))
    #expect(analysis.groups.map(\.factors) == [[0, 2], [1]])
    #expect(analysis.groups[0].levels == [[0, 0], [0, 1], [1, 0], [2, 0]])
    let exact = try #require(
      MultiverseAnalysis(
        UncertainModel(Self.base(), factors: [Self.normalise, Self.experts, Self.aggregation])))
    #expect(exact.cells == 12)
    #expect(abs(exact.meanShift.total[0] + exact.meanShift.first[1] - 1) < 1e-14)
  }

  /// Every cell of the full design is the audited run of its scheme.
  @Test func cellsAreAuditedRuns() throws {
    let base = try Self.base()
    let model = try UncertainModel(base, factors: [Self.experts, Self.normalise])
    let exact = try #require(MultiverseAnalysis(model))
    // The third expert's weights with ranks: cell 2 × 3 + 1.
    var scheme = Sample.flat(["a", "b", "c", "d"].map { Sample.indicator($0) }, [1, 2, 3, 4])
    scheme.methodology.normalise = MethodChoice("rank")
    let audited = try Sample.assess(scheme, base.dataset)
    let shift = zip(audited.ranks, base.ranks).map { abs($0 - $1) }.reduce(0, +) / 12
    #expect(exact.shifts[7] == shift && shift > 0)
  }

  @Test func everyNumberOfThreadsGivesTheSame() throws {
    let model = try UncertainModel(Self.base(), factors: [Self.jitter, Self.normalise])
    func totals(_ threads: Int, seed: UInt64 = 1) throws -> [Double] {
      let analysis = try SensitivityAnalysis(
        model, options: Self.options(128, threads: threads, seed: seed))
      return ([analysis.meanShift] + analysis.units.map(\.rank)).flatMap { indices in
        indices.entries.flatMap { [$0.first, $0.total, $0.totalInterval?.upperBound ?? 0] }
      }
    }
    let one = try totals(1)
    for threads in [2, 3, 4, 7] { #expect(try totals(threads) == one) }
    #expect(try totals(1, seed: 2) != one)
  }

  @Test func tooFewPointsAreRefused() throws {
    let model = try UncertainModel(Self.base(), factors: [Self.jitter])
    for count in [1, 0, -5] {
      #expect(throws: Diagnostics.self) {
        try SensitivityAnalysis(model, options: Self.options(count))
      }
    }
    #expect(throws: Diagnostics.self) {
      try SensitivityAnalysis(model, options: Self.options(10_000_000))
    }
  }

  /// The first numbers of a factor in A, B and AB of ten points, by its name.
  private static func numbers(
    _ name: String, of factors: [Factor]
  ) throws -> [Double] {
    let model = try UncertainModel(try base(), factors: factors)
    let groups = FactorGroup.all(of: model)
    let sampling = SaltelliSampling(
      model, groups, SaltelliDesign(base: 16, factors: groups.count), seed: 7)
    let factor = try #require(model.factors.firstIndex { $0.name == name })
    var found: [Double] = []
    for point in 0..<10 {
      for kind in [SaltelliDesign.Kind.a, .b] {
        var sources: [FactorSource] = []
        sampling.write(.init(point: point, kind: kind), &sources)
        found += (0..<8).map { _ in sources[factor].uniform() }
      }
    }
    return found
  }

  @Test func anotherFactorLeavesTheDrawsOfTheOthersAsTheyAre() throws {
    let treat = Self.list(
      "treat", [("none", .treat(MethodChoice("none"))), ("scheme", .asSaid)])
    let group = Factor(
      name: "weights@index", source: .weights(.jitter(0.4), at: .under(["index"])))
    let alone = try Self.numbers("weights", of: [Self.jitter])
    #expect(Set(alone).count == alone.count)
    for others in [[treat], [treat, Self.same, Self.aggregation], [group, treat]] {
      #expect(try Self.numbers("weights", of: others + [Self.jitter]) == alone)
      #expect(try Self.numbers("weights", of: [Self.jitter] + others) == alone)
    }
    let list = try Self.numbers("aggregation", of: [Self.aggregation])
    for others in [[Self.jitter], [treat, Self.same, group]] {
      #expect(try Self.numbers("aggregation", of: others + [Self.aggregation]) == list)
    }
    let own = try Self.numbers("weights@index", of: [group])
    #expect(try Self.numbers("weights@index", of: [Self.jitter, treat, group]) == own)
    // Factors that draw the same weights have coordinates of their own.
    #expect(Set(own).isDisjoint(with: alone))
  }

  @Test func noTwoFactorsShareACoordinate() throws {
    let base = try Self.base()
    let places = FactorCoordinates(base.scheme)
    let lists = ["normalise", "aggregation", "treat", "missing", "impute", "leaveOut", "other"]
      .map { Self.list($0, []) }
    let weights = [
      Self.jitter,
      Factor(name: "weights@index", source: .weights(.jitter(0.4), at: .under(["index"]))),
    ]
    let found =
      lists.map { places.of($0, wanted: 1, nodes: []) }
      + weights.map { places.of($0, wanted: 40, nodes: [1, 2, 3, 4]) }
    #expect(found.map(\.count) == [1, 1, 1, 1, 1, 1, 0, 25, 4])
    #expect(Set(found.joined()).count == 35)
    #expect(found.joined().allSatisfy { (0..<FactorCoordinates.most).contains($0) })
  }

  // MARK: One at a time

  @Test func theTornadoListsChoicesAndQuantiles() throws {
    let base = try Self.base()
    let model = try UncertainModel(base, factors: [Self.same, Self.jitter, Self.normalise])
    let tornado = Tornado(model, draws: 64, seed: 1)
    #expect(tornado.bars.last?.factor.name == "same")
    #expect(tornado.bars.last?.entries.map(\.shift) == [0, 0, 0])
    let bar = try #require(tornado.bars.first { $0.factor.name == "normalise" })
    #expect(bar.entries.map(\.level) == ["min-max", "rank", "z-score"].map { .choice($0) })
    var scheme = base.scheme.said
    scheme.methodology.normalise = MethodChoice("rank")
    let ranked = try Sample.assess(scheme, base.dataset)
    #expect(bar.entries[1].ranks == ranked.ranks && bar.entries[1].scores == ranked.index)
    let weights = try #require(tornado.bars.first { $0.factor.name == "weights" })
    #expect(weights.entries.map(\.level) == [.quantile(0.05), .quantile(0.95)])
    #expect(weights.entries[0].shift <= weights.entries[1].shift)
    // The first weight 0.4 at 0.4 × 0.775: 0.31 of 0.91, the others 0.3, 0.2 and 0.1 of it.
    #expect(tornado.weights.count == 8)
    #expect(tornado.weights[0].level == .weight(node: "a", change: -0.225))
    let changed = try Sample.assess(
      Sample.flat(["a", "b", "c", "d"].map { Sample.indicator($0) }, [0.31, 0.3, 0.2, 0.1]),
      base.dataset)
    for (own, audited) in zip(tornado.weights[0].scores, changed.index) {
      #expect(agree(own, audited))
    }
  }

  // MARK: Indicators

  /// Shares of an arithmetic index without gaps add up to 1; a weight of 0 has none.
  @Test func covarianceSharesAddUp() throws {
    let influence = IndicatorInfluence(try Self.base())
    let shares = influence.entries.map(\.covarianceShare)
    #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
    #expect(influence.entries[0].shift >= influence.entries[3].shift)
    #expect(influence.entries[0].shift > 0)
  }

  /// Two units and two indicators by hand: a = 0, 100 with weight 3/4, b = 100, 0 with 1/4. The index
  /// is 25 and 75; its deviations are half of a's and minus half of b's: shares 3/2 and −1/2.
  @Test func covarianceSharesAreThoseByHand() throws {
    let base = try Sample.assess(
      Sample.flat([Sample.score("a"), Sample.score("b")], [3, 1]),
      Sample.table(["a", "b"], [("x", [0, 100]), ("y", [100, 0])]))
    let entries = IndicatorInfluence(base).entries
    let shares = ["a", "b"].compactMap { id in
      entries.first { base.scheme.nodes[$0.node].id == id }?.covarianceShare
    }
    #expect(shares == [1.5, -0.5])
  }
}
