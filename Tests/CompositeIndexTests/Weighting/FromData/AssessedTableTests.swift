import Testing

@testable import CompositeIndex

struct AssessedTableTests {
  /// index → a (60 %) → x (75 %), y (25 %); index → z (40 %).
  private static func assessment() throws -> Assessment {
    let scheme = Sample.tree(
      [("index", ["a", "z"]), ("a", ["x", "y"])],
      weights: [("a", 60), ("z", 40), ("x", 75), ("y", 25)],
      indicators: ["x", "y", "z"].map { Sample.score($0) })
    return try Sample.assess(
      scheme,
      Sample.table(
        ["x", "y", "z"],
        [("A", [60, 80, 50]), ("B", [70, 90, 40]), ("C", [80, nil, 70]), ("D", [65, 85, nil])]))
  }

  @Test func childrenOfANodeAreItsCriteria() throws {
    let assessment = try Self.assessment()
    let table = WeightingTable(assessment, at: .children(of: ResolvedScheme.root))
    #expect(table.criteria == ["a", "z"])
    #expect(table.nominal == [0.6, 0.4])
    // C lacks y, so its score of a is that of x; D has no z and is left out.
    #expect(table.units.map(\.code) == ["A", "B", "C"])
    #expect(table.incomplete.map(\.code) == ["D"])
    #expect(isNear(table.scores.column(0), [65, 75, 80]))
    #expect(isNear(table.scores.column(1), [50, 40, 70]))
  }

  @Test func leavesAreWeighedInTheIndex() throws {
    let assessment = try Self.assessment()
    let table = WeightingTable(assessment, at: .leaves)
    #expect(table.criteria == ["x", "y", "z"])
    #expect(isNear(table.nominal, [0.45, 0.15, 0.4]))
    #expect(table.units.map(\.code) == ["A", "B"])
    #expect(table.incomplete.map(\.code) == ["C", "D"])
  }

  @Test func weightsOfLeavesBecomeSharesAmongSiblings() throws {
    let scheme = try Self.assessment().scheme
    let shares = WeightingPlace.leaves.siblingWeights([0.2, 0.3, 0.5], in: scheme)
    #expect(shares.map { scheme.nodes[$0.node].id } == ["a", "x", "y", "z"])
    #expect(isNear(shares.map(\.weight), [0.5, 0.4, 0.6, 0.5]))
  }

  @Test func childrenOfANodeWithoutWeightKeepTheirs() throws {
    let scheme = try Self.assessment().scheme
    let shares = WeightingPlace.leaves.siblingWeights([0, 0, 1], in: scheme)
    #expect(isNear(shares.map(\.weight), [0, 0.75, 0.25, 1]))
  }
}
