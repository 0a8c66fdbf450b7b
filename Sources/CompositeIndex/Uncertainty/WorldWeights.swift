extension UncertainModel.World {
  /// Puts drawn weights in the place of the world's own.
  ///
  /// A world without one of the nodes gives its share to those that stay, in proportion.
  ///
  /// - Parameters:
  ///   - drawn: by node of the base.
  ///   - ofLeaves: whether leaves have shares of the whole, so that those of inner nodes are sums.
  ///   - weights: local shares by node of the world.
  ///   - effective: room for one number for each node of the base.
  func apply(
    _ drawn: [Double], ofLeaves: Bool, to weights: inout [Double], effective: inout [Double]
  ) {
    let nodes = assessment.scheme.nodes
    if ofLeaves {
      for number in nodes.indices.reversed() {
        effective[number] = nodes[number].children.isEmpty ? drawn[baseNodes[number]] : 0
        for child in nodes[number].children { effective[number] += effective[child] }
      }
      for number in nodes.indices {
        let whole = effective[number]
        guard whole > 0 else { continue }
        for child in nodes[number].children { weights[child] = effective[child] / whole }
      }
      return
    }
    for children in groups {
      var sum = 0.0
      for child in children { sum += drawn[baseNodes[child]] }
      guard sum > 0 else { continue }
      for child in children { weights[child] = drawn[baseNodes[child]] / sum }
    }
  }
}
