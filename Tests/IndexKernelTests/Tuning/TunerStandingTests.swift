import IndexKernel
import Testing

/// Two leaves at 60 and 40 %; unit 1 lacks the second, unit 2 has a bonus of 5 and a cap of 70.
@Suite struct TunerStandingTests {
  private func tuner(floor: Double) -> Tuner {
    Tuner(
      TuningModel(
        plan: Plan(
          nodes: [
            Plan.Node(parent: -1), Plan.Node(parent: 0, leaf: 0), Plan.Node(parent: 0, leaf: 1),
          ], floor: 0), units: 3, leaves: [80, 90, 70, 50, .nan, 75], shares: [1, 0.6, 0.4],
        changes: [], bonus: [0, 0, 5], caps: [.infinity, .infinity, 70],
        mayRank: [true, true, true], coverageFloor: floor,
        isObserved: [true, true, true, true, false, true], ties: .competition, tolerance: 1e-9))
  }

  /// With 30 % on the first leaf unit 1 has 30 % of the weight, below a floor of one half.
  @Test func coverageFollowsTheWeights() {
    var tuner = tuner(floor: 0.5)
    #expect(tuner.array(33) == [1, 0.6, 1])
    #expect(tuner.ranks.allSatisfy { !$0.isNaN })
    tuner.weights.begin()
    _ = tuner.weights.move(1, to: 3000)
    tuner.score()
    #expect(tuner.array(33) == [1, 0.3, 1])
    #expect(tuner.ranks[1].isNaN)
  }

  @Test func coverageIsToldWithoutAFloor() {
    #expect(tuner(floor: 0).array(33) == [1, 0.6, 1])
  }

  /// 0.6 × 80 + 0.4 × 50 = 68; 90; 0.6 × 70 + 0.4 × 75 + 5 = 77, of which 70 is left.
  @Test func whatACapTakesAwayIsTold() {
    let tuner = tuner(floor: 0)
    #expect(tuner.array(34) == [68, 90, 77] && tuner.index[2] == 70)
    // A unit without a rank has no index before caps either.
    #expect(self.tuner(floor: 0.7).array(34)[1].isNaN)
  }

  @Test func whatAUnitLacksIsToldByNode() {
    var tuner = tuner(floor: 0.5)
    #expect(tuner.array(35).isEmpty)
    tuner.findLack(of: 1)
    #expect(tuner.array(35) == [0, 2])
    tuner.findLack(of: 0)
    #expect(tuner.array(35).isEmpty)
  }
}
