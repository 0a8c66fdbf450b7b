/// A tree of scores as flat arrays: scoring it again and again cannot fail and allocates nothing.
///
/// Nodes are numbered, parents before their children; the root is 0. A ``Run`` scores it.
public struct Plan: Sendable {
  /// One node.
  public struct Node: Hashable, Sendable {
    /// The parent's number; −1 for the root.
    public var parent: Int
    /// The leaf's column; −1 for an inner node.
    public var leaf: Int
    /// How the children's scores become this one; meaningless for a leaf.
    public var combination: Combination

    /// Makes a node.
    public init(parent: Int, leaf: Int = -1, combination: Combination = .arithmetic) {
      self.parent = parent
      self.leaf = leaf
      self.combination = combination
    }
  }

  /// The nodes.
  public let nodes: [Node]
  /// How many leaves there are.
  public let leaves: Int
  /// The smallest share of the children's weight with which a node has a score where some are
  /// missing; +∞ where none may be.
  public let floor: Double
  /// Children's numbers, parent after parent, in ascending order.
  let children: [Int]
  /// Where each node's children start among ``children``; one more at the end.
  let starts: [Int]
  /// The most children that a node has.
  let mostChildren: Int

  /// Lays out a tree.
  ///
  /// - Parameters:
  ///   - nodes: parents before their children, the root first; leaf columns from 0 without gaps.
  ///   - floor: 0 or more.
  public init(nodes: [Node], floor: Double) {
    var starts = [Int](repeating: 0, count: nodes.count + 1)
    var leaves = 0
    for node in nodes {
      if node.parent >= 0 { starts[node.parent + 1] += 1 }
      if node.leaf >= 0 { leaves += 1 }
    }
    var most = 0
    for number in nodes.indices {
      most = max(most, starts[number + 1])
      starts[number + 1] += starts[number]
    }
    var children = [Int](repeating: 0, count: starts[nodes.count])
    var next = starts
    for number in nodes.indices where nodes[number].parent >= 0 {
      children[next[nodes[number].parent]] = number
      next[nodes[number].parent] += 1
    }
    self.nodes = nodes
    self.leaves = leaves
    self.floor = floor
    self.children = children
    self.starts = starts
    mostChildren = most
  }

  /// The numbers of a node's children, in the order of numbers.
  public func children(of node: Int) -> ArraySlice<Int> {
    children[starts[node]..<starts[node + 1]]
  }

  /// The products of local shares down from the root: what each node weighs in the whole.
  ///
  /// - Parameter weights: one local share for each node; the root's does not matter.
  public func effectiveWeights(_ weights: [Double]) -> [Double] {
    var products = weights
    writeEffectiveWeights(weights, to: &products)
    return products
  }

  /// The same into numbers that are there: one for each node.
  public func writeEffectiveWeights(_ weights: [Double], to products: inout [Double]) {
    for number in nodes.indices {
      let parent = nodes[number].parent
      products[number] = parent < 0 ? 1 : products[parent] * weights[number]
    }
  }
}
