/// The tree of a scheme with its weights, as said; parts can be taken out and put in.
///
/// Nothing is checked here: what is wrong in the tree stays wrong and is reported when the scheme is
/// resolved.
public struct WeightedTree: Sendable {
  /// Inner nodes with their children.
  public private(set) var branches: [Scheme.Branch]
  /// Weights by node.
  public private(set) var weights: [Scheme.Weight]
  /// How the weights are to be read.
  public let weightsAre: Scheme.WeightReading

  /// Takes the parts of a scheme.
  public init(
    branches: [Scheme.Branch], weights: [Scheme.Weight], weightsAre: Scheme.WeightReading
  ) {
    self.branches = branches
    self.weights = weights
    self.weightsAre = weightsAre
  }

  /// The root: `index` where the tree has it, otherwise the one branch that is nobody's child.
  public var root: String? {
    if branches.contains(where: { $0.node == "index" }) { return "index" }
    let children = Set(branches.flatMap(\.children))
    let roots = branches.map(\.node).filter { !children.contains($0) }
    return roots.count == 1 ? roots[0] : nil
  }

  /// The children of a node; none for a leaf.
  public func children(of node: String) -> [String] {
    branches.first { $0.node == node }?.children ?? []
  }

  /// Every node below the root, in the order of the tree.
  public var nodes: [String] {
    guard let root else { return [] }
    return below(root)
  }

  /// The nodes under one, a parent before its children.
  public func below(_ node: String) -> [String] {
    var found: [String] = []
    var seen: Set<String> = [node]
    collect(node, depth: 0, &found, &seen)
    return found
  }

  private func collect(
    _ node: String, depth: Int, _ found: inout [String], _ seen: inout Set<String>
  ) {
    // Deeper trees, circles and second parents are refused later.
    guard depth < TreeResolution.deepest else { return }
    for child in children(of: node) where seen.insert(child).inserted {
      found.append(child)
      collect(child, depth: depth + 1, &found, &seen)
    }
  }

  /// The weight of a node as written.
  public func weight(_ node: String) -> Double? {
    weights.first { $0.node == node }?.value
  }

  /// Shares of siblings, adding up to 1; a weight that is not written counts 0, that of an only
  /// child 1.
  func shares(_ siblings: [String]) -> [Double] {
    if siblings.count == 1 { return [1] }
    let values = siblings.map { weight($0) ?? 0 }
    let sum = values.reduce(0, +)
    return sum > 0 ? values.map { $0 / sum } : values
  }

  /// The share of the whole index of every node.
  func effectiveShares() -> [String: Double] {
    guard let root else { return [:] }
    var found: [String: Double] = [root: 1]
    for node in [root] + below(root) {
      let children = children(of: node)
      for (child, share) in zip(children, shares(children)) where found[child] == nil {
        found[child] = share * (found[node] ?? 0)
      }
    }
    return found
  }

  mutating func setChildren(of node: String, to children: [String]) {
    guard let place = branches.firstIndex(where: { $0.node == node }) else { return }
    branches[place].children = children
  }

  mutating func setWeight(of node: String, to value: Double) {
    if let place = weights.firstIndex(where: { $0.node == node }) {
      weights[place].value = value
    } else {
      weights.append(Scheme.Weight(node: node, value: value))
    }
  }

  mutating func forget(_ nodes: Set<String>) {
    branches.removeAll { nodes.contains($0.node) }
    weights.removeAll { nodes.contains($0.node) }
  }
}
