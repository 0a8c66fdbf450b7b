import CompositeIndex
import Testing

/// Values of other periods: hand computations.
struct PeriodImputationTests {
  /// a has 2019 and 2023, b 2022 only, c 2023 only, d nothing of p; all have q throughout.
  private static let data = Sample.data(
    [
      Figure("a", "p", 5, "2019"), Figure("a", "p", 9, "2023"), Figure("b", "p", 7, "2020"),
      Figure("c", "p", 4, "2023"),
    ]
      + ["2019", "2020", "2021", "2022", "2023"].flatMap { period in
        ["a", "b", "c", "d"].map { Figure($0, "q", 1, period) }
      })

  private func assess(
    _ name: String, _ parameters: [String: ParameterValue] = [:], at period: String = "2022",
    scenario: Scenario = Scenario()
  ) throws -> Assessment {
    let period = try #require(Period(period))
    return try Sample.assess(
      EightUnits.scheme(["p", "q"], Sample.choice(name, parameters)), Self.data,
      periods: .exactly(period), scenario: scenario)
  }

  @Test func theLatestEarlierValueIsTakenWithItsPeriod() throws {
    let result = try assess("previous")
    #expect(result.filled("a", "p") == 5)
    #expect(result.cell("a", "p")?.origin == .period(Period(year: 2019)))
    #expect(result.filled("b", "p") == 7)
    #expect(result.filled("c", "p").isNaN)
    #expect(result.findings("c").contains(.notImputed(method: "previous")))
  }

  @Test func anOlderValueThanTheLimitIsNotTaken() throws {
    for parameter in ["limit", "periods"] {
      let result = try assess("previous", [parameter: .number(2)])
      #expect(result.filled("a", "p").isNaN)
      #expect(result.filled("b", "p") == 7)
    }
    #expect(try assess("previous", ["limit": .number(1.99)]).filled("b", "p").isNaN)
    #expect(try assess("previous", ["limit": .number(0)]).filled("b", "p").isNaN)
  }

  /// COINr's "constant": before the first value comes the next later one.
  @Test func beforeTheFirstValueTheNextLaterOneIsTakenWhereAsked() throws {
    let result = try assess("previous", ["ends": .text("nearest")])
    #expect(result.filled("c", "p") == 4)
    #expect(result.cell("c", "p")?.origin == .period(Period(year: 2023)))
    #expect(result.filled("d", "p").isNaN)
  }

  /// a: 5 + (9 − 5)·(3/4) = 8; b and c have one side only.
  @Test func theStraightLineRunsBetweenTheNearestValues() throws {
    let result = try assess("linear")
    #expect(result.filled("a", "p") == 8)
    #expect(
      result.cell("a", "p")?.origin == .between(Period(year: 2019), Period(year: 2023)))
    #expect(result.filled("b", "p").isNaN)
    let ends = try assess("linear", ["ends": .text("nearest")])
    #expect(ends.filled("a", "p") == 8)
    #expect(ends.filled("b", "p") == 7)
    #expect(ends.filled("c", "p") == 4)
  }

  /// 2023Q1 and 2023Q4 with a gap in Q3: two thirds of the way. Years do not count for quarters.
  @Test func onlyPeriodsOfTheSameLengthCount() throws {
    let data = Sample.data([
      Figure("a", "p", 3, "2023Q1"), Figure("a", "p", 6, "2023Q4"), Figure("a", "p", 100, "2022"),
      Figure("a", "q", 1, "2023Q3"),
    ])
    let period = try #require(Period("2023Q3"))
    for (method, value) in [("linear", 5.0), ("previous", 3)] {
      let result = try Sample.assess(
        EightUnits.scheme(["p", "q"], Sample.choice(method)), data, periods: .exactly(period))
      #expect(agree(result.filled("a", "p"), value))
    }
  }

  /// A figure changed on the command line is changed in every period, also where it is a source.
  @Test func changedFiguresReachTheImputation() throws {
    let change = Scenario.ValueChange(unit: 0, variable: "p", change: .by(10))
    let result = try assess("previous", scenario: Scenario(values: [change]))
    #expect(result.filled("a", "p") == 15)
  }

  @Test(arguments: ["previous", "linear"])
  func mixedPeriodsAreRefusedWithTwoWaysOut(_ method: String) throws {
    let problem = try #require(throws: Diagnostics.self) {
      try Sample.assess(
        EightUnits.scheme(["p", "q"], Sample.choice(method)), Self.data,
        periods: .latest(from: nil, to: nil))
    }
    #expect(problem.all.map(\.code) == [.incompatibleMethods])
    let text = try #require(problem.all.first)
    #expect(text.message.en.contains(method) && text.message.en.contains("latest"))
    #expect(text.fix?.en.contains("--period") == true && text.fix?.en.contains("mean") == true)
  }
}
