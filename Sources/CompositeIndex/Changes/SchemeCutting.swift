/// Why a part of a scheme cannot be left out or put in.
public enum SchemeCutProblem: Error, Hashable, Sendable {
  /// The tree has no such node.
  case unknownNode(String)
  /// The root is everything.
  case root(String)
  /// Nothing would be left.
  case nothingLeft
  /// There is no indicator of that id to put in.
  case unknownIndicator(String)
  /// The indicator has a place in the tree already.
  case alreadyThere(String)
  /// The parent is no inner node.
  case noParent(String)
  /// The weight is negative or above the sum of its group.
  case badWeight(total: Double)
}

extension Scheme {
  /// The tree with its weights.
  public var weightedTree: WeightedTree {
    get { WeightedTree(branches: tree, weights: weights, weightsAre: weightsAre) }
    set {
      tree = newValue.branches
      weights = newValue.weights
    }
  }

  /// The scheme without a node and everything under it; what stays beside it keeps its proportions.
  ///
  /// Definitions stay, so that the node can be put in again; methods of inner nodes that went go
  /// too. Bands, vetoes and bonus points, which do not belong to a node, stay as they are.
  ///
  /// - Throws: where there is no such node, it is the root, or nothing would be left.
  public func dropping(_ node: String) throws(SchemeCutProblem) -> Scheme {
    var tree = weightedTree
    if node == tree.root { throw .root(node) }
    if !tree.nodes.contains(node) {
      // A node that went with an earlier one is out already.
      guard leftOut.contains(node) else { throw .unknownNode(node) }
      return self
    }
    guard let cut = tree.cut([node]) else { throw .nothingLeft }
    return without(cut, tree, .dropped(node: node, cut))
  }

  /// The scheme with nothing but some nodes, what is under them and what is above them.
  ///
  /// - Throws: where there is no such node, or nothing would be left.
  public func keeping(_ nodes: [String]) throws(SchemeCutProblem) -> Scheme {
    var tree = weightedTree
    if let unknown = nodes.first(where: { $0 != tree.root && !tree.nodes.contains($0) }) {
      throw .unknownNode(unknown)
    }
    guard let cut = tree.cut(tree.others(than: nodes)) else { throw .nothingLeft }
    return without(cut, tree, .kept(nodes: nodes, cut))
  }

  private func without(
    _ cut: SchemeChange.Cut, _ tree: WeightedTree, _ change: SchemeChange
  ) -> Scheme {
    var scheme = self
    scheme.weightedTree = tree
    scheme.leftOut.formUnion(cut.ids)
    scheme.methodology.aggregationByNode.removeAll { cut.ids.contains($0.node) }
    scheme.changes.append(change)
    return scheme
  }

  /// The scheme with an indicator that it defines but does not use, as the last under a node.
  ///
  /// - Parameter weight: in the scale of its siblings, which make room in proportion; where weights
  ///   are relative they stay.
  /// - Throws: where indicator or parent are not there, or the weight is out of range.
  public func adding(
    _ indicator: String, under parent: String, weight: Double
  ) throws(SchemeCutProblem) -> Scheme {
    var tree = weightedTree
    guard indicators.contains(where: { $0.id == indicator }) else {
      throw .unknownIndicator(indicator)
    }
    if tree.nodes.contains(indicator) { throw .alreadyThere(indicator) }
    guard tree.branches.contains(where: { $0.node == parent }) else { throw .noParent(parent) }
    guard weight >= 0, weight.isFinite,
      let added = tree.insert(indicator, under: parent, weight: weight, isShare: false)
    else { throw .badWeight(total: tree.total(under: parent)) }
    var scheme = self
    scheme.weightedTree = tree
    scheme.leftOut.remove(indicator)
    scheme.changes.append(
      .added(node: indicator, parent: parent, share: added.share, siblings: added.siblings))
    return scheme
  }
}

extension WeightedTree {
  /// Every node that is neither one of some nodes nor under nor above one.
  public func others(than kept: [String]) -> Set<String> {
    guard let root else { return [] }
    if kept.contains(root) { return [] }
    var stays = Set(kept)
    for node in kept { stays.formUnion(below(node)) }
    for node in below(root).reversed() where children(of: node).contains(where: stays.contains) {
      stays.insert(node)
    }
    return Set(below(root)).subtracting(stays)
  }
}
