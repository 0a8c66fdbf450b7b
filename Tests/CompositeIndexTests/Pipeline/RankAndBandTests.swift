import Testing

@testable import CompositeIndex

struct RankAndBandTests {
  private func assess(_ scores: [Double], ties: TieRule = .competition) throws -> Assessment {
    var scheme = Sample.flat([Sample.score("score")])
    scheme.methodology.ties = ties
    scheme.bands = [
      Band(from: 90, name: LocalizedText("excellent")), Band(from: 60, name: LocalizedText("fair")),
    ]
    let rows = scores.enumerated().map { (String(UnicodeScalar(UInt8(65 + $0))), [$1 as Double?]) }
    return try Sample.assess(scheme, Sample.table(["score"], rows))
  }

  @Test(arguments: [
    (TieRule.competition, [1.0, 2, 2, 4]), (.dense, [1, 2, 2, 3]), (.average, [1, 2.5, 2.5, 4]),
    (.ordinal, [1, 2, 3, 4]),
  ])
  func equalScoresShareRanksByRule(_ rule: TieRule, _ expected: [Double]) throws {
    let result = try assess([90, 80, 80, 70], ties: rule)
    #expect(result.ranks == expected)
    #expect(result.findings.contains(Finding(.tie(rank: 2, units: [1, 2]))) == (rule != .average))
  }

  @Test func allEqualAreAllFirst() throws {
    #expect(try assess([50, 50, 50, 50]).ranks == [1, 1, 1, 1])
  }

  /// Distances of 0.6e-9: the third is 1.2e-9 below the first and starts a rank of its own.
  @Test func aChainOfTinyStepsIsNotOneTie() throws {
    let result = try assess([50, 50 - 0.6e-9, 50 - 1.2e-9])
    #expect(result.ranks == [1, 1, 3])
    #expect(result.findings == [Finding(.tie(rank: 1, units: [0, 1]))])
  }

  /// The finding lists the units that share the rank, also where the first code is not the highest
  /// score of its group: B is highest, A within 1e-9 of it, C not.
  @Test func findingsOfTiesAreTheTiesOfTheRanks() throws {
    let result = try assess([50, 50 + 0.9e-9, 50 - 0.5e-9])
    #expect(result.ranks == [1, 1, 3])
    #expect(result.findings == [Finding(.tie(rank: 1, units: [0, 1]))])
  }

  /// Nine ninths of 90 add up to 89.99999999999999 in binary; it is 90.
  @Test func aScoreAtTheBoundaryBelongsToTheBandAbove() throws {
    let names = (0..<9).map { "s\($0)" }
    var scheme = Sample.flat(names.map { Sample.score($0) })
    scheme.bands = [Band(from: 90, name: LocalizedText("excellent"))]
    let result = try Sample.assess(
      scheme, Sample.table(names, [("A", names.map { _ in 90 }), ("B", names.map { _ in 89.99 })]))
    #expect(result.index("A") < 90)
    #expect(result.bands == [0, nil])
  }

  @Test func bandsGoByTheUnroundedScore() throws {
    #expect(try assess([90, 89.9999, 60, 59.9999]).bands == [0, 1, 1, nil])
  }

  @Test func rowsAreInTheOrderOfCodesWhateverTheFilesOrder() throws {
    let scheme = Sample.flat([Sample.score("score")])
    let result = try Sample.assess(
      scheme, Sample.table(["score"], [("C", [70]), ("A", [70]), ("B", [90])]))
    #expect(result.units.indices.map { result.unit($0).code } == ["A", "B", "C"])
    #expect(result.ranking.map { result.unit($0).code } == ["B", "A", "C"])
  }

  /// 0.8 − 0.7 is 0.10000000000000009 in binary; it is no more than the tolerance of 0.1.
  @Test(arguments: [(0.7, true), (0.6999, false)])
  func aDifferenceOfExactlyTheToleranceAgrees(_ total: Double, _ agrees: Bool) throws {
    var scheme = Sample.flat([Sample.score("score")])
    scheme.published = PublishedComparison(of: "total", tolerance: 0.1)
    let result = try Sample.assess(
      scheme, Sample.table(["score", "total"], [("A", [0.8, total])]))
    #expect(
      result.findings("A") == [
        .published(total: total, computed: result.index("A"), agrees: agrees)
      ])
  }
}
