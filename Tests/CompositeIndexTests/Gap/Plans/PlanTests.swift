import CompositeIndex
import Testing

/// Plans over P, Q and R of ``ThreeUnits``: P 56, Q 57, R 75; a1 and a2 weigh 0.3, b 0.4.
@Suite struct PlanTests {
  private func costs(_ entries: [(String, Double, Double?)]) -> ImprovementCosts {
    .listed(
      entries.map { .init(indicator: $0.0, cost: $0.1, ceiling: $0.2) }, file: "costs.csv")
  }

  private func problem(
    _ assessment: Assessment, _ row: Int, _ target: PlanTarget, _ costs: ImprovementCosts = .equal
  ) -> DiagnosticCode? {
    do throws(Diagnostics) {
      _ = try PlanAnalysis(assessment, row: row, target: target, costs: costs)
      return nil
    } catch {
      return error.all.first?.code
    }
  }

  @Test func theCheapestPointOfTheIndexIsBoughtFirst() throws {
    // P to the first place: 19 points of the index. Price of an index point: b 1/0.4 = 2.5,
    // a1 and a2 1/0.3 = 3.33. b rises from 50 to the best, 90: 16 points for 40. The other 3 points
    // come from a1 (10 points for 10), which stands first; the next point costs 3.33.
    let assessment = try ThreeUnits.assessment()
    let found = try PlanAnalysis(assessment, row: ThreeUnits.p, target: .rank(1))
    #expect(
      found.plan.moves.map { assessment.scheme.indicators[$0.indicator].said.id } == ["b", "a1"])
    #expect(near(found.plan.cost, 50, within: 1e-7))
    #expect(near(found.plan.shadowPrice, 10.0 / 3))
    #expect(near(found.plan.moves[0].to, 90) && found.plan.moves[0].isAtCeiling)
    #expect(near(found.plan.moves[1].to, 50, within: 1e-7))
    // To pass Q: 1 point, by b alone.
    #expect(found.stairs.map(\.rank) == [2, 1])
    #expect(near(found.stairs[0].cost, 2.5, within: 1e-7))
    #expect(found.replay.rank == 1 && found.shortReplay.rank == 2)
  }

  @Test func listedCostsAndCeilingsDecide() throws {
    // a1 costs 1 a unit up to 55 (4.5 points), b 10 a unit; a2 is not listed. Of 19 points 14.5 come
    // from b: 36.25 units for 362.5.
    let assessment = try ThreeUnits.assessment()
    let found = try PlanAnalysis(
      assessment, row: ThreeUnits.p, target: .unit(2),
      costs: costs([("a1", 1, 55), ("b", 10, 99)]))
    #expect(near(found.plan.cost, 15 + 362.5, within: 1e-6))
    #expect(found.left.map(\.reason) == [.notListed])
    #expect(problem(assessment, ThreeUnits.p, .unit(2), costs([("a1", 1, 39)])) == .badCost)
    #expect(problem(assessment, ThreeUnits.p, .unit(2), costs([("a1", 1, 55)])) == .planOutOfReach)
    #expect(problem(assessment, ThreeUnits.p, .unit(2), costs([("a1", 1, 40)])) == .planOutOfReach)
  }

  @Test func noCreditIsPaidForBeyondAGoalpost() throws {
    // Q has 57, 33 short of 90. The scale ends at 100: b brings 28 for 70 whatever its ceiling, and a1 the
    // other 5, 16.67 units at 100 each.
    let assessment = try ThreeUnits.assessment()
    let found = try PlanAnalysis(
      assessment, row: ThreeUnits.q, target: .score(90),
      costs: costs([("b", 1, 500), ("a1", 100, 500)]))
    #expect(near(found.plan.cost, 70 + 5000.0 / 3, within: 1e-6))
    #expect(near(found.plan.moves[1].to, 100))
  }

  @Test func theWayToTheFirstCreditCosts() throws {
    // b of P is −9, ten below the goalpost 1, where its score is held. Raising b to 51 costs 60 and
    // brings 50 points: 20 of the index. At 1 for a unit that is 3 for an index point against 3.33 by
    // a1 and a2, but 2 points of the index would cost 10 + 5 by b and only 6.67 by a1.
    let assessment = try ThreeUnits.assessment([[40, 80, -9], [60, 90, 30], [70, 60, 90]])
    let p = assessment.index[ThreeUnits.p]
    #expect(near(p, 36.4))
    let little = try PlanAnalysis(assessment, row: ThreeUnits.p, target: .score(p + 2))
    #expect(near(little.plan.cost, 2 / 0.3))
    // 20.6 points to pass Q: a1 and a2 have room for 9 + 3 points; b alone 10 + 51.5 = 61.5,
    // and everything else is dearer.
    let much = try PlanAnalysis(assessment, row: ThreeUnits.p, target: .unit(1))
    #expect(near(much.plan.cost, 61.5, within: 1e-6))
    #expect(near(much.plan.moves[0].to, 52.5, within: 1e-6))
  }

  @Test func rivalsMayGainMeanwhile() throws {
    let assessment = try ThreeUnits.assessment()
    // Q has 59 with 2 points more: 3 points for P, 7.5 by b. 10 per cent: 62.7, 6.7 points.
    let points = try PlanAnalysis(
      assessment, row: ThreeUnits.p, target: .unit(1), gain: .points(2))
    #expect(near(points.plan.cost, 7.5, within: 1e-7) && points.replay.rank == 2)
    let percent = try PlanAnalysis(
      assessment, row: ThreeUnits.p, target: .unit(1), gain: .percent(10))
    #expect(near(percent.plan.cost, 16.75, within: 1e-7))
  }

  @Test func whatMustNotSlipIsTheFallThatLosesThePlace() throws {
    // Q leads P by 1: a1 or a2 may fall by 3.33, b by 2.5. P passes Q for 2.5.
    let assessment = try ThreeUnits.assessment()
    let threats = try PlanAnalysis(assessment, row: ThreeUnits.q, target: .nextRank).threats
    let falls = threats.slips.map { $0.scoreFrom - $0.scoreTo }
    #expect(falls.count == 3)
    #expect(near(falls[0], 2.5, within: 1e-7) && near(falls[1], 10.0 / 3, within: 1e-7))
    #expect(threats.rival == ThreeUnits.p && threats.harmless.isEmpty)
    #expect(threats.challengers.map(\.row) == [ThreeUnits.p])
    #expect(near(threats.challengers[0].plan.cost, 2.5, within: 1e-7))
  }

  @Test func lowerIsBetterGoesDown() throws {
    // Scores 101 − x. M has 60 and 50, N 20 and 30: 20 points of the index, all the way to N's values.
    var methodology = Methodology()
    methodology.normalise = MethodChoice(
      "goalposts",
      [("worst", 100), ("best", 1), ("lower", 1), ("upper", 100)].map {
        .init(name: $0.0, value: .number($0.1))
      })
    let scheme = Scheme(
      id: "low",
      indicators: ["x", "y"].map {
        IndicatorDefinition(id: $0, name: LocalizedText($0), direction: .lowerIsBetter)
      }, tree: [.init(node: "index", children: ["x", "y"])],
      weights: [.init(node: "x", value: 50), .init(node: "y", value: 50)],
      methodology: methodology)
    let data = Sample.data([
      Figure("M", "x", 60), Figure("M", "y", 50), Figure("N", "x", 20), Figure("N", "y", 30),
    ])
    let assessment = try assess(ResolvedScheme(scheme), data)[0]
    // Level with N needs 30 points of the index; 60 of scores.
    #expect(problem(assessment, 0, .unit(1)) == .planOutOfReach)
    let found = try PlanAnalysis(
      assessment, row: 0, target: .unit(1), costs: costs([("x", 2, 5), ("y", 3, 5)]))
    // x is cheaper: 55 units for 110, then 5 of y for 15.
    #expect(near(found.plan.cost, 125, within: 1e-6))
    #expect(found.plan.moves.map { $0.to ?? .nan }.allSatisfy { $0 < 50 })
  }

  @Test func misuseIsRefusedWithItsOwnCode() throws {
    let assessment = try ThreeUnits.assessment()
    #expect(problem(assessment, ThreeUnits.r, .nextRank) == .planNeedless)
    #expect(problem(assessment, ThreeUnits.q, .rank(3)) == .planNeedless)
    #expect(problem(assessment, ThreeUnits.q, .unit(0)) == .planNeedless)
    #expect(problem(assessment, ThreeUnits.q, .score(10)) == .planNeedless)
    #expect(problem(assessment, ThreeUnits.q, .rank(9)) == .badBenchmark)
    #expect(problem(assessment, ThreeUnits.p, .score(99)) == .planOutOfReach)
    for (mean, exponent) in [("power", 2.0), ("median", nil), ("mazziotta-pareto", nil)] {
      let choice = MethodChoice(
        mean, exponent.map { [.init(name: "exponent", value: .number($0))] } ?? [])
      let pair = try ThreeUnits.pair(choice, [[40, 60], [70, 80]])
      #expect(problem(pair, 0, .nextRank) == .planNotConvex)
    }
  }
}
