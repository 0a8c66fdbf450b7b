import Testing

@testable import CompositeIndex

/// Gaps, moves, parts and scenarios where a node compares units.
struct OutrankingGapTests {
  /// Dimension A of three indicators by Copeland, weight 60 %, and b, 40 %.
  private static let scheme: Scheme = {
    var scheme = Sample.tree(
      [("index", ["A", "b"]), ("A", ["x", "y", "z"])],
      weights: [("A", 60), ("b", 40), ("x", 40), ("y", 30), ("z", 30)],
      indicators: ["x", "y", "z", "b"].map { Sample.score($0) })
    scheme.methodology.aggregationByNode = [
      .init(node: "A", method: MethodChoice("copeland"))
    ]
    return scheme
  }()

  /// P beats Q (x, y), Q beats R (x, z by 0.7), P and R: R is ahead at y and z (0.6). Everybody has a
  /// win and a loss but S, which loses to all: A is 66.67, 66.67, 66.67, 0.
  private static let data = Sample.table(
    ["x", "y", "z", "b"],
    [
      ("P", [90, 50, 20, 40]), ("Q", [80, 40, 60, 60]), ("R", [70, 60, 30, 90]),
      ("S", [10, 10, 10, 50]),
    ])

  private static func result(_ scenario: Scenario = Scenario()) throws -> Assessment {
    try Sample.assess(scheme, data, scenario: scenario)
  }

  @Test func theDimensionScoresShareOfUnitsBeaten() throws {
    let result = try Self.result()
    for code in ["P", "Q", "R"] { #expect(agree(result.score(code, "A"), 200.0 / 3)) }
    #expect(result.score("S", "A") == 0)
    #expect(agree(result.index("P"), 0.6 * 200 / 3 + 16))
  }

  @Test func theNodeStaysInOnePieceAndTheGapStillAddsUp() throws {
    let result = try Self.result()
    let analysis = try result.gap(3, to: 2)
    let ids = analysis.parts.map { result.scheme.nodes[$0.node].id }
    #expect(ids == ["index", "A", "b"])
    #expect(analysis.undivided == [1])
    #expect(near(analysis.part("A", result)?.contribution, 40))
    #expect(near(analysis.part("b", result)?.contribution, 16))
    #expect(near(analysis.gap, 56))
    #expect(analysis.leaves(result.scheme).map(\.node) == [1, 5])
  }

  /// A missing indicator inside is dealt with pair by pair; it is not one-sided.
  @Test func whatIsMissingInsideIsNotOneSided() throws {
    let data = Sample.table(
      ["x", "y", "z", "b"], [("P", [90, nil, 20, 40]), ("Q", [80, 40, 60, 60])])
    let result = try Sample.assess(Self.scheme, data)
    let analysis = try result.gap(0, to: 1)
    #expect(analysis.oneSided.isEmpty && analysis.missingPart == 0)
    #expect(
      near(
        analysis.parts.dropFirst().reduce(0) { $0 + $1.contribution }, analysis.gap))
  }

  @Test func aRootThatComparesUnitsHasNoGapAndSaysWhatElseToDo() throws {
    var scheme = Self.scheme
    let divisible = try Self.result()
    #expect(divisible.gapProblem == nil)
    for method in ["copeland", "condorcet"] {
      scheme.methodology.aggregationByNode = [.init(node: "index", method: MethodChoice(method))]
      let problem = try Sample.assess(scheme, Self.data).gapProblem
      #expect(problem?.code == .gapNotDivisible)
      for language in Language.allCases {
        #expect(problem?.message[language].contains(method) == true)
        #expect(problem?.fix?[language].contains("cei explain") == true)
        #expect(
          problem?.fix?[language].contains("--set methodology.aggregation.index=arithmetic") == true
        )
      }
    }
  }

  /// The made-up best unit (90, 60, 60) would beat all four: 100.
  @Test func aMadeUpBenchmarkTakesPartInTheComparison() throws {
    let best = try Self.result().benchmark(.best, for: 0)
    #expect(best.scores[1] == 100)
    #expect(agree(best.index, 0.6 * 100 + 0.4 * 90))
    // At 10 everywhere it ties with S and loses to three: 100 · (−3 + 4)/8.
    let low = try Self.result().benchmark(.target(10), for: 0)
    #expect(low.scores[1] == 12.5)
  }

  /// Every move is tried by assessing again: the printed points reach the rank, 0.1 less does not,
  /// and others lose what the unit wins.
  @Test func movesHoldWhenEverythingIsComparedAgain() throws {
    let result = try Self.result()
    let nodes = result.scheme.leafNodes
    for row in result.units.indices {
      guard let plan = result.moves(row: row, nodes: nodes) else { continue }
      #expect(plan.moves.count + plan.impossible.count == nodes.count)
      for move in plan.moves {
        let ranks = try [move.tenths, move.tenths - 1].map { tenths in
          let change = Scenario.ScoreChange(
            unit: result.units[row], node: result.scheme.nodes[move.node].id,
            change: .by(Double(tenths) / 10))
          return try Self.result(Scenario(scores: [change])).ranks[row]
        }
        #expect(ranks[0] <= plan.rank && ranks[0] == move.rank, "\(row) \(move)")
        #expect(ranks[1] > plan.rank)
      }
    }
    // S reaches P (56 points, itself at 20) by no single indicator of A, but P can pass Q.
    #expect(result.moves(row: 0, nodes: nodes)?.moves.isEmpty == false)
  }

  /// Q set to 100 at A: the table stays, Q's index is 0.6 · 100 + 0.4 · 60.
  @Test func aScoreCanBeSetAtTheNodeAndInside() throws {
    let set = try Self.result(Scenario(scores: [.init(unit: 1, node: "A", change: .to(100))]))
    #expect(agree(set.index("Q"), 84))
    #expect(agree(set.score("P", "A"), 200.0 / 3))
    // With z at 40, R still beats P, and loses to Q (60): nothing moves; at 70 R beats Q as well.
    let inside = try Self.result(Scenario(scores: [.init(unit: 2, node: "z", change: .to(70))]))
    #expect(inside.score("R", "A") == 100)
    #expect(agree(inside.score("Q", "A"), 100.0 / 3))
  }

  @Test func aScoreBeyondTheScaleIsRefused() {
    #expect(throws: Diagnostics.self) {
      try Self.result(Scenario(scores: [.init(unit: 1, node: "A", change: .to(101))]))
    }
  }

  @Test func contributionsStopAtTheNode() throws {
    let result = try Self.result()
    let parts = result.contributions(row: 0)
    #expect(agree(parts[1], 40) && agree(parts[5], 16))
    #expect(Array(parts[2...4]) == [0, 0, 0])
    let record = try #require(result.pairs(at: 1, row: 0))
    #expect(record == PairRecord(won: [1, 3], lost: [2], tied: []))
    #expect(result.pairs(at: 0, row: 0) == nil)
  }

  /// Below the floor a unit is out of the table: P with x alone has 40 % of A.
  @Test func coverageFloorsKeepAUnitOutOfTheTable() throws {
    var scheme = Self.scheme
    scheme.methodology.coverage.node = 0.5
    let data = Sample.table(
      ["x", "y", "z", "b"],
      [("P", [90, nil, nil, 40]), ("Q", [80, 40, 60, 60]), ("R", [70, 60, nil, 90])])
    let result = try Sample.assess(scheme, data)
    #expect(result.score("P", "A").isNaN)
    // Q and R share x and y: 40 against 30 of 70.
    #expect(result.score("Q", "A") == 100)
    #expect(result.score("R", "A") == 0)
    #expect(
      result.findings.contains(Finding(.renormalised(share: 0.7), unit: 2, node: "A")))
  }

  /// Without the density all that is left at A is y, where T is last; with it T is first.
  @Test func hingesCompareTheTableAgain() throws {
    let density = Sample.indicator(
      "density", .lowerIsBetter, value: ValueFormula(of: ["complaints"], per: ["people"]),
      normalise: Sample.choice("goalposts", ["worst": .number(100), "best": .number(0)]))
    var scheme = Sample.flat([density, Sample.score("y")], [60, 40])
    scheme.methodology.aggregation = MethodChoice("copeland")
    let data = Sample.table(
      ["complaints", "people", "y"],
      [
        ("A", [50, 1, 90]), ("B", [60, 1, 80]), ("C", [70, 1, 70]), ("D", [80, 1, 60]),
        ("T", [0, 1, 50]),
      ])
    let result = try Sample.assess(scheme, data)
    #expect(result.index("T") == 100)
    #expect(
      result.findings.contains(
        Finding(.rankHingesOn(rank: 1, without: 5), unit: 4, node: "density")))
  }
}
