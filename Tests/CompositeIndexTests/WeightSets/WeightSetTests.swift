import Testing

@testable import CompositeIndex

/// Sets of admissible weights: corners, bounds, what is refused.
struct WeightSetTests {
  /// Index of A (60: a 50, b 30, c 20) and d (40).
  static let scheme: Scheme = Sample.tree(
    [("index", ["A", "d"]), ("A", ["a", "b", "c"])],
    weights: [("A", 60), ("d", 40), ("a", 50), ("b", 30), ("c", 20)],
    indicators: ["a", "b", "c", "d"].map { Sample.score($0) })

  static func space(leaves: Bool) throws -> (WeightSpace, ResolvedScheme) {
    let resolved = try ResolvedScheme(scheme)
    return (
      leaves
        ? WeightSpace(leavesUnder: 0, in: resolved)
        : WeightSpace(childrenOf: try #require(resolved.node("A")), in: resolved), resolved
    )
  }

  @Test func leafWeightsAreProductsOfShares() throws {
    let (space, scheme) = try Self.space(leaves: true)
    #expect(space.coordinates.map { scheme.nodes[$0].id } == ["a", "b", "c", "d"])
    for (weight, expected) in zip(space.nominal, [0.3, 0.18, 0.12, 0.4]) {
      #expect(abs(weight - expected) < 1e-15)
    }
    // Back to shares: A has 0.5, within it a 0.2, b 0.3, c 0.5.
    let shares = space.localShares([0.1, 0.15, 0.25, 0.5], in: scheme)
    #expect(shares.map { scheme.nodes[$0.node].id } == ["A", "d", "a", "b", "c"])
    for (share, expected) in zip(shares.map(\.share), [0.5, 0.5, 0.2, 0.3, 0.5]) {
      #expect(abs(share - expected) < 1e-15)
    }
    // A without weight keeps the scheme's shares inside.
    let none = space.localShares([0, 0, 0, 1], in: scheme).map(\.share)
    #expect(none == [0, 1, 0.5, 0.3, 0.2])
  }

  @Test func cornersOfFloorsAndOrders() throws {
    let (space, scheme) = try Self.space(leaves: false)
    let floor = try WeightSet(.floor(percent: 10), of: space, in: scheme)
    let corner = try #require(floor.vertices?[1])
    for (weight, expected) in zip(corner, [0.1, 0.8, 0.1]) {
      #expect(abs(weight - expected) < 1e-15)
    }
    // 50 ≥ 30 ≥ 20 is the order of the scheme; a given one is c ≥ a ≥ b.
    let order = try WeightSet(.order([]), of: space, in: scheme)
    let third = 1.0 / 3
    let corners: [[Double]] = [[1, 0, 0], [0.5, 0.5, 0], [third, third, third]]
    #expect(order.vertices == corners)
    let given = try WeightSet(WeightChoice("order:c,a,b"), of: space, in: scheme)
    #expect(given.vertices?[1] == [0.5, 0, 0.5])
    #expect(given.contains([0.3, 0.2, 0.5]) && !given.contains([0.5, 0.3, 0.2]))
  }

  /// Among leaves, A stays within 60 ± 20 % of itself (48 to 72 %), and a within 40 to 60 % of A.
  @Test func boxesHoldAtEveryLevel() throws {
    let (space, scheme) = try Self.space(leaves: true)
    let set = try WeightSet(.box(percent: 20), of: space, in: scheme)
    #expect(abs(set.least([1, 1, 1, 0]).value - 0.52) < 1e-12)  // d is 48 % at most
    #expect(abs(set.least([0, 0, 0, 1]).value - 0.32) < 1e-12)
    // a / A is least at 0.4 with A at its least, 0.52: 0.208.
    #expect(abs(set.least([1, 0, 0, 0]).value - 0.208) < 1e-12)
    #expect(set.contains(space.nominal) && !set.contains([0.12, 0.24, 0.24, 0.4]))
  }

  @Test func whatLeavesNoWeightsIsSaid() throws {
    let (space, scheme) = try Self.space(leaves: false)
    func problems(_ choice: WeightChoice) -> [DiagnosticCode] {
      do {
        _ = try WeightSet(choice, of: space, in: scheme)
        return []
      } catch { return error.all.map(\.code) }
    }
    #expect(problems(.floor(percent: 33.3)).isEmpty)
    #expect(problems(.floor(percent: 34)) == [.noAdmissibleWeights])
    func sum(_ ids: [String], atLeast least: Double) -> WeightConstraint {
      WeightConstraint(terms: ids.map { .init(node: $0, factor: 1) }, atLeast: least)
    }
    #expect(problems(.constraints([sum(["a"], atLeast: 0.6), sum(["b"], atLeast: 0.4)])).isEmpty)
    #expect(
      problems(.constraints([sum(["a"], atLeast: 0.6), sum(["b"], atLeast: 0.41)]))
        == [.noAdmissibleWeights])
    #expect(problems(.constraints([sum(["a", "zz"], atLeast: 0)])) == [.badWeightSet])
    #expect(problems(.order(["a", "b"])) == [.badWeightSet])
  }

  @Test(arguments: ["", "simplx", "floor", "floor:x", "floor:-1", "floor:101", "box:-5", "box:nan"])
  func whatIsNoSetIsRefused(_ text: String) {
    #expect(throws: Diagnostics.self) { try WeightChoice(text) }
  }

  @Test func wordsAreReadAsTheyAreWritten() throws {
    for text in ["simplex", "floor:2", "order", "order:a,b", "box:25"] {
      #expect(try WeightChoice(text).text == text)
    }
  }
}
