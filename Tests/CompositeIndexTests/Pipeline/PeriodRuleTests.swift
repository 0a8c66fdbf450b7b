import Testing

@testable import CompositeIndex

struct PeriodRuleTests {
  private static let data = Sample.data([
    Figure("A", "score", 50, "2021"), Figure("A", "score", 60, "2022"),
    Figure("B", "score", 55, "2021"), Figure("A", "other", 1, "2023"),
    Figure("A", "score", 90, "2022Q4"),
  ])
  private static let scheme = Sample.flat([Sample.score("score")])

  private func results(_ choice: PeriodRule.Choice) throws -> [Assessment] {
    try CompositeIndex.assess(ResolvedScheme(Self.scheme), Self.data, periods: choice)
  }

  /// 2023 has a figure, but none of the scheme's.
  @Test func lastIsTheLastPeriodWithTheSchemesFigures() throws {
    let result = try results(.last)
    #expect(result.map { $0.period?.label } == ["2022"])
    #expect(result[0].index("A") == 60)
    #expect(result[0].exclusion("B") == .noData)
  }

  @Test func exactlyTakesOnePeriodAndNothingElse() throws {
    #expect(try results(.exactly(Period(year: 2021)))[0].index("A") == 50)
    #expect(codes { try results(.exactly(Period(year: 1999)))[0] } == [.emptyPeriod])
  }

  /// For B the latest figure is of 2021, for A of 2022; the quarter stays out.
  @Test func latestTakesEveryFiguresOwnLatestYear() throws {
    let result = try results(.latest(from: nil, to: nil))
    #expect(result.count == 1 && result[0].period == nil)
    #expect(result[0].index("A") == 60 && result[0].index("B") == 55)
    #expect(result[0].window.map(\.label) == ["2023", "2022", "2021"])
  }

  /// One quarter after the last year must not throw all years away.
  @Test func aTrailingQuarterDoesNotReplaceTheYears() throws {
    let data = Sample.data([
      Figure("A", "score", 50, "2022"), Figure("B", "score", 70, "2022"),
      Figure("A", "score", 90, "2023Q1"),
    ])
    let result = try Sample.assess(Self.scheme, data, periods: .latest(from: nil, to: nil))
    #expect(result.index("A") == 50 && result.index("B") == 70)
  }

  @Test func theEndsOfTheWindowCountAndChooseTheLength() throws {
    let years = try results(.latest(from: Period(year: 2021), to: Period(year: 2021)))
    #expect(years[0].index("A") == 50 && years[0].period?.label == "2021")
    let quarter = Period(year: 2022, length: .quarter, part: 1)
    #expect(try results(.latest(from: quarter, to: nil))[0].index("A") == 90)
    #expect(
      codes { try results(.latest(from: Period(year: 2030), to: nil))[0] } == [.emptyPeriod])
  }

  @Test func eachScoresEveryPeriodAndNamesThoseWithoutFigures() throws {
    let all = try results(.each)
    #expect(all.map { $0.period?.label } == ["2021", "2022Q4", "2022"])
    #expect(all[0].findings.contains(Finding(.periodsWithoutFigures([Period(year: 2023)]))))
    #expect(all.map { $0.index("A") } == [50, 90, 60])
  }

  @Test func dataWithoutAnyOfTheFiguresAreRefused() {
    let data = Sample.table(["other"], [("A", [1])])
    #expect(codes { try Sample.assess(Self.scheme, data) } == [.emptyPeriod])
  }
}
