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
}
