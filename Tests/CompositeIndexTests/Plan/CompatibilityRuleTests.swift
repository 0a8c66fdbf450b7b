import Testing

@testable import CompositeIndex

/// Rules in points (bonus, caps) with scales, and missing rules with aggregations: all pairs.
struct CompatibilityRuleTests {
  private typealias Cases = CompatibilityCases

  private static let rules: [(label: String, change: @Sendable (inout Scheme) -> Void)] = [
    ("bonus 15", { $0.bonus = bonus }),
    ("cap 59", { $0.vetoes = [veto(.cap(59))] }),
    ("cap 100", { $0.vetoes = [veto(.cap(100))] }),
    (
      "cap 100 and bonus 15",
      {
        $0.vetoes = [veto(.cap(100))]
        $0.bonus = bonus
      }
    ),
    ("exclude", { $0.vetoes = [veto(.exclude)] }),
  ]

  private static let bonus = BonusRule(
    max: 15, items: [.init(id: "a", name: LocalizedText("a"), of: "x", points: 5, max: 15)])

  private static func veto(_ consequence: VetoRule.Consequence) -> VetoRule {
    VetoRule(
      id: "v", name: LocalizedText("v"), of: "x", condition: .above(3), consequence: consequence)
  }

  /// Columns: bonus 15, cap 59, cap 100, cap 100 with bonus 15, exclude. Scores come from min-max
  /// 0 to 100. Points mean nothing among wins minus losses, and a cap that nobody can exceed is a
  /// mistake; excluding works with any scale.
  private static let table = CompatibilityTable(
    columns: rules.map(\.label),
    """
    arithmetic      | + + - + +
    power 0.5       | + + - + +
    power 20        | + + - + +
    median          | + + - + +
    copeland        | + + - + +
    copeland wins   | - - - - + (wins are not points)
    condorcet       | + + - + +
    condorcet wins  | - - - - + (wins are not points)
    """)

  @Test func everyRuleWithEveryScaleOfTheRoot() throws {
    for (name, cells) in Self.table.rows {
      #expect(cells.count == Self.rules.count)
      for (rule, works) in zip(Self.rules, cells) {
        let aggregation = try #require(Cases.named(name, in: Cases.aggregations))
        var scheme = Cases.flat(MethodChoice("min-max"), aggregation)
        rule.change(&scheme)
        let problems = resolveProblems(scheme)
        #expect(problems.isEmpty == works, "\(name), \(rule.label)")
        for problem in problems {
          #expect(problem.code == .incompatibleMethods)
          let names = [aggregation.name, problem.message.en.contains("bonus") ? "bonus" : "veto"]
          CompatibilityTests().expectNamesAndWays(
            problem, [names[0]], "\(name), \(rule.label)")
          #expect(problem.message.en.contains(names[1]))
        }
        if works { #expect(try !Sample.assess(scheme, Cases.data).ranking.isEmpty) }
      }
    }
  }

  /// An open scale has no end that a cap could lie beyond.
  @Test func anOpenScaleTakesAnyCap() throws {
    var scheme = Cases.flat(MethodChoice("z-score"), MethodChoice("arithmetic"))
    scheme.vetoes = [Self.veto(.cap(100))]
    #expect(resolveProblems(scheme).isEmpty)
  }

  /// Every missing rule goes with every aggregation: what is missing is left out before. With
  /// `fail` the run is refused for the cells, which are named.
  @Test(arguments: MissingRule.allCases)
  func everyMissingRuleWithEveryAggregation(_ rule: MissingRule) throws {
    let normalisation = try #require(Cases.named("min-max 1", in: Cases.normalisations))
    for aggregation in Cases.aggregations {
      var scheme = Cases.flat(normalisation, aggregation.choice)
      scheme.methodology.missing = rule
      #expect(resolveProblems(scheme).isEmpty, "\(aggregation.label)")
      switch rule {
      case .renormalise:
        let result = try Sample.assess(scheme, Cases.data)
        // The column z is constant and scores nobody; F has nothing.
        #expect(result.unranked.map { result.unit($0).code } == ["F"], "\(aggregation.label)")
      case .none:
        scheme.indicators[2].normalise = Sample.choice(
          "goalposts", ["worst": .number(0), "best": .number(10), "lower": .number(1)])
        let result = try Sample.assess(scheme, Cases.data)
        #expect(
          result.unranked.map { result.unit($0).code } == ["B", "E", "F", "G"],
          "\(aggregation.label)")
        #expect(result.ranking.allSatisfy { result.index[$0].isFinite })
      case .fail:
        do {
          _ = try Sample.assess(scheme, Cases.data)
          Issue.record("\(aggregation.label) ran with missing cells")
        } catch let problems as Diagnostics {
          #expect(problems.all.allSatisfy { $0.code == .missingDataRefused })
        }
      }
    }
  }

  @Test func condorcetOfTooManyUnitsIsRefusedWithWaysOut() throws {
    var scheme = Sample.flat([Sample.score("x"), Sample.score("y")])
    scheme.methodology.aggregation = MethodChoice("condorcet")
    let data = Sample.table(
      ["x", "y"], (0..<2_001).map { ("U\($0)", [Double($0 % 100), 50]) })
    do {
      _ = try Sample.assess(scheme, data)
      Issue.record("2,001 units were compared")
    } catch let problems as Diagnostics {
      #expect(problems.all.map(\.code) == [.tooManyUnits])
      #expect(problems.all[0].fix?.en.contains("copeland") == true)
    }
  }
}
