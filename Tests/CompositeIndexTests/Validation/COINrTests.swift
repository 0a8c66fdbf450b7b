import Testing

@testable import CompositeIndex

/// Agreement with COINr 1.1.14 (Becker et al. 2022) on the ASEM index: 51 countries, 49 indicators,
/// 4 levels.
@Suite(
  .enabled(
    if: ReferenceTable.isThere, "needs the reference numbers in ../shared/validation/coinr-asem"))
struct COINrTests {
  private struct Setup {
    var data: Dataset
    var codes: [String]
    var indicators: [String]
    var directions: [Direction]
    var lineage: ReferenceTable
  }

  private func setup(_ table: String = "pipeline/05_treated.csv") throws -> Setup {
    let values = try #require(ReferenceTable(table))
    let params = try #require(ReferenceTable("normalise/params.csv"))
    let indicators = params.strings("iCode")
    let columns = indicators.map { values.numbers($0) }
    let rows = values.rows.enumerated().map { number, row in
      (row.code, columns.map { $0[number].isNaN ? nil : $0[number] as Double? })
    }
    return Setup(
      data: Sample.table(indicators, rows), codes: values.rows.map(\.code), indicators: indicators,
      directions: params.numbers("Direction").map { $0 < 0 ? .lowerIsBetter : .higherIsBetter },
      lineage: try #require(ReferenceTable("input/lineage.csv")))
  }

  /// Compares every leaf score with a table.
  private func expectScores(
    _ table: String, _ choice: MethodChoice, from input: String = "pipeline/05_treated.csv",
    scale: (Double) -> Double = { $0 }
  ) throws {
    try expectScores(table, from: input, scale: scale) { _, _ in choice }
  }

  private func expectScores(
    _ table: String, from input: String = "pipeline/05_treated.csv",
    scale: (Double) -> Double = { $0 }, choice: (Int, Direction) -> MethodChoice
  ) throws {
    let setup = try setup(input)
    let indicators = setup.indicators.indices.map {
      Sample.indicator(
        setup.indicators[$0], setup.directions[$0], normalise: choice($0, setup.directions[$0]))
    }
    let result = try Sample.assess(Sample.flat(indicators), setup.data)
    let expected = try #require(ReferenceTable(table))
    for indicator in setup.indicators {
      let column = expected.numbers(indicator)
      for (row, code) in expected.rows.map(\.code).enumerated() {
        let own = result.score(code, indicator)
        // Scores near 0 are differences of larger numbers: absolute on the scale of 1 there.
        let other = scale(column[row])
        #expect(
          agree(own, other) || abs(own - other) <= 1e-12, "\(indicator) of \(code): \(own) \(other)"
        )
      }
    }
  }

  @Test func minMaxScores() throws {
    try expectScores("normalise/n_minmax_0_100.csv", Sample.choice("min-max"))
    try expectScores(
      "normalise/n_minmax_1_100.csv", Sample.choice("min-max", ["lower": .number(1)]))
  }

  /// Goalposts of each indicator, as values; COINr turns them round where lower is better.
  @Test func goalpostsOfEachIndicator() throws {
    let params = try #require(ReferenceTable("normalise/params.csv"))
    let (lower, upper) = (params.numbers("lower"), params.numbers("upper"))
    try expectScores("normalise/n_goalposts_iMeta.csv") { number, direction in
      let (low, high) = (lower[number], upper[number])
      return Sample.choice(
        "goalposts",
        direction == .higherIsBetter
          ? ["worst": .number(low), "best": .number(high)]
          : ["worst": .number(high), "best": .number(low)])
    }
  }

  /// COINr's ranks as they stand: 1 for the worst, ties share the smallest.
  @Test func placesAreCOINrsRanks() throws {
    try expectScores(
      "normalise/n_rank.csv",
      Sample.choice("rank", ["scale": .text("places"), "ties": .text("min")]))
  }

  @Test func zScores() throws {
    try expectScores(
      "normalise/n_zscore_0_1.csv",
      Sample.choice("z-score", ["mean": .number(0), "deviation": .number(1)]))
  }

  /// COINr's ranks count from the worst, ties share the smallest: 100·(rank − 1)/(n − 1) is the
  /// percentage of the others that are worse.
  @Test func percentileRanksAreCOINrsRanks() throws {
    try expectScores("normalise/n_rank.csv", Sample.choice("percentile-rank")) {
      100 * ($0 - 1) / 50
    }
  }

  private func assess(
    _ scores: String, weights: String, aggregation: MethodChoice
  ) throws -> Assessment {
    let setup = try setup(scores)
    let lineage = setup.lineage
    var branches: [(String, [String])] = []
    for (child, parent) in [
      ("Sub-index", "Index"), ("Pillar", "Sub-index"), ("Indicator", "Pillar"),
    ] {
      for (node, above) in zip(lineage.strings(child), lineage.strings(parent)) {
        let name = above == "Index" ? "index" : above
        if let place = branches.firstIndex(where: { $0.0 == name }) {
          if !branches[place].1.contains(node) { branches[place].1.append(node) }
        } else {
          branches.append((name, [node]))
        }
      }
    }
    let table = try #require(ReferenceTable(weights))
    // The values are COINr's own scores, already in one direction; a geometric mean wants a bound.
    let asItStands = Sample.choice(
      "goalposts",
      [
        "worst": .number(0.5), "best": .number(100), "lower": .number(0.5), "upper": .number(100),
        "clamp": .flag(aggregation.name != "arithmetic"),
      ])
    var scheme = Sample.tree(
      branches, weights: Array(zip(table.strings("iCode"), table.numbers("Weight"))),
      indicators: setup.indicators.map { Sample.indicator($0, normalise: asItStands) })
    scheme.weightsAre = .relative
    scheme.weights.removeAll { $0.node == "Index" }
    scheme.methodology.aggregation = aggregation
    return try Sample.assess(scheme, setup.data)
  }

  @Test(arguments: [
    ("amean_0_100__original", "n_minmax_0_100", "original", "arithmetic", 1e-12),
    ("amean_0_100__tilted", "n_minmax_0_100", "tilted", "arithmetic", 1e-12),
    ("gmean_1_100__original", "n_minmax_1_100", "original", "geometric", 1e-11),
  ])
  func aggregatedScoresAndRanks(
    _ name: String, _ scores: String, _ weights: String, _ aggregation: String,
    _ tolerance: Double
  ) throws {
    let result = try assess(
      "normalise/\(scores).csv", weights: "weights/\(weights).csv",
      aggregation: MethodChoice(aggregation))
    let expected = try #require(ReferenceTable("aggregate/\(name)_scores.csv"))
    let ranks = try #require(ReferenceTable("aggregate/\(name)_ranks.csv"))
    for column in expected.columns.dropFirst() {
      let id = column == "Index" ? "index" : column
      let (numbers, places) = (expected.numbers(column), ranks.numbers(column))
      let node = try #require(result.scheme.node(id))
      let own = result.ranks(at: node)
      for (row, code) in expected.rows.map(\.code).enumerated() {
        #expect(agree(result.score(code, id), numbers[row], within: tolerance), "\(id) of \(code)")
        let place = result.units.indices.first { result.unit($0).code == code }
        #expect(place.map { own[$0] } == places[row], "\(id) of \(code)")
      }
    }
  }

  /// `remove_elements` sets the weight of one element after the other to 0 and takes the mean over
  /// units of the absolute difference of ranks (ties share the smallest). Here the same was computed
  /// with pandas 3.0's `rank(method="min")` over numpy sums of COINr's scores: for every element the
  /// sum of the absolute differences over the 51 countries, and the largest.
  @Test func leavingOneOutAgreesAtEveryLevel() throws {
    let result = try assess(
      "normalise/n_minmax_0_100.csv", weights: "weights/tilted.csv",
      aggregation: MethodChoice("arithmetic"))
    for (level, expected) in [
      (LeaveOneOut.Level.indicators, Self.indicatorShifts), (.depth(3), Self.indicatorShifts),
      (.depth(2), Self.pillarShifts), (.depth(1), Self.subIndexShifts),
    ] {
      let analysis = LeaveOneOut(result, level: level)
      #expect(analysis.effects.count == expected.count)
      var last = Double.infinity
      for effect in analysis.effects {
        let id = result.scheme.nodes[effect.node].id
        let outcome = try effect.outcome.get()
        let other = try #require(expected.first { $0.id == id })
        #expect(outcome.common == 51)
        #expect(outcome.meanShift == other.sum / 51, "\(id)")
        #expect(outcome.largestShift == other.largest, "\(id)")
        #expect(outcome.meanShift <= last)
        last = outcome.meanShift
      }
    }
  }

  private typealias Shift = (id: String, sum: Double, largest: Double)

  private static let subIndexShifts: [Shift] = [
    ("Conn", 408, 36), ("Sust", 146, 9),
  ]

  private static let pillarShifts: [Shift] = [
    ("Political", 194, 9), ("Environ", 170, 11), ("Physical", 136, 13), ("SusEcFin", 128, 9),
    ("P2P", 116, 8), ("Social", 114, 8), ("ConEcFin", 68, 5), ("Instit", 66, 6),
  ]

  private static let indicatorShifts: [Shift] = [
    ("Forest", 116, 9), ("Embs", 84, 7), ("MatCon", 72, 6), ("Ship", 70, 7),
    ("PubDebt", 68, 4), ("Elec", 62, 6), ("IGOs", 62, 4), ("TIRcon", 60, 5),
    ("Bord", 50, 5), ("RDExp", 50, 3), ("UNVote", 48, 4), ("PrimEner", 46, 4),
    ("CO2", 44, 4), ("Cov4G", 40, 5), ("NEET", 40, 4), ("Pat", 40, 3),
    ("Research", 38, 4), ("Renew", 38, 4), ("GDPGrow", 38, 4), ("TBTs", 32, 4),
    ("Lang", 32, 3), ("TolMin", 32, 2), ("Goods", 30, 4), ("Gas", 30, 4),
    ("ConSpeed", 26, 3), ("Tourist", 26, 2), ("FreePress", 24, 3), ("MigStock", 24, 2),
    ("Tariff", 22, 4), ("Services", 22, 3), ("CultGood", 22, 3), ("StMob", 22, 3),
    ("PrivDebt", 22, 3), ("Flights", 22, 2), ("ForPort", 20, 2), ("CultServ", 18, 2),
    ("Visa", 16, 3), ("LPI", 16, 2), ("WomParl", 16, 2), ("CostImpEx", 14, 3),
    ("FemLab", 12, 3), ("Palma", 12, 2), ("Poverty", 12, 2), ("RTAs", 10, 3),
    ("TertGrad", 10, 1), ("PRemit", 8, 2), ("CPI", 8, 1), ("FDI", 6, 1),
    ("NGOs", 2, 1),
  ]
}
