/// Which weights vary: those of one node's children, or those of all leaves below it.
///
/// Weights of a space are not negative and add up to 1. Those of leaves are products of shares
/// along the way down, so that every choice of shares at every node is one choice of leaf weights
/// and the other way round.
public struct WeightSpace: Sendable, Hashable {
  /// The node whose score the weights make.
  public let node: Int
  /// The nodes that have the weights, in display order.
  public let coordinates: [Int]
  /// The scheme's own weights; they add up to 1.
  public let nominal: [Double]
  /// Whether the coordinates are leaves (possibly more than one level down).
  public let isLeaves: Bool
  /// Children (or leaves) of weight 0 that stay at 0 because units lack a usable score there.
  public let leftOut: [Int]

  /// The children of a node.
  public init(childrenOf node: Int, in scheme: ResolvedScheme) {
    self.init(
      node: node, coordinates: scheme.nodes[node].children,
      weights: scheme.nodes[node].children.map { scheme.nodes[$0].weight }, isLeaves: false)
  }

  /// All leaves under a node.
  public init(leavesUnder node: Int, in scheme: ResolvedScheme) {
    let leaves = scheme.leaves(under: node)
    self.init(
      node: node, coordinates: leaves,
      weights: leaves.map { leaf in scheme.share(of: leaf, within: node) }, isLeaves: true)
  }

  private init(
    node: Int, coordinates: [Int], weights: [Double], isLeaves: Bool, leftOut: [Int] = []
  ) {
    let sum = weights.reduce(0, +)
    self.node = node
    self.coordinates = coordinates
    nominal = sum > 0 ? weights.map { $0 / sum } : weights
    self.isLeaves = isLeaves
    self.leftOut = leftOut
  }

  /// The same without some coordinates of weight 0.
  func without(_ gone: [Int]) -> WeightSpace {
    let kept = coordinates.indices.filter { !gone.contains(coordinates[$0]) }
    return WeightSpace(
      node: node, coordinates: kept.map { coordinates[$0] }, weights: kept.map { nominal[$0] },
      isLeaves: isLeaves, leftOut: gone)
  }

  /// How many weights.
  public var count: Int { coordinates.count }

  /// The positions of the coordinates that are a node or lie under it.
  public func positions(under number: Int, in scheme: ResolvedScheme) -> [Int] {
    coordinates.indices.filter { position in
      var next: Int? = coordinates[position]
      while let node = next {
        if node == number { return true }
        next = scheme.nodes[node].parent
      }
      return false
    }
  }

  /// The shares among siblings that make up some weights: node and share, parents first; for every
  /// group of siblings that the weights decide.
  ///
  /// Where a node gets no weight at all its children keep the scheme's shares, because nothing else
  /// is said of them.
  public func localShares(
    _ weights: [Double], in scheme: ResolvedScheme
  ) -> [(node: Int, share: Double)] {
    if !isLeaves {
      return zip(coordinates, weights).map { ($0, $1) } + leftOut.map { ($0, 0) }
    }
    var result: [(node: Int, share: Double)] = []
    for parent in scheme.nodes.indices where !scheme.nodes[parent].children.isEmpty {
      let own = positions(under: parent, in: scheme)
      guard parent == node || scheme.isUnder(parent, node) else { continue }
      let whole = own.reduce(0) { $0 + weights[$1] }
      for child in scheme.nodes[parent].children {
        let part = positions(under: child, in: scheme).reduce(0) { $0 + weights[$1] }
        result.append((child, whole > 0 ? part / whole : scheme.nodes[child].weight))
      }
    }
    return result
  }
}

extension ResolvedScheme {
  /// The product of shares from below a node down to another one under it.
  func share(of number: Int, within top: Int) -> Double {
    var product = 1.0
    var next: Int? = number
    while let node = next, node != top {
      product *= nodes[node].weight
      next = nodes[node].parent
    }
    return product
  }

  /// Whether a node lies below another one.
  func isUnder(_ number: Int, _ top: Int) -> Bool {
    var next = nodes[number].parent
    while let node = next {
      if node == top { return true }
      next = nodes[node].parent
    }
    return false
  }
}
