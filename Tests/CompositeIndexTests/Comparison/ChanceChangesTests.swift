import Testing

@testable import CompositeIndex

/// Which changes of score are more than the errors of the figures explain.
struct ChanceChangesTests {
  /// One indicator that is its own score, with a standard error of 0.3 for everybody.
  private static func year(
    _ period: String, _ scores: [Double], error: Double = 0.3
  ) throws -> Assessment {
    var data = Sample.table(
      ["a", "b"], zip(["A", "B", "C"], scores).map { ($0, [$1, $1]) }, period: period)
    for place in data.observations.indices { data.observations[place].error = error }
    return try Sample.assess(Sample.flat([Sample.score("a"), Sample.score("b")]), data)
  }

  /// The mean of two figures with 0.3 each has 0.3 ÷ √2 = 0.2121; the difference of two years √2 of
  /// that, 0.3; 1.96 × 0.3 = 0.588.
  @Test func aChangeCountsFromOnePointNinetySixStandardErrorsOn() throws {
    let (old, new) = (
      try Self.year("2022", [80, 70, 60]), try Self.year("2023", [80.59, 70.58, 59.4])
    )
    let changes = try #require(ChanceChanges(before: old, after: new))
    let moves = RankComparison(before: old, after: new).moves
    #expect(moves.map(\.unit.code) == ["A", "B", "C"])
    #expect(moves.map(changes.isBeyond) == [true, false, true])
  }

  @Test func withoutStatedErrorsNothingIsSaid() throws {
    let (old, new) = (
      try Self.year("2022", [80, 70, 60], error: .nan), try Self.year("2023", [81, 71, 61])
    )
    #expect(ChanceChanges(before: old, after: new) == nil)
    #expect(ChanceChanges(before: new, after: old) == nil)
  }
}
