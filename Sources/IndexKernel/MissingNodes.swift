/// What a unit lacks in the tree, at the highest nodes at which it can be said.
public struct MissingNodes: Sendable {
  /// Nodes below which no leaf has a score.
  public private(set) var empty: [Int] = []
  /// Nodes without a score though some leaf below has one; what lacks below them is not told apart.
  public private(set) var thin: [Int] = []

  /// Looks through the tree, in the order of its children.
  ///
  /// - Parameter hasScore: whether the unit has a score at a node.
  public init(_ plan: Plan, hasScore: (Int) -> Bool) {
    var hasLeaf = [Bool](repeating: false, count: plan.nodes.count)
    for node in plan.nodes.indices.reversed() {
      if plan.nodes[node].leaf >= 0 { hasLeaf[node] = hasScore(node) }
      // Parents come before their children.
      if hasLeaf[node], node > 0 { hasLeaf[plan.nodes[node].parent] = true }
    }
    collect(plan, below: 0, hasLeaf, hasScore)
  }

  private mutating func collect(
    _ plan: Plan, below parent: Int, _ hasLeaf: [Bool], _ hasScore: (Int) -> Bool
  ) {
    for node in plan.children(of: parent) {
      if !hasLeaf[node] {
        empty.append(node)
      } else if !hasScore(node) {
        thin.append(node)
      } else {
        collect(plan, below: node, hasLeaf, hasScore)
      }
    }
  }
}
