import Testing

@testable import CompositeIndex

struct PanelConsequencesTests {
  /// What the engine says under a voice's weights written into the scheme.
  private static func rerun(
    _ scheme: Scheme, _ data: Dataset, _ weights: [Double]
  ) throws -> Assessment {
    let resolved = try ResolvedScheme(scheme)
    var scheme = scheme
    scheme.weights = resolved.nodes.indices.dropFirst().map {
      Scheme.Weight(node: resolved.nodes[$0].id, value: weights[$0])
    }
    scheme.weightsAre = .relative
    return try Sample.assess(scheme, data)
  }

  /// Ways of ranking in which more than the means depends on weights.
  enum Way: String, CaseIterable {
    case arithmetic, geometric, copeland, missing, coverage, bonus, nodeFloor

    var data: Dataset {
      switch self {
      case .arithmetic, .geometric, .copeland: PanelSample.data()
      case .missing, .coverage, .bonus, .nodeFloor: PanelSample.data(missing: 5, seed: 3)
      }
    }

    var scheme: Scheme {
      PanelSample.scheme { scheme in
        scheme.methodology.coverage = .init(unit: 0, node: 0)
        switch self {
        case .arithmetic, .missing: break
        case .geometric:
          scheme.methodology.aggregation = MethodChoice("geometric")
          // A mean of logarithms wants scores above 0.
          scheme.indicators = PanelSample.leaves.map {
            Sample.indicator(
              $0,
              normalise: Sample.choice(
                "goalposts", ["worst": .number(-1), "best": .number(100), "lower": .number(1)]))
          }
        case .copeland:
          scheme.methodology.aggregationByNode = [
            .init(node: "index", method: MethodChoice("copeland"))
          ]
        case .coverage: scheme.methodology.coverage = .init(unit: 0.8, node: 0)
        case .nodeFloor: scheme.methodology.coverage = .init(unit: 0.5, node: 0.75)
        case .bonus:
          scheme.methodology.coverage = .init(unit: 0.8, node: 0.5)
          let item = BonusRule.Item(
            id: "item", name: LocalizedText("item"), of: "c1", points: 0.05, max: 3)
          scheme.bonus = BonusRule(max: 3, items: [item])
          scheme.vetoes = [
            VetoRule(
              id: "low", name: LocalizedText("low"), of: "b1", condition: .below(35),
              consequence: .cap(45)),
            VetoRule(
              id: "out", name: LocalizedText("out"), of: "a1", condition: .below(20),
              consequence: .exclude),
          ]
        }
      }
    }
  }

  @Test(arguments: Way.allCases)
  func everyVoiceRanksAsTheEngineDoes(_ way: Way) throws {
    let (scheme, data) = (way.scheme, way.data)
    let base = try Sample.assess(scheme, data)
    let panel = PanelSample.panel(5, seed: 4)
    let analysis = try PanelSample.analysis(panel)
    let result = try PanelConsequences(assessment: base, analysis: analysis)
    let group = try Self.rerun(scheme, data, result.consensus.weights)
    let rows = base.units.indices.filter { !base.ranks[$0].isNaN || !group.ranks[$0].isNaN }
    #expect(result.units == rows.map { base.unit($0) })
    #expect(result.experts.count == 5 && result.without.count == 5)
    var joined = 0
    var left = 0
    for ranking in [result.scheme, result.consensus] + result.experts + result.without {
      let again = try Self.rerun(scheme, data, ranking.weights)
      for (place, row) in rows.enumerated() {
        #expect(ranking.ranks[place].isNaN == again.ranks[row].isNaN)
        #expect(ranking.ranks[place].isNaN || ranking.ranks[place] == again.ranks[row])
        #expect(agree(ranking.scores[place], again.index[row]) || again.index[row].isNaN)
      }
      // Missing pairs are left out.
      #expect(ranking.tau == Correlation(again.ranks, group.ranks, method: .kendall).coefficient)
      left += ranking.ranks.count { $0.isNaN }
      joined += again.ranks.indices.count { base.ranks[$0].isNaN && !again.ranks[$0].isNaN }
    }
    // The cases must show what they are for.
    if way == .coverage || way == .bonus { #expect(joined > 0 && left > 0) }
    if way == .nodeFloor { #expect(joined > 0) }
  }

  @Test func theSchemeRanksAsIt() throws {
    let base = try Sample.assess(PanelSample.scheme(), PanelSample.data())
    let result = try PanelConsequences(
      assessment: base, analysis: PanelSample.analysis(PanelSample.panel(3)))
    #expect(result.scheme.scores == base.index && result.scheme.ranks == base.ranks)
    #expect(result.consensus.tau == 1 && result.consensus.distance == 0)
    // Between the scheme and the group something must differ, or the numbers below prove nothing.
    #expect(result.scheme.tau < 1 && result.scheme.largestMove > 0 && result.scheme.distance > 0)
  }

  @Test func expertsOfOneMindChangeNothing() throws {
    let base = try Sample.assess(PanelSample.scheme(), PanelSample.data())
    let one = PanelSample.panel(1).rounds[0].responses[0].judgements
    let analysis = try PanelSample.analysis(
      PanelSample.panel([("E1", one), ("E2", one), ("E3", one)]))
    let result = try PanelConsequences(assessment: base, analysis: analysis)
    for ranking in result.experts + result.without {
      #expect(ranking.tau == 1 && ranking.changesAtTop == 0 && ranking.largestMove == 0)
      #expect(ranking.distance < 1e-15)
      #expect(ranking.ranks == result.consensus.ranks)
    }
    #expect(result.byCriterion.count == 15)
    #expect(result.byCriterion.allSatisfy { $0.experts.allSatisfy { $0.changesAtTop == 0 } })
  }

  /// Two indicators, three units: x (80, 20), y (20, 70), z (45, 45). E1 gives 3 : 1, E2 1 : 3, the
  /// group halves: x 50, y 45, z 45. E1: x 65, z 45, y 32.5. E2: y 57.5, z 45, x 35.
  private static func small() throws -> (Assessment, PanelAnalysis) {
    let scheme = Sample.flat([Sample.score("p"), Sample.score("q")], [2, 1])
    let base = try Sample.assess(
      scheme, Sample.table(["p", "q"], [("x", [80, 20]), ("y", [20, 70]), ("z", [45, 45])]))
    func judgement(_ value: Double) -> [NodeJudgement] {
      var matrix = PairwiseMatrix(order: 2)
      matrix[0, 1] = value
      return [NodeJudgement(node: "index", criteria: ["p", "q"], judgement: .pairwise(matrix))]
    }
    let analysis = try PanelAnalysis(
      PanelSample.panel([("E1", judgement(3)), ("E2", judgement(1.0 / 3))]))
    return (base, analysis)
  }

  @Test func figuresByHand() throws {
    let (base, analysis) = try Self.small()
    let result = try PanelConsequences(assessment: base, analysis: analysis, top: 1)
    #expect(result.consensus.ranks == [1, 2, 2])
    #expect(result.experts[0].ranks == [1, 3, 2] && result.experts[1].ranks == [3, 1, 2])
    // Three pairs; y and z are tied in the group's: of E1 both others agree, 2/√(2·3); of E2 both
    // disagree.
    #expect(abs(result.experts[0].tau - 2 / 6.0.squareRoot()) < 1e-15)
    #expect(abs(result.experts[1].tau + 2 / 6.0.squareRoot()) < 1e-15)
    #expect(result.experts.map(\.changesAtTop) == [0, 1])
    #expect(result.experts.map(\.largestMove) == [1, 2])
    #expect(result.experts.allSatisfy { abs($0.distance - 0.25) < 1e-15 })
    // Without E1 there is E2.
    #expect(result.without[0].ranks == result.experts[1].ranks)
    #expect(result.byCriterion.map { $0.experts.map(\.changesAtTop) } == [[0, 1], [0, 1]])
  }

  /// The scheme gives p 0.8, both experts 0.2; half of the weight must be there. The scheme ranks x 74,
  /// v 70, y 58, z 40 and not w, the group w 95, z 70, y 52, x 26 and not v: tau of x, y, z is −1.
  /// With p at 0.5 w is still ranked; beyond it (by the 1e-9 that floors leave to rounding) v leads with 70: E1's p must go from 0.2
  /// to 0.8.
  @Test func aUnitThatTheGroupAloneRanksMayLead() throws {
    var scheme = Sample.flat([Sample.score("p"), Sample.score("q")], [4, 1])
    scheme.methodology.coverage = .init(unit: 0.5, node: 0)
    let base = try Sample.assess(
      scheme,
      Sample.table(
        ["p", "q"],
        [
          ("x", [90, 10]), ("y", [60, 50]), ("z", [30, 80]), ("v", [70, nil]), ("w", [nil, 95]),
        ]))
    var matrix = PairwiseMatrix(order: 2)
    matrix[0, 1] = 1.0 / 4
    let said = [NodeJudgement(node: "index", criteria: ["p", "q"], judgement: .pairwise(matrix))]
    let result = try PanelConsequences(
      assessment: base, analysis: PanelAnalysis(PanelSample.panel([("E1", said), ("E2", said)])),
      top: 1)
    #expect(result.units.map(\.code) == ["v", "w", "x", "y", "z"])
    let none = Double.nan
    for (ranks, expected) in [
      (result.scheme.ranks, [2, none, 1, 3, 4]), (result.consensus.ranks, [none, 1, 4, 3, 2]),
    ] {
      #expect(zip(ranks, expected).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN })
    }
    #expect(result.scheme.tau == -1 && result.scheme.changesAtTop == 1)
    #expect(result.scheme.largestMove == 3 && result.experts.map(\.tau) == [1, 1])
    let change = try #require(result.leaderChange)
    #expect(change.expert == "E1" && abs(change.needed - 4) < 1e-6)
    #expect(result.units[change.leader].code == "v")
  }

  /// x leads y where 80p + 20q > 20p + 70q: p > 5/11. The group's p is the mean of E1's a/(1 + a) and
  /// E2's: with E2 at 1/4, E1 must fall to 10/11 − 1/4 = 29/44, a = 29/15; with E1 at 3/4, E2 to 7/44,
  /// a = 7/37. ln(3·15/29) = 0.439 is less than ln(37/21) = 0.566. And z with 45 is ahead of x where
  /// p < 5/12 only.
  @Test func leaderChangeByHand() throws {
    let (base, analysis) = try Self.small()
    let result = try PanelConsequences(assessment: base, analysis: analysis)
    let change = try #require(result.leaderChange)
    #expect(change.expert == "E1" && change.node == "index" && change.criteria == ("p", "q"))
    #expect(change.said == 3 && abs(change.needed - 29.0 / 15) < 1e-8)
    #expect(result.units[change.leader].code == "y")
    // The group's weights do not come from its matrix.
    #expect(result.groupLeaderChange == nil)
  }

  /// With comparisons put together a = √(a₁ a₂) = 1: it has to fall to 5/6. E1's judgement to 25/12,
  /// E2's to 25/108: by the same ratio, so the first in order is given.
  @Test func groupLeaderChangeByHand() throws {
    let (base, analysis) = try Self.small()
    let pooled = try PanelAnalysis(
      analysis.panel, options: PanelAnalysis.Options(group: AggregationOfJudgements()))
    let result = try PanelConsequences(assessment: base, analysis: pooled)
    let group = try #require(result.groupLeaderChange)
    #expect(group.expert == nil && abs(group.said - 1) < 1e-15)
    #expect(abs(group.needed - 5.0 / 6) < 1e-8 && result.units[group.leader].code == "y")
    let expert = try #require(result.leaderChange)
    #expect(expert.expert == "E1" && abs(expert.needed - 25.0 / 12) < 1e-8)
  }

  @Test func silentNodesKeepTheGroupsOrTheSchemesWeights() throws {
    let base = try Sample.assess(PanelSample.scheme(), PanelSample.data())
    let all = PanelSample.panel(2, seed: 8).rounds[0].responses.map(\.judgements)
    // Nobody judges c; E2 judges the top only.
    let analysis = try PanelSample.analysis(
      PanelSample.panel([
        ("E1", Array(all[0].prefix(3))), ("E2", Array(all[1].prefix(1))),
      ]))
    let scheme = base.scheme
    func weights(_ voice: PanelConsequences.Voice, under node: String) -> [Double] {
      let values = analysis.weights(of: voice, in: scheme)
      return (scheme.node(node).map { scheme.nodes[$0].children } ?? []).map { values[$0] }
    }
    for voice: PanelConsequences.Voice in [.consensus, .expert("E1"), .expert("E2")] {
      #expect(weights(voice, under: "c") == weights(.scheme, under: "c"))
      #expect(weights(voice, under: "a") == weights(.expert("E1"), under: "a"))
    }
    #expect(weights(.consensus, under: "a") != weights(.scheme, under: "a"))
    for node in ["a", "b", "c"] {
      #expect(weights(.without("E1"), under: node) == weights(.scheme, under: node))
    }
    #expect(weights(.expert("E2"), under: "index") == weights(.without("E1"), under: "index"))
    #expect(weights(.expert("E2"), under: "index") != weights(.consensus, under: "index"))
    let result = try PanelConsequences(assessment: base, analysis: analysis)
    #expect(result.byCriterion.count == 3 + 3 + 4)
    #expect(result.byCriterion.last?.experts.map(\.weight)[1] == nil)
  }

  /// Leaving an expert out is taking the expert's answers out of the panel, whoever judged what when.
  @Test(arguments: ["E1", "E2", "E3"])
  func withoutAnExpertIsThePanelWithoutTheAnswers(expert: String) throws {
    let scheme = try ResolvedScheme(PanelSample.scheme())
    let answers = PanelSample.panel(3).rounds[0].responses
    // E3 alone judges the top; E1 alone judges b again in a second round.
    var panel = PanelSample.panel([
      ("E1", Array(answers[0].judgements.dropFirst())),
      ("E2", Array(answers[1].judgements.dropFirst())), ("E3", answers[2].judgements),
    ])
    var again = answers[0]
    again.judgements = [PanelSample.panel(1, seed: 9).rounds[0].responses[0].judgements[2]]
    panel.rounds.append(PanelRound(number: 2, responses: [again]))
    var rest = panel
    rest.experts.removeAll { $0.id == expert }
    for round in rest.rounds.indices {
      rest.rounds[round].responses.removeAll { $0.expert == expert }
    }
    rest.rounds.removeAll(where: \.responses.isEmpty)
    let found = try PanelSample.analysis(panel).weights(of: .without(expert), in: scheme)
    #expect(agree(found, try PanelSample.analysis(rest).weights(of: .consensus, in: scheme), 1e-14))
  }

  @Test func anotherSchemeIsRefused() throws {
    let base = try Sample.assess(
      Sample.flat([Sample.score("p"), Sample.score("q")]),
      Sample.table(["p", "q"], [("x", [1, 2])]))
    let analysis = try PanelSample.analysis(PanelSample.panel(2))
    let problems = #expect(throws: Diagnostics.self) {
      try PanelConsequences(assessment: base, analysis: analysis)
    }
    #expect(
      problems?.all.map(\.code) == [.otherCriteria, .otherCriteria, .otherCriteria, .otherCriteria])
    #expect(problems?.all.first?.note?[.en] == "criteria of the scheme: p, q")
  }
}
