import Testing

@testable import CompositeIndex

/// A tree of three levels with branches of different depth:
/// index = 0.5 a + 0.3 b + 0.2 c; a = 0.6 a1 + 0.4 a2; a2 = 0.7 x + 0.3 y.
struct MissingDataTests {
  private static let leaves = ["a1", "x", "y", "b", "c"]

  private func scheme(_ change: (inout Methodology) -> Void = { _ in }) -> Scheme {
    var scheme = Sample.tree(
      [("index", ["a", "b", "c"]), ("a", ["a1", "a2"]), ("a2", ["x", "y"])],
      weights: [
        ("a", 50), ("b", 30), ("c", 20), ("a1", 0.6), ("a2", 0.4), ("x", 70), ("y", 30),
      ],
      indicators: Self.leaves.map { Sample.score($0) })
    change(&scheme.methodology)
    return scheme
  }

  private func assess(
    _ values: [Double?], _ change: (inout Methodology) -> Void = { _ in }
  ) throws -> Assessment {
    try Sample.assess(
      scheme(change), Sample.table(Self.leaves, [("A", values), ("B", [50, 50, 50, 50, 50])]))
  }

  /// a2 = 0.7·60 + 0.3·80 = 66; a = 0.6·50 + 0.4·66 = 56.4; index = 28.2 + 0.3·90 + 0.2·40 = 63.2.
  @Test func completeDataAreWeightedDownTheTree() throws {
    let result = try assess([50, 60, 80, 90, 40])
    #expect(agree(result.score("A", "a2"), 66))
    #expect(agree(result.score("A", "a"), 56.4))
    #expect(agree(result.index("A"), 63.2))
    #expect(result.coverage == [1, 1])
    #expect(!result.findings("A").contains { if case .renormalised = $0 { true } else { false } })
  }

  /// y missing: a2 = 60, a = 0.6·50 + 0.4·60 = 54, index = 27 + 27 + 8 = 62. The weight of y goes
  /// to x alone; 0.5·0.4·0.3 = 0.06 of the weight is missing.
  @Test func aMissingLeafsWeightStaysWithinItsParent() throws {
    let result = try assess([50, 60, nil, 90, 40])
    #expect(agree(result.score("A", "a"), 54))
    #expect(agree(result.index("A"), 62))
    #expect(agree(result.coverage[0], 0.94))
    #expect(result.findings("A").contains(.renormalised(share: 0.7)))
  }

  /// b and c missing: the index is a alone, and half of the weight is there.
  @Test func missingBranchesLeaveTheirWeightToTheirSiblings() throws {
    let result = try assess([50, 60, 80, nil, nil])
    #expect(agree(result.index("A"), 56.4))
    #expect(agree(result.coverage[0], 0.5))
  }

  /// With the floor at 0.5: x is 0.7 of a2, enough; y alone is 0.3, so that a2 is missing and a
  /// is a1 = 50. The index is 25 + 27 + 8 = 60.
  @Test func aNodeBelowItsFloorIsMissing() throws {
    let enough = try assess([50, 60, nil, 90, 40]) { $0.coverage.node = 0.5 }
    #expect(agree(enough.score("A", "a2"), 60))
    let tooLittle = try assess([50, nil, 80, 90, 40]) { $0.coverage.node = 0.5 }
    #expect(tooLittle.score("A", "a2").isNaN)
    #expect(agree(tooLittle.index("A"), 60))
    let findings = tooLittle.findings("A")
    #expect(
      findings.contains { kind in
        guard case .belowNodeFloor(let share, let floor) = kind else { return false }
        return agree(share, 0.3) && floor == 0.5
      })
  }

  /// 0.7 of the weight is exactly the floor, whatever binary fractions make of it.
  @Test func aShareThatIsExactlyTheFloorIsEnough() throws {
    #expect(agree(try assess([50, 60, nil, 90, 40]) { $0.coverage.node = 0.7 }.index("A"), 62))
    let unit = try assess([50, 60, nil, 90, 40]) { $0.coverage.unit = 0.94 }
    #expect(!unit.index("A").isNaN)
  }

  @Test func aUnitBelowTheFloorIsListedApartWithItsCoverage() throws {
    let result = try assess([50, 60, 80, nil, nil]) { $0.coverage.unit = 0.6 }
    #expect(result.index("A").isNaN && result.rank("A").isNaN)
    guard case .coverage(let share, let floor) = result.exclusion("A") else {
      Issue.record("not excluded for coverage")
      return
    }
    #expect(agree(share, 0.5) && floor == 0.6)
    #expect(result.rank("B") == 1)
    #expect(result.unranked == [0])
  }

  @Test func anEmptyUnitHasNoData() throws {
    #expect(try assess([nil, nil, nil, nil, nil]).exclusion("A") == .noData)
  }

  @Test func theRuleNonePassesMissingUpToTheIndex() throws {
    let result = try assess([50, 60, nil, 90, 40]) { $0.missing = .none }
    #expect(result.score("A", "a2").isNaN && result.score("A", "a").isNaN)
    #expect(result.exclusion("A") == .nodesMissing(["a"]))
    #expect(result.index("B") == 50)
  }

  @Test func theRuleFailNamesEveryMissingCell() {
    #expect(
      codes { try assess([50, nil, nil, 90, 40]) { $0.missing = .fail } }
        == [.missingDataRefused, .missingDataRefused])
  }

  @Test func missingIsNotZero() throws {
    let missing = try assess([50, 60, nil, 90, 40]).index("A")
    let zero = try assess([50, 60, 0, 90, 40]).index("A")
    #expect(missing > zero)
  }

  /// A child of weight 0 that is missing takes nothing with it, even under the rule none.
  @Test(arguments: [MissingRule.none, .renormalise])
  func aMissingChildOfWeightZeroMattersToNobody(_ rule: MissingRule) throws {
    var scheme = Sample.flat([Sample.score("a"), Sample.score("context")], [1, 0])
    scheme.methodology.missing = rule
    scheme.methodology.coverage = CoverageFloors(unit: 1, node: 1)
    let result = try Sample.assess(
      scheme, Sample.table(["a", "context"], [("A", [70, nil]), ("B", [60, 10])]))
    #expect(result.index("A") == 70 && result.index("B") == 60)
    #expect(result.coverage == [1, 1])
  }

  /// b1 is 30 % of B, below the floor of half, so B is missing and b1 enters nothing: what counts is
  /// A's 50 %, not 50 + 15.
  @Test func aFigureUnderAMissingDimensionIsNoCoverage() throws {
    var scheme = Sample.tree(
      [("index", ["a", "B"]), ("B", ["b1", "b2"])],
      weights: [("a", 50), ("B", 50), ("b1", 30), ("b2", 70)],
      indicators: ["a", "b1", "b2"].map { Sample.score($0) })
    scheme.methodology.coverage = CoverageFloors(unit: 0.4, node: 0.5)
    let result = try Sample.assess(
      scheme, Sample.table(["a", "b1", "b2"], [("U", [80, 90, nil]), ("V", [70, 60, 50])]))
    #expect(result.score("U", "B").isNaN && result.index("U") == 80)
    #expect(result.coverage == [0.5, 1])
  }
}
