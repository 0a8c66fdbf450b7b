import IndexKernel
import Testing

/// Weights set by hand: always whole, always adding up.
struct WeightStateTests {
  /// A root over leaves.
  private static func flat(_ shares: [Double]) -> WeightState {
    let nodes =
      [Plan.Node(parent: -1)] + shares.indices.map { Plan.Node(parent: 0, leaf: $0) }
    return WeightState(Plan(nodes: nodes, floor: 0), shares: [1] + shares)
  }

  private static func weights(_ state: WeightState) -> [Int32] { Array(state.weights.dropFirst()) }

  @Test("Thirds and sixths are rounded by the largest remainder, the first of equals first")
  func equalSharesAreRoundedToAddUp() {
    let third = 1.0 / 3
    #expect(Self.weights(Self.flat([third, third, third])) == [3334, 3333, 3333])
    let sixth = 1.0 / 6
    // 6 × 1,666 = 9,996: four are left.
    #expect(
      Self.weights(Self.flat([Double](repeating: sixth, count: 6)))
        == [1667, 1667, 1667, 1667, 1666, 1666])
    // 0.29 × 10,000 is 2,899.9999999999995 in binary.
    #expect(Self.weights(Self.flat([0.29, 0.57, 0.14])) == [2900, 5700, 1400])
  }

  @Test func theOthersKeepTheirProportions() {
    var state = Self.flat([0.25, 0.45, 0.3])
    state.begin()
    let became1 = state.move(1, to: 5000)
    #expect(became1 == 5000)
    // 5,000 in the proportion 45 : 30.
    #expect(Self.weights(state) == [5000, 3000, 2000])
    let became2 = state.move(1, to: 20_000)
    #expect(became2 == 10_000)
    #expect(Self.weights(state) == [10_000, 0, 0])
    let became3 = state.move(1, to: -5)
    #expect(became3 == 0)
    #expect(Self.weights(state) == [0, 6000, 4000])
  }

  @Test("A weight dragged to 100 and back leaves all others as they were, zeros too")
  func aDragThereAndBackChangesNothing() {
    var state = Self.flat([0.25, 0.25, 0.25, 0.25, 0, 0])
    state.begin()
    state.move(3, to: 10_000)
    #expect(Self.weights(state) == [0, 0, 10_000, 0, 0, 0])
    state.move(3, to: 2500)
    #expect(Self.weights(state) == [2500, 2500, 2500, 2500, 0, 0])
  }

  @Test func siblingsWithNothingShareEquallyWhatIsGivenUp() {
    var state = Self.flat([1, 0, 0, 0])
    state.begin()
    state.move(1, to: 0)
    #expect(Self.weights(state) == [0, 3334, 3333, 3333])
  }

  @Test func locksHoldAndLimitTheOthers() {
    var state = Self.flat([0.4, 0.35, 0.25])
    state.setLocked(1, true)
    state.begin()
    let became4 = state.move(1, to: 100)
    #expect(became4 == 4000)
    let became5 = state.move(2, to: 9000)
    #expect(became5 == 6000)
    #expect(Self.weights(state) == [4000, 6000, 0])
    state.begin()
    // Everything else is locked: the weight is what is left, wherever it is dragged.
    state.setLocked(3, true)
    let became6 = state.move(2, to: 1000)
    #expect(became6 == 6000)
    #expect(Self.weights(state) == [4000, 6000, 0])
  }

  @Test func weightsThatDoNotAddUpAreNotTakenOver() {
    var state = Self.flat([0.4, 0.35, 0.25])
    for wrong: [Int32] in [
      [10_000, 4000, 3000, 2000], [10_000, 11_000, -2000, 1000], [10_000, 5000, 5000],
    ] {
      let isTaken = state.set(wrong)
      #expect(!isTaken)
      #expect(Self.weights(state) == [4000, 3500, 2500])
    }
    let isTaken = state.set([0, 1, 9999, 0])
    #expect(isTaken)
    #expect(state.weights == [10_000, 1, 9999, 0])
  }

  @Test("Untouched groups have the scheme's shares; others per cents divided by their sum")
  func sharesAreThoseOfASavedFile() {
    let third = 1.0 / 3
    var state = Self.flat([third, third, third])
    var shares = [Double](repeating: 0, count: 4)
    state.write(to: &shares)
    #expect(shares == [1, third, third, third])
    state.begin()
    state.move(1, to: 3120)
    state.write(to: &shares)
    // 68.80 is shared equally.
    let sum = 31.2 + 34.4 + 34.4
    #expect(shares == [1, 31.2 / sum, 34.4 / sum, 34.4 / sum])
  }

  @Test("20,000 random moves over two levels with random locks")
  func sumsAreExactAfterAnyMoves() {
    let nodes = [
      Plan.Node(parent: -1), Plan.Node(parent: 0), Plan.Node(parent: 0), Plan.Node(parent: 0),
      Plan.Node(parent: 1, leaf: 0), Plan.Node(parent: 1, leaf: 1), Plan.Node(parent: 2, leaf: 2),
      Plan.Node(parent: 3, leaf: 3), Plan.Node(parent: 3, leaf: 4), Plan.Node(parent: 3, leaf: 5),
      Plan.Node(parent: 3, leaf: 6),
    ]
    let plan = Plan(nodes: nodes, floor: 0)
    var state = WeightState(plan, shares: [1, 0.4, 0.35, 0.25, 0.5, 0.5, 1, 0.1, 0.2, 0.3, 0.4])
    var random = RandomStream(seed: 1, stream: 0, factor: 0)
    for _ in 0..<20_000 {
      let node = 1 + Int(random.index(below: 10))
      if random.index(below: 8) == 0 { state.setLocked(node, random.index(below: 3) == 0) }
      if random.index(below: 3) == 0 { state.begin() }
      let before = state.weights
      let became = state.move(node, to: Int32(random.index(below: 12_001)) - 1000)
      #expect(became == state.weights[node])
      for parent in [0, 1, 2, 3] {
        let children = plan.children(of: parent)
        #expect(children.reduce(0) { $0 + state.weights[$1] } == 10_000)
      }
      for other in 1..<nodes.count {
        #expect(state.weights[other] >= 0)
        // An only child is always the whole.
        if state.isLocked[other], other != 6 { #expect(state.weights[other] == before[other]) }
      }
      if random.index(below: 50) == 0 { state.begin() }
    }
  }
}
