import IndexKernel
import Testing

@Suite struct GapSplitTests {
  private static let nan = Double.nan

  /// The root is the mean of A (0.6) and b (0.4), A of a1 and a2 (half each).
  private static let tree = Plan(
    nodes: [
      Plan.Node(parent: -1), Plan.Node(parent: 0), Plan.Node(parent: 1, leaf: 0),
      Plan.Node(parent: 1, leaf: 1), Plan.Node(parent: 0, leaf: 2),
    ], floor: 0)
  private static let weights = [1, 0.6, 0.5, 0.5, 0.4]

  private func near(_ left: Double, _ right: Double) -> Bool { abs(left - right) < 1e-9 }

  /// Leaves unit by unit, scored and ranked.
  private func run(
    _ leaves: [[Double]], plan: Plan = tree, weights: [Double] = weights, bonus: [Double]? = nil,
    changes: [Plan.Run.Change] = []
  ) -> Plan.Run {
    var run = Plan.Run(plan, units: leaves.count, changes: changes)
    run.score(
      leaves: (0..<plan.leaves).flatMap { leaf in leaves.map { $0[leaf] } }, weights: weights)
    run.rank(
      bonus: bonus ?? leaves.map { _ in 0 }, caps: leaves.map { _ in .infinity },
      isRanked: leaves.map { _ in true }, tolerance: 1e-9, ties: .competition)
    return run
  }

  /// A 0.6 × 5 = 3, of it a1 0.3 × 30 = 9 and a2 0.3 × −20 = −6; b 0.4 × 40 = 16.
  @Test func partsAreWeightTimesDifference() {
    let gap = run([[40, 80, 50], [70, 60, 90]]).gap(from: 0, to: 1, weights: Self.weights)
    #expect(near(gap.gap, 19))
    for (node, part) in [19.0, 3, 9, -6, 16].enumerated() {
      #expect(near(gap.contributions[node], part))
    }
    #expect(near(gap.weights[2], 0.3) && gap.direct == [0, 0, 0, 0, 0])
    #expect(gap.missingPart == 0 && gap.rulePart == 0 && !gap.isOneSided.contains(true))
  }

  /// √(25·64) = 40, √(64·100) = 80; L(80, 40) = 40 / ln 2; x: ½ ln(64/25) L = 27.122878,
  /// y: ½ ln(100/64) L = 12.877122 (Ang 2004). With one child all of it is the child's.
  @Test func geometricPartsAreLogarithmicMeans() {
    let plan = Plan(
      nodes: [
        Plan.Node(parent: -1, combination: .geometric), Plan.Node(parent: 0, leaf: 0),
        Plan.Node(parent: 0, leaf: 1),
      ], floor: 0)
    let gap = run([[25, 64], [64, 100]], plan: plan, weights: [1, 0.5, 0.5])
      .gap(from: 0, to: 1, weights: [1, 0.5, 0.5])
    #expect(abs(gap.contributions[1] - 27.122878) < 2e-6)
    #expect(abs(gap.contributions[2] - 12.877122) < 2e-6)
    let alone = run([[25, 64], [64, 100]], plan: plan, weights: [1, 1, 0])
      .gap(from: 0, to: 1, weights: [1, 1, 0])
    #expect(near(alone.contributions[1], 39) && alone.contributions[2] == 0)
  }

  /// Q without b is scored by its A, 75; over A alone P has 60. The other 4 of the 19 points are what
  /// b takes from P: 60 against 56.
  @Test func leavesThatOnlyOneHasStandApart() {
    let run = run([[40, 80, 50], [60, 90, Self.nan]])
    let gap = run.gap(from: 0, to: 1, weights: Self.weights)
    #expect(near(gap.gap, 19) && near(gap.contributions[1], 15) && near(gap.missingPart, 4))
    #expect(gap.isOneSided == [false, false, false, false, true])
    #expect(gap.contributions[4].isNaN && near(gap.weights[1], 1))
    let back = run.gap(from: 1, to: 0, weights: Self.weights)
    #expect(near(back.gap, -19) && near(back.missingPart, -4))
  }

  /// Nothing in common: all of the gap, 90 − 60, comes from what only one has.
  @Test func withoutACommonLeafAllIsMissing() {
    let gap = run([[40, 80, Self.nan], [Self.nan, Self.nan, 90]])
      .gap(from: 0, to: 1, weights: Self.weights)
    #expect(near(gap.missingPart, 30) && gap.contributions.allSatisfy { $0.isNaN })
    #expect(gap.isOneSided == [false, false, true, true, true])
  }

  @Test func whoHasNoScoreHasNoGap() {
    let gap = run([[40, 80, 50], [Self.nan, Self.nan, Self.nan]])
      .gap(from: 0, to: 1, weights: Self.weights)
    #expect(gap.gap.isNaN && gap.contributions.allSatisfy { $0.isNaN })
  }

  @Test func oneUnitAgainstItselfHasOnlyZeros() {
    let gap = run([[40, 80, 50]]).gap(from: 0, to: 0, weights: Self.weights)
    #expect(gap.gap == 0 && gap.missingPart == 0 && gap.rulePart == 0)
    #expect(gap.contributions == [0, 0, 0, 0, 0])
  }

  /// A bonus of 2: the gap of 19 is 21, of which the leaves explain 19.
  @Test func bonusPointsStandApart() {
    let gap = run([[40, 80, 50], [70, 60, 90]], bonus: [0, 2])
      .gap(from: 0, to: 1, weights: Self.weights)
    #expect(near(gap.gap, 21) && near(gap.rulePart, 2) && gap.missingPart == 0)
  }

  /// P's A is raised by 5 to 65, R's level: A adds 0, a1 9, a2 −6, and the change −3.
  @Test func whatAChangeSetStandsApart() {
    let change = Plan.Run.Change(node: 1, unit: 0, value: 5, isDifference: true)
    let gap = run([[40, 80, 50], [70, 60, 90]], changes: [change])
      .gap(from: 0, to: 1, weights: Self.weights)
    #expect(near(gap.contributions[1], 0) && near(gap.direct[1], -3))
    #expect(near(gap.contributions[2], 9) && near(gap.contributions[3], -6))
  }

  /// A compares units: first 100, second 50, third 0. It stays in one piece, 0.6 × 50 = 30.
  @Test func aNodeThatComparesUnitsStaysInOnePiece() {
    var nodes = Self.tree.nodes
    nodes[1].combination = .copeland(.share)
    let gap = run(
      [[40, 50, 50], [50, 60, 50], [10, 10, 50]], plan: Plan(nodes: nodes, floor: 0)
    ).gap(from: 0, to: 1, weights: Self.weights)
    #expect(near(gap.contributions[1], 30) && gap.contributions[4] == 0)
    #expect(gap.contributions[2].isNaN && gap.contributions[3].isNaN)
    #expect(near(gap.gap, 30) && gap.missingPart == 0)
  }

  /// With the whole compared the root is the only part.
  @Test func aRootThatComparesUnitsIsItsOwnPart() {
    var nodes = Self.tree.nodes
    nodes[0].combination = .condorcet(.share)
    let gap = run([[40, 50, 50], [50, 60, 60]], plan: Plan(nodes: nodes, floor: 0))
      .gap(from: 0, to: 1, weights: Self.weights)
    #expect(
      near(gap.contributions[0], 100) && gap.contributions.dropFirst().allSatisfy { $0.isNaN })
  }

  @Test(
    arguments: [
      .arithmetic, .geometric, .harmonic, .power(exponent: 2.5), .power(exponent: -3),
      .power(exponent: 0), .power(exponent: 1e-3), .median, .mazziottaPareto(sign: -1),
      .mazziottaPareto(sign: 1),
    ] as [Combination])
  func partsAddUpUnderEveryMethodWhateverIsMissing(method: Combination) {
    var random = RandomStream(seed: 3, stream: 0, factor: 0)
    var nodes = Self.tree.nodes
    for number in nodes.indices where nodes[number].leaf < 0 { nodes[number].combination = method }
    let plan = Plan(nodes: nodes, floor: 0)
    for _ in 0..<40 {
      let share = (random.uniform(), random.uniform())
      let weights = [1, share.0, share.1, 1 - share.1, 1 - share.0]
      let leaves = (0..<4).map { _ in
        (0..<3).map { _ in
          random.uniform() < 0.2 ? Self.nan : (1 + 99 * random.uniform()).rounded()
        }
      }
      let run = run(leaves, plan: plan, weights: weights, bonus: [0, 1, 2, 0])
      for unit in 0..<4 {
        for other in 0..<4 where !run.index[unit].isNaN && !run.index[other].isNaN {
          let gap = run.gap(from: unit, to: other, weights: weights)
          var sum = gap.missingPart + gap.rulePart
          for leaf in [2, 3, 4] where !gap.contributions[leaf].isNaN {
            sum += gap.contributions[leaf]
          }
          #expect(near(sum, gap.gap) && near(gap.gap, run.index[other] - run.index[unit]))
          #expect(gap.direct.allSatisfy { $0 == 0 || $0.isNaN })
        }
      }
    }
  }
}
