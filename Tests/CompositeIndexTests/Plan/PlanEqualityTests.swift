import IndexKernel
import Testing

@testable import CompositeIndex

/// The flat plan and the audited run give the same bits, for every pair of methods that may be
/// combined.
struct PlanEqualityTests {
  private typealias Cases = CompatibilityCases

  /// Leaves at depths 1, 2 and 3, an only child, ties, gaps in every dimension, a unit with nothing,
  /// a capped unit, an excluded one, and bonus points.
  private static let data = Sample.table(
    ["x", "y", "z", "u", "v", "extra", "scandal"],
    [
      ("A", [0, 0, 5, 1, 5, nil, nil]), ("B", [4, nil, 5, 2, 6, 1, nil]),
      ("C", [4, 7, 5, 2, nil, nil, nil]), ("D", [10, 7, 5, 9, 6, nil, 1]),
      ("E", [nil, 2, 5, nil, 1, 2, nil]), ("F", [nil, nil, nil, nil, nil, nil, nil]),
      ("G", [2, 10, nil, 4, nil, nil, nil]), ("H", [4, 7, 5, 2, 8, nil, nil]),
      ("I", [nil, nil, 6, 7, 3, nil, 2]), ("J", [3, 3, 5, nil, nil, nil, nil]),
    ])

  private static let branches = [
    ("index", ["d", "e", "v"]), ("d", ["x", "y"]), ("e", ["f"]), ("f", ["z", "u"]),
  ]

  private static func scheme(
    _ normalisation: MethodChoice, _ weights: [Double], _ ties: TieRule = .competition,
    _ missing: MissingRule = .renormalise, floor: Double = 0.5
  ) -> Scheme {
    let names = ["d", "e", "v", "x", "y", "f", "z", "u"]
    var scheme = Sample.tree(
      branches, weights: Array(zip(names, weights)),
      indicators: ["x", "y", "z", "u", "v"].map {
        Sample.indicator($0, normalise: normalisation)
      })
    scheme.weightsAre = .relative
    scheme.methodology.ties = ties
    scheme.methodology.missing = missing
    scheme.methodology.coverage.node = floor
    return scheme
  }

  private static let weights: [[Double]] = [
    [3, 2, 1, 1, 1, 1, 2, 1], [0.3, 0.1, 0.2, 0, 7, 5, 0.1, 0.2],
    [1, 0, 1, 1, 3, 1, 1, 1], [33.3, 33.3, 33.3, 1, 2, 9, 1, 1],
  ]

  private static func addRules(_ scheme: inout Scheme) {
    scheme.bonus = BonusRule(
      max: 3, items: [.init(id: "b", name: LocalizedText("b"), of: "extra", points: 2, max: 9)])
    scheme.vetoes = [
      VetoRule(
        id: "c", name: LocalizedText("c"), of: "scandal", condition: .atLeast(1),
        consequence: .cap(40)),
      VetoRule(
        id: "o", name: LocalizedText("o"), of: "scandal", condition: .above(1),
        consequence: .exclude),
    ]
  }

  private static func same(_ left: [Double], _ right: [Double]) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
  }

  /// Compares a run made for one scheme with the assessment of each, whose weights alone differ.
  private static func compare(_ schemes: [Scheme]) throws -> Int {
    var compared = 0
    var shared: Plan.Run?
    for scheme in schemes {
      guard let resolved = try? ResolvedScheme(scheme) else { continue }
      let audited = try assess(resolved, data)[0]
      var run = shared ?? audited.planRun
      run.score(weights: resolved.localWeights)
      audited.rank(&run)
      for node in resolved.nodes.indices {
        let units = audited.units.count
        let column = Array(run.scores[node * units..<(node + 1) * units])
        #expect(same(column, audited.scores.column(node)), "\(resolved.nodes[node].id)")
      }
      #expect(same(run.index, audited.index))
      #expect(same(run.ranks, audited.ranks))
      compared += 1
      shared = run
    }
    return compared
  }

  /// As many cells as ``CompatibilityTests`` allows are compared, times four sets of weights.
  @Test(arguments: Cases.normalisations.map(\.label))
  func everyAllowedPairGivesTheSameBits(normalisation: String) throws {
    let choice = try #require(Cases.named(normalisation, in: Cases.normalisations))
    var compared = 0
    for aggregation in Cases.aggregations {
      compared += try Self.compare(
        Self.weights.map { weights in
          var scheme = Self.scheme(choice, weights)
          scheme.methodology.aggregation = aggregation.choice
          return scheme
        })
    }
    // Arithmetic, median, Copeland and Condorcet take any score.
    #expect(compared >= 4 * 6)
  }

  /// Every parent over every child, over scores above 0 and over scores of both signs.
  @Test(arguments: Cases.aggregations.map(\.label), ["efficacy", "z-score", "min-max 1"])
  func everyAllowedNestingGivesTheSameBits(parent: String, normalisation: String) throws {
    let choice = try #require(Cases.named(normalisation, in: Cases.normalisations))
    let above = try #require(Cases.named(parent, in: Cases.aggregations))
    var compared = 0
    for child in Cases.aggregations {
      compared += try Self.compare(
        Self.weights.map { weights in
          var scheme = Self.scheme(choice, weights)
          scheme.methodology.aggregation = child.choice
          scheme.methodology.aggregationByNode = [.init(node: "index", method: above)]
          return scheme
        })
    }
    // What multiplies or divides is refused over scores of both signs.
    #expect(compared >= (normalisation == "z-score" ? 0 : 4 * 8))
  }

  @Test(arguments: TieRule.allCases, [MissingRule.renormalise, .none])
  func rulesFloorsAndTiesGiveTheSameBits(ties: TieRule, missing: MissingRule) throws {
    let choice = try #require(Cases.named("goalposts 1", in: Cases.normalisations))
    var compared = 0
    for aggregation in Cases.aggregations {
      for floor in [0, 2.0 / 3, 1] {
        compared += try Self.compare(
          Self.weights.prefix(2).map { weights in
            var scheme = Self.scheme(choice, weights, ties, missing, floor: floor)
            scheme.methodology.aggregation = aggregation.choice
            Self.addRules(&scheme)
            return scheme
          })
      }
    }
    // All but wins minus losses, which have no points to add, and the negative penalty, which can
    // lead below 0 and so not stand above itself.
    #expect(compared == 11 * 3 * 2)
  }

  /// Scores set on the command line hold in the plan, too; what they change above them as well.
  @Test func scoresThatAreSetStaySet() throws {
    let choice = try #require(Cases.named("goalposts 1", in: Cases.normalisations))
    let resolved = try ResolvedScheme(Self.scheme(choice, Self.weights[0]))
    let scenario = Scenario(scores: [
      .init(unit: 1, node: "d", change: .to(77)), .init(unit: 3, node: "index", change: .by(-4)),
      .init(unit: 2, node: "z", change: .by(5)),
    ])
    let audited = try assess(resolved, Self.data, scenario: scenario)[0]
    var run = audited.planRun
    run.score(weights: resolved.localWeights)
    audited.rank(&run)
    #expect(Self.same(run.index, audited.index))
    #expect(Self.same(run.ranks, audited.ranks))
    let plain = try assess(resolved, Self.data)[0]
    #expect(!Self.same(plain.index, audited.index))
  }
}
