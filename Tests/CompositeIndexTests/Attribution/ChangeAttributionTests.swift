import CompositeIndex
import Testing

/// Small changes whose reasons are plain.
@Suite struct ChangeAttributionTests {
  private func scheme(
    _ weights: [(String, Double)] = [("x", 50), ("y", 50)], best: Double? = 100,
    mean: String = "arithmetic", impute: String = "none", ties: TieRule = .competition
  ) throws -> ResolvedScheme {
    var methodology = Methodology()
    methodology.aggregation = MethodChoice(mean)
    methodology.impute = MethodChoice(impute)
    methodology.ties = ties
    methodology.normalise =
      best.map { best in
        MethodChoice(
          "goalposts",
          [("worst", 0), ("best", best)].map { .init(name: $0.0, value: .number($0.1)) })
      } ?? MethodChoice("min-max")
    return try ResolvedScheme(
      Scheme(
        id: "two",
        indicators: weights.map {
          IndicatorDefinition(id: $0.0, name: LocalizedText($0.0), direction: .higherIsBetter)
        }, tree: [.init(node: "index", children: weights.map(\.0))],
        weights: weights.map { .init(node: $0.0, value: $0.1) }, methodology: methodology))
  }

  private func data(_ rows: [(String, [Double])], year: String = "2023") -> Dataset {
    Sample.data(
      rows.flatMap { unit, values in
        zip(["x", "y", "z"], values).filter { !$0.1.isNaN }.map {
          Figure(unit, $0.0, $0.1, year)
        }
      })
  }

  private func parts(_ unit: UnitAttribution) -> [Double] {
    ChangeSwitch.allCases.map { unit.rankParts[$0] }
  }

  private func attribution(
    _ before: (ResolvedScheme, Dataset), _ after: (ResolvedScheme, Dataset)
  ) throws -> ChangeAttribution {
    try ChangeAttribution(
      before: assess(before.0, before.1)[0], after: assess(after.0, after.1)[0])
  }

  @Test func aUnitThatFallsWhileAnotherStaysFellByItself() throws {
    // A 60, B 50; then A 40. A lost a place by its own figures; B gained one by another's.
    let scheme = try scheme()
    let found = try attribution(
      (scheme, data([("A", [60, 60]), ("B", [50, 50])])),
      (scheme, data([("A", [40, 40]), ("B", [50, 50])], year: "2024")))
    #expect(found.live == [.own, .others])
    #expect(parts(found.units[0]) == [-1, 0, 0, 0, 0])
    #expect(parts(found.units[1]) == [0, 1, 0, 0, 0])
    #expect(found.units[0].opponents.map(\.unit.code) == ["B"])
    // 20 points lost, 10 by each indicator.
    #expect(found.units[0].nodes.map(\.node) == ["x", "y"])
    #expect(found.units[0].nodes.allSatisfy { near($0.parts[.own], -10) })
  }

  @Test func weightsMoveWhatTheyWeigh() throws {
    // A 80 and 40, B 50 and 60: 60 to 55; at 20 and 80 per cent 48 to 58. Away from A's own mean of
    // 60 before and 48 after, 54 between: x (0.2 − 0.5)(80 − 54) = −7.8, y 0.3 (40 − 54) = −4.2.
    let figures = data([("A", [80, 40]), ("B", [50, 60])])
    let found = try attribution(
      (scheme(), figures), (scheme([("x", 20), ("y", 80)]), figures))
    #expect(found.live == [.weights])
    #expect(parts(found.units[0]) == [0, 0, -1, 0, 0])
    #expect(near(found.units[0].nodes[0].parts[.weights], -7.8))
    #expect(near(found.units[0].nodes[1].parts[.weights], -4.2))
  }

  @Test func anIndicatorLeftOutIsAChangeOfWeights() throws {
    let figures = data([("A", [80, 40]), ("B", [50, 60])])
    let found = try attribution((scheme(), figures), (scheme([("y", 100)]), figures))
    #expect(found.live == [.weights] && !found.weightsGoWithMethod)
    #expect(parts(found.units[0]) == [0, 0, -1, 0, 0])
    // 60 to 40.
    #expect(near(found.units[0].scoreParts[.weights], -20))
  }

  @Test func goalpostsThatAreLearntCountAsMethod() throws {
    // Nobody's figures change but C's, whose 200 stretches the scale of x. A and B have 100 and 0, 50 and
    // 60 of x, 0 and 50 of y before.
    let scheme = try scheme(best: nil)
    let found = try attribution(
      (scheme, data([("A", [100, 0]), ("B", [50, 50]), ("C", [0, 100])])),
      (scheme, data([("A", [100, 0]), ("B", [50, 50]), ("C", [200, 100])], year: "2024")))
    #expect(found.live == [.own, .others, .method])
    let a = try #require(found.units.first { $0.unit.code == "A" })
    // 50 before and 25 or less after: A's own figures did not change.
    #expect(a.rankParts[.own] == 0 && a.scoreParts[.own] == 0 && a.scoreParts[.others] == 0)
    #expect(a.scoreParts[.method] < 0)
    #expect(near(a.scoreParts.sum, a.scores.after - a.scores.before))
  }

  @Test func whoComesAndGoesIsTheUnitSet() throws {
    // C comes in first place, D goes from second.
    let scheme = try scheme()
    let found = try attribution(
      (scheme, data([("A", [60, 60]), ("B", [50, 50]), ("D", [55, 55])])),
      (scheme, data([("A", [60, 60]), ("B", [50, 50]), ("C", [90, 90])], year: "2024")))
    #expect(found.live == [.unitSet])
    #expect(found.units.map(\.unit.code) == ["A", "B"])
    #expect(parts(found.units[0]) == [0, 0, 0, 0, -1])
    #expect(parts(found.units[1]) == [0, 0, 0, 0, 0])
    #expect(found.units[1].opponents.map(\.unit.code) == ["C", "D"])
    #expect(found.units[1].opponents.map { $0.parts[.unitSet] } == [-1, 1])
  }

  @Test func treesThatDoNotFitPutWeightsWithMethod() throws {
    let figures = data([("A", [80, 40]), ("B", [50, 60])])
    let flat = try scheme([("x", 20), ("y", 80)])
    let deep = try ResolvedScheme(
      Scheme(
        id: "deep", indicators: flat.said.indicators,
        tree: [.init(node: "index", children: ["G", "y"]), .init(node: "G", children: ["x"])],
        weights: [
          .init(node: "G", value: 70), .init(node: "y", value: 30), .init(node: "x", value: 100),
        ], methodology: flat.said.methodology))
    let found = try attribution((flat, figures), (deep, figures))
    #expect(found.weightsGoWithMethod && found.live == [.method])
    #expect(parts(found.units[0]) == [0, 0, 0, 1, 0])
    #expect(near(found.units[0].scoreParts[.method], 68 - 48))
  }

  @Test(arguments: TieRule.allCases)
  func partsAddUpUnderEveryTieRule(ties: TieRule) throws {
    let scheme = try scheme(ties: ties)
    let found = try attribution(
      (scheme, data([("A", [60, 60]), ("B", [60, 60]), ("C", [50, 50]), ("D", [70, 70])])),
      (
        scheme,
        data(
          [("A", [70, 70]), ("B", [60, 60]), ("C", [60, 60]), ("D", [60, 60])], year: "2024")
      ))
    for unit in found.units {
      #expect(near(unit.rankParts.sum, unit.ranks.before - unit.ranks.after))
      for part in ChangeSwitch.allCases {
        let sum = unit.opponents.reduce(unit.elsewhere[part]) { $0 + $1.parts[part] }
        #expect(near(sum, unit.rankParts[part]))
      }
    }
  }

  @Test(arguments: ["arithmetic", "copeland"], ["none", "mean"])
  func changesAddUpWhereUnitsAreComparedOrFilledIn(mean: String, impute: String) throws {
    // Here every combination is a run of its own; with "arithmetic" and "none" one run serves all.
    let scheme = try scheme(mean: mean, impute: impute)
    let rows = [("A", [60, 40]), ("B", [55, .nan]), ("C", [50, 70]), ("D", [20, 45])]
    let later = [("A", [40, 45]), ("B", [65, 50]), ("C", [45, .nan]), ("D", [30, 90])]
    let found = try attribution(
      (scheme, data(rows)), (scheme, data(later, year: "2024")))
    let mirrored = try attribution(
      (scheme, data(later, year: "2024")), (scheme, data(rows)))
    #expect(found.units.count == 4)
    for (unit, other) in zip(found.units, mirrored.units) {
      #expect(near(unit.rankParts.sum, unit.ranks.before - unit.ranks.after))
      #expect(near(unit.scoreParts.sum, unit.scores.after - unit.scores.before))
      for part in ChangeSwitch.allCases {
        #expect(near(unit.rankParts[part], -other.rankParts[part]))
        #expect(near(unit.scoreParts[part], -other.scoreParts[part]))
        let nodes = unit.nodes.reduce(unit.rules[part]) { $0 + $1.parts[part] }
        #expect(near(nodes, unit.scoreParts[part]))
      }
    }
    if impute == "mean" { #expect(found.units.contains { $0.scoreParts[.others] != 0 }) }
  }

  @Test func aCombinationThatCannotBeComputedIsNamed() throws {
    // The second scheme uses only z, which the first data lack, and the other way round: no order of
    // turning the switches gives A a rank on the way.
    let before = try assess(scheme([("x", 100)]), data([("A", [60]), ("B", [50])]))[0]
    let after = try assess(
      scheme([("z", 100)]),
      data([("A", [.nan, .nan, 50]), ("B", [.nan, .nan, 60])], year: "2024"))[0]
    do throws(Diagnostics) {
      _ = try ChangeAttribution(before: before, after: after)
      Issue.record("a change was split that cannot be")
    } catch {
      #expect(error.all.map(\.code) == [.changeNotSplit])
    }
  }

  @Test func nothingDiffersFromItself() throws {
    let result = try assess(scheme(), data([("A", [60, 60]), ("B", [50, 50])]))[0]
    let found = try ChangeAttribution(before: result, after: result)
    #expect(found.live.isEmpty)
    #expect(found.units.allSatisfy { $0.rankParts.isZero && $0.scoreParts.isZero })
  }
}
