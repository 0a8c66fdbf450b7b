import Testing

@testable import CompositeIndex

/// Taking nodes out of a scheme and putting indicators in: weights computed by hand.
@Suite struct SchemeCuttingTests {
  /// index = a 50 %, b 30 %, c 20 %; a = a1 60 %, a2 40 %; b = b1 alone; c = d 25 %, c1 75 %;
  /// d = d1 10 %, d2 20 %, d3 70 %, at depth 3.
  private let scheme = Sample.tree(
    [
      ("index", ["a", "b", "c"]), ("a", ["a1", "a2"]), ("b", ["b1"]), ("c", ["d", "c1"]),
      ("d", ["d1", "d2", "d3"]),
    ],
    weights: [
      ("a", 50), ("b", 30), ("c", 20), ("a1", 0.6), ("a2", 0.4), ("b1", 100), ("d", 25),
      ("c1", 75), ("d1", 10), ("d2", 20), ("d3", 70),
    ], indicators: ["a1", "a2", "b1", "c1", "d1", "d2", "d3"].map { Sample.score($0) })

  private func weight(_ scheme: Scheme, _ node: String) -> Double? {
    scheme.weights.first { $0.node == node }?.value
  }

  private func close(_ number: Double?, _ expected: Double) -> Bool {
    number.map { abs($0 - expected) <= 1e-12 * abs(expected) } ?? false
  }

  /// Without b, a and c keep 50 : 20 and add up to 100: 500/7 and 200/7.
  @Test func siblingsAtDepthOneKeepTheirProportion() throws {
    let cut = try scheme.dropping("b")
    #expect(close(weight(cut, "a"), 500.0 / 7) && close(weight(cut, "c"), 200.0 / 7))
    #expect(weight(cut, "b") == nil && weight(cut, "b1") == nil)
    #expect(weight(cut, "a1") == 0.6 && weight(cut, "d3") == 70)
    #expect(cut.tree.map(\.node) == ["index", "a", "c", "d"])
    let resolved = try ResolvedScheme(cut)
    #expect(resolved.warnings.isEmpty)
    let c1 = try #require(resolved.node("c1"))
    // 2/7 of the index times 3/4.
    #expect(close(resolved.nodes[c1].effectiveWeight, 2.0 / 7 * 0.75))
  }

  /// Without a1 the group of a, written as shares of 1, has a2 alone: 1.
  @Test func anOnlyChildTakesTheWholeWeight() throws {
    let cut = try scheme.dropping("a1")
    #expect(weight(cut, "a2") == 1 && weight(cut, "a") == 50)
    guard case .dropped("a1", let noted) = cut.changes.last else {
      Issue.record("the change is not noted")
      return
    }
    // 60 % of a's 50 %.
    #expect(noted.removed.map(\.node) == ["a1"] && noted.ids == ["a1"])
    #expect(noted.removed[0].share == 0.6 && close(noted.removed[0].effectiveShare, 0.3))
    #expect(noted.shifts.map(\.node) == ["a2"])
    #expect(close(noted.shifts[0].before, 0.4) && noted.shifts[0].after == 1)
    #expect(cut.changes.last?.words == "drop a1 (a2 40% -> 100%)")
  }

  /// Without d2, d1 and d3 keep 10 : 70 and add up to 100: 12.5 and 87.5.
  @Test func siblingsAtDepthThreeKeepTheirProportion() throws {
    let cut = try scheme.dropping("d2")
    #expect(weight(cut, "d1") == 12.5 && weight(cut, "d3") == 87.5)
    #expect(weight(cut, "d") == 25 && weight(cut, "c1") == 75)
    // d1 and d2 out: d3 has all.
    #expect(weight(try cut.dropping("d1"), "d3") == 100)
  }

  /// A parent goes with its last child: b with b1, and its siblings take over.
  @Test func aParentWithoutChildrenGoesToo() throws {
    let cut = try scheme.dropping("b1")
    #expect(cut.tree.map(\.node) == ["index", "a", "c", "d"])
    #expect(close(weight(cut, "a"), 500.0 / 7))
    guard case .dropped("b1", let noted) = cut.changes.last else { return }
    #expect(noted.removed.map(\.node) == ["b"] && noted.removed[0].indicators == ["b1"])
    #expect(cut.leftOut == ["b", "b1"])
  }

  /// Children without weight do not keep a parent: nothing under it counts.
  @Test func aParentGoesWithItsLastChildThatHasAWeight() throws {
    var zero = scheme
    zero.weightedTree.setWeight(of: "a1", to: 1)
    zero.weightedTree.setWeight(of: "a2", to: 0)
    let cut = try zero.dropping("a1")
    #expect(cut.tree.first?.children == ["b", "c"])
    // The other way round the same is left.
    let other = try zero.dropping("a2").dropping("a1")
    #expect(other.weights == cut.weights && other.tree == cut.tree)
    // What is out with another may be named again.
    #expect(try cut.dropping("a2").weights == cut.weights)
    // Without a2 nothing else moves.
    #expect(weight(try zero.dropping("a2"), "a1") == 1)
  }

  /// 33.3 × 3 passes as a sum of 100; the two that stay have 50 each.
  @Test func roundedThirdsBecomeExactHalves() throws {
    let thirds = Sample.tree(
      [("index", ["x", "y", "z"])], weights: [("x", 33.3), ("y", 33.3), ("z", 33.3)],
      indicators: ["x", "y", "z"].map { Sample.score($0) })
    let cut = try thirds.dropping("y")
    #expect(close(weight(cut, "x"), 50) && close(weight(cut, "z"), 50))
    _ = try ResolvedScheme(cut)
  }

  /// A wrong sum is not made right by leaving something out: 50 + 30 stays 80 of the old 90.
  @Test func aWrongSumStaysWrong() throws {
    let wrong = Sample.tree(
      [("index", ["x", "y", "z"])], weights: [("x", 50), ("y", 30), ("z", 10)],
      indicators: ["x", "y", "z"].map { Sample.score($0) })
    #expect(throws: Diagnostics.self) { try ResolvedScheme(wrong.dropping("z")) }
  }

  @Test func relativeWeightsStayAsTheyAre() throws {
    var relative = scheme
    relative.weightsAre = .relative
    #expect(weight(try relative.dropping("b"), "a") == 50)
    // Only ratios count, so that an added indicator takes nothing from the others.
    let back = try relative.dropping("a1").adding("a1", under: "a", weight: 0.6)
    #expect(weight(back, "a2") == 0.4 && weight(back, "a1") == 0.6)
  }

  @Test func whatCannotBeLeftOutIsRefused() {
    #expect(throws: SchemeCutProblem.unknownNode("x")) { try scheme.dropping("x") }
    #expect(throws: SchemeCutProblem.root("index")) { try scheme.dropping("index") }
    #expect(throws: SchemeCutProblem.nothingLeft) {
      try scheme.dropping("a").dropping("b").dropping("c")
    }
    #expect(throws: SchemeCutProblem.nothingLeft) {
      try scheme.keeping(["a2"]).dropping("a2")
    }
    #expect(throws: SchemeCutProblem.unknownNode("x")) { try scheme.keeping(["a", "x"]) }
    #expect(throws: SchemeCutProblem.alreadyThere("a1")) {
      try scheme.adding("a1", under: "b", weight: 1)
    }
    #expect(throws: SchemeCutProblem.unknownIndicator("x")) {
      try scheme.adding("x", under: "b", weight: 1)
    }
    #expect(throws: SchemeCutProblem.badWeight(total: 100)) {
      try scheme.dropping("d2").adding("d2", under: "d", weight: 101)
    }
  }

  /// Only a2 and d: c keeps d, index keeps a and c as 50 : 20.
  @Test func whatIsKeptIsKeptWithAllAboveAndBelow() throws {
    let kept = try scheme.keeping(["a2", "d"])
    #expect(try ResolvedScheme(kept).indicators.map(\.said.id) == ["a2", "d1", "d2", "d3"])
    #expect(close(weight(kept, "a"), 500.0 / 7) && weight(kept, "a2") == 1)
    #expect(weight(kept, "d") == 100 && weight(kept, "d3") == 70)
    guard case .kept(_, let noted) = kept.changes.last else {
      Issue.record("the change is not noted")
      return
    }
    #expect(noted.removed.map(\.node) == ["b", "a1", "c1"])
  }

  @Test func keepingAllChildrenChangesNothing() throws {
    for kept in [["a", "b", "c"], ["index"], ["a1", "a2", "b1", "c1", "d1", "d2", "d3"]] {
      let same = try scheme.keeping(kept)
      #expect(same.tree == scheme.tree && same.weights == scheme.weights)
    }
  }

  @Test func methodsOfNodesThatWentGoToo() throws {
    var own = scheme
    own.methodology.aggregationByNode = [
      .init(node: "c", method: MethodChoice("geometric")),
      .init(node: "d", method: MethodChoice("harmonic")),
    ]
    own.indicators = own.indicators.map { indicator in
      Sample.indicator(
        indicator.id,
        normalise: Sample.choice(
          "goalposts", ["worst": .number(0), "best": .number(100), "lower": .number(1)]))
    }
    let cut = try own.dropping("d")
    #expect(cut.methodology.aggregationByNode.map(\.node) == ["c"])
    _ = try ResolvedScheme(cut)
  }

  /// What is out on purpose is neither warned of nor judged.
  @Test func aFaultyIndicatorMayBeLeftOut() throws {
    var faulty = scheme
    faulty.indicators[0].direction = nil
    #expect(throws: Diagnostics.self) { try ResolvedScheme(faulty) }
    #expect(try ResolvedScheme(faulty.dropping("a1")).warnings.isEmpty)
  }
}
