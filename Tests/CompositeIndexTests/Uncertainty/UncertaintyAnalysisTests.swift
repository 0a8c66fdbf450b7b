import CompositeIndex
import Testing

struct UncertaintyAnalysisTests {
  private typealias Make = UncertaintySample

  /// a is ahead of b where w·90 + (1 − w)·40 > w·60 + (1 − w)·80, so where w > 4/7: the share of
  /// uniform weights is 3/7.
  @Test func twoUnitsAndTwoCriteriaHaveTheClosedForm() throws {
    let base = try Make.assess([("a", [90, 40]), ("b", [60, 80])])
    let analysis = try Make.run(base, [Make.weights(.within(.simplex))], 20_000)
    let ahead = analysis.ahead(0, of: 1)
    #expect(ahead.count == 20_000)
    #expect(abs(ahead.value - 3.0 / 7) < 3 * ahead.error)
    #expect(abs(analysis.ranks(of: 0).mean - (1 + 4.0 / 7)) < 3 * analysis.ranks(of: 0).meanError)
    // √(3/7 · 4/7 / 20,000)
    #expect(agree(ahead.error, 0.0034993, within: 0.01))
  }

  @Test func weightsThatDoNotMoveLeaveEveryRankWhereItIs() throws {
    let base = try Make.assess(Make.seven, weights: [4, 3, 2, 1])
    for spread in [WeightSpread.jitter(0), .within(.box(percent: 0)), .within(.floor(percent: 25))]
    {
      let own = spread == .within(.floor(percent: 25)) ? try Make.assess(Make.seven) : base
      let analysis = try Make.run(own, [Make.weights(spread)], 50)
      for (unit, row) in analysis.model.rows.enumerated() {
        let ends = analysis.ranks(of: unit).ends(0.9)
        #expect(ends.best == own.ranks[row] && ends.worst == own.ranks[row])
        #expect(analysis.ranks(of: unit).quantileError(0.05) == 0)
      }
      #expect(analysis.meanRankShift == 0)
    }
  }

  @Test func rowsAndColumnsOfAcceptabilityAddUp() throws {
    let base = try Make.assess(Make.seven)
    let analysis = try Make.run(base, [Make.weights(.dirichlet(8))], 1000)
    let all = analysis.model.rows.indices.map { analysis.ranks(of: $0) }
    for unit in all {
      #expect(agree((1...7).map { unit.acceptability($0) }.reduce(0, +), 1))
      #expect(unit.top(7).value == 1 && unit.notRanked == 0)
    }
    for place in 1...7 {
      #expect(agree(all.map { $0.acceptability(place) }.reduce(0, +), 1))
    }
    for first in 0..<7 {
      for other in 0..<7 where other != first {
        let sum = analysis.ahead(first, of: other).value + analysis.ahead(other, of: first).value
        #expect(agree(sum, 1))
      }
    }
  }

  @Test func equalUnitsStandEverywhereTheSame() throws {
    var rows = Make.seven
    rows.append(("h", rows[1].1))
    let analysis = try Make.run(try Make.assess(rows), [Make.weights(.jitter(0.5))])
    #expect(analysis.ranks(of: 1) == analysis.ranks(of: 7))
    #expect(analysis.ahead(1, of: 7).value == 0.5 && analysis.ahead(7, of: 1).value == 0.5)
    #expect(analysis.scores(of: 1) == analysis.scores(of: 7))
  }

  @Test(arguments: [1, 2, 3, 4, 7])
  func anyNumberOfThreadsGivesTheSame(threads: Int) throws {
    let base = try Make.assess(Make.seven)
    let factors = [
      Make.weights(.jitter(0.4)),
      Make.list("aggregation", [.asSaid, .aggregation(MethodChoice("median"))]),
    ]
    let one = try Make.run(base, factors, 700, threads: 1)
    let many = try Make.run(base, factors, 700, threads: threads)
    for unit in 0..<7 {
      #expect(one.ranks(of: unit) == many.ranks(of: unit))
      #expect(one.scores(of: unit) == many.scores(of: unit))
    }
  }

  @Test func anotherSeedMovesTheResultsWithinTheirErrors() throws {
    let base = try Make.assess(Make.seven)
    let one = try Make.run(base, [Make.weights(.within(.simplex))], 4000, seed: 1)
    let other = try Make.run(base, [Make.weights(.within(.simplex))], 4000, seed: 2)
    #expect(one.scores(of: 0) != other.scores(of: 0))
    for unit in 0..<7 {
      let (left, right) = (one.ranks(of: unit), other.ranks(of: unit))
      #expect(abs(left.mean - right.mean) < 5 * left.meanError)
    }
  }

  @Test func doublingStopsWhereTheRuleIsMet() throws {
    let model = try UncertainModel(
      Make.assess(Make.seven), factors: [Make.weights(.jitter(0.25))])
    let analysis = try UncertaintyAnalysis(model)
    // ½/√N ≤ 0.01 from 2,500 on: 500, 1000, 2000, 4000.
    #expect(analysis.convergence.map(\.replicates) == [500, 1000, 2000, 4000])
    #expect(analysis.replicates == 4000 && analysis.hasConverged == true)
    #expect(analysis.convergence[0].largestMove == nil)
    // The first replicates are those of a shorter run.
    let short = try Make.run(
      Make.assess(Make.seven), [Make.weights(.jitter(0.25))], 500,
      seed: UncertaintyAnalysis.standardSeed)
    #expect(Array(analysis.scores(of: 2).prefix(500)) == short.scores(of: 2))
  }

  /// Ranks 1, 2, 2, 4 by mean are 1, 2.5, 2.5, 4.
  @Test func ranksSharedByMeanCountHalfForBothPlaces() throws {
    let base = try Make.assess(
      [("a", [4]), ("b", [3]), ("c", [3]), ("d", [1])]
    ) { $0.methodology.ties = .average }
    let analysis = try Make.run(base, [Make.weights(.jitter(0), at: .leaves)], 10)
    let shared = analysis.ranks(of: 1)
    #expect(shared.mean == 2.5 && shared.quantile(0.5) == 2.5)
    #expect((1...4).map { shared.acceptability($0) } == [0, 0.5, 0.5, 0])
    #expect(shared.top(2).value == 0 && shared.top(3).value == 1)
  }
}
