import Testing

@testable import IndexKernel

/// Weights from outside: whole groups of numbers of which only ratios count.
@Suite struct GivenSharesTests {
  /// The root has A and b, A has three leaves.
  private static let plan = Plan(
    nodes: [
      Plan.Node(parent: -1), Plan.Node(parent: 0), Plan.Node(parent: 1, leaf: 0),
      Plan.Node(parent: 1, leaf: 1), Plan.Node(parent: 1, leaf: 2), Plan.Node(parent: 0, leaf: 3),
    ], floor: 0)
  private static let third = 1.0 / 3
  private static let nan = Double.nan

  private static var state: WeightState {
    WeightState(plan, shares: [1, 0.6, third, third, third, 0.4])
  }

  private static func shares(_ state: WeightState) -> [Double] {
    var shares = [Double](repeating: 0, count: 6)
    state.write(to: &shares)
    return shares
  }

  private static func isFree(_ state: WeightState) -> Bool {
    for value in state.standing where !value.isNaN { return false }
    return true
  }

  @Test func theSchemesOwnRatiosAreTheOpeningState() {
    var state = Self.state
    state.begin()
    state.move(2, to: 5000)
    let isTaken = state.setShares([Self.nan, 0.6, 1, 1, 1, 0.4])
    #expect(isTaken)
    #expect(state.weights == Self.state.weights)
    #expect(Self.shares(state) == [1, 0.6, Self.third, Self.third, Self.third, 0.4])
    #expect(Self.isFree(state))
  }

  /// 6 : 2 : 3 of 11 are 5454.54…, 1818.18…, 2727.27…: the first has the largest remainder.
  @Test func ratiosAreShownRoundedAndScoredAsTheyAre() {
    var state = Self.state
    let isTaken = state.setShares([Self.nan, Self.nan, 6, 2, 3, Self.nan])
    #expect(isTaken)
    #expect(state.weights == [10_000, 6000, 5455, 1818, 2727, 4000])
    let elevenths: [Double] = [1, 0.6, 6.0 / 11, 2.0 / 11, 3.0 / 11, 0.4]
    #expect(Self.shares(state) == elevenths)
    #expect(Array(state.standing[2...4]) == [6, 2, 3])
    #expect(state.standing[1].isNaN)
    // Moved away, it is what is shown; moved back in the same gesture, what was given.
    state.begin()
    state.move(2, to: 1000)
    #expect(Self.isFree(state))
    #expect(abs(Self.shares(state)[2] - 0.1) < 1e-15)
    state.move(2, to: 5455)
    #expect(Self.shares(state)[2] == 6.0 / 11)
    state.move(2, to: 1000)
    state.begin()
    state.move(2, to: 5455)
    #expect(Self.isFree(state))
  }

  @Test func otherWeightsForgetWhatWasGiven() {
    var state = Self.state
    var isTaken = state.setShares([Self.nan, Self.nan, 6, 2, 3, Self.nan])
    isTaken = isTaken && state.set([10_000, 6000, 5455, 1818, 2727, 4000])
    #expect(isTaken)
    #expect(Self.isFree(state))
    // Per cents divided by their sum, which is 100 but for the last bit.
    let share = Self.shares(state)[2]
    #expect(share != 6.0 / 11)
    #expect(abs(share - 0.5455) < 1e-15)
  }

  @Test(
    arguments: [
      [nan, 1, nan, nan, nan, nan], [nan, nan, 1, 1, nan, nan], [nan, 2, nan, nan, nan, -1],
      [nan, 0, nan, nan, nan, 0], [nan, .infinity, nan, nan, nan, 1], [nan, 1, 1, 1], [],
      [nan, 1, 1, 1, -1, 1],
    ] as [[Double]])
  func numbersThatAreNoWeightsChangeNothing(values: [Double]) {
    var state = Self.state
    let isTaken = state.setShares(values)
    #expect(!isTaken)
    #expect(state == Self.state)
  }

  @Test func lockedWeightsAreSetToo() {
    var state = Self.state
    state.setLocked(1, true)
    let isTaken = state.setShares([Self.nan, 1, Self.nan, Self.nan, Self.nan, 3])
    #expect(isTaken)
    #expect(state.weights[1] == 2500)
    #expect(state.isLocked[1])
  }

  /// 0.98 should be 1; thirds with one decimal are thirds; a group that is not said whole has no sum.
  @Test func sumsAreJudgedAsInAScheme() {
    let checked = ShareSums(Self.plan, [Self.nan, 0.6, 33.3, 33.3, 33.3, 0.38])
    #expect(checked.sums[0] == 0.6 + 0.38)
    #expect(checked.targets[0] == 1)
    #expect(checked.sums[1] == 33.3 + 33.3 + 33.3)
    #expect(checked.targets[1].isNaN)
    let part = ShareSums(Self.plan, [Self.nan, 0.6, Self.nan, 1, 1, 99])
    #expect(part.sums[1].isNaN)
    #expect(part.targets[1].isNaN)
    #expect(part.targets[0] == 100)
  }
}
