import IndexKernel
import Testing

/// Two units of whom one overtakes the other where a line of arithmetic says. Scores of a unit stand in
/// one row; the first weight is walked and called t, the others share 1 − t.
@Suite struct HandComputedIntervalTests {
  private func leader(_ sample: WalkSample, node: Int = 1) throws -> WeightInterval {
    let walk = try #require(sample.walkingPlan.walk(node: node))
    return try #require(walk.interval(.leader))
  }

  private func upper(
    _ combination: Combination, _ first: [Double], _ second: [Double], from weight: Double = 0.1
  ) throws -> Double {
    let rest = (1 - weight) / Double(first.count - 1)
    let weights = first.indices.map { $0 == 0 ? weight : rest }
    let end = try leader(WalkSample(combination, weights: weights, scores: [first, second])).upper
    #expect(!end.holds)
    return end.share
  }

  /// 80t + 40(1 − t) = 60t + 70(1 − t) where 50t = 30, at 0.6; the lead changes by 50 points a share, so
  /// that 1e-9 points are 2e-11 of the share.
  @Test func twoLinesCrossWhereTheirLeadIsNothing() throws {
    let sample = WalkSample(.arithmetic, weights: [0.5, 0.5], scores: [[80, 40], [60, 70]])
    let interval = try leader(sample)
    #expect(interval.lower.share == 0 && interval.lower.safe == 0 && interval.lower.holds)
    #expect(abs(interval.upper.share - 0.6) < 1e-15)
    #expect(abs(interval.upper.safe - (0.6 - 2e-11)) < 1e-15)
    #expect(!interval.upper.holds && interval.exceptions.isEmpty)
    let walk = try #require(sample.walkingPlan.walk(node: 1))
    let found = try #require(WalkCrossings(walk))
    #expect(found.crossings.map(\.rising) == [0] && found.crossings.map(\.falling) == [1])
    let passing = found.changes(at: interval.upper, isUpper: true, of: .leader).overtakings
    #expect(passing.map(\.rising) == [0] && passing.map(\.falling) == [1])
  }

  /// Siblings of 0.3 and 0.5 keep 3 : 5. The first has 40 + 50t, the second (3·80 + 5·56)/8 = 65 less
  /// 35t; 85t = 25.
  @Test func siblingsKeepTheirProportions() throws {
    let sample = WalkSample(
      .arithmetic, weights: [0.2, 0.3, 0.5], scores: [[90, 40, 40], [30, 80, 56]])
    #expect(abs(try leader(sample).upper.share - 25 / 85.0) < 1e-15)
  }

  /// Half of the index is a dimension of two leaves, half a leaf: (100t + 50)/2 against
  /// (20t + 60(1 − t) + 40)/2; 140t = 50.
  @Test func aWeightBelowADimensionWalksTheIndex() throws {
    let sample = WalkSample(
      [
        Plan.Node(parent: -1), Plan.Node(parent: 0), Plan.Node(parent: 0, leaf: 2),
        Plan.Node(parent: 1, leaf: 0), Plan.Node(parent: 1, leaf: 1),
      ], weights: [1, 0.5, 0.5, 0.1, 0.9], scores: [[100, 0, 50], [20, 60, 40]])
    #expect(abs(try leader(sample, node: 3).upper.share - 50 / 140.0) < 1e-15)
  }

  /// 100ᵗ = 10 at 1/2; 1/(t/100 + (1 − t)/20) = 25 where t + 5(1 − t) = 4, at 1/4;
  /// √(49t + 1 − t) = 5 at 1/2.
  @Test func powerMeansCrossWhereTheirTransformsDo() throws {
    #expect(abs(try upper(.geometric, [100, 1], [10, 10]) - 0.5) < 1e-14)
    #expect(abs(try upper(.harmonic, [100, 20], [25, 25]) - 0.25) < 1e-14)
    #expect(abs(try upper(.power(exponent: 2), [7, 1], [5, 5]) - 0.5) < 1e-14)
  }

  /// M = 2 + 2t, Q = 4 + 12t: 2M − Q/M = 3 where 8t² − 2t − 2 = 0, at (1 + √17)/8.
  @Test func unequalChildrenCostPoints() throws {
    let share = try upper(.mazziottaPareto(sign: -1), [4, 2], [3, 3])
    #expect(abs(share - (1 + 17.0.squareRoot()) / 8) < 1e-14)
  }

  /// With more than half of the weight the first child is the median; just half gives (60 + 20)/2 = 40,
  /// which is ahead of 30 already.
  @Test func theMedianTipsOverAtHalfOfTheWeight() throws {
    let share = try upper(.median, [60, 10, 20], [30, 30, 30])
    #expect(abs(share - 0.5) < 1e-12)
  }

  /// Ahead on the first child only, the first unit wins with more than half of the weight.
  @Test func aComparisonIsWonWithHalfOfTheWeight() throws {
    let share = try upper(.copeland(.share), [9, 1, 1], [1, 9, 9])
    #expect(abs(share - 0.5) < 1e-8)
  }

  /// 50 + 40t = 70 − 10t at 0.4 with ten points of bonus; with a cap of 62 instead, 62 = 70 − 10t at 0.8.
  @Test func bonusAndCapsMoveTheCrossing() throws {
    var sample = WalkSample(.arithmetic, weights: [0.5, 0.5], scores: [[80, 40], [60, 70]])
    sample.bonus[0] = 10
    let (lower, upper) = (try leader(sample).lower, try leader(sample).upper)
    #expect(abs(lower.share - 0.4) < 1e-15 && upper.holds)
    sample.bonus[0] = 0
    sample.caps[0] = 62
    #expect(abs(try leader(sample).upper.share - 0.8) < 1e-13)
  }

  /// The leader lacks the first child: with the floor of a node at 0.7 it has a score up to t = 0.3,
  /// with that of a unit at 0.8 it is ranked up to t = 0.2.
  @Test(arguments: [(0.7, 0.0, 0.3), (0, 0.8, 0.2)])
  func whoHasTooLittleIsRankedNoLonger(node: Double, unit: Double, expected: Double) throws {
    var sample = WalkSample(
      .arithmetic, weights: [0.1, 0.9], scores: [[.nan, 90], [50, 50], [40, 40]], floor: node)
    sample.coverageFloor = unit
    let interval = try leader(sample)
    #expect(abs(interval.upper.share - expected) < 1e-8)
    let walk = try #require(sample.walkingPlan.walk(node: 1))
    let found = try #require(WalkCrossings(walk))
    let changes = found.changes(at: interval.upper, isUpper: true, of: .leader)
    #expect(changes.leaving == [0] && changes.joining.isEmpty && changes.overtakings.isEmpty)
  }

  /// Scores that are set or moved stay so: 50 against 60t + 70(1 − t) never, 40 + 40t + 20 against
  /// 70 − 10t at 0.2.
  @Test func changesOfScoresAreWalkedToo() throws {
    var sample = WalkSample(
      [
        Plan.Node(parent: -1), Plan.Node(parent: 0), Plan.Node(parent: 1, leaf: 0),
        Plan.Node(parent: 1, leaf: 1),
      ], weights: [1, 1, 0.1, 0.9], scores: [[80, 40], [60, 70]])
    sample.changes = [.init(node: 1, unit: 0, value: 50, isDifference: false)]
    #expect(try leader(sample, node: 2).upper.holds)
    sample.changes = [.init(node: 1, unit: 0, value: 20, isDifference: true)]
    #expect(abs(try leader(sample, node: 2).upper.share - 0.2) < 1e-14)
  }

  /// Three units, 30 + 60t, 50 and 70 − 30t: they cross at 1/3 (first and second), 4/9 (first and third)
  /// and 2/3 (second and third). From 0.4 the first two are {2, 0} down to 1/3 and stay so until 2/3.
  @Test func eachEventEndsWhereItShould() throws {
    let sample = WalkSample(
      .arithmetic, weights: [0.4, 0.6], scores: [[90, 30], [50, 50], [40, 70]])
    let walk = try #require(sample.walkingPlan.walk(node: 1))
    func ends(_ event: WeightEvent) throws -> [Double] {
      let interval = try #require(walk.interval(event))
      return [interval.lower.share, interval.upper.share]
    }
    let third = 1 / 3.0
    for (event, low, high) in [
      (WeightEvent.leader, 0, 4 / 9.0), (.top(2), third, 2 / 3.0), (.rank(of: 1), third, 2 / 3.0),
      (.rank(of: 2), 0, 4 / 9.0), (.order, third, 4 / 9.0),
    ] {
      let found = try ends(event)
      #expect(abs(found[0] - low) < 1e-14 && abs(found[1] - high) < 1e-14, "\(event) \(found)")
    }
  }

  @Test func whatCannotBeWalkedSaysWhy() {
    let scores = [[80.0, 40], [60, 70]]
    func obstacle(_ sample: WalkSample, _ node: Int) -> WalkingPlan.Obstacle? {
      let plan = sample.walkingPlan
      #expect((plan.walk(node: node) == nil) == (plan.obstacle(at: node) != nil))
      return plan.obstacle(at: node)
    }
    var sample = WalkSample(.arithmetic, weights: [0.5, 0.5], scores: scores)
    #expect(obstacle(sample, 1) == nil)
    #expect(obstacle(sample, 0) == .root)
    sample.mayRank[0] = false
    #expect(obstacle(sample, 1) == .fewerThanTwoRanked)
    #expect(
      obstacle(WalkSample(.arithmetic, weights: [1], scores: [[1], [2]]), 1) == .onlyChild)
    #expect(
      obstacle(WalkSample(.condorcet(.share), weights: [0.5, 0.5], scores: scores), 1)
        == .placesUncertain)
  }
}
