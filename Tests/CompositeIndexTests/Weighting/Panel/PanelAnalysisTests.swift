import Testing

@testable import CompositeIndex

/// From a panel's judgements to everything that is said about them.
struct PanelAnalysisTests {
  @Test func everyNodeComesWithOpinionsGroupMatrixAndConsensus() throws {
    let panel = try SamplePanels.panel([SamplePanels.judgements], weights: [1, 2, 1, 1])
    let analysis = try PanelAnalysis(
      panel, options: .init(group: AggregationOfJudgements()))
    let node = try #require(analysis.result.nodes.first)
    #expect(node.node == "index" && node.criteria == ["c0", "c1", "c2", "c3"])
    #expect(node.opinions.map(\.expert) == ["E0", "E1", "E2", "E3"])
    #expect(agree(node.importance, SamplePanels.importance, 1e-15))
    // numpy 2.4, as in GroupAggregationTests.
    #expect(
      agree(
        node.consensus,
        [0.3732476666753249, 0.3414996926149283, 0.18501926536513622, 0.10023337534461066], 1e-13))
    #expect(node.consensusMethod == "eigenvector")
    #expect(agree([node.groupConsistency?.ratio ?? 0], [0.00807379292033602], 1e-11))
    // The second against the fourth criterion: said, and implied by the other two ways.
    let doubts = node.groupDoubtful
    #expect(doubts.map(\.row) == [1, 1, 2] && doubts.map(\.column) == [3, 2, 3])
    #expect(
      agree([doubts[0].said, doubts[0].implied], [2.8252345004947674, 4.100529369986433], 1e-13))
    #expect(agree([node.agreement.consensus], [0.7892686394460507], 1e-13))
    #expect(node.movement == nil && node.without.count == 4)
    #expect(
      agree(
        node.without[1],
        [0.4173127831083771, 0.2549164548139933, 0.23931136884649187, 0.08845939323113786], 1e-13))
    #expect(analysis.result.stop == nil)
  }

  /// The default works for every kind and for zeros; the matrix of those who compared pairs is that
  /// of two of the four.
  @Test func mixedJudgementsTakeTheMeanUnlessSaidOtherwise() throws {
    let analysis = try PanelAnalysis(try SamplePanels.panel([SamplePanels.mixed]))
    let node = try #require(analysis.result.nodes.first)
    let means = (0..<4).map { criterion in
      node.opinions.reduce(0) { $0 + $1.weights[criterion] } / 4
    }
    #expect(agree(node.consensus, means, 1e-14))
    #expect(node.consensusMethod.isEmpty && node.agreement.entropies.scale == nil)
    let pooled = try #require(node.groupMatrix)
    // √(2 · 1/2), √(5 · 4), only the second expert's 2.
    #expect(agree([pooled[0, 1], pooled[0, 3], pooled[0, 2]], [1, 20.0.squareRoot(), 2], 1e-14))
    #expect(node.opinions[0].isReplaced && node.opinions[3].method == "roc")
  }

  @Test func roundsAreComparedWithTheOneBefore() throws {
    let panel = try SamplePanels.panel(
      [[.direct([5, 5]), .direct([7, 3])], [.direct([6, 4]), .direct([7, 3])]],
      stops: [nil, "IQR<=10"])
    let analysis = try PanelAnalysis(panel)
    let movement = try #require(analysis.result.nodes[0].movement)
    #expect(agree([movement[0].median.before, movement[0].median.after], [0.6, 0.65], 1e-14))
    // Quartiles of 0.5 and 0.7: 0.55 to 0.65; of 0.6 and 0.7: 0.625 to 0.675.
    #expect(
      agree(
        [movement[0].interquartileRange.before, movement[0].interquartileRange.after], [0.1, 0.05],
        1e-13))
    #expect(movement.map(\.verdict) == [.converged, .converged])
    #expect(analysis.result.number == 2 && analysis.result.stop?.isMet == true)
    let first = try PanelAnalysis(panel, options: .init(round: 1))
    #expect(first.result.number == 1 && first.rounds.count == 2)
    #expect(first.latest[0].consensus == first.rounds[0].nodes[0].consensus)
  }

  /// Round 2 asks about y alone, x stays as it was judged in round 1. The second expert names the
  /// criteria in another order and judges y before z.
  @Test func nodesKeepTheirOrderAndTheirLastJudgements() throws {
    func direct(_ node: String, _ criteria: [String], _ weights: [Double]) -> NodeJudgement {
      NodeJudgement(node: node, criteria: criteria, judgement: .direct(weights))
    }
    let rounds = [
      PanelRound(
        number: 1,
        responses: [
          SamplePanels.response(
            "E2", [direct("y", ["a", "b"], [1, 3]), direct("z", ["p", "q"], [1, 1])]),
          SamplePanels.response(
            "E1", [direct("x", ["u", "v"], [1, 1]), direct("y", ["b", "a"], [3, 1])]),
        ]),
      PanelRound(
        number: 2, responses: [SamplePanels.response("E1", [direct("y", ["a", "b"], [1, 1])])]),
    ]
    let panel = Panel(
      id: "p", experts: [.init(id: "E1", weight: 3), .init(id: "E2")], rounds: rounds)
    let analysis = try PanelAnalysis(panel)
    #expect(analysis.rounds[0].nodes.map(\.node) == ["x", "y", "z"])
    let y = analysis.rounds[0].nodes[1]
    #expect(y.opinions.map(\.expert) == ["E1", "E2"] && y.importance == [0.75, 0.25])
    #expect(y.criteria == ["a", "b"] && y.opinions.allSatisfy { $0.weights == [0.25, 0.75] })
    #expect(analysis.result.nodes.map(\.node) == ["y"])
    #expect(analysis.latest.map(\.node) == ["x", "y", "z"])
    #expect(analysis.latest[1].consensus == [0.5, 0.5])
    #expect(
      try PanelAnalysis(panel, nodes: ["index", "z", "y", "x"]).latest.map(\.node) == [
        "z", "y", "x",
      ])
  }

  @Test func judgementsInAnotherOrderMeanTheSame() throws {
    let names = ["c0", "c1", "c2", "c3"]
    let comparisons = BestWorstJudgement(
      best: 2, worst: 0, bestToOthers: [8, 2, 1, 4], othersToWorst: [1, 5, 8, 2])
    let judgements = SamplePanels.mixed + [.bestWorst(comparisons)]
    let places = [2, 0, 3, 1]
    for judgement in judgements {
      let plain = NodeJudgement(node: "n", criteria: names, judgement: judgement)
      let moved = plain.reordered(places)
      #expect(moved.criteria == ["c2", "c0", "c3", "c1"])
      let (before, after) = (try plain.opinion(of: "E"), try moved.opinion(of: "E"))
      #expect(agree(after.weights, places.map { before.weights[$0] }, 1e-12))
    }
  }

  @Test func allProblemsOfAllExpertsAreSaidAtOnce() throws {
    let open = Judgement.pairwise(PairwiseMatrix(upper: [[2, 0, 0], [0, 0], [3]]))
    let panel = try SamplePanels.panel([[open, SamplePanels.judgements[0], open], [open]])
    let problems = try #require(throws: Diagnostics.self) { try PanelAnalysis(panel) }
    #expect(
      problems.all.map(\.code) == [
        .unconnectedJudgements, .unconnectedJudgements, .unconnectedJudgements,
      ])
  }

  @Test func criteriaThatDifferAreNamed() throws {
    let panel = Panel(
      id: "p", experts: [.init(id: "E1"), .init(id: "E2")],
      rounds: [
        PanelRound(
          number: 1,
          responses: [["a", "b"], ["a", "x"]].enumerated().map { number, criteria in
            SamplePanels.response(
              "E\(number + 1)",
              [NodeJudgement(node: "n", criteria: criteria, judgement: .direct([1, 1]))])
          })
      ])
    let problems = try #require(throws: Diagnostics.self) { try PanelAnalysis(panel) }
    #expect(problems.all.map(\.code) == [.otherCriteria])
    #expect(problems.all[0].message.en.contains("too many: x; missing: b"))
  }

  @Test func whatCannotBeAggregatedIsRefusedWithTheWayOut() throws {
    let panel = try SamplePanels.panel([[.direct([1, 0]), .direct([0, 1])]])
    let options = PanelAnalysis.Options(group: GeometricMeanOfPriorities())
    let problems = try #require(throws: Diagnostics.self) {
      try PanelAnalysis(panel, options: options)
    }
    #expect(problems.all.map(\.code) == [.noGroupWeights])
    #expect(problems.all[0].fix?.en.contains("--group priorities") == true)
    #expect(try PanelAnalysis(panel).result.nodes[0].consensus == [0.5, 0.5])
  }

  @Test func aRoundThatIsNotThereIsRefused() throws {
    let panel = try SamplePanels.panel([SamplePanels.judgements])
    let problems = try #require(throws: Diagnostics.self) {
      try PanelAnalysis(panel, options: .init(round: 3))
    }
    #expect(problems.all.map(\.code) == [.noSuchRound])
    #expect(problems.all[0].fix?.en.contains("round 1") == true)
    let empty = try #require(throws: Diagnostics.self) {
      try PanelAnalysis(Panel(id: "p", experts: [], rounds: []))
    }
    #expect(empty.all.map(\.code) == [.noSuchRound])
  }
}
