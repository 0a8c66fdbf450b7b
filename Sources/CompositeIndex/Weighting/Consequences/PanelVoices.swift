extension PanelConsequences {
  /// Whose weights are used.
  public enum Voice: Hashable, Sendable {
    /// The scheme's own.
    case scheme
    /// The group's.
    case consensus
    /// One expert's; the group's where the expert did not judge a node.
    case expert(String)
    /// The group's without one expert.
    case without(String)
  }
}

extension PanelAnalysis {
  /// The weight of every node among its siblings, in the order of the scheme's nodes; siblings add up
  /// to 1.
  ///
  /// Nodes that the panel did not judge keep the scheme's weights. An expert who did not judge a node
  /// has the group's there; so has the group without an expert who was the only one to judge it.
  ///
  /// - Parameters:
  ///   - voice: whose.
  ///   - scheme: with the judged nodes.
  public func weights(
    of voice: PanelConsequences.Voice, in scheme: ResolvedScheme
  ) -> [Double] {
    guard voice != .scheme else { return scheme.localWeights }
    return latest.reduce(into: scheme.localWeights) { weights, node in
      scheme.place(node.weights(of: voice), of: node.criteria, under: node.node, into: &weights)
    }
  }
}

extension PanelAnalysis.NodeResult {
  /// The weights of the criteria that a voice other than the scheme's has here.
  func weights(of voice: PanelConsequences.Voice) -> [Double] {
    switch voice {
    case .scheme, .consensus: return consensus
    case .expert(let id):
      return opinions.first { $0.expert == id }?.weights ?? consensus
    case .without(let id):
      guard let place = opinions.firstIndex(where: { $0.expert == id }),
        without.indices.contains(place), !without[place].contains(where: \.isNaN)
      else { return consensus }
      return without[place]
    }
  }
}

extension ResolvedScheme {
  /// Puts weights of a node's children in their places.
  func place(
    _ values: [Double], of criteria: [String], under parent: String, into weights: inout [Double]
  ) {
    guard let number = node(parent) else { return }
    for child in nodes[number].children {
      guard let place = criteria.firstIndex(of: nodes[child].id) else { continue }
      weights[child] = values[place]
    }
  }

  /// The same scheme with other weights.
  ///
  /// - Parameter weights: one for each node, siblings adding up to 1; the root's does not matter.
  func weighing(_ weights: [Double]) -> ResolvedScheme {
    var effective = weights
    let changed = nodes.indices.map { number in
      let node = nodes[number]
      effective[number] = node.parent.map { effective[$0] * weights[number] } ?? 1
      return Node(
        id: node.id, name: node.name, parent: node.parent, depth: node.depth,
        children: node.children, indicator: node.indicator,
        weight: node.parent == nil ? node.weight : weights[number],
        effectiveWeight: effective[number], aggregation: node.aggregation,
        aggregationName: node.aggregationName)
    }
    return ResolvedScheme(
      said: said, nodes: changed, indicators: indicators, innerNodes: innerNodes,
      warnings: warnings)
  }
}
