import CompositeIndex
import IndexFiles
import TestSupport
import Testing

struct StrengthsTests {
  /// The demo data of 2024 with the default scheme.
  private static let demo = Result { () throws -> Assessment in
    let scheme = try SchemeReader.read(path: PackageFiles.root + "/weights/default.json").scheme
    let data = try DatasetReader.read(path: PackageFiles.root + "/datasets/demo", scheme: scheme)
    let all = try assess(ResolvedScheme(scheme), data.dataset)
    return try #require(all.last)
  }

  /// Numbers of indicators in display order: strengths | weaknesses.
  ///
  /// Computed in Python from the scores of `cei rank --format json` with
  /// `scipy.stats.percentileofscore(others, own, kind="mean")` (SciPy 1.17.1): the five highest and the
  /// five lowest with those level to the fifth, and up what at most three units reach.
  private static let expected = """
    110000 11 14 10 13 5 | 1 3 4 15 6
    120000 14 3 12 4 0 13 | 6 15 11 2 5
    130000 4 6 11 2 1 14 | 12 0 15 3 9 10
    140000 15 0 4 12 1 | 3 14 7 8 5
    150000 9 1 4 6 13 | 15 11 10 5 3 14
    210000 5 14 15 4 7 | 10 1 2 3 0 8
    220000 3 5 4 6 15 | 0 2 14 1 7 8 9
    230000 10 2 8 15 0 1 9 14 | 12 3 6 11 7
    310000 3 12 7 10 6 | 9 2 13 11 0 1
    320000 4 8 5 13 14 | 0 2 6 1 7 9
    330000 2 10 1 12 0 | 6 7 8 9 4
    340000 15 12 2 3 13 | 6 7 5 1 8
    350000 6 5 11 7 0 1 13 | 3 8 4 15 2 12
    360000 1 2 3 10 0 | 8 13 4 6 14
    370000 10 14 8 0 6 | 11 3 4 5 12
    410000 1 13 0 3 14 | 7 10 15 4 5 8
    420000 0 11 15 1 3 | 10 5 6 2 12 14
    430000 7 4 15 9 6 14 | 3 12 13 5 1
    440000 12 6 13 11 9 | 4 3 14 15 7
    450000 5 2 13 14 4 10 | 0 12 15 3 8
    460000 0 6 4 2 10 12 | 14 3 5 9 8 11
    500000 9 2 0 14 7 | 8 10 12 1 6 11
    510000 3 9 0 7 5 | 4 12 2 1 11
    520000 9 12 6 8 14 | 5 13 2 7 1
    530000 15 4 7 12 5 | 10 9 3 8 13 14
    540000 8 1 0 11 12 | 7 14 6 3 13
    610000 1 2 0 3 15 | 5 9 12 14 13
    620000 11 7 8 2 0 1 5 | 13 15 6 9 12
    630000 13 3 12 8 14 | 5 0 7 11 15
    640000 12 13 5 9 10 | 1 4 0 2 14
    650000 3 15 8 6 11 | 0 2 13 1 7 9 14
    """

  @Test func listsOfAllUnitsAreThoseOfAnIndependentComputation() throws {
    let demo = try Self.demo.get()
    let standings = Standings(demo)
    let leaves = demo.scheme.leafNodes
    let lines = demo.units.indices.map { row in
      let found = standings.strengths(row: row)
      func numbers(_ entries: [Strengths.Entry]) -> String {
        entries.compactMap { leaves.firstIndex(of: $0.node) }.map(String.init)
          .joined(separator: " ")
      }
      return "\(demo.unit(row).code) \(numbers(found.strengths)) | \(numbers(found.weaknesses))"
    }
    #expect(lines.joined(separator: "\n") == Self.expected)
  }

  @Test func ranksAndPercentilesCountUnitsThatAreLevelOnce() throws {
    // Scores 90, 80, 80, 70: the two in the middle share rank 2; (1 + 1/2) of 3 others are worse.
    let sample = try Self.sample([[90, 1], [80, 2], [80, 3], [70, 4]])
    let entry = try #require(Standings(sample).strengths(row: 1).entries.first)
    #expect(entry.rank == 2)
    #expect(entry.level == 2)
    #expect(entry.lastPlace == 3)
    #expect(entry.count == 4)
    #expect(entry.percentile == 50)
  }

  @Test func halfOfTheIndicatorsAtMostAreAtEitherEnd() throws {
    // Three indicators: one at either end. The last unit of five, so that no place is a leading one.
    let sample = try Self.sample([
      [9, 9, 9], [8, 8, 8], [7, 7, 1], [6, 2, 6], [1, 3, 2],
    ])
    let found = Standings(sample).strengths(row: 4)
    // Percentile ranks: 0 of 4, 1 of 4, 1 of 4 are worse: the first is the weakness; the two that are
    // level at the other end are both strengths.
    #expect(found.weaknesses.map(\.percentile) == [0])
    #expect(found.strengths.map(\.percentile) == [25, 25])
  }

  @Test func aLeadingPlaceIsAStrengthEvenAmongTheUnitsLowest() throws {
    // First everywhere but in the last indicator, where it is second of five.
    let sample = try Self.sample([
      [9, 9, 9, 8], [8, 8, 8, 9], [7, 7, 7, 7], [6, 6, 6, 6], [5, 5, 5, 5],
    ])
    let found = Standings(sample).strengths(row: 0)
    #expect(found.strengths.count == 4)
    #expect(found.weaknesses.isEmpty)
  }

  @Test func whatNobodyDiffersInIsNeither() throws {
    let sample = try Self.sample([[5, 9], [5, 8], [5, 7], [5, 6]])
    #expect(Standings(sample).strengths(row: 3).entries.map(\.percentile) == [0])
    #expect(Standings(sample).strengths(row: 3).weaknesses.isEmpty)
  }

  @Test func belowTheCoverageNothingIsPicked() throws {
    let sample = try Self.sample([[9, 9, 9], [8, 8, 8], [7, nil, nil]], floor: 0.2)
    #expect(!Standings(sample).strengths(row: 2).isJudged)
    #expect(Standings(sample).strengths(row: 2).entries.isEmpty)
    let lenient = Standings(sample).strengths(row: 2, rule: .init(coverage: 0.3))
    #expect(lenient.isJudged)
    #expect(lenient.entries.count == 1)
  }

  @Test func anImputedScoreIsNeverPicked() throws {
    let sample = try Self.sample([[9, 9], [8, 8], [7, 7], [6, nil]], floor: 0.2, imputes: true)
    #expect(sample.isImputed(row: 3, indicator: 1))
    #expect(Standings(sample).strengths(row: 3, rule: .init(coverage: 0)).entries.count == 1)
  }

  /// Units u0, u1 … with indicators whose score is the figure, all of the same weight.
  static func sample(
    _ rows: [[Double?]], floor: Double = 0, imputes: Bool = false, groups: [String] = []
  ) throws -> Assessment {
    let ids = (0..<(rows.first?.count ?? 0)).map { "x\($0)" }
    let indicators = ids.map { id in
      IndicatorDefinition(
        id: id, name: LocalizedText(id), unit: LocalizedText("分"), direction: .higherIsBetter,
        normalise: MethodChoice(
          "efficacy",
          [
            .init(name: "worst", value: .number(0)), .init(name: "best", value: .number(100)),
            .init(name: "floor", value: .number(0)), .init(name: "span", value: .number(100)),
          ]))
    }
    var scheme = Scheme(
      id: "sample", version: "1", title: LocalizedText("sample"), indicators: indicators,
      dimensions: [], tree: [.init(node: "index", children: ids)],
      weights: ids.map { .init(node: $0, value: 100 / Double(ids.count)) })
    scheme.methodology.coverage = CoverageFloors(unit: floor, node: 0)
    if imputes { scheme.methodology.impute = MethodChoice("mean") }
    var data = Sample.table(ids, rows.enumerated().map { ("u\($0.offset)", $0.element) })
    for (unit, group) in groups.enumerated() {
      data.units[unit].attributes = [.init(name: "region", value: group)]
    }
    return try assess(ResolvedScheme(scheme), data)[0]
  }
}
