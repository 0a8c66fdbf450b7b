import IndexKernel
import Testing

/// A root over dimensions 1 and 2; dimension 1 has leaves 3 and 4, dimension 2 has 5 and the branch 6 over
/// leaf 7.
@Suite struct MissingNodesTests {
  private let plan = Plan(
    nodes: [(-1, -1), (0, -1), (0, -1), (1, 0), (1, 1), (2, 2), (2, -1), (6, 3)].map {
      Plan.Node(parent: $0.0, leaf: $0.1)
    }, floor: 0)

  private func missing(_ nodes: Set<Int>) -> MissingNodes {
    MissingNodes(plan) { !nodes.contains($0) }
  }

  @Test func aNodeWithoutAnyLeafStandsForAllBelow() {
    let found = missing([1, 3, 4, 7, 6])
    #expect(found.empty == [1, 6] && found.thin.isEmpty)
  }

  /// Leaf 5 lacks, too, but the dimension has fallen out as a whole.
  @Test func aDimensionThatFellOutIsToldOnceThoughSomeOfItIsThere() {
    let found = missing([2, 5])
    #expect(found.empty.isEmpty && found.thin == [2])
  }

  @Test func whereAllIsThereNothingLacks() {
    #expect(missing([]).empty.isEmpty && missing([0]).thin.isEmpty)
  }

  /// A dimension whose score was set directly still lacks its leaves.
  @Test func aScoreWithoutLeavesIsNoData() {
    #expect(missing([3, 4]).empty == [1])
  }
}
