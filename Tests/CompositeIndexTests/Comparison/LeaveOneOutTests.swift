import Testing

@testable import CompositeIndex

/// The effect of leaving one node out, computed by hand.
@Suite struct LeaveOneOutTests {
  /// Scores x, y, z with weights 50, 30, 20:
  /// A 90 50 50 → 70, B 60 80 50 → 64, C 50 60 90 → 61: ranks 1 2 3.
  /// Without x (y 60 %, z 40 %): A 50, B 68, C 72: ranks 3 2 1; moves 2 0 2, mean 4/3, all three
  /// pairs turned round, so that tau is −1.
  /// Without y (x 5/7, z 2/7): A 78.57, B 57.14, C 61.43: ranks 1 3 2; moves 0 1 1, mean 2/3; one of
  /// three pairs turned round: tau 1/3.
  /// Without z (x 5/8, y 3/8): A 75, B 67.5, C 53.75: ranks 1 2 3; no move, tau 1.
  private let scheme = Sample.tree(
    [("index", ["x", "y", "z"])], weights: [("x", 50), ("y", 30), ("z", 20)],
    indicators: ["x", "y", "z"].map { Sample.score($0) })
  private let data = Sample.table(
    ["x", "y", "z"], [("A", [90, 50, 50]), ("B", [60, 80, 50]), ("C", [50, 60, 90])])

  @Test func theLargestEffectComesFirst() throws {
    let analysis = LeaveOneOut(try Sample.assess(scheme, data), level: .indicators)
    #expect(analysis.effects.map { analysis.base.scheme.nodes[$0.node].id } == ["x", "y", "z"])
    let outcomes = try analysis.effects.map { try $0.outcome.get() }
    #expect(outcomes.map(\.meanShift) == [4.0 / 3, 2.0 / 3, 0])
    #expect(outcomes.map(\.largestShift) == [2, 1, 0])
    #expect(outcomes.map { $0.movers.map(\.code) } == [["A", "C"], ["B", "C"], []])
    #expect(abs(outcomes[0].tau + 1) < 1e-15 && abs(outcomes[1].tau - 1.0 / 3) < 1e-15)
    #expect(outcomes[2].tau == 1)
    #expect(outcomes.map(\.changesLeader) == [true, false, false])
    #expect(outcomes.map { $0.leaders.map(\.code) } == [["C"], ["A"], ["A"]])
    #expect(outcomes.map(\.common) == [3, 3, 3])
  }

  /// B has z alone beside nothing: without z it has no data and is no longer ranked.
  @Test func unitsRankedInOnlyOneOfTheTwoAreNamed() throws {
    let data = Sample.table(
      ["x", "y", "z"], [("A", [90, 50, 50]), ("B", [nil, nil, 50]), ("C", [50, 60, 90])])
    let analysis = LeaveOneOut(try Sample.assess(scheme, data), level: .depth(1))
    let z = try #require(
      analysis.effects.first { analysis.base.scheme.nodes[$0.node].id == "z" })
    let outcome = try z.outcome.get()
    #expect(outcome.common == 2 && outcome.lost.map(\.code) == ["B"] && outcome.joined.isEmpty)
  }

  @Test func whatIsTheWholeIndexCannotBeLeftOut() throws {
    let one = Sample.tree(
      [("index", ["only"]), ("only", ["x", "y"])],
      weights: [("only", 100), ("x", 100), ("y", 0)],
      indicators: ["x", "y"].map { Sample.score($0) })
    let base = try Sample.assess(one, data)
    func failed(_ level: LeaveOneOut.Level) -> [String] {
      LeaveOneOut(base, level: level).effects.filter { (try? $0.outcome.get()) == nil }
        .map { base.scheme.nodes[$0.node].id }
    }
    #expect(failed(.depth(1)) == ["only"])
    // y has no weight: without x nothing counts, without y all stays.
    #expect(failed(.indicators) == ["x"])
    #expect(LeaveOneOut(base, level: .depth(3)).effects.isEmpty)
  }

  /// A changed score at a node that is left out is no error, and one elsewhere still holds.
  @Test func changedScoresHoldWhereTheirNodeIsLeft() throws {
    let scenario = Scenario(
      scores: [
        .init(unit: 0, node: "x", change: .to(10)), .init(unit: 1, node: "y", change: .to(0)),
      ])
    let base = try Sample.assess(scheme, data, scenario: scenario)
    for effect in LeaveOneOut(base, level: .indicators).effects {
      let id = base.scheme.nodes[effect.node].id
      var left = scenario
      left.scores.removeAll { $0.node == id }
      let alone = try Sample.assess(scheme.dropping(id), data, scenario: left)
      let shifts = zip(base.ranks, alone.ranks).map { abs($0 - $1) }
      #expect(try effect.outcome.get().meanShift == shifts.reduce(0, +) / 3)
    }
  }
}
