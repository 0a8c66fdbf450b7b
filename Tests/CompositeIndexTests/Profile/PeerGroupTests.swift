import CompositeIndex
import Testing

struct PeerGroupTests {
  /// Index = figure: east 90, 80, 80, 70; west 85, 60, 50.
  private static func sample() throws -> Assessment {
    try StrengthsTests.sample(
      [[90], [80], [80], [70], [85], [60], [50]],
      groups: ["east", "east", "east", "east", "west", "west", "west"])
  }

  @Test func membersHaveRanksAmongThemselves() throws {
    let sample = try Self.sample()
    let east = try #require(PeerGroup(sample, row: 3))
    #expect(east.value == "east")
    #expect(east.rows.count == 4)
    #expect([0, 1, 2, 3].map(east.rank) == [1, 2, 2, 4])
    #expect(try #require(PeerGroup(sample, row: 4)).rank(row: 4) == 1)
  }

  @Test func spreadIsThatOfTheMembers() throws {
    // (90 + 80 + 80 + 70) / 4 = 80; squares 100 + 0 + 0 + 100 over 3 = 66.67, root 8.165.
    let spread = try #require(PeerGroup(Self.sample(), row: 0)).spread(at: ResolvedScheme.root)
    #expect(spread.mean == 80)
    #expect(abs(spread.deviation - 8.16496580927726) < 1e-12)
  }

  @Test func groupsThatTellNobodyApartAreNone() throws {
    let rows: [[Double?]] = [[90], [80], [70], [60]]
    let alike = try StrengthsTests.sample(rows, groups: ["a", "a", "a", "a"])
    #expect(PeerGroup.attribute(of: alike) == nil)
    let alone = try StrengthsTests.sample(rows, groups: ["a", "b", "c", "d"])
    #expect(PeerGroup(alone, row: 0) == nil)
    let none = try StrengthsTests.sample(rows)
    #expect(PeerGroup(none, row: 0) == nil)
  }
}
