internal import IndexKernel

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
  /// has the group's there. Without an expert everything is as if that expert had not been asked: a
  /// node is taken from the last round in which others judged it, and one that nobody else judged, or
  /// of which nothing is left, keeps the scheme's weights.
  ///
  /// - Parameters:
  ///   - voice: whose.
  ///   - scheme: with the judged nodes.
  public func weights(
    of voice: PanelConsequences.Voice, in scheme: ResolvedScheme
  ) -> [Double] {
    let judged: [(node: NodeResult, weights: [Double])] =
      switch voice {
      case .scheme: []
      case .consensus: latest.map { ($0, $0.consensus) }
      case .expert(let id): latest.map { ($0, $0.weights(of: id) ?? $0.consensus) }
      case .without(let id): withoutExpert(id)
      }
    return judged.reduce(into: scheme.localWeights) { weights, own in
      scheme.place(own.weights, of: own.node.criteria, under: own.node.node, into: &weights)
    }
  }

  /// The group's weights without an expert, of the nodes that others judged.
  private func withoutExpert(_ id: String) -> [(node: NodeResult, weights: [Double])] {
    latest.compactMap { node in
      // Mostly the same round; an earlier one where the expert was the only one to judge again.
      let results = rounds.lazy.filter { $0.number <= result.number }
        .compactMap { round in round.nodes.first { $0.node == node.node } }
      guard let last = results.last(where: { $0.opinions.contains { $0.expert != id } }) else {
        return nil
      }
      let weights = last.weights(without: id)
      return weights.contains(where: \.isNaN) ? nil : (last, weights)
    }
  }
}

extension PanelAnalysis.NodeResult {
  /// An expert's weights; `nil` where the expert did not judge the node.
  fileprivate func weights(of expert: String) -> [Double]? {
    opinions.first { $0.expert == expert }?.weights
  }

  /// The group's weights without an expert, where others judged the node.
  fileprivate func weights(without expert: String) -> [Double] {
    guard let place = opinions.firstIndex(where: { $0.expert == expert }),
      without.indices.contains(place)
    else { return consensus }
    return without[place]
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
    let effective = plan.effectiveWeights(weights)
    let changed = nodes.indices.map { number in
      let node = nodes[number]
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
