internal import IndexKernel

/// Turns the said tree and weights into numbered nodes; every problem is reported.
struct TreeResolution {
  struct Sketch {
    var id: String
    var parent: Int?
    var depth: Int
    var children: [Int]
    var weight: Double
    var effectiveWeight: Double
  }

  let scheme: Scheme
  var nodes: [Sketch] = []
  var problems: [Diagnostic] = []
  /// Nodes one of whose children is wrong: their weights cannot be judged.
  private var faulty: Set<Int> = []

  init(_ scheme: Scheme) {
    self.scheme = scheme
    guard let root = findRoot() else { return }
    grow(root, parent: nil, depth: 0, path: [])
    // Below a tree that was cut off everything is unreached.
    if !problems.contains(where: { $0.code == .treeTooDeep }) { reportUnreached() }
    weigh()
  }

  private func branch(_ id: String) -> Scheme.Branch? {
    scheme.tree.first { $0.node == id }
  }

  /// `index` where the tree has it, otherwise the one branch that is nobody's child.
  private mutating func findRoot() -> String? {
    if branch("index") != nil { return "index" }
    let children = Set(scheme.tree.flatMap(\.children))
    let roots = scheme.tree.map(\.node).filter { !children.contains($0) }
    if roots.count == 1 { return roots[0] }
    problems.append(SchemeProblem.rootUnclear(roots, scheme))
    return nil
  }

  /// Levels below the root; the walks over a tree call themselves once a level.
  static let deepest = 64

  @discardableResult
  private mutating func grow(_ id: String, parent: Int?, depth: Int, path: [String]) -> Int {
    let index = nodes.count
    nodes.append(
      Sketch(
        id: id, parent: parent, depth: depth, children: [], weight: 1, effectiveWeight: 1))
    guard let branch = branch(id) else {
      if !scheme.indicators.contains(where: { $0.id == id }) {
        problems.append(SchemeProblem.unknownNode(id, under: path.last ?? "", scheme))
        if let parent { faulty.insert(parent) }
      }
      return index
    }
    if scheme.indicators.contains(where: { $0.id == id }) {
      problems.append(SchemeProblem.nameClash(id, scheme))
    }
    guard depth < Self.deepest else {
      problems.append(SchemeProblem.treeTooDeep(id, deepest: Self.deepest, scheme))
      faulty.insert(index)
      return index
    }
    if branch.children.isEmpty { problems.append(SchemeProblem.emptyNode(id, scheme)) }
    for child in branch.children {
      if path.contains(child) || child == id {
        problems.append(SchemeProblem.treeCycle(path + [id, child], scheme))
        faulty.insert(index)
      } else if nodes.contains(where: { $0.id == child }) {
        problems.append(SchemeProblem.twoParents(child, scheme))
        faulty.insert(index)
      } else {
        let number = grow(child, parent: index, depth: depth + 1, path: path + [id])
        nodes[index].children.append(number)
      }
    }
    return index
  }

  private mutating func reportUnreached() {
    let reached = Set(nodes.map(\.id))
    for branch in scheme.tree where !reached.contains(branch.node) {
      problems.append(SchemeProblem.rootUnclear([nodes[0].id, branch.node], scheme))
    }
    for weight in scheme.weights where !reached.contains(weight.node) {
      if scheme.indicators.contains(where: { $0.id == weight.node }) { continue }
      problems.append(SchemeProblem.weightForUnknownNode(weight.node, nodes.map(\.id), scheme))
    }
  }

  private mutating func weigh() {
    for index in nodes.indices where !nodes[index].children.isEmpty && !faulty.contains(index) {
      var values: [Double] = []
      var isComplete = true
      for child in nodes[index].children {
        let id = nodes[child].id
        guard let weight = scheme.weights.first(where: { $0.node == id }) else {
          if nodes[index].children.count > 1 {
            problems.append(SchemeProblem.missingWeight(id, parent: nodes[index].id, scheme))
            isComplete = false
          }
          values.append(1)
          continue
        }
        if weight.value < 0 || !weight.value.isFinite {
          problems.append(SchemeProblem.negativeWeight(id, weight.value, scheme))
        }
        values.append(weight.value)
      }
      // A sum without one of its terms is not worth a message.
      if isComplete { share(values, among: nodes[index]) }
    }
  }

  private mutating func share(_ values: [Double], among parent: Sketch) {
    let sum = values.reduce(0, +)
    if sum <= 0 {
      let children = parent.children.map { nodes[$0].id }
      problems.append(SchemeProblem.allWeightsZero(parent.id, children: children, scheme))
      return
    }
    let onlyChild = values.count == 1
    if !sum.isFinite || scheme.weightsAre == .shares && !onlyChild {
      let target = WeightSum(values)
      if !target.isReached {
        problems.append(
          SchemeProblem.weightSum(
            values, children: parent.children.map { nodes[$0].id }, parent: parent.id,
            target: target.value, scheme))
      }
    }
    for (child, value) in zip(parent.children, values) {
      nodes[child].weight = value / sum
      nodes[child].effectiveWeight = parent.effectiveWeight * (value / sum)
    }
  }
}
