import Testing

@testable import CompositeIndex

struct DenominationTests {
  private static let population: [String: Variable.Kind] = ["people": .stock, "sales": .flow]

  private func density(
    _ per: String = "people", minus: [String] = [], times: Double = 10_000,
    scopes: [String] = [], lag: Int? = nil
  ) -> Scheme {
    Sample.flat([
      Sample.indicator(
        "density", .lowerIsBetter,
        value: ValueFormula(
          of: ["complaints"], minus: minus, per: [per], times: times, scopes: scopes, lag: lag),
        normalise: Sample.choice("efficacy", ["worst": .number(500), "best": .number(10)]))
    ])
  }

  /// (900 − 100) ÷ 2,000,000 × 10,000 = 4.
  @Test func excludedCountsAreSubtractedBeforeDividing() throws {
    let data = Sample.data([
      Figure("A", "complaints", 900), Figure("A", "claims", 100), Figure("A", "people", 2e6),
      Figure("B", "complaints", 900), Figure("B", "people", 2e6),
    ])
    let result = try Sample.assess(density(minus: ["claims"]), data)
    #expect(result.value("A", "density") == 4)
    // Not published is not zero: the gross figure is used, and that is said.
    #expect(result.value("B", "density") == 4.5)
    #expect(result.findings("B").contains(.exclusionNotPublished(variable: "claims")))
  }

  @Test func subtractingMoreThanThereIsIsSaid() throws {
    let data = Sample.data([
      Figure("A", "complaints", 900), Figure("A", "claims", 1000), Figure("A", "people", 1e6),
    ])
    let result = try Sample.assess(density(minus: ["claims"]), data)
    #expect(result.value("A", "density") == -1)
    #expect(result.findings("A").contains(.exclusionExceeds(figure: 900, excluded: 1000)))
  }

  @Test(arguments: [0.0, -5])
  func aDenominatorThatIsNotPositiveMakesTheIndicatorMissing(_ people: Double) throws {
    let data = Sample.data([
      Figure("A", "complaints", 900), Figure("A", "people", people),
      Figure("B", "complaints", 900), Figure("B", "people", 1e6),
    ])
    let result = try Sample.assess(density(), data)
    #expect(result.value("A", "density").isNaN)
    #expect(result.findings("A").contains(.denominatorNotPositive(value: people)))
    #expect(result.exclusion("A") == .noData)
    #expect(result.rank("B") == 1)
  }

  @Test func severalFiguresAreAddedOnBothSides() throws {
    let scheme = Sample.flat([
      Sample.indicator(
        "share", value: ValueFormula(of: ["won"], per: ["won", "lost"], times: 100),
        normalise: Sample.choice("goalposts", ["worst": .number(0), "best": .number(100)]))
    ])
    // 30 of 30 + 10 is 75 per cent.
    let data = Sample.table(["won", "lost"], [("A", [30, 10]), ("B", [30, nil])])
    let result = try Sample.assess(scheme, data)
    #expect(result.value("A", "share") == 75)
    #expect(result.value("B", "share").isNaN)
  }

  // MARK: Lag

  private func lagged(_ periods: [String], lag: Int, numerator: String = "2022") throws
    -> (value: Double, findings: [Finding.Kind])
  {
    let data = Sample.data(
      [Figure("A", "complaints", 100, numerator)]
        + periods.map { Figure("A", "people", Double(Period($0)?.year ?? 0), $0) },
      kinds: Self.population)
    let result = try Sample.assess(
      density(times: 1, lag: lag), data, periods: .exactly(Period(year: 2022)))
    return (100 / result.value("A", "density"), result.findings("A"))
  }

  @Test func theDenominatorOfTheSameYearIsPreferred() throws {
    let (people, findings) = try lagged(["2021", "2022", "2023"], lag: 5)
    #expect(agree(people, 2022))
    #expect(findings.allSatisfy { if case .denominatorLag = $0 { false } else { true } })
  }

  @Test func theNearestYearComesNextAndTheEarlierOfTwoAsNear() throws {
    let (people, findings) = try lagged(["2019", "2021", "2023"], lag: 5)
    #expect(agree(people, 2021))
    #expect(
      findings.contains(
        .denominatorLag(figure: Period(year: 2022), denominator: Period(year: 2021))))
    #expect(agree(try lagged(["2019", "2024"], lag: 5).value, 2024))
  }

  @Test func aDenominatorBeyondTheLagIsMissing() throws {
    let (people, findings) = try lagged(["2020"], lag: 1)
    #expect(people.isNaN)
    #expect(findings.contains(.denominatorMissing(variable: "people", figure: Period(year: 2022))))
    #expect(agree(try lagged(["2020"], lag: 2).value, 2020))
  }

  @Test func withoutALagYearsAreNeverMixed() throws {
    #expect(try lagged(["2021", "2023"], lag: 0).value.isNaN)
  }

  /// A year's complaints over a quarter's sales would be four times too dense, silently.
  @Test func aYearIsNeverDividedByAQuartersFlow() throws {
    let data = Sample.data(
      [
        Figure("A", "complaints", 100, "2023"), Figure("A", "sales", 25, "2023Q1"),
        Figure("B", "complaints", 100, "2023Q1"), Figure("B", "sales", 25, "2023Q2"),
      ], kinds: Self.population)
    let scheme = density("sales", times: 1, lag: 1)
    let year = try Sample.assess(scheme, data, periods: .exactly(Period(year: 2023)))
    #expect(year.value("A", "density").isNaN)
    let quarter = try Sample.assess(
      scheme, data, periods: .exactly(Period(year: 2023, length: .quarter, part: 1)))
    #expect(quarter.value("B", "density").isNaN)
  }

  /// People at the end of the year serve for any part of it; the latest state serves for a year.
  @Test func aStockServesForOtherStretchesOfTheYear() throws {
    let data = Sample.data(
      [
        Figure("A", "complaints", 100, "2023Q1"), Figure("A", "people", 50, "2023"),
        Figure("B", "complaints", 100, "2023"), Figure("B", "people", 20, "2023Q1"),
        Figure("B", "people", 40, "2023Q4"),
      ], kinds: Self.population)
    let quarter = try Sample.assess(
      density(times: 1), data, periods: .exactly(Period(year: 2023, length: .quarter, part: 1)))
    #expect(quarter.value("A", "density") == 2)
    let year = try Sample.assess(density(times: 1), data, periods: .exactly(Period(year: 2023)))
    #expect(year.value("B", "density") == 2.5)
  }

  // MARK: Scope, grade, qualifier, kind

  @Test func scopesAreNotMixedInOneComparison() {
    let data = Sample.data([
      Figure("A", "complaints", 900, scope: "regulator"), Figure("A", "people", 1e6),
      Figure("B", "complaints", 90, scope: "council"), Figure("B", "people", 1e6),
    ])
    #expect(codes { try Sample.assess(density(), data) } == [.mixedScopes])
  }

  @Test func namedScopesLeaveOthersOutAndSayIt() throws {
    let data = Sample.data([
      Figure("A", "complaints", 900, scope: "regulator"), Figure("A", "people", 1e6),
      Figure("B", "complaints", 90, scope: "council"), Figure("B", "people", 1e6),
    ])
    let result = try Sample.assess(density(scopes: ["regulator"]), data)
    #expect(result.rank("A") == 1)
    #expect(result.exclusion("B") == .noData)
    #expect(result.findings("B").contains(.scopeLeftOut(scope: "council")))
  }

  @Test func weakSourcesStayOutAndUngradedOnesCount() throws {
    let data = Sample.data([
      Figure("A", "complaints", 900, grade: "C"), Figure("A", "people", 1e6),
      Figure("B", "complaints", 90, grade: "B"), Figure("B", "people", 1e6),
      Figure("D", "complaints", 90), Figure("D", "people", 1e6, grade: "C"),
    ])
    let result = try Sample.assess(density(), data)
    #expect(result.findings("A").contains(.gradeLeftOut(grade: "C")))
    #expect(result.value("A", "density").isNaN && result.value("D", "density").isNaN)
    #expect(agree(result.value("B", "density"), 0.9))
  }

  @Test func anOlderFigureThatStandsInForOneLeftOutIsNotSilent() throws {
    let data = Sample.data([
      Figure("A", "complaints", 900, "2023", grade: "C"), Figure("A", "people", 1e6, "2023"),
      Figure("A", "complaints", 500, "2022"), Figure("A", "people", 1e6, "2022"),
    ])
    let result = try Sample.assess(density(), data, periods: .latest(from: nil, to: nil))
    #expect(result.value("A", "density") == 5)
    #expect(result.findings("A").contains(.gradeLeftOut(grade: "C")))
  }

  @Test func qualifiersTravelWithTheFigure() throws {
    let data = Sample.data([
      Figure("A", "complaints", 900, qualifier: "余"), Figure("A", "people", 1e6),
    ])
    let result = try Sample.assess(density(), data)
    #expect(result.findings("A").contains(.qualified(qualifier: "余", value: 900)))
  }

  @Test(arguments: [Variable.Kind.cumulative, .target])
  func runningTotalsAndTargetsNeverEnterAnIndex(_ kind: Variable.Kind) {
    let figures = [Figure("A", "complaints", 900), Figure("A", "people", 1e6)]
    for variable in ["complaints", "people"] {
      let data = Sample.data(figures, kinds: [variable: kind])
      #expect(codes { try Sample.assess(density(), data) } == [.unusableVariableKind])
    }
  }

  @Test func aVariableThatTheDataLackIsNamed() throws {
    let data = Sample.table(["score", "other"], [("A", [50, 1]), ("B", [60, 2])])
    let scheme = Sample.flat([Sample.score("score"), Sample.score("absent")])
    let result = try Sample.assess(scheme, data)
    #expect(
      result.findings.contains(Finding(.variableNotInData(variable: "absent"), node: "absent")))
    #expect(result.index("A") == 50)
  }

  @Test func figuresBeyondTheNumbersThereAreHaveNoScore() throws {
    let data = Sample.data([Figure("A", "complaints", 1e300), Figure("A", "people", 1e-20)])
    let result = try Sample.assess(density(), data)
    #expect(result.value("A", "density").isNaN)
    #expect(result.findings("A").contains(.noScore(value: .infinity)))
  }

  /// Residents at the year's end beside residents at a census divide well enough; only what is
  /// counted must be of one scope.
  @Test func denominatorsMayDifferInScope() throws {
    let density = Sample.indicator(
      "density", .lowerIsBetter, value: ValueFormula(of: ["complaints"], per: ["people"]),
      normalise: Sample.choice("goalposts", ["worst": .number(100), "best": .number(0)]))
    let result = try Sample.assess(
      Sample.flat([density]),
      Sample.data([
        Figure("A", "complaints", 40, scope: "s"), Figure("A", "people", 2, scope: "census"),
        Figure("B", "complaints", 30, scope: "s"), Figure("B", "people", 3, scope: "year-end"),
      ]))
    #expect(result.index("A") == 80 && result.index("B") == 90)
  }
}

/// The codes of the errors that a run ends with; empty if it succeeds.
func codes(_ body: () throws -> Assessment) -> [DiagnosticCode] {
  do {
    _ = try body()
    return []
  } catch let problems as Diagnostics {
    return problems.all.map(\.code)
  } catch {
    return []
  }
}
