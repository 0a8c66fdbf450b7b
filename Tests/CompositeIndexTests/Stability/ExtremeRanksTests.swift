import Testing

@testable import CompositeIndex

/// Best and worst ranks, smallest reversals and dominance of five units by three indicators.
///
/// Expected numbers: SciPy 1.17.1 (HiGHS): `linprog` for every set of rivals, largest margin
/// over all sets of the least size; L2 by `minimize(method="SLSQP")`.
struct ExtremeRanksTests {
  static let scores: [(String, [Double?])] = [
    ("A", [80, 60, 40]), ("B", [70, 70, 50]), ("C", [50, 90, 30]), ("D", [60, 50, 70]),
    ("E", [40, 45, 45]),
  ]

  /// Weights 50, 30, 20.
  static func table(_ aggregation: MethodChoice = MethodChoice("arithmetic")) throws
    -> (ComparisonTable, ResolvedScheme)
  {
    let posts: [String: ParameterValue] = [
      "worst": .number(1), "best": .number(100), "lower": .number(1), "upper": .number(100),
    ]
    var scheme = Sample.flat(
      ["x", "y", "z"].map {
        Sample.indicator($0, normalise: Sample.choice("goalposts", posts))
      }, [50, 30, 20])
    scheme.methodology.aggregationByNode = [.init(node: "index", method: aggregation)]
    let result = try Sample.assess(scheme, Sample.table(["x", "y", "z"], scores))
    return (
      try ComparisonTable(result, WeightSpace(childrenOf: 0, in: result.scheme)), result.scheme
    )
  }

  static func ranks(
    _ set: WeightChoice, _ aggregation: MethodChoice = MethodChoice("arithmetic")
  ) throws -> ExtremeRanks {
    let (table, scheme) = try table(aggregation)
    return try ExtremeRanks(table, over: WeightSet(set, of: table.space, in: scheme))
  }

  /// Three units that are the same everywhere are level under all weights: first as a ranking counts
  /// (1, 1, 1), third where ties count against a unit.
  @Test func sharedTiesAreThoseOfTheRanking() throws {
    let posts: [String: ParameterValue] = ["worst": .number(0), "best": .number(100)]
    let scheme = Sample.flat(
      ["x", "y"].map { Sample.indicator($0, normalise: Sample.choice("goalposts", posts)) },
      [60, 40])
    let rows: [(String, [Double?])] = [("A", [80, 60]), ("B", [80, 60]), ("C", [80, 60])]
    let result = try Sample.assess(scheme, Sample.table(["x", "y"], rows))
    let table = try ComparisonTable(result, WeightSpace(childrenOf: 0, in: result.scheme))
    let set = try WeightSet(.box(percent: 25), of: table.space, in: result.scheme)
    func worst(_ ties: ExtremeRanks.Ties) throws -> [Int] {
      try ExtremeRanks(table, over: set, ties: ties).units.map(\.worst.rank)
    }
    #expect(try worst(.shared) == [1, 1, 1])
    #expect(try worst(.against) == [3, 3, 3])
    let reach = try #require(WeightReach.of(result, seed: 1))
    #expect(reach.basis == .exact)
    #expect((0..<3).allSatisfy { reach.ends(row: $0).map { $0 == (1, 1) } ?? false })
  }

  /// Where the worst rank is reached with a margin, ties make no difference to it; where only a tie gives
  /// it, the shared rank is better.
  @Test(arguments: cases) func sharedTiesMatterWhereOnlyATieGivesTheRank(_ known: Ends) throws {
    let (table, scheme) = try Self.table(known.method)
    let set = try WeightSet(known.set, of: table.space, in: scheme)
    let shared = try ExtremeRanks(table, over: set, ties: .shared)
    let against = try ExtremeRanks(table, over: set)
    for (one, other) in zip(shared.units, against.units) {
      #expect(one.best.rank == other.best.rank)
      #expect(
        other.worst.isTie ? one.worst.rank < other.worst.rank : one.worst.rank == other.worst.rank)
      #expect(one.worst.replayed == one.worst.rank)
    }
  }

  struct Ends: Sendable {
    var set: WeightChoice
    var method: MethodChoice
    var best: [Int]
    var worst: [Int]
    var bestMargins: [Double?]
    var worstMargins: [Double?]
  }

  @Test(arguments: cases) func agreesWithAllSetsOfRivals(_ known: Ends) throws {
    let ranks = try Self.ranks(known.set, known.method)
    #expect(ranks.units.map(\.best.rank) == known.best)
    #expect(ranks.units.map(\.worst.rank) == known.worst)
    for (unit, (best, worst)) in zip(ranks.units, zip(known.bestMargins, known.worstMargins)) {
      #expect(Self.agree(unit.best.margin, best), "\(unit.unit) best \(unit.best.margin ?? .nan)")
      #expect(
        Self.agree(unit.worst.margin, worst), "\(unit.unit) worst \(unit.worst.margin ?? .nan)")
      // Replayed, the weights give the ranks that they promise.
      #expect(unit.best.replayed == unit.best.rank)
      #expect(unit.worst.replayed == unit.worst.rank || abs(unit.worst.margin ?? 1) < 1e-9)
      #expect(ranks.set.contains(unit.best.weights) && ranks.set.contains(unit.worst.weights))
    }
  }

  static let cases: [Ends] = [
    Ends(
      set: .simplex, method: MethodChoice("arithmetic"), best: [1, 1, 1, 1, 3],
      worst: [5, 3, 5, 4, 5], bestMargins: [10.0, 4.285714285714286, 20.0, 20.0, 5.0],
      worstMargins: [0, 2.000000000000001, 12.222222222222229, 15.0, 17.0]),
    Ends(
      set: .floor(percent: 10), method: MethodChoice("arithmetic"), best: [1, 1, 1, 1, 4],
      worst: [4, 3, 5, 4, 5], bestMargins: [6.0, 4.285714285714286, 12.0, 13.0, 6.5],
      worstMargins: [6.5, 0.39999999999999947, 6.5, 10.333333333333336, 16.600000000000005]),
    Ends(
      set: .order([]), method: MethodChoice("arithmetic"), best: [1, 1, 1, 2, 5],
      worst: [3, 3, 4, 4, 5], bestMargins: [10.0, 3.3333333333333344, 0, 0, nil],
      worstMargins: [0, 0, 10.0, 15.0, 17.0]),
    Ends(
      set: .box(percent: 25), method: MethodChoice("arithmetic"), best: [1, 1, 3, 3, 5],
      worst: [2, 2, 4, 4, 5], bestMargins: [2.5, 2.5, 4.25, 6.25, nil],
      worstMargins: [2.5, 2.5, 6.25, 4.25, 16.4]),
    Ends(
      set: .simplex, method: MethodChoice("geometric"), best: [1, 1, 1, 1, 3],
      worst: [4, 3, 5, 4, 5],
      bestMargins: [
        0.13353139262452185, 0.10401389979582452, 0.25131442828090567, 0.3364722366212134,
        0.11778303565638337,
      ],
      worstMargins: [
        0.12156359403846337, 0.012429957272110964, 0.3141632492477149, 0.23111828824624317,
        0.3344159555928771,
      ]),
    Ends(
      set: .box(percent: 25), method: MethodChoice("geometric"), best: [1, 1, 3, 3, 5],
      worst: [2, 2, 4, 4, 5],
      bestMargins: [
        0.015301684732061435, 0.06351812052957884, 0.006722580803085673, 0.17529128281065026, nil,
      ],
      worstMargins: [
        0.06351812052957884, 0.015301684732061435, 0.17529128281065026, 0.006722580803085673,
        0.301000764850962,
      ]),
    Ends(
      set: .simplex, method: MethodChoice("harmonic"), best: [1, 1, 1, 1, 3],
      worst: [4, 2, 5, 4, 5],
      bestMargins: [
        0.0017857142857142846, 0.0023492924985462306, 0.0031746031746031737, 0.005714285714285715,
        0.0027777777777777783,
      ],
      worstMargins: [
        0.0027777777777777783, 0.005714285714285715, 0.008333333333333331, 0.003687943262411348,
        0.006666666666666669,
      ]),
    Ends(
      set: .box(percent: 25), method: MethodChoice("harmonic"), best: [2, 1, 4, 3, 5],
      worst: [2, 1, 4, 3, 5],
      bestMargins: [
        0.0017470238095238086, 0.0014732142857142867, 0.004875, 0.004511904761904763, nil,
      ],
      worstMargins: [
        0.0014732142857142867, nil, 0.004511904761904763, 0.0017470238095238086, 0.004875,
      ]),
    Ends(
      set: .simplex, method: Sample.choice("power", ["exponent": .number(2)]),
      best: [1, 1, 1, 1, 3], worst: [5, 3, 5, 4, 5],
      bestMargins: [1500.0, 291.70305676855924, 3200.0, 2400.0, 425.0],
      worstMargins: [
        112.5, 399.9999999999999, 960.2870813397127, 1889.2857142857142, 1828.886462882096,
      ]),
    Ends(
      set: .box(percent: 25), method: Sample.choice("power", ["exponent": .number(2)]),
      best: [1, 1, 2, 3, 5], worst: [3, 2, 4, 4, 5],
      bestMargins: [510.0, 133.33333333333337, 50.0, 317.5000000000002, nil],
      worstMargins: [50.0, 510.0, 317.5000000000002, 977.5, 1803.3582089552237]),
  ]

  private static func agree(_ left: Double?, _ right: Double?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return abs(left - right) <= 1e-9
  }

  /// Identical units: each can be first only beside the other, and neither can be behind it but by
  /// a tie.
  @Test func aTieThatDecidesIsSaid() throws {
    let data = Sample.table(["x", "y"], [("P", [80, 20]), ("Q", [80, 20]), ("R", [70, 60])])
    let result = try Sample.assess(Sample.flat([Sample.score("x"), Sample.score("y")]), data)
    let table = try ComparisonTable(result, WeightSpace(childrenOf: 0, in: result.scheme))
    let set = try WeightSet(.simplex, of: table.space, in: result.scheme)
    let first = try ExtremeRanks(table, over: set).units[0]
    // All weight on x: P = Q = 80 before R = 70.
    #expect(first.best.rank == 1 && first.best.isTie && first.best.replayed == 1)
    // All weight on y: R, then P and Q: third if the tie counts against it, second as ranked.
    #expect(first.worst.rank == 3 && first.worst.isTie && first.worst.replayed == 2)
    #expect(first.worst.level == [1])
    #expect(abs((first.worst.margin ?? 1)) < 1e-12)
  }

  @Test func whoCanBeFirst() throws {
    let ranks = try Self.ranks(.simplex)
    // E has the least score at x and y and less than B and D at z: B is always ahead.
    #expect(ranks.canLead.map(\.unit) == [0, 1, 2, 3])
    #expect(ranks.canEnter(top: 2).count == 4 && ranks.canEnter(top: 3).count == 5)
    #expect(ranks.alwaysIn(top: 3).map(\.unit) == [1])
  }

  @Test func unitsWithoutAScoreAreNamed() throws {
    let data = Sample.table(["x", "y"], [("P", [80, nil]), ("Q", [80, 20])])
    let result = try Sample.assess(Sample.flat([Sample.score("x"), Sample.score("y")]), data)
    #expect(throws: Diagnostics.self) {
      try ComparisonTable(result, WeightSpace(childrenOf: 0, in: result.scheme))
    }
  }
}
