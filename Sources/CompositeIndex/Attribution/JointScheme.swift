/// Two schemes as one tree, so that the methods of one can be used with the weights of the other.
///
/// A node that only one of them has stands in the tree with the methods of that one, and has no
/// weight where the weights are those of the other: leaving an indicator out is a change of weights.
/// Normalisations and treatments keep what the side learnt that the methods are of.
struct JointScheme: Sendable {
  private let before: Assessment
  private let after: Assessment
  /// Whether the trees do not fit together: then weights go with the methods.
  let isBound: Bool

  init(_ before: Assessment, _ after: Assessment) {
    self.before = before
    self.after = after
    isBound = !Self.fit(before.scheme, after.scheme)
  }

  private func assessment(_ side: ChangeSide) -> Assessment { side == .before ? before : after }

  private func other(_ side: ChangeSide) -> Assessment { side == .before ? after : before }

  /// Whether every node that both have is of the same kind and under the same parent.
  private static func fit(_ one: ResolvedScheme, _ two: ResolvedScheme) -> Bool {
    one.nodes[0].id == two.nodes[0].id
      && one.nodes.allSatisfy { node in
        guard let number = two.node(node.id) else { return true }
        let twin = two.nodes[number]
        return node.children.isEmpty == twin.children.isEmpty
          && node.parent.map { one.nodes[$0].id } == twin.parent.map { two.nodes[$0].id }
      }
  }

  /// The scheme with the methods of one side and the weights of one.
  ///
  /// - Throws: methods and weights that do not go together.
  func scheme(method: ChangeSide, weights: ChangeSide) throws(Diagnostics) -> ResolvedScheme {
    let resolved =
      isBound
      ? assessment(method).scheme
      : try ResolvedScheme(said(method: method, weights: weights))
    return keeping(resolved, method)
  }

  private func said(method: ChangeSide, weights: ChangeSide) -> Scheme {
    let (own, other) = (assessment(method).scheme, other(method).scheme)
    var said = own.said
    said.methodology.frozen = nil
    said.changes = []
    for indicator in other.indicators where own.node(indicator.said.id) == nil {
      var definition = indicator.said
      definition.impute = indicator.imputation.choice
      definition.treat = indicator.treatment.choice
      definition.normalise = indicator.choice
      said.indicators.append(definition)
    }
    // An indicator that is said but not used would be in the way of one that is.
    let branches = branches
    said.tree = branches
    said.weights = branches.flatMap { branch in
      branch.children.map { child in
        Scheme.Weight(node: child, value: weight(of: child, under: branch.node, weights))
      }
    }
    said.weightsAre = .shares
    said.methodology.aggregationByNode.removeAll { entry in
      !branches.contains { $0.node == entry.node }
    }
    for branch in branches where own.node(branch.node) == nil {
      let choices = other.said.methodology
      said.methodology.aggregationByNode.append(
        choices.aggregationByNode.first { $0.node == branch.node }
          ?? Methodology.NodeMethod(node: branch.node, method: choices.aggregation))
    }
    return said
  }

  /// The tree of both, in the order of the second.
  private var branches: [Scheme.Branch] {
    let (first, second) = (after.scheme, before.scheme)
    var branches: [Scheme.Branch] = []
    for scheme in [first, second] {
      for node in scheme.nodes where !node.children.isEmpty {
        let children = node.children.map { scheme.nodes[$0].id }
        if let known = branches.firstIndex(where: { $0.node == node.id }) {
          branches[known].children += children.filter { !branches[known].children.contains($0) }
        } else {
          branches.append(Scheme.Branch(node: node.id, children: children))
        }
      }
    }
    return branches
  }

  /// The share of a child among its siblings, as one side weighs them.
  private func weight(of child: String, under parent: String, _ side: ChangeSide) -> Double {
    let scheme =
      assessment(side).scheme.node(parent) == nil ? other(side).scheme : assessment(side).scheme
    return scheme.node(child).map { scheme.nodes[$0].weight } ?? 0
  }

  /// The scheme with what the methods' side learnt.
  private func keeping(_ scheme: ResolvedScheme, _ method: ChangeSide) -> ResolvedScheme {
    let indicators = scheme.indicators.map { indicator in
      let sources = [assessment(method), other(method)]
      guard indicator.normalisation.usesReferenceSet || !indicator.treatment.changesNothing,
        let source = sources.first(where: { $0.number(of: indicator.said.id) != nil }),
        let number = source.number(of: indicator.said.id)
      else { return indicator }
      return ResolvedIndicator(
        said: indicator.said, direction: indicator.direction, smallNumbers: indicator.smallNumbers,
        imputation: indicator.imputation, treatment: indicator.treatment,
        normalisation: indicator.normalisation, choice: indicator.choice,
        frozen: FrozenParameters.Indicator(
          id: indicator.said.id, direction: indicator.direction, treat: indicator.treatment.choice,
          treatment: source.treatments[number].fitted, normalise: indicator.choice,
          fitted: source.fitted[number]), node: indicator.node)
    }
    return ResolvedScheme(
      said: scheme.said, nodes: scheme.nodes, indicators: indicators,
      innerNodes: scheme.innerNodes, warnings: [])
  }

  /// Whether the weights of both sides are the same.
  var hasSameWeights: Bool {
    branches.allSatisfy { branch in
      branch.children.allSatisfy { child in
        let two = [ChangeSide.before, .after].map { weight(of: child, under: branch.node, $0) }
        return abs(two[0] - two[1]) <= 1e-15
      }
    }
  }

  /// Whether every choice and everything learnt is the same on both sides.
  var hasSameMethod: Bool {
    var (one, two) = (before.scheme.said, after.scheme.said)
    (one.methodology.frozen, two.methodology.frozen) = (nil, nil)
    guard one.methodology == two.methodology, one.vetoes == two.vetoes, one.bonus == two.bonus
    else { return false }
    return before.scheme.indicators.indices.allSatisfy { number in
      let indicator = before.scheme.indicators[number]
      guard let twin = after.number(of: indicator.said.id) else { return true }
      let other = after.scheme.indicators[twin]
      return indicator.said.value == other.said.value && indicator.direction == other.direction
        && indicator.smallNumbers.choice == other.smallNumbers.choice
        && indicator.imputation.choice == other.imputation.choice
        && indicator.treatment.choice == other.treatment.choice && indicator.choice == other.choice
        && before.fitted[number] == after.fitted[twin]
        && before.treatments[number].fitted == after.treatments[twin].fitted
    }
  }
}

extension Assessment {
  /// The number of an indicator in use.
  func number(of indicator: String) -> Int? {
    scheme.indicators.firstIndex { $0.said.id == indicator }
  }
}
