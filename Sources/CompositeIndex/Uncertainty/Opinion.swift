/// One expert's weights held against a scheme.
struct Opinion {
  private let expert: ExpertWeights
  private let scheme: ResolvedScheme

  init(_ expert: ExpertWeights, _ scheme: ResolvedScheme) {
    self.expert = expert
    self.scheme = scheme
  }

  /// The shares of the members of groups, group after group.
  ///
  /// A group none of whose members is named is as in the scheme.
  ///
  /// - Parameter leaves: whether the one group is that of all leaves.
  /// - Throws: unknown nodes, negative or missing weights, groups whose weights are all 0.
  func shares(of groups: [WeightGroup], leaves: Bool) throws(Diagnostics) -> [Double] {
    var problems: [Diagnostic] = []
    for weight in expert.weights {
      if scheme.node(weight.node) == nil {
        // A scheme of the experts may have nodes that this one leaves out.
        if scheme.said.leftOut.contains(weight.node) { continue }
        problems.append(UncertaintyProblem.expertNode(weight.node, expert.name, scheme))
      } else if weight.value < 0 || !weight.value.isFinite {
        problems.append(
          UncertaintyProblem.expertWeight(weight.node, weight.value, expert.name))
      }
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    var local = [Double](repeating: 1, count: scheme.nodes.count)
    for node in scheme.nodes where !node.children.isEmpty {
      for (child, share) in zip(node.children, siblings(node.children, &problems)) {
        local[child] = share
      }
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    if !leaves { return groups.flatMap { $0.nodes.map { local[$0] } } }
    for number in scheme.nodes.indices.dropFirst() {
      local[number] *= scheme.nodes[number].parent.map { local[$0] } ?? 1
    }
    return groups.flatMap { $0.nodes.map { local[$0] } }
  }

  private func siblings(_ children: [Int], _ problems: inout [Diagnostic]) -> [Double] {
    let ids = children.map { scheme.nodes[$0].id }
    let said = ids.map { id in expert.weights.first { $0.node == id }?.value }
    if children.count < 2 || said.allSatisfy({ $0 == nil }) {
      return children.map { scheme.nodes[$0].weight }
    }
    for (id, value) in zip(ids, said) where value == nil {
      problems.append(UncertaintyProblem.expertSilent(id, expert.name))
    }
    let values = said.map { $0 ?? 0 }
    let sum = values.reduce(0, +)
    if sum <= 0 {
      problems.append(UncertaintyProblem.expertZero(ids, expert.name))
      return values
    }
    return values.map { $0 / sum }
  }
}
