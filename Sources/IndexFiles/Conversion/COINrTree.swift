internal import CompositeIndex

/// The tree that iMeta's column Parent describes, and everything that is wrong with it.
struct COINrTree {
  /// The entries of the tree, in the order of iMeta.
  private let nodes: [COINrEntry]
  private let byCode: [String: COINrEntry]
  private let children: [String: [COINrEntry]]
  /// The code of the root; empty where there is none.
  private(set) var root = ""

  /// Follows every Parent and reports what does not hold.
  ///
  /// - Parameter file: the table, for what has no cell of its own.
  init(_ entries: [COINrEntry], file: SourcePlace, log: inout ProblemLog) {
    nodes = entries.filter { $0.role?.isNode ?? false }
    byCode = Dictionary(entries.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    children = Dictionary(grouping: nodes.filter { !$0.parent.isEmpty }, by: \.parent)
    findRoot(file, &log)
    checkParents(&log)
    let parents = Set(entries.map(\.parent))
    for node in nodes where node.role == .aggregate && !parents.contains(node.code) {
      log.report(.coinrChildless(node))
    }
    if isFinite(&log) { checkLevels(&log) }
    checkWeights(&log)
  }

  /// The children of an aggregate, in the order of iMeta.
  func children(of code: String) -> [COINrEntry] { children[code] ?? [] }

  /// Aggregates with their children, the root first, level by level.
  var branches: [(parent: COINrEntry, children: [COINrEntry])] {
    var found: [(parent: COINrEntry, children: [COINrEntry])] = []
    var waiting = byCode[root].map { [$0] } ?? []
    while !waiting.isEmpty {
      for node in waiting where node.role == .aggregate {
        found.append((node, children(of: node.code)))
      }
      waiting = waiting.flatMap { children(of: $0.code) }
    }
    return found
  }

  // MARK: What can be wrong

  private mutating func findRoot(_ file: SourcePlace, _ log: inout ProblemLog) {
    let tops = nodes.filter { $0.role == .aggregate && $0.parent.isEmpty }
    let highest = tops.compactMap(\.level).max()
    guard let top = tops.first(where: { $0.level == highest }) ?? tops.first else {
      log.report(.coinrNoRoot(at: file))
      return
    }
    root = top.code
    for other in tops where other.code != root { log.report(.coinrSecondRoot(other, root: root)) }
  }

  /// Every Parent must name an aggregate.
  private func checkParents(_ log: inout ProblemLog) {
    let aggregates = nodes.filter { $0.role == .aggregate }.map(\.code)
    for node in nodes {
      if node.parent.isEmpty {
        if node.role == .indicator { log.report(.coinrNoParent(node)) }
      } else if let parent = byCode[node.parent] {
        guard let role = parent.role, role != .aggregate else { continue }
        log.report(.coinrParentRole(node, role, aggregates))
      } else {
        log.report(.coinrUnknownParent(node, aggregates))
      }
    }
  }

  /// Levels below the root that a scheme may have.
  private static let deepest = 64

  /// Whether every way up ends; reports the first circle, or the first way that is too long.
  private func isFinite(_ log: inout ProblemLog) -> Bool {
    for start in nodes {
      var path = [start.code]
      var next = start.parent
      while !next.isEmpty, !path.contains(next), path.count <= Self.deepest {
        path.append(next)
        next = byCode[next]?.parent ?? ""
      }
      if next == start.code {
        log.report(.coinrCycle(path + [start.code], at: start.place("Parent")))
        return false
      }
      if path.count > Self.deepest {
        log.report(.coinrTooDeep(start, deepest: Self.deepest))
        return false
      }
    }
    return true
  }

  /// Each Level must be one below that of the parent, beginning with 1 at the indicators.
  private func checkLevels(_ log: inout ProblemLog) {
    // Nodes whose children all have another parent by mistake are at level 0: unknown.
    var expected: [String: Int] = [:]
    func level(_ node: COINrEntry) -> Int {
      if let known = expected[node.code] { return known }
      let below = children(of: node.code).map(level).max() ?? 0
      let own = node.role == .indicator ? 1 : below == 0 ? 0 : below + 1
      expected[node.code] = own
      return own
    }
    for node in nodes {
      let own = level(node)
      if own == 0 { continue }
      if let said = node.level, said != own { log.report(.coinrLevel(node, expected: own)) }
      guard let parent = byCode[node.parent], parent.role == .aggregate, level(parent) != own + 1
      else { continue }
      let right = nodes.filter { $0.role == .aggregate && level($0) == own + 1 }.map(\.code)
      log.report(.coinrSkippedLevel(node, parentLevel: level(parent), own: own, right))
    }
  }

  private func checkWeights(_ log: inout ProblemLog) {
    for parent in nodes {
      let weights = children(of: parent.code).map(\.weight)
      guard let first = children(of: parent.code).first, weights.allSatisfy({ $0 == 0 })
      else { continue }
      log.report(.coinrZeroWeights(parent.code, at: first.place("Weight")))
    }
  }
}
