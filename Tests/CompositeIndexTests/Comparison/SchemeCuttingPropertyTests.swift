import Testing

@testable import CompositeIndex

/// What must hold for any tree of up to four levels; cases are drawn from a fixed seed.
@Suite struct SchemeCuttingPropertyTests {
  struct Case {
    var scheme: Scheme
    var data: Dataset
    var leaves: [String]

    init(_ random: inout SeededGenerator) {
      var branches: [(String, [String])] = []
      var weights: [(String, Double)] = []
      var leaves: [String] = []
      func grow(_ node: String, _ depth: Int) {
        var children: [String] = []
        for number in 0..<Int.random(in: (depth == 0 ? 2 : 1)...4, using: &random) {
          let child = node == "index" ? "n\(number)" : node + "\(number)"
          children.append(child)
        }
        branches.append((node, children))
        // Parts of 1000 with the rest at the end add up to 100; about a third of them are 0.
        var left = 1000
        for child in children {
          let part =
            child == children.last
            ? left
            : Int.random(in: 0..<3, using: &random) == 0
              ? 0 : Int.random(in: 0..<max(1, left), using: &random)
          left -= part
          weights.append((child, Double(part) / 10))
          if depth < 3, Int.random(in: 0..<3, using: &random) == 0 || depth == 0 {
            grow(child, depth + 1)
          } else {
            leaves.append(child)
          }
        }
      }
      grow("index", 0)
      scheme = Sample.tree(
        branches, weights: weights, indicators: leaves.map { Sample.score($0) })
      scheme.methodology.aggregation = MethodChoice("arithmetic")
      data = Sample.table(
        leaves,
        (0..<6).map { number in
          ("U\(number)", leaves.map { _ in Double(Int.random(in: 1...99, using: &random)) })
        })
      self.leaves = leaves
    }
  }

  private func forAll(
    _ count: Int, seed: UInt64, _ body: (Case, inout SeededGenerator) throws -> Void
  ) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<count { try body(Case(&random), &random) }
  }

  private func expectClose(_ one: Assessment, _ other: Assessment) {
    for (left, right) in zip(one.index, other.index) {
      #expect(abs(left - right) <= 1e-12 * abs(left))
    }
    #expect(one.ranks == other.ranks)
  }

  @Test func droppingAnIndicatorWithoutWeightChangesNoScore() throws {
    var tried = 0
    try forAll(200, seed: 61) { sample, _ in
      let before = try Sample.assess(sample.scheme, sample.data)
      for leaf in before.scheme.indicators where before.scheme.nodes[leaf.node].weight == 0 {
        tried += 1
        let after = try Sample.assess(sample.scheme.dropping(leaf.said.id), sample.data)
        #expect(after.index.map(\.bitPattern) == before.index.map(\.bitPattern))
      }
    }
    #expect(tried > 100)
  }

  @Test func theOrderOfDroppingDoesNotMatter() throws {
    var tried = 0
    try forAll(300, seed: 62) { sample, random in
      let nodes = sample.scheme.weightedTree.nodes
      guard let one = nodes.randomElement(using: &random),
        let two = nodes.randomElement(using: &random),
        let left = try? sample.scheme.dropping(one).dropping(two)
      else { return }
      let right = try sample.scheme.dropping(two).dropping(one)
      #expect(left.tree == right.tree)
      expectClose(
        try Sample.assess(left, sample.data), try Sample.assess(right, sample.data))
      tried += 1
    }
    #expect(tried > 150)
  }

  @Test func whatIsDroppedAndAddedAgainIsAsBefore() throws {
    var tried = 0
    try forAll(300, seed: 63) { sample, random in
      guard let leaf = sample.leaves.randomElement(using: &random),
        let parent = sample.scheme.tree.first(where: { $0.children.contains(leaf) })?.node,
        let weight = sample.scheme.weights.first(where: { $0.node == leaf })?.value,
        let cut = try? sample.scheme.dropping(leaf), cut.tree.contains(where: { $0.node == parent })
      else { return }
      let back = try cut.adding(leaf, under: parent, weight: weight)
      #expect(back.leftOut.isEmpty)
      expectClose(
        try Sample.assess(sample.scheme, sample.data), try Sample.assess(back, sample.data))
      tried += 1
    }
    #expect(tried > 150)
  }

  /// Keeping some nodes is the same as dropping the others one by one.
  @Test func keepingIsDroppingTheRest() throws {
    try forAll(200, seed: 64) { sample, random in
      let kept = sample.leaves.filter { _ in Bool.random(using: &random) }
      guard let one = try? sample.scheme.keeping(kept), !kept.isEmpty else { return }
      var other = sample.scheme
      for leaf in sample.leaves.shuffled(using: &random) where !kept.contains(leaf) {
        other = try other.dropping(leaf)
      }
      #expect(one.tree == other.tree)
      expectClose(try Sample.assess(one, sample.data), try Sample.assess(other, sample.data))
    }
  }

  /// Shares under every node that is left are the old ones over their sum.
  @Test func sharesKeepTheirProportions() throws {
    try forAll(200, seed: 65) { sample, random in
      let nodes = sample.scheme.weightedTree.nodes
      guard let node = nodes.randomElement(using: &random),
        let cut = try? sample.scheme.dropping(node)
      else { return }
      let (before, after) = (try ResolvedScheme(sample.scheme), try ResolvedScheme(cut))
      for inner in after.innerNodes {
        let children = after.nodes[inner].children.map { after.nodes[$0] }
        let old = children.map { child in
          before.nodes.first { $0.id == child.id }?.weight ?? .nan
        }
        let sum = old.reduce(0, +)
        for (child, share) in zip(children, old) {
          #expect(abs(child.weight - share / sum) < 1e-12)
        }
      }
    }
  }
}
